import * as fc from 'fast-check';
import { compromise } from '#core/amendment/compromise.ts';
import type { Deed, Propose, Stretch } from '#core/amendment/deed.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { type Negotiation, opened, present } from '#core/amendment/state.ts';
import { apply } from '#core/change/apply.ts';
import type { Change, EditWording } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { deleting, merging, moving, splitting } from '#core/change/make.ts';
import { type Draft, defaultSettings, type Part, wordingIn } from '#core/draft/draft.ts';
import { characters, plain, sliceWording } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { chair, proposal } from './build.ts';

const pool = [
  'cities',
  'shall',
  'rural',
  'urban',
  'crafts',
  'report',
  'three',
  'heritage',
  'not',
  'film',
  'the',
  'and',
];
const clauses = [
  'The towns welcome the new members.',
  'The towns welcome new members.',
  'A festival is held.',
];

const word = (n: number): string => pool[n % pool.length] ?? 'towns';

const sentence = fc
  .array(fc.nat(), { minLength: 3, maxLength: 9 })
  .map((all) => `${all.map(word).join(' ')}.`);

const clausePart = (id: string, en: string, fr: string | null): Part => ({
  id,
  role: 'clause',
  numbered: true,
  wording: { en: plain(en), ...(fr === null ? {} : { fr: plain(fr) }) },
});

/** Drafts of two to five clauses in English, some of them in French, of so few words that proposals meet. */
export const arbitraryText: fc.Arbitrary<Draft> = fc
  .array(fc.tuple(sentence, fc.option(sentence)), { minLength: 2, maxLength: 5 })
  .map((all) => ({
    id: 'draft',
    kind: 'conclusions',
    languages: ['en', 'fr'],
    fields: {},
    settings: defaultSettings,
    parts: all.map(([en, fr], index) => clausePart(`c${index}`, en, fr)),
  }));

/** Drafts in which no word is said twice, as far from a puzzle as real clauses are. */
export const plainText: fc.Arbitrary<Draft> = fc
  .array(fc.integer({ min: 4, max: 12 }), { minLength: 2, maxLength: 5 })
  .map((sizes) => ({
    id: 'draft',
    kind: 'conclusions',
    languages: ['en', 'fr'],
    fields: {},
    settings: defaultSettings,
    parts: sizes.map((size, clause) =>
      clausePart(
        `c${clause}`,
        `${Array.from({ length: size }, (_, at) => `word${clause}${'abcdefghijkl'[at]}`).join(' ')}.`,
        `${Array.from({ length: size }, (_, at) => `mot${clause}${'abcdefghijkl'[at]}`).join(' ')}.`,
      ),
    ),
  }));

/** Numbers from which something is made that fits the text as it is then. */
export type Choice = readonly [number, number, number, number, number];
export const choice: fc.Arbitrary<Choice> = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat());

const boundaries = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/ /g)].flatMap(({ index }) => [index, index + 1]),
  text.length,
];

const pick = <Value>(all: readonly Value[], n: number): Value | undefined => all[n % Math.max(all.length, 1)];

const fresh = (n: number, count: number): string =>
  Array.from({ length: count }, (_, at) => word(n + at * 5)).join(' ');

const edit = (part: Part, [, , a, b, c]: Choice): EditWording => {
  const language = a % 5 === 0 && part.wording.fr !== undefined ? 'fr' : 'en';
  const wording = wordingIn(part, language);
  const places = boundaries(characters(wording));
  const one = a % places.length;
  const [from = 0, to = 0] = [places[one], places[Math.min(one + (b % 5), places.length - 1)]];
  const count = c % 4;
  const words = count === 0 ? '' : from === to ? `${fresh(c, count)} ` : fresh(c, count);
  return {
    type: 'edit-wording',
    part: part.id,
    language,
    at: from,
    removed: sliceWording(wording, from, to),
    inserted: plain(words),
  };
};

