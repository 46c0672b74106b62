import { type Editor, Path, type Point, type Range } from 'slate';
import type { Change, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { spotThrough } from '#core/change/offset.ts';
import { placeOf } from '#core/change/parts.ts';
import type { Spot } from '#core/change/spot.ts';
import { type Draft, type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import { wordingLength } from '#core/draft/wording.ts';
import type { Selection } from './draft-store.ts';
import { isLeaf, isPartElement } from './project.ts';
import type { PartChild } from './schema.ts';

const lengthOf = (child: PartChild): number => (isLeaf(child) ? child.text.length : 1);

/** Where a point of Slate lies in the wording; null where it lies in no part. A point in a chip lies before it. */
export const spotOf = (editor: Editor, { path, offset }: Point, language: Language): Spot | null => {
  const element = editor.children[path[0] ?? -1];
  if (!isPartElement(element)) return null;
  const index = path[1] ?? 0;
  const before = element.children.slice(0, index).reduce((sum, child) => sum + lengthOf(child), 0);
  const child = element.children[index];
  const within = child !== undefined && isLeaf(child) ? Math.min(offset, child.text.length) : 0;
  return { part: element.id, language, offset: before + within };
};

/** The point of Slate at an offset of the part with that index, behind the words that end there. */
export const pointIn = (editor: Editor, index: number, offset: number): Point | null => {
  const element = editor.children[index];
  if (!isPartElement(element)) return null;
  let left = Math.max(offset, 0);
  for (const [place, child] of element.children.entries()) {
    if (isLeaf(child) && left <= child.text.length) return { path: [index, place], offset: left };
    left -= lengthOf(child);
  }
  const last = element.children.at(-1);
  const end = last !== undefined && isLeaf(last) ? last.text.length : 0;
  return { path: [index, Math.max(element.children.length - 1, 0)], offset: end };
};

const indexOf = (editor: Editor, part: Id): number =>
  editor.children.findIndex((element) => isPartElement(element) && element.id === part);

/** The point of Slate at a spot; null where its part is not shown. */
export const pointOf = (editor: Editor, { part, offset }: Spot): Point | null => {
  const index = indexOf(editor, part);
  return index === -1 ? null : pointIn(editor, index, offset);
};

/** What is selected, in the draft's terms. */
export const selectionOf = (editor: Editor, language: Language): Selection | null => {
  if (editor.selection === null) return null;
  const anchor = spotOf(editor, editor.selection.anchor, language);
  const focus = spotOf(editor, editor.selection.focus, language);
  return anchor === null || focus === null ? null : { language, anchor, focus };
};

export const rangeOf = (editor: Editor, { anchor, focus }: Selection): Range | null => {
  const [one, other] = [pointOf(editor, anchor), pointOf(editor, focus)];
  return one === null || other === null ? null : { anchor: one, focus: other };
};

/** The offset of the chip in which the whole selection lies; null where it lies in none. */
export const selectedChip = (editor: Editor): { readonly index: number; readonly place: number } | null => {
  const { selection } = editor;
  if (selection === null || !Path.equals(selection.anchor.path, selection.focus.path)) return null;
  const [index = -1, place = -1, inside] = selection.anchor.path;
  return inside === undefined ? null : { index, place };
};

export const caretAt = (part: Id, language: Language, offset: number): Selection => {
  const spot = { part, language, offset };
  return { language, anchor: spot, focus: spot };
};

export const sameSpot = (one: Spot, other: Spot): boolean =>
  one.part === other.part && one.offset === other.offset;

export const isCaret = ({ anchor, focus }: Selection): boolean => sameSpot(anchor, focus);

// Where the words around a caret were taken out it stays at the seam; where its part went, at the part before.
const atSeam = (spot: Spot, change: SingleChange): Spot => {
  if (change.type === 'edit-wording') return { ...spot, offset: change.at };
  if (change.type === 'delete-parts')
    return { ...spot, part: change.after ?? '', offset: Number.MAX_SAFE_INTEGER };
  return spot;
};

/** A spot that the draft has: in its first part where the part is gone, and never beyond the words. */
export const within = (draft: Draft, spot: Spot): Spot => {
  const part = draft.parts[Math.max(placeOf(draft, spot.part), 0)];
  if (part === undefined) return spot;
  const offset = part.id === spot.part ? spot.offset : 0;
  return { ...spot, part: part.id, offset: Math.min(offset, wordingLength(wordingIn(part, spot.language))) };
};

const carriedSpot = (spot: Spot, change: Change, after: Draft): Spot =>
  within(
    after,
    singles(change).reduce((at, one) => spotThrough(at, one, 'before') ?? atSeam(at, one), spot),
  );

/** What is selected once someone else's change was made. */
export const carriedSelection = (selection: Selection, change: Change, after: Draft): Selection => ({
  language: selection.language,
  anchor: carriedSpot(selection.anchor, change, after),
  focus: carriedSpot(selection.focus, change, after),
});
