import type { Shape } from '#core/change/change.ts';
import type { ListStyle } from '#core/draft/draft.ts';
import { styleOf } from './html-style.ts';
import { clauseShape, itemShape, listOfMark } from './pasted.ts';

/** The number or bullet that Word typed before a paragraph of a list; null where there is none. */
export const wordMarker = (paragraph: Element): string | null => {
  if (!/\bl\d+ level\d+/.test(styleOf(paragraph, 'mso-list'))) return null;
  const ignored = [...paragraph.querySelectorAll('span')].find(
    (span) => styleOf(span, 'mso-list') === 'ignore',
  );
  return (ignored?.textContent ?? '').replaceAll(/[\s\u00A0]+/g, ' ').trim();
};

// Word's bullets are letters of its symbol fonts: o, §, · and the private use area.
const markerList = (marker: string): ListStyle => {
  if (/^[-–—]$/.test(marker)) return 'hyphen';
  return /^[o§·•\uE000-\uF8FF]?$/u.test(marker) ? 'bullet' : listOfMark(marker);
};

const wordShape = (paragraph: Element, marker: string): Shape => {
  const level = Number(/level(\d+)/.exec(styleOf(paragraph, 'mso-list'))?.[1] ?? 1);
  const list = markerList(marker);
  return level === 1 && list === 'number' ? clauseShape : itemShape(level, list);
};

const orderedLists: Readonly<Record<string, ListStyle>> = {
  a: 'letter',
  A: 'letter',
  i: 'roman',
  I: 'roman',
  'lower-alpha': 'letter',
  'lower-latin': 'letter',
  'upper-alpha': 'letter',
  'lower-roman': 'roman',
  'upper-roman': 'roman',
};

const listOf = (list: Element, item: Element): ListStyle => {
  const named = styleOf(item, 'list-style-type') || styleOf(list, 'list-style-type');
  if (list.tagName.toLowerCase() === 'ul') return named === 'none' ? 'none' : 'bullet';
  return orderedLists[named || (list.getAttribute('type') ?? '')] ?? 'number';
};

const listsAround = (item: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let at = item.parentElement; at !== null; at = at.parentElement)
    if (/^[ou]l$/i.test(at.tagName)) found.push(at);
  return found;
};

const itemOf = (item: Element): Shape => {
  const lists = listsAround(item);
  const [own, ...outer] = lists;
  if (own === undefined) return clauseShape;
  const list = listOf(own, item);
  const top = lists.at(-1);
  // A numbered list on a page is what numbered clauses are here, and what lies in it their items.
  const numbered = top !== undefined && top.tagName.toLowerCase() === 'ol' && listOf(top, item) === 'number';
  if (outer.length === 0 && numbered) return clauseShape;
  return itemShape(numbered ? outer.length : lists.length, list);
};

/**
 * What a paragraph of a page is by its element: a title, a clause or item of a list, or null where only its words can
 * tell.
 */
export const shapeOfElement = (paragraph: Element): Shape | null => {
  if (/^h[1-6]$/i.test(paragraph.tagName)) return { role: 'section', label: 'none' };
  const marker = wordMarker(paragraph);
  if (marker !== null) return wordShape(paragraph, marker);
  return paragraph.tagName.toLowerCase() === 'li' ? itemOf(paragraph) : null;
};