/** An edit that takes out whole words with one space, or puts some in with one. */
export const cleanEdit = (draft: Draft, [, at, a, b, c]: Choice): EditWording | null => {
  const part = pick(draft.parts, at);
  const language = a % 4 === 0 ? 'fr' : 'en';
  const wording = part === undefined ? [] : wordingIn(part, language);
  const found = [...characters(wording).matchAll(/\S+/g)];
  const one = b % Math.max(found.length - 1, 1);
  const first = found[one];
  const last = found[Math.min(one + (c % 3), found.length - 2)];
  if (part === undefined || first === undefined || last === undefined || last.index < first.index)
    return null;
  const count = Math.floor(c / 3) % 3;
  const end = last.index + last[0].length;
  const make = (from: number, to: number, words: string): EditWording => ({
    type: 'edit-wording',
    part: part.id,
    language,
    at: from,
    removed: sliceWording(wording, from, to),
    inserted: plain(words),
  });
  if (count === 0) return make(first.index, end + 1, '');
  return Math.floor(c / 9) % 2 === 0
    ? make(first.index, first.index, `${fresh(a, count)} `)
    : make(first.index, end, fresh(a, count));
};

const kept = <One extends Change>(change: Result<One>): Change | null => (change.ok ? change.value : null);

/** A place between two words. */
const inside = (part: Part, language: string, n: number): number => {
  const words = characters(wordingIn(part, language));
  return (
    pick(
      [...words.matchAll(/ /g)].map(({ index }) => index + 1),
      n,
    ) ?? words.length
  );
};

/** An operation on a draft, mostly an edit of words; null where what the numbers say cannot be made. */
export const operation = (draft: Draft, given: Choice, id: string): Change | null => {
  const [kind, at, a, b] = given;
  const part = pick(draft.parts, at);
  if (part === undefined) return null;
  const made = ((): Change | null => {
    switch (kind % 12) {
      case 0:
        return {
          type: 'insert-parts',
          after: part.id,
          parts: [clausePart(id, pick(clauses, a) ?? '', null)],
        };
      case 1:
        return kept(deleting(draft, part.id));
      case 2:
        return kept(moving(draft, part.id, 1, pick([null, ...draft.parts.map((one) => one.id)], a) ?? null));
      case 3:
        return kept(
          splitting(draft, part.id, { en: inside(part, 'en', a), fr: inside(part, 'fr', b) }, `${id} tail`),
        );
      case 4:
        return kept(merging(draft, part.id));
      default:
        return edit(part, given);
    }
  })();
  return made !== null && singles(made).length > 0 && apply(draft, made).ok ? made : null;
};

/** Proposals made on the first version, one of each city; now and then two operations that belong together. */
export const proposed = (draft: Draft, given: readonly Choice[]): readonly Propose[] =>
  given.flatMap((one, index) => {
    const id = `a${String(index).padStart(3, '0')}`;
    const first = operation(draft, one, `n${index}`);
    if (first === null) return [];
    const second =
      one[4] % 7 === 0 ? operation(draft, [5, one[4], one[2], one[3], one[1]], `m${index}`) : null;
    const deed = proposal(id, draft, second === null ? [first] : [first, second]);
    return enact(opened(draft), deed).ok ? [deed] : [proposal(id, draft, [first])];
  });

const decisions = [
  'accept',
  'accept',
  'accept',
  'accept',
  'reject',
  'defer',
  'withdraw',
  'undo',
  'undo',
  'as-amended',
  'redraft',
  'reopen',
  'merge',
  'bracket',
  'reserve',
  'confirm',
  'choose',
  'propose',
  'both',
  'side',
] as const;

const amended = (state: Negotiation, ids: readonly string[], given: Choice): Deed | null => {
  const part = pick(present(state).parts, given[2]);
  if (part === undefined) return null;
  const words = `${characters(wordingIn(part, 'en')).replace('.', '')} ${fresh(given[3], 2)}.`;
  const made = compromise(state, ids, part.id, 'en', plain(words));
  return made.ok ? { type: 'accept-as-amended', by: chair, ...made.value } : null;
};

