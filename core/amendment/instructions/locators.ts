import { phraseLength } from './flat.ts';
import type { Item } from './items.ts';
import type { Place } from './place.ts';
import type { PlaceBook } from './place-book.ts';
import type { Read } from './read-number.ts';
import { readLanguage, readPlace } from './read-place.ts';

/** The places named in a sentence, by the item at which they begin; looked up once each. */
export interface Places {
  /** A place as the object of an instruction: (Delete) paragraph 5. */
  readonly placeAt: (index: number) => Read<Place> | null;
  /** A place that says where: in paragraph 5, of the French text; with the commas around it. */
  readonly locatorAt: (index: number) => Read<Place> | null;
}

const remembered = <Value>(look: (index: number) => Value): ((index: number) => Value) => {
  const known = new Map<number, Value>();
  return (index) => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const made = look(index);
    known.set(index, made);
    return made;
  };
};

// A place in brackets: (paragraph 7).
const bracketed = (items: readonly Item[], index: number, book: PlaceBook): Read<Place> | null => {
  const place = readPlace(items, index + 1, book, true);
  const closed = place !== null && items[place.to]?.flat === ')' && !place.value.fresh;
  return closed ? { value: place.value, to: place.to + 1 } : null;
};

/** The places of a sentence, read when they are asked for. */
export const placesOf = (items: readonly Item[], book: PlaceBook): Places => {
  const placeAt = remembered((index) => readPlace(items, index, book, false));
  const locatorAt = remembered((index): Read<Place> | null => {
    const comma = items[index]?.flat === ',' || items[index]?.flat === '(' ? 1 : 0;
    const language = readLanguage(items, index + comma, book);
    if (language !== null) return language;
    const within = phraseLength(book.in, (at) => items[at]?.flat, index + comma);
    if (within === 0 && items[index]?.flat === '(') return bracketed(items, index, book);
    if (within === 0) return null;
    const place = readPlace(items, index + comma + within, book, true);
    return place === null || place.value.fresh ? null : place;
  });
  return { placeAt, locatorAt };
};
