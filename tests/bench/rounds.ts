import type { By, City, Submission } from '#core/amendment/amendment.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { type Negotiation, opened } from '#core/amendment/state.ts';
import { suggestedWeight } from '#core/amendment/weight.ts';
import { apply } from '#core/change/apply.ts';
import type { Change, EditWording } from '#core/change/change.ts';
import type { Draft, Part } from '#core/draft/draft.ts';
import { characters, plain } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import type { Act } from '#electron/host/file/deed-schema.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { conclusionsText, numbersFrom } from './samples.ts';

/** How large a round is: so many cities reply on so many clauses with so many amendments in all. */
export interface Size {
  readonly cities: number;
  readonly clauses: number;
  readonly amendments: number;
}

/** What one city wants: each on a clause of its own, so that all can be made on the draft one after another. */
export interface CityReply {
  readonly city: City;
  readonly wishes: readonly Change[];
}

/** A draft as it was sent out and what came back. */
export interface SeededRound {
  readonly draft: Draft;
  readonly replies: readonly CityReply[];
}

export const chair: By = { who: 'chair', at: '2028-05-01T10:00:00.000Z' };

/** What was done, or an end to the measuring: a refusal would be the fastest of all. */
export const done = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
  return result.value;
};

const draftOf = (clauses: number): Draft => {
  let ids = 0;
  return readText(plainSource(conclusionsText(clauses)), {
    kind: 'conclusions',
    language: 'en',
    languages: draftingLanguages(),
    newId: () => `p${++ids}`,
  }).draft;
};

const asked = [
  'young people',
  'decent work',
  'rural areas',
  'safe spaces',
  'open data',
  'fair pay',
  'elder artists',
  'night life',
  'public libraries',
  'small islands',
] as const;

interface Chance {
  readonly below: (limit: number) => number;
  readonly asked: () => string;
}

const chanceOf = (seed: number): Chance => {
  const next = numbersFrom(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, asked: () => asked[below(asked.length)] ?? '' };
};

const edit = (part: Part, at: number, removed: string, inserted: string): EditWording => ({
  type: 'edit-wording',
  part: part.id,
  language: 'en',
  at,
  removed: plain(removed),
  inserted: plain(inserted),
});

/** Words of a clause replaced (half of the time), put in (a third) or struck out. */
const editOf = (part: Part, chance: Chance): EditWording => {
  const text = characters(part.wording.en ?? []);
  const words = [...text.matchAll(/\S+ /gu)];
  const first = 2 + chance.below(words.length - 6);
  const at = words[first]?.index ?? 0;
  const to = words[first + 1 + chance.below(2)]?.index ?? at;
  const kind = chance.below(6);
  if (kind < 3) return edit(part, at, text.slice(at, to), `${chance.asked()} `);
  if (kind < 5) return edit(part, at, '', `and ${chance.asked()} `);
  return edit(part, at, text.slice(at, to), '');
};

const newClause = (after: Part, id: string, chance: Chance): Change => ({
  type: 'insert-parts',
  after: after.id,
  parts: [
    { ...after, id, wording: { en: plain(`We will report every year on ${chance.asked()} in our cities.`) } },
  ],
});

const deletion = (draft: Draft, part: Part): Change => ({
  type: 'delete-parts',
  after: draft.parts[draft.parts.indexOf(part) - 1]?.id ?? null,
  parts: [part],
});

/** In a hundred amendments three new clauses, one clause struck out, the others on words. */
const wishOf = (draft: Draft, part: Part, id: string, chance: Chance): Change => {
  const kind = chance.below(100);
  if (kind < 3) return newClause(part, id, chance);
  return kind < 4 ? deletion(draft, part) : editOf(part, chance);
};

const clauseOf = (wish: Change): string =>
  wish.type === 'edit-wording'
    ? wish.part
    : wish.type === 'insert-parts'
      ? (wish.after ?? '')
      : wish.type === 'delete-parts'
        ? (wish.parts[0]?.id ?? '')
        : '';

const copied = (wish: Change, id: string): Change =>
  wish.type === 'insert-parts' ? { ...wish, parts: wish.parts.map((part) => ({ ...part, id })) } : wish;