const stretchOf = (part: Part, language: string, at: number, size: number): Stretch => {
  const places = boundaries(characters(wordingIn(part, language)));
  const one = at % places.length;
  const [from = 0, to = 0] = [places[one], places[one + 1 + (size % 4)]];
  return { from, to };
};

/** Brackets around some words, now and then in both languages, or around a whole clause. */
export const bracket = (state: Negotiation, id: string, given: Choice, name: string): Deed | null => {
  const part = pick(present(state).parts, given[2]);
  if (part === undefined) return null;
  const [, a, , b, c] = given;
  const en = stretchOf(part, 'en', b, c);
  const both = a % 2 === 0 && part.wording.fr !== undefined;
  const fr = both ? { fr: stretchOf(part, 'fr', c, b) } : {};
  const words = { en: plain(fresh(c, 2)), ...(both ? { fr: plain(fresh(b, 2)) } : {}) };
  const option = { id: 'o', wording: words, cities: [], amendments: [id] };
  const stretches = c % 3 === 0 ? null : { en, ...fr };
  return {
    type: 'bracket',
    by: chair,
    ids: [id],
    bracket: name,
    part: part.id,
    stretches,
    options: [option],
    own: [],
  };
};

/** A deed that a committee might do next; it may well be one that is refused. */
export const nextDeed = (state: Negotiation, given: Choice, name: string): Deed | null => {
  const [kind, a, b] = given;
  const id = pick(state.order, a) ?? 'none';
  const other = pick(state.order, b) ?? 'none';
  const what = pick(decisions, kind) ?? 'undo';
  switch (what) {
    case 'accept':
    case 'reject':
    case 'defer':
    case 'withdraw':
    case 'reopen':
    case 'confirm':
      return { type: what, by: chair, ids: [id] };
    case 'both':
      return { type: 'accept-ad-referendum', by: chair, ids: [...new Set([id, other])] };
    case 'side':
      return { type: 'accept', by: chair, ids: [id], side: b % 2 === 0 ? 'before' : 'after' };
    case 'merge':
      return { type: 'merge', by: chair, ids: [id], into: other };
    case 'undo':
      return { type: 'undo', by: chair };
    case 'as-amended':
      return amended(state, [...new Set([id, other])], given);
    case 'redraft': {
      const change = operation(present(state), given, name);
      return change === null ? null : { type: 'redraft', by: chair, change };
    }
    case 'bracket':
      return bracket(state, id, given, name);
    case 'choose':
      return {
        type: 'choose',
        by: chair,
        bracket: pick(state.brackets, a)?.id ?? 'none',
        option: b % 2 === 0 ? 'o' : null,
        within: true,
      };
    case 'reserve':
      return { type: 'reserve', by: chair, part: pick(present(state).parts, a)?.id ?? 'none', city: 'lyon' };
    case 'propose': {
      const base = a % state.versions.length;
      const draft = state.versions[base] ?? present(state);
      const change = operation(draft, [b, given[2], given[3], given[4], a], name);
      return change === null ? null : proposal(name, draft, [change], { base });
    }
  }
};

/** A negotiation run through by chance, with the deeds that were done. */
export const run = (
  draft: Draft,
  proposing: readonly Choice[],
  deciding: readonly Choice[],
  look: (before: Negotiation, deed: Deed, after: Negotiation) => void = () => {},
): { readonly state: Negotiation; readonly deeds: readonly Deed[] } => {
  let state = opened(draft);
  const deeds: Deed[] = [{ type: 'open', by: chair, engine: 1, draft }];
  const take = (deed: Deed): void => {
    const next = enact(state, deed);
    if (!next.ok) return;
    look(state, deed, next.value);
    state = next.value;
    deeds.push(deed);
  };
  for (const deed of proposed(draft, proposing)) take(deed);
  deciding.forEach((given, index) => {
    const deed = nextDeed(state, given, `d${index}`);
    if (deed !== null) take(deed);
  });
  return { state, deeds };
};
