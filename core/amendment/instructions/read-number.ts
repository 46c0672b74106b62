import { phraseLength } from './flat.ts';
import type { Item } from './items.ts';
import type { ItemPath, ItemStep, Numbered } from './place.ts';
import type { PlaceBook } from './place-book.ts';

/** What was read, and the item behind it. */
export interface Read<Value> {
  readonly value: Value;
  readonly to: number;
}

const wordAt = (items: readonly Item[]) => (index: number) => items[index]?.flat;

const isLabel = (word: string | undefined): word is string =>
  word !== undefined && /^(?:[a-z]|[ivx]{1,5})$/.test(word);

/** The letters and numerals that lead to an item: `(a)`, `a)`, `(a) (ii)`. */
export const readLabels = (items: readonly Item[], from: number): Read<ItemPath> => {
  const steps: ItemStep[] = [];
  let at = from;
  while (steps.length < 4) {
    const opened = items[at]?.flat === '(' ? 1 : 0;
    const label = items[at + opened]?.flat;
    if (!isLabel(label) || items[at + opened + 1]?.flat !== ')') break;
    steps.push({ label });
    at += opened + 2;
  }
  return { value: steps, to: at };
};

/** Several items in a row: `(a) and (b)`, `a), b) et c)`. */
export const readLabelRow = (
  items: readonly Item[],
  from: number,
  book: PlaceBook,
): Read<readonly ItemPath[]> => {
  const first = readLabels(items, from);
  const paths: ItemPath[] = first.value.length > 0 ? [first.value] : [];
  let to = first.to;
  while (paths.length > 0 && paths.length < 20) {
    const comma = items[to]?.flat === ',' ? 1 : 0;
    const joint = comma + phraseLength(book.and, wordAt(items), to + comma);
    const next = joint > 0 ? readLabels(items, to + joint) : null;
    if (next === null || next.value.length === 0) break;
    paths.push(next.value);
    to = next.to;
  }
  return { value: paths, to };
};

const figures = /^(\d{1,3})(?:([a-z])|([a-z]{3,}))?$/;

/** One number: `5`, `five`, `5 bis`, `5bis`; a letter glued to it (`5a`) is an item of that paragraph. */
export const readNumber = (
  items: readonly Item[],
  from: number,
  book: PlaceBook,
): Read<{ readonly number: Numbered; readonly items: readonly ItemPath[] }> | null => {
  const word = items[from]?.flat ?? '';
  const [, digits, letter, glued] = figures.exec(word) ?? [];
  const n = digits === undefined ? book.cardinals.get(word) : Number(digits);
  if (n === undefined || n === 0) return null;
  if (glued !== undefined) {
    const bis = book.bis.get(glued);
    return bis === undefined ? null : { value: { number: { n, bis }, items: [] }, to: from + 1 };
  }
  if (letter !== undefined)
    return { value: { number: { n, bis: 0 }, items: [[{ label: letter }]] }, to: from + 1 };
  const bis = book.bis.get(items[from + 1]?.flat ?? '') ?? 0;
  const end = from + (bis > 0 ? 2 : 1);
  const labels = readLabelRow(items, end, book);
  return { value: { number: { n, bis }, items: labels.value }, to: labels.to };
};

const through = (first: number, last: number): readonly Numbered[] =>
  last > first && last - first < 60
    ? Array.from({ length: last - first + 1 }, (_, index) => ({ n: first + index, bis: 0 }))
    : [];

const readRange = (
  items: readonly Item[],
  from: number,
  book: PlaceBook,
): Read<readonly Numbered[]> | null => {
  const glued = /^(\d{1,3})-(\d{1,3})$/.exec(items[from]?.flat ?? '');
  if (glued !== null) {
    const range = through(Number(glued[1]), Number(glued[2]));
    return range.length > 0 ? { value: range, to: from + 1 } : null;
  }
  const first = readNumber(items, from, book);
  if (first === null) return null;
  const joint = phraseLength(book.to, wordAt(items), first.to);
  const last = joint > 0 ? readNumber(items, first.to + joint, book) : null;
  const range = last === null ? [] : through(first.value.number.n, last.value.number.n);
  return last !== null && range.length > 0 ? { value: range, to: last.to } : null;
};

/** Numbers in a row: `4 and 5`, `4, 5 and 7`, `4-6`; a comma goes on only where the word before was a plural. */
export const readNumbers = (
  items: readonly Item[],
  from: number,
  book: PlaceBook,
  plural: boolean,
): Read<{ readonly numbers: readonly Numbered[]; readonly items: readonly ItemPath[] }> | null => {
  const first = readNumber(items, from, book);
  const range = readRange(items, from, book);
  if (first === null && range === null) return null;
  const numbers: Numbered[] =
    range === null ? (first === null ? [] : [first.value.number]) : [...range.value];
  const labels = range === null ? (first?.value.items ?? []) : [];
  let to = range?.to ?? first?.to ?? from;
  while (labels.length === 0 && numbers.length < 60) {
    const comma = items[to]?.flat === ',' && plural ? 1 : 0;
    const joint = comma + phraseLength(book.and, wordAt(items), to + comma);
    if (joint === 0) break;
    const next = readRange(items, to + joint, book);
    const single = next === null ? readNumber(items, to + joint, book) : null;
    if (single !== null && single.value.items.length === 0) numbers.push(single.value.number);
    else if (next === null) break;
    else for (const number of next.value) numbers.push(number);
    to = (next ?? single)?.to ?? to;
  }
  return { value: { numbers, items: labels }, to };
};

/** An ordinal: `third`, `3rd`, `troisième`, `3e`, `last` (-1). */
export const readOrdinalWord = (
  items: readonly Item[],
  from: number,
  book: PlaceBook,
): Read<number> | null => {
  const word = items[from]?.flat ?? '';
  const known = book.ordinals.get(word);
  if (known !== undefined) return { value: known, to: from + 1 };
  const [, digits, end] = /^(\d{1,3})([a-z]{1,4})$/.exec(word) ?? [];
  return digits !== undefined && end !== undefined && book.ordinalEnds.has(end) && Number(digits) > 0
    ? { value: Number(digits), to: from + 1 }
    : null;
};
