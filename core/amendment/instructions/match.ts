import type { Grammar } from './grammar.ts';
import { phraseLength } from './flat.ts';
import type { Item } from './items.ts';
import type { Places } from './locators.ts';
import type { Gap, Row, Step } from './pattern.ts';
import type { Place } from './place.ts';
import { readNumbers } from './read-number.ts';
import { writtenPlace } from './written-place.ts';
import { nowhere } from './place.ts';

/** Words that a letter names, with their place in it. */
export interface Words {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
  /** What follows a colon to the end of the sentence, or to be looked for behind it. */
  readonly open: boolean;
}

/** A pattern found in a sentence, from one item to another, and what stands in its gaps. */
export interface Match {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
  readonly words: Readonly<Partial<Record<Gap, Words>>>;
  readonly places: Readonly<Partial<Record<Gap, Place>>>;
  readonly locators: readonly Place[];
  readonly everywhere: boolean;
}

/** A sentence ready to be matched. `end` is behind its last item that is no full stop. */
export interface Matching {
  readonly text: string;
  readonly items: readonly Item[];
  readonly end: number;
  readonly to: number;
  readonly places: Places;
  readonly grammar: Grammar;
  /** The ranks of the patterns whose words the sentence has. */
  readonly possible: ReadonlySet<number>;
}

interface State {
  readonly skips: number;
  readonly words: Readonly<Partial<Record<Gap, Words>>>;
  readonly places: Readonly<Partial<Record<Gap, Place>>>;
  readonly locators: readonly Place[];
  readonly everywhere: boolean;
}

const start: State = { skips: 0, words: {}, places: {}, locators: [], everywhere: false };
const longestStretch = 40;
const mostSteps = 500;
const mostSkips = 8;

const wordGaps: readonly (Gap | null)[] = ['old', 'new', 'anchor', 'behind', 'passage'];

const quotedWords = (item: Item): Words => ({
  text: item.quoted ?? '',
  from: item.from,
  to: item.to,
  quoted: true,
  open: false,
});

