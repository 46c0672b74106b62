import { type PhraseBook, phraseLength } from './flat.ts';
import type { Unit } from './forms/forms.ts';
import type { Item } from './items.ts';
import { type Numbered, nowhere, type Place } from './place.ts';
import type { PlaceBook } from './place-book.ts';
import { type Read, readLabelRow, readNumbers, readOrdinalWord } from './read-number.ts';

type Words = (index: number) => string | undefined;

/** A sentence and the phrases of its language. */
export interface Reading {
  readonly items: readonly Item[];
  readonly book: PlaceBook;
  readonly word: Words;
}

/** A unit that was read. */
export interface UnitRead {
  readonly unit: Unit;
  readonly plural: boolean;
  readonly to: number;
  /** The unit is an everyday word unless its full stop, or its surroundings, say otherwise. */
  readonly doubtful: boolean;
}

/** How many words at a place are one of the phrases. */
export const long = ({ word }: Reading, book: PhraseBook, from: number): number =>
  phraseLength(book, word, from);

/** The unit that is named at a word: paragraph, alinéa, title. */
export const readUnit = ({ word, book }: Reading, from: number): UnitRead | null => {
  const found = book.units
    .get(word(from) ?? '')
    ?.find(({ words }) => words.every((one, index) => word(from + index) === one));
  if (found === undefined) return null;
  const end = from + found.words.length;
  const dot = word(end) === '.' ? 1 : 0;
  const doubtful = dot === 0 && book.dotted.has(word(from) ?? '');
  return { unit: found.unit, plural: found.plural, to: end + dot, doubtful };
};

const targets = {
  paragraph: 'paragraph',
  preamble: 'preamble',
  section: 'section',
  chapeau: 'chapeau',
  title: 'title',
  whole: 'whole',
} as const;

// Of several sentences at once nothing is made, so that none of them is passed over.
const isSeveral = (unit: Unit, numbers: readonly Numbered[]): boolean =>
  unit === 'sentence' && numbers.length > 1;

const placeOfNumbers = (unit: Unit, { numbers, items }: Pick<Place, 'numbers' | 'items'>): Place => {
  const first = numbers[0]?.n ?? 1;
  if (unit === 'sentence') return { ...nowhere, sentence: first };
  if (unit === 'line') return { ...nowhere, line: true };
  if (unit === 'item' && items.length === 0) return { ...nowhere, items: numbers.map(({ n }) => [{ n }]) };
  const target = unit === 'either' || unit === 'item' ? 'paragraph' : targets[unit];
  return { ...nowhere, target, numbers, items };
};

const roman = /^[ivx]{1,5}$/;
const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

const romanNumber = (word: string): number =>
  word.split('').reduce((sum, letter, index, all) => {
    const value = romanValues[letter] ?? 0;
    return sum + (value < (romanValues[all[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

// Section IV, part B.
const readSectionName = ({ word }: Reading, from: number): Read<Place> | null => {
  const name = word(from) ?? '';
  if (!roman.test(name) && !/^[a-h]$/.test(name)) return null;
  const n = roman.test(name) ? romanNumber(name) : name.charCodeAt(0) - 96;
  return { value: { ...nowhere, target: 'section', numbers: [{ n, bis: 0 }] }, to: from + 1 };
};

/** A unit with what follows it: paragraph 5 bis, section IV, item (a). `named` says that it is clearly a place. */
export const readUnitPlace = (reading: Reading, from: number, named: boolean): Read<Place> | null => {
  const unit = readUnit(reading, from);
  if (unit === null || (unit.doubtful && !named)) return null;
  const { items, book } = reading;
  const mark = long(reading, book.number, unit.to);
  const dot = mark > 0 && reading.word(unit.to + mark) === '.' ? 1 : 0;
  const start = unit.to + mark + dot;
  if (unit.unit === 'item' || unit.unit === 'either') {
    const labels = readLabelRow(items, start, book);
    if (labels.value.length > 0) return { value: { ...nowhere, items: labels.value }, to: labels.to };
  }
  const numbers = readNumbers(items, start, book, unit.plural);
  if (numbers !== null && isSeveral(unit.unit, numbers.value.numbers)) return null;
  if (numbers !== null) return { value: placeOfNumbers(unit.unit, numbers.value), to: numbers.to };
  const after =
    unit.unit === 'section' || unit.unit === 'paragraph' ? readOrdinalWord(items, start, book) : null;
  if (after !== null)
    return {
      value: placeOfNumbers(unit.unit, { numbers: [{ n: after.value, bis: 0 }], items: [] }),
      to: after.to,
    };
  if (unit.unit === 'section' && mark === 0) {
    const name = readSectionName(reading, start);
    if (name !== null) return name;
  }
  return mark === 0 && !unit.doubtful ? bare(unit, named) : null;
};

// A unit without a number: the title, the text; “the paragraph” is the one spoken of before.
const bare = ({ unit, plural, to }: UnitRead, named: boolean): Read<Place> | null => {
  if (unit === 'chapeau' || unit === 'preamble') return { value: { ...nowhere, target: unit }, to };
  if (unit === 'title' || unit === 'whole') return named ? { value: { ...nowhere, target: unit }, to } : null;
  const again = unit === 'paragraph' || unit === 'either';
  return again && named && !plural ? { value: { ...nowhere, target: 'same' }, to } : null;
};

/** An ordinal with its unit: the third paragraph, the first and second sentences. */
export const readOrdinalPlace = (reading: Reading, from: number): Read<Place> | null => {
  const { items, book } = reading;
  const first = readOrdinalWord(items, from, book);
  if (first === null) return null;
  const numbers = [{ n: first.value, bis: 0 }];
  let to = first.to;
  for (
    let joint = long(reading, book.and, to);
    joint > 0 && numbers.length < 20;
    joint = long(reading, book.and, to)
  ) {
    const next = readOrdinalWord(items, to + long(reading, book.and, to), book);
    if (next === null) break;
    numbers.push({ n: next.value, bis: 0 });
    to = next.to;
  }
  const unit = readUnit(reading, to);
  if (unit === null || unit.unit === 'title' || unit.unit === 'whole' || isSeveral(unit.unit, numbers))
    return null;
  return { value: placeOfNumbers(unit.unit, { numbers, items: [] }), to: unit.to };
};

/** A paragraph by its citation alone: P3, PP2, 1 (a). */
export const readCited = ({ items, word, book }: Reading, from: number): Read<Place> | null => {
  const [, kind, digits] = /^(p|pp|op|§)(\d{1,3})$/.exec(word(from) ?? '') ?? [];
  if (digits !== undefined) {
    const target = kind === 'pp' ? 'preamble' : 'paragraph';
    const labels = readLabelRow(items, from + 1, book);
    return {
      value: {
        ...nowhere,
        target,
        numbers: [{ n: Number(digits), bis: 0 }],
        cited: kind === 'p',
        items: labels.value,
      },
      to: labels.to,
    };
  }
  if (!/^\d{1,3}$/.test(word(from) ?? '')) return null;
  const numbers = readNumbers(items, from, book, false);
  return numbers !== null && numbers.value.items.length > 0
    ? { value: placeOfNumbers('paragraph', numbers.value), to: numbers.to }
    : null;
};
