import { phraseLength } from './flat.ts';
import type { Item } from './items.ts';
import { type Match, type Matching, phraseAt, type Words } from './matching.ts';
import type { Gap, Row, Step } from './pattern.ts';
import { namesOne, nowhere, type Place } from './place.ts';
import { readNumbers } from './read-number.ts';
import { longestStretch, stretchEnd, unquoted } from './stretch.ts';
import { writtenPlace } from './written-place.ts';

// A pattern is walked step by step with a way back; what one walk may cost is limited, so that no sentence, however it
// is made, takes more than time in proportion to its length.
const mostSteps = 500;
const mostSkips = 8;

/** What the gaps hold so far. */
interface State {
  readonly skips: number;
  readonly words: Match['words'];
  readonly places: Match['places'];
  readonly locators: readonly Place[];
  readonly everywhere: boolean;
}

interface Walk {
  readonly matching: Matching;
  readonly row: Row;
  readonly from: number;
  /** Whether it may begin with words without quotation marks. */
  readonly bare: boolean;
  left: number;
}

type Went = { readonly to: number; readonly state: State } | null;

const start: State = { skips: 0, words: {}, places: {}, locators: [], everywhere: false };

const wordGaps: readonly (Gap | null)[] = ['old', 'new', 'anchor', 'behind', 'passage'];

const quotedWords = ({ quoted, from, to }: Item): Words => ({
  text: quoted ?? '',
  from,
  to,
  quoted: true,
  open: false,
});

const numbersAt = (
  { items, grammar }: Matching,
  at: number,
  several: boolean,
): { readonly value: Place; readonly to: number } | null => {
  // “Before the 5”, « avant le 5 ».
  const from = at + phraseLength(grammar.places.the, (index) => items[index]?.flat, at);
  const read = readNumbers(items, from, grammar.places, several);
  if (read === null) return null;
  const { numbers, items: paths } = read.value;
  return { value: writtenPlace({ ...nowhere, target: 'paragraph', numbers, items: paths }), to: read.to };
};

const ofParts: ReadonlySet<Row['asks']> = new Set(['merge', 'swap', 'split', 'move']);

const placeFits = (gap: Gap, place: Place, first: boolean): boolean => {
  if (gap === 'sentence') return place.sentence !== null && place.target === null && place.items.length === 0;
  const parts = place.target !== null || place.items.length > 0;
  if (gap === 'fresh')
    return parts && (place.fresh || (!first && place.numbers.length + place.items.length > 0));
  return !place.fresh && (parts || place.sentence !== null);
};

const bind = (walk: Walk, gap: Gap, words: Words | null, step: number, at: number, state: State): Went =>
  words === null ? null : go(walk, step + 1, at, { ...state, words: { ...state.words, [gap]: words } });

const goPlace = (walk: Walk, gap: Gap, step: number, at: number, state: State): Went => {
  const { matching, from, row } = walk;
  // Words cannot be joined, swapped or moved like that: “Merge 12 and 13” speaks of paragraphs.
  const isBare = gap === 'other' || (gap === 'place' && at > from && ofParts.has(row.asks));
  const read = matching.places.placeAt(at) ?? (isBare ? numbersAt(matching, at, gap === 'place') : null);
  if (read === null || !placeFits(gap, read.value, at === from)) return null;
  return go(walk, step + 1, read.to, { ...state, places: { ...state.places, [gap]: read.value } });
};

// After a colon everything to the end of the sentence is meant, and what follows it if there is nothing.
const goOpen = (walk: Walk, gap: Gap, step: number, at: number, state: State): Went => {
  const { items, places, text, to } = walk.matching;
  if (step !== walk.row.steps.length - 1 || items[at - 1]?.flat !== ':') return null;
  const first = items[at];
  if (first !== undefined && gap !== 'passage' && places.placeAt(at) !== null) return null;
  const from = first?.from ?? to;
  return bind(
    walk,
    gap,
    { text: text.slice(from, to).trim(), from, to, quoted: false, open: true },
    step,
    items.length,
    state,
  );
};

const goLast = (walk: Walk, gap: Gap, step: number, at: number, state: State): Went => {
  const { matching } = walk;
  const stop = stretchEnd(matching, at);
  return matching.items[stop]?.kind === 'quoted'
    ? null
    : bind(walk, gap, unquoted(matching, at, stop), step, stop, state);
};

