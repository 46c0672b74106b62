import type { Id, Language } from '#core/draft/draft.ts';
import { sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import type { Option } from './deed.ts';
import type { Bracket } from './state.ts';

/**
 * A piece of a part of the rolling text: words, a bracket that opens or closes, the stroke between two alternatives in
 * one bracket, or the cities that want what stands before.
 */
export type Piece =
  /** Words of the draft as it is. */
  | { readonly kind: 'words'; readonly wording: Wording }
  /** Words of an alternative to them. */
  | { readonly kind: 'other-words'; readonly wording: Wording }
  | { readonly kind: 'open'; readonly bracket: Id }
  | { readonly kind: 'close'; readonly bracket: Id }
  | { readonly kind: 'or'; readonly bracket: Id }
  /** Cities that want what stands before them. */
  | { readonly kind: 'cities'; readonly cities: readonly Id[] }
  /** Cities that want other words at this place in other languages alone. */
  | { readonly kind: 'elsewhere'; readonly languages: readonly Language[]; readonly cities: readonly Id[] }
  /** Cities that want it taken out. */
  | { readonly kind: 'deletion'; readonly cities: readonly Id[] }
  /** Cities that want the part to go elsewhere, behind `after`. */
  | { readonly kind: 'move'; readonly after: Id | null; readonly cities: readonly Id[] }
  /** Cities that want a new paragraph to begin here, the part to be joined with the next, or to have another form. */
  | { readonly kind: 'split' | 'merge' | 'reshape'; readonly cities: readonly Id[] }
  /** A proposal that is open and has no sure place: someone must look. */
  | {
      readonly kind: 'needs-you';
      readonly amendment: Id;
      readonly removed: Wording;
      readonly inserted: Wording;
      /** What is put in stands elsewhere, and is to be joined. */
      readonly joins?: true;
      /** The languages in which it is worded, where this one has no words of it. */
      readonly elsewhere?: readonly Language[];
      readonly cities: readonly Id[];
    };

/** A piece that stands at a place in a wording and takes no words of it. */
export interface Mark {
  readonly at: number;
  readonly piece: Piece;
}

/** A bracket where it stands in a wording. */
export interface Cut {
  readonly bracket: Bracket;
  readonly from: number;
  readonly to: number;
}

/** Cities, where there are any. */
export const citiesPiece = (cities: readonly Id[]): readonly Piece[] =>
  cities.length === 0 ? [] : [{ kind: 'cities', cities }];

// No stroke where nothing stands before it: words that are only put in.
const optionPieces = (
  bracket: Bracket,
  option: Option,
  language: Language,
  first: boolean,
): readonly Piece[] => {
  const wording = option.wording[language];
  if (wording === undefined) return [];
  if (wording.length === 0) return [{ kind: 'deletion', cities: option.cities }];
  return [
    ...(first ? [] : [{ kind: 'or' as const, bracket: bracket.id }]),
    { kind: 'other-words', wording },
    ...citiesPiece(option.cities),
  ];
};

// What is worded in other languages alone is said to be, so that no bracket stands bare and no option is missing.
const elsewhere = ({ options }: Bracket, language: Language): readonly Piece[] => {
  const others = options.filter(({ wording }) => wording[language] === undefined);
  const languages = [...new Set(others.flatMap(({ wording }) => Object.keys(wording)))];
  if (languages.length === 0) return [];
  return [{ kind: 'elsewhere', languages, cities: [...new Set(others.flatMap(({ cities }) => cities))] }];
};

const closing = ({ bracket, from, to }: Cut, language: Language): readonly Piece[] => [
  ...citiesPiece(bracket.own),
  ...bracket.options.flatMap((option, index) =>
    optionPieces(bracket, option, language, index === 0 && from === to),
  ),
  ...elsewhere(bracket, language),
  { kind: 'close', bracket: bracket.id },
];

/**
 * A wording as pieces, with marks where they stand. Outer brackets open before inner ones and close after them; cuts
 * never cross.
 */
export const piecesOf = (
  wording: Wording,
  cuts: readonly Cut[],
  marks: readonly Mark[],
  language: Language,
): readonly Piece[] => {
  const found: Piece[] = [];
  const waiting = marks.toSorted((one, other) => one.at - other.at);
  let at = 0;
  const wordsUntil = (offset: number): void => {
    const words = sliceWording(wording, at, offset);
    if (words.length > 0) found.push({ kind: 'words', wording: words });
    at = offset;
  };
  const until = (offset: number): void => {
    for (let [next] = waiting; next !== undefined && next.at <= offset; [next] = waiting) {
      wordsUntil(Math.max(next.at, at));
      found.push(next.piece);
      waiting.shift();
    }
    wordsUntil(offset);
  };
  const open: Cut[] = [];
  const closeBefore = (offset: number): void => {
    for (let top = open.at(-1); top !== undefined && top.to <= offset; top = open.at(-1)) {
      until(top.to);
      found.push(...closing(top, language));
      open.pop();
    }
  };
  for (const cut of cuts.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    closeBefore(cut.from);
    until(cut.from);
    found.push({ kind: 'open', bracket: cut.bracket.id });
    open.push(cut);
  }
  closeBefore(Number.POSITIVE_INFINITY);
  until(wordingLength(wording));
  return found;
};