/**
 * A round as consultations go, the same at every run: a few clauses draw most of the amendments, a quarter of those say
 * what another city said, and cities that want the same words altered differently meet by themselves. No city touches
 * two neighbouring clauses.
 */
export const seededRound = ({ cities, clauses, amendments }: Size): SeededRound => {
  const draft = draftOf(clauses);
  const chance = chanceOf(cities * 31 + amendments);
  const numbered = draft.parts.filter(({ role }) => role === 'clause');
  const places = new Map(numbered.map(({ id }, place) => [id, place]));
  const made: Change[] = [];
  const fresh = (id: string): Change => {
    const spread = numbered.length * (chance.below(3) === 0 ? 1 : 0.3);
    const place = Math.min(numbered.length - 1, chance.below(Math.ceil(spread)) * (spread < clauses ? 3 : 1));
    const part = numbered[place];
    if (part === undefined) throw new Error('no clause');
    return wishOf(draft, part, id, chance);
  };
  const wishesOf = (city: number, count: number): readonly Change[] => {
    const wishes: Change[] = [];
    const taken = new Set<number>();
    for (let turn = 0; wishes.length < count && turn < count * 50; turn++) {
      const id = `n${city}-${turn}`;
      const twin = made[chance.below(Math.max(made.length, 1))];
      const wish = twin !== undefined && chance.below(4) === 0 ? copied(twin, id) : fresh(id);
      const place = places.get(clauseOf(wish)) ?? 0;
      if ([place - 1, place, place + 1].some((near) => taken.has(near))) continue;
      taken.add(place);
      wishes.push(wish);
    }
    made.push(...wishes);
    return wishes;
  };
  const replies = Array.from({ length: cities }, (_, at) => {
    const count = Math.floor(((at + 1) * amendments) / cities) - Math.floor((at * amendments) / cities);
    return { city: { city: `city-${at}`, name: `City ${at}` }, wishes: wishesOf(at, count) };
  });
  return { draft, replies };
};

/** The draft as a city amended it. */
export const amendedBy = (draft: Draft, { wishes }: CityReply): Draft =>
  wishes.reduce((text, wish) => done(apply(text, wish)), draft);

const submission = (id: string, reply: string | null, { city }: CityReply, wish: Change): Submission => ({
  id: `s-${id}`,
  reply,
  cities: [city],
  language: 'en',
  base: 0,
  operations: [wish],
  source: {},
  received: chair.at,
});

const proposalsOf = (draft: Draft, reply: CityReply, place: number, received: string | null) =>
  reply.wishes.map((wish, at) => {
    const id = `a${place}-${at}`;
    return {
      amendment: id,
      class: suggestedWeight(draft, [wish], draftingLanguages()),
      submission: submission(id, received, reply, wish),
    };
  });

/** All replies on the table, nothing decided. */
export const onTheTable = ({ draft, replies }: SeededRound): Negotiation => {
  const proposals = replies.flatMap((reply, place) => proposalsOf(draft, reply, place, null));
  return proposals.reduce(
    (state, one) => done(enact(state, { type: 'propose', by: chair, ...one })),
    opened(draft),
  );
};

/** The same as the deeds of a consultation: one round, each city's reply with all it wants. */
export const deedsOf = ({ draft, replies }: SeededRound): readonly Act[] => [
  { type: 'open', engine: 1 },
  {
    type: 'round-open',
    round: 'r1',
    base: 0,
    invited: replies.map(({ city }) => city),
    deadline: { at: '2028-06-01T22:00:00.000Z', zone: 'Europe/Paris' },
    silence: 'no-position',
  },
  { type: 'send', round: 'r1', cities: replies.map(({ city }) => city.city) },
  ...replies.map((reply, place): Act => {
    const proposals = proposalsOf(draft, reply, place, `reply-${place}`);
    return {
      type: 'reply',
      round: 'r1',
      reply: `reply-${place}`,
      cities: [reply.city],
      answer: proposals.length > 0 ? 'proposals' : 'no-comment',
      received: chair.at,
      base: 0,
      proposals,
      replaces: null,
    };
  }),
];
