import type { Draft } from '#core/draft/draft.ts';
import { grammarsOf, numbersIn, withBrackets } from './cited-parts.ts';
import { type PhraseBook, phraseBook, phraseLength } from './flat.ts';
import type { Side } from './forms/forms.ts';
import type { Grammar } from './grammar.ts';
import { type Gaping, gapFor, itemGap } from './insert-gap.ts';
import type { Instruction } from './instruction.ts';
import { type Item, itemsOf } from './items.ts';
import { type Context, reason } from './outcome.ts';
import type { Place } from './place.ts';
import { readCell } from './read-best.ts';
import type { Read } from './read-number.ts';
import { readPlace } from './read-place.ts';

/** The place of something new, as a cell names it. */
interface NewPlace {
  readonly isNew: boolean;
  readonly fresh: Place | null;
  readonly side: Side | null;
  readonly place: Place | null;
}

const empty: NewPlace = { isNew: false, fresh: null, side: null, place: null };

interface Books {
  readonly verb: PhraseBook;
  readonly sides: ReadonlyMap<Side, PhraseBook>;
}

const books = new WeakMap<Grammar, Books>();

const booksOf = (grammar: Grammar): Books => {
  const { phrases } = grammar.forms;
  const book = (name: string): PhraseBook => phraseBook(phrases[name] ?? '');
  const sides = ['after', 'before', 'between', 'end'] as const;
  const found = books.get(grammar) ?? {
    verb: book('insert'),
    sides: new Map(sides.map((side) => [side, book(side)] as const)),
  };
  books.set(grammar, found);
  return found;
};

const placeBeside = (items: readonly Item[], grammar: Grammar, from: number): Read<Place> | null =>
  readCell(items, grammar, from) ??
  // « Après le 5 ».
  readCell(items, grammar, from + phraseLength(grammar.places.the, (at) => items[at]?.flat, from));

const withSide = (
  so: NewPlace,
  items: readonly Item[],
  grammar: Grammar,
  from: number,
): Read<NewPlace> | null => {
  for (const [side, book] of booksOf(grammar).sides) {
    const length = phraseLength(book, (at) => items[at]?.flat, from);
    if (length === 0) continue;
    if (side === 'end') return { value: { ...so, side }, to: from + length };
    const place = placeBeside(items, grammar, from + length);
    if (place !== null && !place.value.fresh)
      return { value: { ...so, side, place: place.value }, to: place.to };
  }
  return null;
};

/** What the next words of a cell add to the place: something new, a side with its place, a number. */
const goOn = (
  so: NewPlace,
  items: readonly Item[],
  grammar: Grammar,
  from: number,
): Read<NewPlace> | null => {
  const fresh = so.fresh === null ? readPlace(items, from, grammar.places, true) : null;
  if (fresh?.value.fresh === true) return { value: { ...so, isNew: true, fresh: fresh.value }, to: fresh.to };
  const said = phraseLength(grammar.places.freshAfter, (at) => items[at]?.flat, from);
  if (said > 0) return { value: { ...so, isNew: true }, to: from + said };
  const beside = so.side === null ? withSide(so, items, grammar, from) : null;
  if (beside !== null) return beside;
  const number = so.fresh === null && so.side === null ? readCell(items, grammar, from) : null;
  return number === null ? null : { value: { ...so, fresh: number.value }, to: number.to };
};

// Signs between what a cell says are none of it.
const past = (items: readonly Item[], from: number): number =>
  /^[,:;.()[\]–—-]$/.test(items[from]?.flat ?? '') ? past(items, from + 1) : from;

const readNew = (items: readonly Item[], grammar: Grammar): NewPlace | null => {
  const { verb } = booksOf(grammar);
  let so = empty;
  let at = past(
    items,
    phraseLength(verb, (index) => items[index]?.flat, 0),
  );
  while (at < items.length) {
    const next = goOn(so, items, grammar, at);
    if (next === null) return null;
    so = next.value;
    at = past(items, next.to);
  }
  const isBis = so.fresh?.numbers.some(({ bis }) => bis > 0) === true;
  return so.isNew || so.side !== null || isBis ? so : null;
};

const unsaid: Instruction = {
  asks: 'insert-paragraph',
  side: null,
  weak: false,
  either: false,
  place: null,
  other: null,
  fresh: null,
  sentence: null,
  where: null,
  numbered: null,
  labels: false,
  old: null,
  new: null,
  anchor: null,
  behind: null,
  passage: null,
  everywhere: false,
  doubts: [],
  choices: [],
  note: null,
  rationale: null,
  from: 0,
  to: 0,
};

const gapOf = ({ fresh, side, place }: NewPlace, context: Context): Gaping => {
  const instruction: Instruction = { ...unsaid, fresh, side, place };
  const isItem = fresh !== null && fresh.items.length > 0 && side === null;
  const found = isItem ? itemGap(instruction, context, fresh) : gapFor(instruction, context);
  // « Nouvel alinéa » may be a paragraph or an item, unless it stands beside one.
  if (fresh?.either !== true || found.gap === null || found.gap.shape.role === 'item') return found;
  const { gap } = found;
  return {
    gap: { ...gap, doubts: [...gap.doubts, reason('instructions:paragraph-or-item')] },
    missing: null,
  };
};

/** Where something new goes by the cell of a table, or why that is not known, and the number that it is to have. */
export type NewCited = Gaping & { readonly fresh: Place | null };

const mostOfCell = 120;

/**
 * Where a new paragraph or item goes that the cell of a table announces: `after 5`, `5 bis`, `new paragraph after 5`,
 * « nouvel alinéa après 3 b) ». Null where the cell says something else, or more than that.
 */
export const newPlaceOfCell = (
  cell: string,
  draft: Draft,
  { languages, newId }: Pick<Context, 'languages' | 'newId'>,
): NewCited | null => {
  const text = withBrackets(cell);
  const items = itemsOf(text, { from: 0, to: text.length }, []);
  if (text.length > mostOfCell || items.length === 0) return null;
  const read = grammarsOf(languages)
    .map((one) => readNew(items, one))
    .find((one) => one !== null);
  if (read === undefined || read === null) return null;
  const numbers = numbersIn(draft, languages);
  const said = { expected: null, heading: null, before: [], listed: false };
  const context: Context = { draft, languages, newId, numbers, words: numbers.words, ...said };
  return { ...gapOf(read, context), fresh: read.fresh };
};