const unquoted = ({ text, items }: Matching, from: number, to: number): Words | null => {
  const [first, last] = [items[from], items[to - 1]];
  if (first === undefined || last === undefined || to <= from) return null;
  const stray = /^["“”«»‘’'\s]+|["“”«»‘’'\s,]+$/g;
  const said = text.slice(first.from, last.to).replace(stray, '');
  return said === '' ? null : { text: said, from: first.from, to: last.to, quoted: false, open: false };
};

/** How many items at a place are one of the phrases. */
export const phraseAt = ({ items }: Matching, book: Step['phrases'], from: number): number =>
  phraseLength(book, (index) => items[index]?.flat, from);

// Where words without quotation marks end, when nothing of the pattern follows them.
const stretchEnd = (matching: Matching, from: number): number => {
  const { items, end, places, grammar } = matching;
  for (let at = from; at < Math.min(end, from + longestStretch); at++) {
    const item = items[at];
    if (item === undefined || item.kind === 'quoted' || item.flat === ';' || item.flat === '(') return at;
    if (at === from) continue;
    if (
      phraseAt(matching, grammar.said.because, at) > 0 ||
      phraseAt(matching, grammar.said.everywhere, at) > 0
    )
      return at;
    if (places.locatorAt(at) !== null) return at;
    const joint = item.flat === ',' ? 1 : phraseAt(matching, grammar.places.and, at);
    const next =
      at + joint + (joint === 1 && item.flat === ',' ? phraseAt(matching, grammar.places.and, at + 1) : 0);
    if (joint > 0 && phraseAt(matching, grammar.verbs, next) > 0) return at;
  }
  return Math.min(end, from + longestStretch);
};

const numbersAt = ({ items, grammar }: Matching, from: number): { value: Place; to: number } | null => {
  const read = readNumbers(items, from, grammar.places, false);
  if (read === null) return null;
  const { numbers, items: steps } = read.value;
  return { value: writtenPlace({ ...nowhere, target: 'paragraph', numbers, items: steps }), to: read.to };
};

const placeFits = (gap: Gap, place: Place, first: boolean): boolean => {
  if (gap === 'sentence') return place.sentence !== null && place.target === null && place.items.length === 0;
  const parts = place.target !== null || place.items.length > 0;
  if (gap === 'fresh')
    return parts && (place.fresh || (!first && place.numbers.length + place.items.length > 0));
  return !place.fresh && (parts || place.sentence !== null);
};

/** Matches one pattern from an item on; null where it does not fit. `bare` lets it begin with unquoted words. */
export const matchRow = (matching: Matching, row: Row, from: number, bare: boolean): Match | null => {
  const { items, end, places, grammar, text, to: sentenceEnd } = matching;
  let budget = mostSteps;

  const goPlace = (gap: Gap, step: number, at: number, state: State): [number, State] | null => {
    const read = places.placeAt(at) ?? (gap === 'other' ? numbersAt(matching, at) : null);
    if (read === null || !placeFits(gap, read.value, at === from)) return null;
    return go(step + 1, read.to, { ...state, places: { ...state.places, [gap]: read.value } });
  };

  const bind = (gap: Gap, words: Words, step: number, at: number, state: State): [number, State] | null =>
    go(step + 1, at, { ...state, words: { ...state.words, [gap]: words } });

  // After a colon everything to the end of the sentence is meant, and what follows it if there is nothing.
  const goOpen = (gap: Gap, step: number, at: number, state: State): [number, State] | null => {
    if (step !== row.steps.length - 1 || items[at - 1]?.flat !== ':') return null;
    const first = items[at];
    const begin = first?.from ?? sentenceEnd;
    if (first !== undefined && gap !== 'passage' && places.placeAt(at) !== null) return null;
    const said = text.slice(begin, sentenceEnd).trim();
    return bind(
      gap,
      { text: said, from: begin, to: sentenceEnd, quoted: false, open: true },
      step,
      items.length,
      state,
    );
  };

  const goStretch = (gap: Gap, step: number, at: number, state: State): [number, State] | null => {
    const first = items[at];
    if (gap === 'passage' || row.quoted || first === undefined || at >= end || first.kind === 'sign')
      return null;
    if (places.placeAt(at) !== null || (at === from && !bare)) return null;
    if (step === row.steps.length - 1) {
      const stop = stretchEnd(matching, at);
      const words = items[stop]?.kind === 'quoted' ? null : unquoted(matching, at, stop);
      return words === null ? null : bind(gap, words, step, stop, state);
    }
    for (let stop = at + 1; stop < Math.min(end, at + longestStretch); stop++) {
      const item = items[stop - 1];
      if (item?.kind === 'quoted' || item?.flat === ';' || item?.flat === ':') return null;
      // Words that begin a sentence and hold a verb of asking are no words of the draft: “Lyon asks to delete …”.
      const located = at === from && places.locatorAt(stop - 1) !== null;
      if (located || (at === from && phraseAt(matching, grammar.verbs, stop - 1) > 0)) return null;
      const next = row.steps[step + 1];
      if (
        next !== undefined &&
        next.gap === null &&
        !next.free &&
        phraseAt(matching, next.phrases, stop) === 0
      )
        continue;
      const words = unquoted(matching, at, stop);
      const went = words === null ? null : bind(gap, words, step, stop, state);
      if (went !== null) return went;
    }
    return null;
  };

  const goWords = (gap: Gap, step: number, at: number, state: State): [number, State] | null => {
    const item = items[at];
    if (item?.kind === 'quoted') return bind(gap, quotedWords(item), step, at + 1, state);
    return goOpen(gap, step, at, state) ?? goStretch(gap, step, at, state);
  };

  const goSkipping = (step: number, at: number, before: State): [number, State] | null => {
    if (at === from || at >= end || before.skips >= mostSkips) return null;
    const state: State = { ...before, skips: before.skips + 1 };
    const everywhere = phraseAt(matching, grammar.said.everywhere, at);
    if (everywhere > 0) return go(step, at + everywhere, { ...state, everywhere: true });
    const locator = places.locatorAt(at);
    if (locator !== null)
      return go(step, locator.to, { ...state, locators: [...state.locators, locator.value] });
    const sign = items[at]?.flat;
    if (sign === ',' || sign === ':') return go(step, at + 1, state);
    const polite = phraseAt(matching, grammar.said.polite, at);
    return polite > 0 ? go(step, at + polite, state) : null;
  };

  const goStep = (step: Step, index: number, at: number, state: State): [number, State] | null => {
    if (step.gap === null) {
      const length = phraseAt(matching, step.phrases, at);
      return length > 0 ? go(index + 1, at + length, state) : null;
    }
    return wordGaps.includes(step.gap)
      ? goWords(step.gap, index, at, state)
      : goPlace(step.gap, index, at, state);
  };

  const go = (index: number, at: number, state: State): [number, State] | null => {
    const step = row.steps[index];
    if (step === undefined) return [at, state];
    if (budget-- <= 0) return null;
    return (
      goStep(step, index, at, state) ??
      goSkipping(index, at, state) ??
      (step.free ? go(index + 1, at, state) : null)
    );
  };

  const went = go(0, from, start);
  return went === null ? null : { row, from, to: went[0], ...went[1] };
};

const rowsAt = (
  { items, places, grammar, possible }: Matching,
  at: number,
  bare: boolean,
): readonly Row[] => {
  const item = items[at];
  if (item === undefined || possible.size === 0) return [];
  const { byWord, byPlace, byWords } = grammar.rows;
  const known = byWord.get(item.flat) ?? [];
  const place = item.kind === 'quoted' ? null : places.placeAt(at);
  const beginning = place === null ? [] : byPlace;
  return [...known, ...beginning, ...(item.kind === 'quoted' || bare ? byWords : [])].filter(({ rank }) =>
    possible.has(rank),
  );
};

const looseness = ({ words }: Match): number =>
  Object.values(words).filter(({ quoted, open }) => !quoted && !open).length;

const better = (one: Match, other: Match): boolean => {
  if (one.to !== other.to) return one.to > other.to;
  if (looseness(one) !== looseness(other)) return looseness(one) < looseness(other);
  return one.row.rank < other.row.rank;
};

/** The pattern that fits best from an item on: the one that takes in most, then the one with most quoted words. */
export const bestMatch = (matching: Matching, at: number, bare: boolean): Match | null => {
  let best: Match | null = null;
  for (const row of new Set(rowsAt(matching, at, bare))) {
    const match = matchRow(matching, row, at, bare);
    if (match !== null && (best === null || better(match, best))) best = match;
  }
  return best;
};
