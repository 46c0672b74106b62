import type { DraftWords, Spot } from './draft-words.ts';
import { spotsOf, wordsAt } from './draft-words.ts';
import type { Aim } from './locate.ts';
import { sentenceRanges, type View } from './view.ts';

/** Where words are looked for. */
export interface Area {
  /** Null for the whole draft. */
  readonly aims: readonly Aim[] | null;
  /** The sentence of each part that is meant, counted from 1 or backwards from -1; null for the whole part. */
  readonly sentence: number | null;
}

const sentenceOf = (
  view: View,
  { profile }: DraftWords,
  n: number,
): { readonly from: number; readonly to: number } | undefined => {
  const ranges = sentenceRanges(view.text, profile);
  return n > 0 ? ranges[n - 1] : ranges.at(n);
};

const inArea = (area: Area): ((view: View) => boolean) => {
  if (area.aims === null) return () => true;
  const ids = new Set(area.aims.flatMap(({ scope }) => scope.map(({ id }) => id)));
  return ({ part }) => ids.has(part.id);
};

const inSentence = (spots: readonly Spot[], words: DraftWords, n: number | null): readonly Spot[] =>
  n === null
    ? spots
    : spots.filter(({ view, first, last }) => {
        const range = sentenceOf(view, words, n);
        const [from, to] = [view.units[first]?.from ?? 0, view.units[last - 1]?.to ?? 0];
        return range !== undefined && range.from <= from && to <= range.to;
      });

/** Where words stand within an area; `small` passes over capitals. */
export const spotsIn = (words: DraftWords, said: string, area: Area, small = false): readonly Spot[] =>
  inSentence(spotsOf(words, said, inArea(area), small), words, area.sentence);

/** Where words stand anywhere in the draft. */
export const spotsAnywhere = (words: DraftWords, said: string): readonly Spot[] =>
  spotsOf(words, said, () => true);

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

// “Cities fund …” where “cities” is meant: the capital is that of the sentence.
const beginsWith = (spot: Spot, said: string, { profile }: DraftWords): boolean => {
  const from = spot.view.units[spot.first]?.from ?? 0;
  return (
    wordsAt(spot) === capital(said) &&
    sentenceRanges(spot.view.text, profile).some((range) => range.from === from)
  );
};

/** Where words stand that are meant wherever they do: also where a sentence begins with them, with its capital. */
export const spotsEverywhere = (words: DraftWords, said: string, area: Area): readonly Spot[] => {
  const key = ({ view, first }: Spot): string => `${view.part.id} ${first}`;
  const exact = new Set(spotsIn(words, said, area).map(key));
  return spotsIn(words, said, area, true).filter(
    (spot) => exact.has(key(spot)) || beginsWith(spot, said, words),
  );
};

/** New words for a spot, with the capital of a sentence where those had it in whose place they come. */
export const withCapital = (said: string, old: string, spot: Spot): string =>
  old !== capital(old) && wordsAt(spot) === capital(old) ? capital(said) : said;

/** How the part of a view is cited, for the facts of a reason. */
export const citeOf = (words: DraftWords, view: View): string => words.cites.get(view.part.id) ?? '';

/** The citations of the parts in which spots lie, each once, twelve at most. */
export const citesOf = (words: DraftWords, spots: readonly Spot[]): string =>
  [...new Set(spots.map(({ view }) => citeOf(words, view)))].slice(0, 12).join(', ');

/** The spot of a whole sentence, or of all words of a part where no sentence is named. */
export const spotOfSentence = (view: View, words: DraftWords, n: number | null): Spot | null => {
  if (n === null) return view.units.length === 0 ? null : { view, first: 0, last: view.units.length };
  const range = sentenceOf(view, words, n);
  if (range === undefined) return null;
  const first = view.units.findIndex(({ from }) => from >= range.from);
  const last = view.units.findLastIndex(({ to }) => to <= range.to);
  return first === -1 || last < first ? null : { view, first, last: last + 1 };
};
