import type { ListStyle } from '#core/draft/draft.ts';
import type { Paragraph } from './paragraph.ts';

/** A list that is open at one level. */
interface OpenList {
  readonly list: ListStyle;
  readonly sign: string;
  readonly indent: number;
  readonly last: number;
}

/** The lists open under a clause, from the outermost in. */
export type OpenLists = readonly OpenList[];

/** Where an item goes: its level and list, the lists open after it, and what its marker should have been. */
export interface ItemPlace {
  readonly level: number;
  readonly list: ListStyle;
  readonly lists: OpenLists;
  /** Set where the typed marker does not continue its list. */
  readonly expected: number | null;
}

interface Marker {
  readonly list: ListStyle;
  readonly sign: string;
  /** Null for markers that do not count. */
  readonly value: number | null;
}

const deepest = 4;

const continues = (lists: OpenLists, list: ListStyle, value: number): boolean =>
  lists.some((open) => open.list === list && open.last + 1 === value);

const letterOrRoman = (lists: OpenLists, letter: number, roman: number | null): Marker => {
  const asLetter: Marker = { list: 'letter', sign: '', value: letter };
  if (roman === null || continues(lists.slice(-1), 'letter', letter)) return asLetter;
  const asRoman: Marker = { list: 'roman', sign: '', value: roman };
  if (continues(lists, 'roman', roman)) return asRoman;
  return roman === 1 && !continues(lists, 'letter', letter) ? asRoman : asLetter;
};

/** The marker that a paragraph has as an item; null for one that is no item by its mark. */
export const markerOf = ({ mark, lostBullet }: Paragraph, lists: OpenLists): Marker | null => {
  if (lostBullet) return { list: 'bullet', sign: 'lost', value: null };
  switch (mark?.kind) {
    case 'bullet':
      return { list: mark.list, sign: mark.sign, value: null };
    case 'letter':
      return letterOrRoman(lists, mark.value, mark.roman);
    case 'roman':
      return { list: 'roman', sign: '', value: mark.value };
    case 'number':
      return mark.asItem ? { list: 'number', sign: '', value: mark.value } : null;
    default:
      return null;
  }
};

const levelIn = (lists: OpenLists, marker: Marker, indent: number): number => {
  for (let at = lists.length - 1; at >= 0; at--) {
    const open = lists[at];
    if (open === undefined || open.list !== marker.list || open.sign !== marker.sign) continue;
    // The same bullet further in is a list of its own under the last item.
    if (marker.value === null && at === lists.length - 1 && indent > open.indent + 1) return lists.length;
    if (marker.value !== null || indent >= open.indent - 1 || at === 0) return at;
  }
  return Math.min(lists.length, deepest - 1);
};

/** Puts an item into the lists open before it: the list it continues, else a new one under the last item. */
export const placeItem = (lists: OpenLists, marker: Marker, indent: number): ItemPlace => {
  const at = levelIn(lists, marker, indent);
  const open = lists[at];
  const continued = open !== undefined && open.list === marker.list ? open : null;
  const expected = (continued?.last ?? 0) + 1;
  const value = marker.value ?? expected;
  return {
    level: at + 1,
    list: marker.list,
    lists: [
      ...lists.slice(0, at),
      { list: marker.list, sign: marker.sign, indent: continued?.indent ?? indent, last: value },
    ],
    expected: value === expected ? null : expected,
  };
};

/** Puts an item of a list that the file itself marks, at the depth the file gives, into the lists open before it. */
export const placeListed = (lists: OpenLists, list: ListStyle, level: number): ItemPlace => {
  const at = Math.min(level, lists.length + 1, deepest);
  const before = lists[at - 1];
  const last = before?.list === list ? before.last + 1 : 1;
  return {
    level: at,
    list,
    lists: [...lists.slice(0, at - 1), { list, sign: '', indent: 0, last }],
    expected: null,
  };
};
