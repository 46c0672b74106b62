import * as fc from 'fast-check';
import type { Amendment, By } from '#core/amendment/amendment.ts';
import { compromise } from '#core/amendment/compromise.ts';
import type { Deed, Propose } from '#core/amendment/deed.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { amendmentOf, type Negotiation, opened, present, type Step } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import { deleting, merging, moving, splitting } from '#core/change/make.ts';
import { type Draft, defaultSettings, type Part } from '#core/draft/draft.ts';
import { characters, plain, sliceWording } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';

/** Numbers from which something is made that fits the text as it is then. */
type Choice = readonly [number, number, number, number, number];
const choice: fc.Arbitrary<Choice> = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat());

const pick = <Value>(all: readonly Value[], n: number): Value | undefined => all[n % Math.max(all.length, 1)];
const made = <Value>(result: Result<Value>): Value | null => (result.ok ? result.value : null);
const wordsIn = (text: string): readonly string[] => text.match(/[a-z]\w*/g) ?? [];
const textOf = (part: Part): string => characters(part.wording.en ?? []);

const clause = (id: string, words: readonly string[]): Part => ({
  id,
  role: 'clause',
  numbered: true,
  wording: { en: plain(`${words.join(' ')}.`) },
});

const baseOf = (sizes: readonly number[]): Draft => ({
  id: 'draft',
  kind: 'conclusions',
  languages: ['en'],
  fields: {},
  settings: defaultSettings,
  parts: sizes.map((size, at) =>
    clause(
      `c${at}`,
      Array.from({ length: size }, (_, word) => `base${at}x${word}`),
    ),
  ),
});

