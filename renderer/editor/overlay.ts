import type { DecoratedRange, NodeEntry, Path, Point } from 'slate';
import type { Id } from '#core/draft/draft.ts';
import { atomSign } from '#core/draft/wording.ts';
import { isLeaf, isPartElement } from './project.ts';
import type { OverlayKind, PartElement } from './schema.ts';

/** Something laid over the words from one offset to another. `inserted` are words shown there that are not in the text. */
export interface Laid {
  readonly from: number;
  readonly to: number;
  readonly kind: OverlayKind;
  readonly inserted?: string;
}

/** What lies over the words of a part. A new function says that it may be something else now. */
export type Overlay = (part: Id) => readonly Laid[];

const none: DecoratedRange[] = [];

const lengthOf = ({ children }: PartElement): number =>
  children.reduce((length, child) => length + (isLeaf(child) ? child.text.length : 1), 0);

const pointAt = ({ children }: PartElement, path: Path, offset: number, forward: boolean): Point => {
  let left = offset;
  for (const [place, child] of children.entries()) {
    const length = isLeaf(child) ? child.text.length : 1;
    const fits = forward ? left < length : left <= length;
    if (isLeaf(child) && fits) return { path: [...path, place], offset: left };
    if (!isLeaf(child) && left < 1) return { path: [...path, place, 0], offset: 0 };
    left -= length;
  }
  const last = children.at(-1);
  const end = last !== undefined && isLeaf(last) ? last.text.length : 0;
  return { path: [...path, children.length - 1], offset: end };
};

/** Where words that are not there are shown: behind the character before them, or before the first one. */
const anchored = ({ from, to, inserted }: Laid, length: number): readonly [number, number, object] => {
  if (inserted === undefined) return [from, to, {}];
  if (to > from) return [from, to, { shownAfter: inserted }];
  return from > 0
    ? [from - 1, from, { shownAfter: inserted }]
    : [0, Math.min(1, length), { shownBefore: inserted }];
};

const rangeOf = (element: PartElement, path: Path, laid: Laid): DecoratedRange | null => {
  const length = lengthOf(element);
  const [from, to, shown] = anchored(laid, length);
  if (from >= to || from >= length) return null;
  const isThere = laid.inserted === undefined || laid.to > laid.from;
  return {
    anchor: pointAt(element, path, from, true),
    focus: pointAt(element, path, Math.min(to, length), false),
    ...(isThere ? { [laid.kind]: true } : {}),
    ...shown,
  };
};

const textOf = ({ children }: PartElement): string =>
  children.map((child) => (isLeaf(child) ? child.text : atomSign)).join('');

/** Where what lies over words comes to lie when those are altered: it follows them, and takes in nothing new. */
export const carriedLaid = (laid: readonly Laid[], was: string, now: string): readonly Laid[] => {
  const most = Math.min(was.length, now.length);
  let start = 0;
  while (start < most && was[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === now.at(-1 - end)) end++;
  const gone = was.length - end;
  const by = now.length - was.length;
  return laid.flatMap((one) => {
    const from = one.from >= gone ? one.from + by : Math.min(one.from, start);
    const to = one.to <= start ? one.to : one.to >= gone ? one.to + by : start;
    return to < from || (to === from && one.to > one.from) ? [] : [{ ...one, from, to }];
  });
};

interface Known {
  readonly element: PartElement;
  readonly laid: readonly Laid[];
  readonly index: number;
  readonly ranges: DecoratedRange[];
}

/**
 * An overlay as Slate wants it, worked out once for each element as long as it stays what and where it is. Until a new
 * overlay is given, what lies over words goes along with them as they are typed: only the words around the caret are
 * drawn anew.
 */
export const decorating = (overlay: Overlay): ((entry: NodeEntry) => DecoratedRange[]) => {
  const known = new Map<Id, Known>();
  return ([element, path]) => {
    if (path.length !== 1 || !('type' in element) || !isPartElement(element)) return none;
    const [index = 0] = path;
    const before = known.get(element.id);
    if (before?.element === element && before.index === index) return before.ranges;
    const laid =
      before === undefined
        ? overlay(element.id)
        : carriedLaid(before.laid, textOf(before.element), textOf(element));
    const ranges = laid.length === 0 ? none : laid.flatMap((one) => rangeOf(element, path, one) ?? []);
    known.set(element.id, { element, laid, index, ranges });
    return ranges;
  };
};
