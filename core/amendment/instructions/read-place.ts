import { phraseLength } from './flat.ts';
import type { Item } from './items.ts';
import { joined, nowhere, type Place } from './place.ts';
import type { PlaceBook } from './place-book.ts';
import type { Read } from './read-number.ts';
import { long, type Reading, readCited, readOrdinalPlace, readUnit, readUnitPlace } from './read-unit.ts';
import { writtenPlace } from './written-place.ts';

const readPiece = (reading: Reading, from: number, located: boolean): Read<Place> | null => {
  const { book } = reading;
  const fresh = long(reading, book.fresh, from);
  if (fresh > 0) {
    const made = readFresh(reading, from + fresh);
    if (made !== null) return made;
  }
  const same = long(reading, book.same, from);
  const again = same > 0 ? readUnit(reading, from + same) : null;
  if (again !== null && again.unit !== 'sentence' && again.unit !== 'line' && again.unit !== 'whole')
    return (
      readUnitPlace(reading, from + same, true) ?? { value: { ...nowhere, target: 'same' }, to: again.to }
    );
  const the = long(reading, book.the, from);
  const start = from + the;
  const named = located || the > 0 || from === 0;
  const there =
    readUnitPlace(reading, start, named) ?? readOrdinalPlace(reading, start) ?? readCited(reading, start);
  return there === null ? null : asNew(reading, there);
};

// “Paragraph 5 bis (new)”.
const asNew = (reading: Reading, { value, to }: Read<Place>): Read<Place> => {
  const isNew =
    value.sentence === null &&
    value.numbers.length === 1 &&
    reading.word(to) === '(' &&
    long(reading, reading.book.freshAfter, to + 1) === 1 &&
    reading.word(to + 2) === ')';
  return isNew ? { value: { ...value, fresh: true }, to: to + 3 } : { value, to };
};

// “A new paragraph 5 bis”, “un alinéa e) nouveau”: what does not exist yet.
const readFresh = (reading: Reading, from: number): Read<Place> | null => {
  const unit = readUnit(reading, from);
  if (unit === null || unit.unit === 'sentence' || unit.unit === 'line' || unit.unit === 'whole') return null;
  const empty = {
    value: { ...nowhere, target: unit.unit === 'item' ? null : ('paragraph' as const) },
    to: unit.to,
  };
  const read = readUnitPlace(reading, from, true);
  const place = read === null || read.value.target === 'same' ? empty : read;
  const item = unit.unit === 'item' && place.value.items.length === 0 ? { items: [[{ n: 0 }]] } : {};
  const to = place.to + long(reading, reading.book.freshAfter, place.to);
  const either = unit.unit === 'either' && place.value.numbers.length + place.value.items.length === 0;
  return { value: { ...place.value, ...item, either, fresh: true }, to };
};

const skipJoint = (reading: Reading, from: number): { readonly to: number; readonly located: boolean } => {
  const comma = reading.word(from) === ',' ? 1 : 0;
  const within = long(reading, reading.book.in, from + comma);
  return { to: from + comma + within, located: within > 0 };
};

const readOther = (reading: Reading, from: number): number => {
  const opened = reading.word(from) === '(' ? 1 : 0;
  const within = long(reading, reading.book.in, from + opened);
  const the = long(reading, reading.book.the, from + opened + within);
  const start = from + opened + within + the;
  const known = long(reading, reading.book.otherVersion, start);
  if (known > 0) return start + known + (opened > 0 && reading.word(start + known) === ')' ? 1 : 0);
  const version = within > 0 ? long(reading, reading.book.version, start) : 0;
  const dot = reading.word(start + version) === '.' ? 1 : 0;
  return version > 0 && /^\d{1,2}$/.test(reading.word(start + version + dot) ?? '')
    ? start + version + dot + 1
    : from;
};

// Paragraph 4 and paragraph 5: one place in several parts.
const readMore = (reading: Reading, place: Place, from: number): Read<Place> | null => {
  const comma = reading.word(from) === ',' ? 1 : 0;
  const and = long(reading, reading.book.and, from + comma);
  const next = comma + and > 0 ? readPiece(reading, from + comma + and, false) : null;
  if (next === null || next.value.target !== place.target || next.value.fresh || place.fresh) return null;
  if (place.items.length + next.value.items.length > 0 || next.value.numbers.length === 0) return null;
  const numbers = [...place.numbers, ...next.value.numbers];
  return numbers.length > 60 ? null : { value: writtenPlace({ ...place, numbers }), to: next.to };
};

/**
 * The place that is named from an item on, with all that belongs to it: the first sentence of paragraph 5; paragraphe
 * 1, alinéa a), deuxième ligne. `located` says that a preposition stands before it. Null where none is named.
 */
export const readPlace = (
  items: readonly Item[],
  from: number,
  book: PlaceBook,
  located: boolean,
): Read<Place> | null => {
  const reading: Reading = { items, book, word: (index) => items[index]?.flat };
  const first = readPiece(reading, from, located);
  if (first === null) return null;
  let place = writtenPlace(first.value);
  let to = first.to;
  for (let steps = 0; steps < 5; steps++) {
    const more = readMore(reading, place, to);
    if (more !== null) {
      ({ value: place, to } = more);
      continue;
    }
    const joint = skipJoint(reading, to);
    const next = readPiece(reading, joint.to, joint.located);
    if (next === null || (next.value.fresh && !place.fresh) || next.value.target === 'whole') break;
    const both = joined(place, writtenPlace(next.value));
    if (both === null || (both.fresh && !joint.located)) break;
    place = both;
    to = next.to;
  }
  const other = readOther(reading, to);
  return { value: other > to ? { ...place, otherVersion: true } : place, to: Math.max(other, to) };
};

/** The language that is named as a place from an item on: the French version, in English. */
export const readLanguage = (items: readonly Item[], from: number, book: PlaceBook): Read<Place> | null => {
  const reading: Reading = { items, book, word: (index) => items[index]?.flat };
  const within = long(reading, book.in, from);
  const the = long(reading, book.the, from + within);
  const start = from + within + the;
  const before = long(reading, book.version, start);
  for (const [language, names] of book.languages) {
    const name = phraseLength(names, reading.word, start + before);
    if (name === 0) continue;
    const after = before > 0 ? 0 : long(reading, book.version, start + name);
    const to = start + before + name + after;
    if (within > 0 || before > 0 || after > 0) return { value: { ...nowhere, language }, to };
  }
  return null;
};