// Words that begin a sentence and hold a place or a verb of asking are no words of the draft: “Lyon asks to delete …”.
const speaksOfMore = ({ matching, from }: Walk, at: number, item: number): boolean =>
  at === from &&
  (matching.places.locatorAt(item) !== null ||
    namesOne(matching.places.placeAt(item)?.value) ||
    phraseAt(matching, matching.grammar.verbs, item) > 0);

// “Should be shorter”, “in reverse order”, “by something clearer” say how the new words are to be, and are none of them.
const describes = ({ matching, row }: Walk, gap: Gap, at: number): boolean => {
  if (gap !== 'new') return false;
  const { items, grammar } = matching;
  if (phraseAt(matching, grammar.said.describing, at) > 0) return true;
  return row.state && readNumbers(items, at, grammar.places, false) === null;
};

const goStretch = (walk: Walk, gap: Gap, step: number, at: number, state: State): Went => {
  const { matching, row, from, bare } = walk;
  const { items, end, places } = matching;
  const first = items[at];
  if (gap === 'passage' || row.quoted || first === undefined || at >= end || first.kind === 'sign')
    return null;
  if (places.placeAt(at) !== null || (at === from && !bare) || describes(walk, gap, at)) return null;
  const next = row.steps[step + 1];
  if (next === undefined) return goLast(walk, gap, step, at, state);
  for (let stop = at + 1; stop < Math.min(end, at + longestStretch); stop++) {
    const item = items[stop - 1];
    if (item?.kind === 'quoted' || item?.flat === ';' || item?.flat === ':') return null;
    if (speaksOfMore(walk, at, stop - 1)) return null;
    if (next.gap === null && !next.free && phraseAt(matching, next.phrases, stop) === 0) continue;
    const went = bind(walk, gap, unquoted(matching, at, stop), step, stop, state);
    if (went !== null) return went;
  }
  return null;
};

const goWords = (walk: Walk, gap: Gap, step: number, at: number, state: State): Went => {
  const item = walk.matching.items[at];
  if (item?.kind === 'quoted') return bind(walk, gap, quotedWords(item), step, at + 1, state);
  return goOpen(walk, gap, step, at, state) ?? goStretch(walk, gap, step, at, state);
};

const between: ReadonlySet<string> = new Set([',', ':', '–', '—']);

// Between two steps may stand places with their preposition, commas and polite words.
const goSkipping = (walk: Walk, step: number, at: number, before: State): Went => {
  const { matching, from } = walk;
  const { items, end, places, grammar } = matching;
  if (at === from || at >= end || before.skips >= mostSkips) return null;
  const state: State = { ...before, skips: before.skips + 1 };
  const everywhere = phraseAt(matching, grammar.said.everywhere, at);
  if (everywhere > 0) return go(walk, step, at + everywhere, { ...state, everywhere: true });
  const locator = places.locatorAt(at);
  if (locator !== null)
    return go(walk, step, locator.to, { ...state, locators: [...state.locators, locator.value] });
  const sign = items[at]?.flat;
  if (sign !== undefined && between.has(sign)) return go(walk, step, at + 1, state);
  const polite = phraseAt(matching, grammar.said.polite, at);
  return polite > 0 ? go(walk, step, at + polite, state) : null;
};

const goStep = (walk: Walk, step: Step, index: number, at: number, state: State): Went => {
  if (step.gap === null) {
    const length = phraseAt(walk.matching, step.phrases, at);
    return length > 0 ? go(walk, index + 1, at + length, state) : null;
  }
  return wordGaps.includes(step.gap)
    ? goWords(walk, step.gap, index, at, state)
    : goPlace(walk, step.gap, index, at, state);
};

const go = (walk: Walk, index: number, at: number, state: State): Went => {
  const step = walk.row.steps[index];
  if (step === undefined) return { to: at, state };
  if (walk.left-- <= 0) return null;
  return (
    goStep(walk, step, index, at, state) ??
    goSkipping(walk, index, at, state) ??
    (step.free ? go(walk, index + 1, at, state) : null)
  );
};

/** Matches one pattern from an item on; null where it does not fit. `bare` lets it begin with unquoted words. */
export const matchRow = (matching: Matching, row: Row, from: number, bare: boolean): Match | null => {
  const went = go({ matching, row, from, bare, left: mostSteps }, 0, from, start);
  if (went === null) return null;
  const { words, places, locators, everywhere } = went.state;
  return { row, from, to: went.to, words, places, locators, everywhere };
};
