import type { Language } from '#core/draft/draft.ts';

/** A number as letters give it: `5`, `5 bis` (1), `5 ter` (2); counted from the end where it is negative. */
export interface Numbered {
  readonly n: number;
  readonly bis: number;
}

/** An item by its letter or numeral, or by its place in the list. */
export type ItemStep = { readonly label: string } | { readonly n: number };

/** The way down to an item: `(a)`, then `(ii)` under it. */
export type ItemPath = readonly ItemStep[];

/** What part of a text a letter means by its numbers. `same` is the one it spoke of before. */
export type Target = 'paragraph' | 'preamble' | 'section' | 'chapeau' | 'title' | 'whole' | 'same';

/** A place as a letter names it, not yet looked up in the draft. */
export interface Place {
  readonly target: Target | null;
  readonly numbers: readonly Numbered[];
  /** `P3`: the paragraph by its citation, for texts without numbers. */
  readonly cited: boolean;
  readonly section: Numbered | null;
  /** Items under the parts, several where a row of them is named. */
  readonly items: readonly ItemPath[];
  readonly sentence: number | null;
  /** A line or page was named: what it means depends on the reader's own page. */
  readonly line: boolean;
  readonly fresh: boolean;
  /** Named by a word that may mean a paragraph or an item (alinéa), and without a number or letter that would tell. */
  readonly either: boolean;
  readonly otherVersion: boolean;
  readonly language: Language | null;
  /** In the numbers and letters of the letter: `5 bis`, `1 (a)`; empty for places without a number. */
  readonly written: string;
}

/** The place that names nothing, to build others from. */
export const nowhere: Place = {
  target: null,
  numbers: [],
  cited: false,
  section: null,
  items: [],
  sentence: null,
  line: false,
  fresh: false,
  either: false,
  otherVersion: false,
  language: null,
  written: '',
};

/** Whether a place names a part of the text, not only a line, a language or a sentence of something. */
export const namesPart = ({ target, items }: Place): boolean => target !== null || items.length > 0;

/** Whether a place names one part or some of them by number, letter or kind, and not only a paragraph. */
export const namesOne = (place: Place | undefined): boolean =>
  place !== undefined &&
  (place.numbers.length + place.items.length > 0 ||
    place.target === 'title' ||
    place.target === 'chapeau' ||
    place.target === 'preamble');

const bothSay = (one: Place, other: Place): boolean =>
  (one.target !== null && other.target !== null) ||
  (one.items.length > 0 && other.items.length > 0) ||
  (one.section !== null && other.section !== null) ||
  (one.sentence !== null && other.sentence !== null);

/** Two phrases of one place as one (the first sentence, of paragraph 5); null where both say the same kind of thing. */
export const joined = (one: Place, other: Place): Place | null => {
  const [inner, outer] = one.target === 'section' ? [other, one] : [one, other];
  if (outer.target === 'section' && inner.target !== null && inner.target !== 'section') {
    const section = outer.numbers[0] ?? null;
    return section === null ? null : { ...inner, section, written: `${outer.written}, ${inner.written}` };
  }
  // The chapeau of a paragraph is its own words without the items.
  if (one.target === 'chapeau' && other.target === 'paragraph') return other;
  if (bothSay(one, other)) return null;
  return {
    target: one.target ?? other.target,
    numbers: one.target === null ? other.numbers : one.numbers,
    cited: one.cited || other.cited,
    section: one.section ?? other.section,
    items: one.items.length > 0 ? one.items : other.items,
    sentence: one.sentence ?? other.sentence,
    line: one.line || other.line,
    fresh: one.fresh || other.fresh,
    either: one.either || other.either,
    otherVersion: one.otherVersion || other.otherVersion,
    language: one.language ?? other.language,
    written: [one, other]
      .toSorted((first, second) => (first.target === null ? 1 : 0) - (second.target === null ? 1 : 0))
      .map(({ written }) => written)
      .filter((written) => written !== '')
      .join(' '),
  };
};
