import type { BasePoint, Editor } from 'slate';
import { ReactEditor } from 'slate-react';

/** The nearest element around that scrolls. */
const scrollerOf = (element: Element): Element => {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
};

const placeOf = (
  editor: Editor,
  point: BasePoint,
): { element: Element; top: number; bottom: number } | null => {
  const range = ReactEditor.resolveDOMRange(editor, { anchor: point, focus: point });
  const element = range?.startContainer.parentElement;
  if (range == null || element == null) return null;
  const own = range.getBoundingClientRect();
  // A caret in nothing has no height of its own.
  const { top, bottom } = own.height > 0 ? own : element.getBoundingClientRect();
  return { element, top, bottom };
};

/** Whether it was in sight already. */
const look = (editor: Editor, point: BasePoint): boolean => {
  const place = placeOf(editor, point);
  if (place === null) return false;
  const scroller = scrollerOf(place.element);
  const isPage = scroller === document.documentElement;
  const { top, height } = isPage ? { top: 0, height: innerHeight } : scroller.getBoundingClientRect();
  const edge = Math.min(96, height / 6);
  if (place.top >= top + edge && place.bottom <= top + height - edge) return true;
  scroller.scrollTop += (place.top + place.bottom) / 2 - (top + height / 2.5);
  return false;
};

/** What is far away is laid out when it is near, and what stood there moves: it is looked again until it rests. */
const mostLooks = 30;
const rests = 3;

/** Brings a place in the text into sight where it is not. */
export const bringIntoSight = (editor: Editor, point: BasePoint): void => {
  const go = (left: number, calm: number): void => {
    const rested = look(editor, point) ? calm + 1 : 0;
    if (left > 0 && rested < rests) requestAnimationFrame(() => go(left - 1, rested));
  };
  go(mostLooks, 0);
};