/** Words that nobody says but the one who was given this name. */
const fresh = (name: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${name}y${at}`).join(' ');

const edit = (part: Part, [, , a, b, c]: Choice, name: string): Change | null => {
  const found = [...textOf(part).matchAll(/[a-z]\w*/g)];
  const [first, last] = [found[a % Math.max(found.length, 1)], found[(a % found.length) + (b % 4)]];
  if (first === undefined || last === undefined) return null;
  const words = fresh(name, c % 3);
  const [from, to] =
    b % 5 === 0
      ? [first.index, first.index]
      : [first.index, last.index + last[0].length + (words === '' ? 1 : 0)];
  const inserted = from === to && words !== '' ? `${words} ` : words;
  const removed = sliceWording(part.wording.en ?? [], from, to);
  if (inserted === '' && removed.length === 0) return null;
  return {
    type: 'edit-wording',
    part: part.id,
    language: 'en',
    at: from,
    removed,
    inserted: plain(inserted),
  };
};

const operation = (draft: Draft, given: Choice, name: string): Change | null => {
  const [kind, at, a] = given;
  const part = pick(draft.parts, at);
  if (part === undefined) return null;
  const spaces = [...textOf(part).matchAll(/ /g)].map(({ index }) => index + 1);
  switch (kind % 12) {
    case 0:
      return { type: 'insert-parts', after: part.id, parts: [clause(`${name}p`, fresh(name, 4).split(' '))] };
    case 1:
      return made(deleting(draft, part.id));
    case 2:
    case 3: {
      const count = 1 + (given[3] % 2);
      return made(moving(draft, part.id, count, pick([null, ...draft.parts.map(({ id }) => id)], a) ?? null));
    }
    case 4:
      return made(splitting(draft, part.id, { en: pick(spaces, a) ?? 0 }, `${name}t`));
    case 5:
      return made(merging(draft, part.id));
    default:
      return edit(part, given, name);
  }
};

const day = (month: string, at: number): string =>
  `2028-${month}-${String(1 + (at % 28)).padStart(2, '0')}T${String(at % 24).padStart(2, '0')}:00:00Z`;

const citiesOf = (at: number, joint: boolean): readonly { city: string; name: string }[] =>
  [`Town ${at}`, ...(joint ? [`Port ${at}`] : [])].map((name) => ({ city: name.toLowerCase(), name }));

/** Proposals of cities that are named and dated each for itself; now and then two together, or what another asked too. */
const proposed = (draft: Draft, all: readonly Choice[]): readonly Propose[] => {
  const found: Propose[] = [];
  all.forEach((given, at) => {
    const twin = given[4] % 6 === 0 ? pick(found, given[3])?.submission.operations : undefined;
    const first = operation(draft, given, `neu${at}`);
    const more =
      given[4] % 5 === 1 ? operation(draft, [7, given[1], given[2], given[3], given[4]], `neu${at}m`) : null;
    const operations = twin ?? [first, more].flatMap((one) => one ?? []);
    if (operations.length === 0) return;
    found.push({
      type: 'propose',
      by: { who: 'Secretariat', at: '2028-04-01T00:00:00Z' },
      amendment: `a${at}`,
      class: 'substantive',
      submission: {
        id: `s${at}`,
        reply: null,
        cities: citiesOf(at, given[4] % 3 === 0),
        language: 'en',
        base: 0,
        operations,
        source: {},
        received: day('03', at),
      },
    });
  });
  return found;
};

/** A clause in words of the Secretariat: some of the present ones are left out, some of what was asked for is taken in. */
const middleWay = (
  state: Negotiation,
  ids: readonly string[],
  [, , a, b, c]: Choice,
  name: string,
  by: By,
): Deed | null => {
  const edits = ids.flatMap((id) => amendmentOf(state, id)?.operations ?? []);
  const wanted = edits.find((one) => one.type === 'edit-wording');
  const part = present(state).parts.find(({ id }) => wanted?.type === 'edit-wording' && id === wanted.part);
  if (part === undefined || wanted?.type !== 'edit-wording') return null;
  const words = wordsIn(textOf(part));
  const asked = characters(wanted.inserted).trim().split(' ').slice(0, 1);
  const left = words.filter((_, at) => at !== a % words.length && at !== b % words.length);
  const place = c % (left.length + 1);
  const now = [...left.slice(0, place), ...asked, fresh(name, c % 2), ...left.slice(place)];
  const wording = plain(`${now.filter((word) => word !== '').join(' ')}.`);
  const amended = compromise(state, ids, part.id, 'en', wording);
  return amended.ok ? { type: 'accept-as-amended', by, ...amended.value } : null;
};

const nextDeed = (state: Negotiation, given: Choice, at: number): Deed | null => {
  const by: By = { who: `Hand ${at}`, at: day('05', at) };
  const [id, other] = [pick(state.order, given[1]) ?? 'none', pick(state.order, given[2]) ?? 'none'];
  switch (given[0] % 10) {
    case 0:
      return { type: 'undo', by };
    case 1:
    case 2:
      return middleWay(state, [...new Set([id, other])], given, `mid${at}`, by);
    case 3: {
      const change = operation(
        present(state),
        [given[3], given[1], given[2], given[4], given[0]],
        `own${at}`,
      );
      return change === null ? null : { type: 'redraft', by, change };
    }
    case 4:
      return { type: 'accept-ad-referendum', by, ids: [...new Set([id, other])] };
    case 5:
      return { type: 'accept', by, ids: [id], side: given[3] % 2 === 0 ? 'before' : 'after' };
    default:
      return { type: 'accept', by, ids: [id] };
  }
};

const roundOf = (
  sizes: readonly number[],
  some: readonly Choice[],
  others: readonly Choice[],
): Negotiation => {
  const draft = baseOf(sizes);
  let state = opened(draft);
  const take = (deed: Deed | null): void => {
    const next = deed === null ? null : enact(state, deed);
    if (next?.ok === true) state = next.value;
  };
  for (const deed of proposed(draft, some)) take(deed);
  others.forEach((given, at) => {
    take(nextDeed(state, given, at));
  });
  return state;
};

/** Rounds in which no word is said twice, so that of every word it is known who put it in and who took it out. */
export const signedRound: fc.Arbitrary<Negotiation> = fc
  .tuple(
    fc.array(fc.integer({ min: 4, max: 9 }), { minLength: 2, maxLength: 6 }),
    fc.array(choice, { minLength: 3, maxLength: 14 }),
    fc.array(choice, { minLength: 3, maxLength: 16 }),
  )
  .map(([sizes, some, others]) => roundOf(sizes, some, others));

/** Who may stand under a word, and with what date. */
export type Signed = readonly (readonly [author: string, date: string])[];

const wordsOf = ({ parts }: Draft): readonly string[] => parts.flatMap((part) => wordsIn(textOf(part)));
const homeOf = ({ parts }: Draft, word: string): string | undefined =>
  parts.find((part) => wordsIn(textOf(part)).includes(word))?.id;

/** The steps that count, with what was undone left out. */
const stepsThatCount = ({ steps }: Negotiation): readonly number[] => {
  const found: number[] = [];
  steps.forEach(({ undoes }, at) => {
    if (undoes === null) found.push(at);
    else found.splice(found.indexOf(undoes - 1), 1);
  });
  return found;
};

const flat = (change: Change): readonly Change[] =>
  change.type === 'group' ? change.changes.flatMap(flat) : [change];

/** Whether an amendment asks by its own words that a word come, or go; where others are `given`, for some of those. */
const asksFor = (
  { operations }: Amendment,
  word: string,
  home: string | undefined,
  comes: boolean,
  given: readonly string[] | null,
): boolean =>
  operations.flatMap(flat).some((one) => {
    if (one.type === 'edit-wording') {
      const [put, gone] = [wordsIn(characters(one.inserted)), wordsIn(characters(one.removed))];
      if (comes) return put.includes(word);
      const isGranted = given === null || put.length === 0 || put.some((one) => given.includes(one));
      return gone.includes(word) && !put.includes(word) && isGranted;
    }
    if (one.type === 'insert-parts')
      return comes && one.parts.some((part) => wordsIn(textOf(part)).includes(word));
    return (
      !comes &&
      one.type === 'delete-parts' &&
      one.parts.some((part) => part.id === home || wordsIn(textOf(part)).includes(word))
    );
  });

const second = (moment: string): string => `${new Date(moment).toISOString().slice(0, 19)}Z`;

/** Under what a decision is signed where it was taken for these amendments, or for none. */
const signatureOf = (state: Negotiation, decision: number, asked: readonly Amendment[]): Signed[number] => {
  const by = state.decisions[decision]?.deed.by ?? { who: '?', at: '?' };
  if (asked.length === 0) return [by.who, second(by.at)];
  const names = [...new Set(asked.flatMap(({ sponsors }) => sponsors.map(({ name }) => name)))];
  const author = names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return [author, second(asked.map(({ received }) => received).toSorted()[0] ?? '')];
};

const putIn = ({ change }: Step): readonly string[] =>
  flat(change).flatMap((one) => (one.type === 'edit-wording' ? wordsIn(characters(one.inserted)) : []));

// Those that asked for the word together; or, where one decision made several changes, those behind each of them.
const askers = (state: Negotiation, at: number, word: string, comes: boolean): Signed => {
  const [step, before] = [state.steps[at], state.versions[at]];
  if (step === undefined || before === undefined) return [];
  const [first = before] = state.versions;
  const home = homeOf(first, word) ?? homeOf(before, word);
  // What is deleted as it was asked for goes with all that was joined to it; a compromise says itself what goes.
  const asIs = state.decisions[step.decision]?.deed.type !== 'accept-as-amended';
  return [step.sources.flat(), ...step.sources].map((ids) => {
    const all = ids.flatMap((id) => amendmentOf(state, id) ?? []);
    const asked = all.filter((one) => asksFor(one, word, home, comes, asIs ? null : putIn(step)));
    return signatureOf(state, step.decision, asked.length === 0 && asIs ? all : asked);
  });
};

/** Whether a step says a word again that was there. */
const saysAgain = ({ change }: Step, word: string): boolean =>
  flat(change).some(
    (one) =>
      one.type === 'edit-wording' &&
      [one.removed, one.inserted].every((words) => wordsIn(characters(words)).includes(word)),
  );

const carriers = (state: Negotiation, steps: readonly number[], word: string): Signed =>
  steps.flatMap((step): Signed => {
    const [before, after, { change, sources, decision } = {}] = [
      state.versions[step],
      state.versions[step + 1],
      state.steps[step],
    ];
    if (before === undefined || after === undefined || change === undefined || decision === undefined)
      return [];
    const [was, now] = [homeOf(before, word), homeOf(after, word)];
    const pieces = (sources?.length ?? 0) > 1 && change.type === 'group' ? change.changes : [change];
    return pieces.flatMap((piece, at): Signed => {
      const carries = flat(piece).some((one) => {
        if (one.type === 'move-parts') return one.ids.some((id) => id === was || id === now);
        return one.type === 'split-part' || one.type === 'merge-parts' ? was !== now : false;
      });
      const asked = (sources?.[at] ?? []).flatMap((id) => amendmentOf(state, id) ?? []);
      return carries ? [signatureOf(state, decision, asked)] : [];
    });
  });

/**
 * Who may sign for a word that is marked as put in or taken out between the first version and the present one: the last
 * who did so, or, of a word that is in both, whoever carried it elsewhere. Null for a word of which this cannot be told:
 * it was said twice, or it only stands among others that were altered and is marked with them to be readable.
 */
export const mayBeSigned = (
  state: Negotiation,
  kind: 'inserted' | 'deleted',
  word: string,
): Signed | null => {
  const steps = stepsThatCount(state);
  const has = (version: number): boolean => wordsOf(state.versions[version] ?? present(state)).includes(word);
  if (state.versions.some((draft) => wordsOf(draft).filter((one) => one === word).length > 1)) return null;
  const [was, is] = [has(0), has(state.steps.length)];
  if (was && is) {
    const carried = carriers(state, steps, word);
    return carried.length === 0 ? null : carried;
  }
  if (was === (kind === 'inserted')) return [];
  const last = steps.findLastIndex((step) => has(step) !== has(step + 1));
  const behind = steps.filter((step, at) => {
    const said = state.steps[step];
    return at === last || (at > last && kind === 'inserted' && said !== undefined && saysAgain(said, word));
  });
  return behind.flatMap((step) => askers(state, step, word, kind === 'inserted'));
};

/** The words of a marked stretch. */
export const wordsSaid = (text: string): readonly string[] => wordsIn(text);
