import { ReactEditor } from 'slate-react';
import { deleteStretch } from './commands/delete.ts';
import { lengthAt } from './commands/plan.ts';
import type { Selection } from './draft-store.ts';
import { isCaret, pointOf } from './spots.ts';
import type { Writing } from './writing.ts';

const placeOn = ({ editor }: Writing, { focus }: Selection, offset: number): DOMRect | null => {
  const point = pointOf(editor, { ...focus, offset });
  const range = point === null ? null : ReactEditor.toDOMRange(editor, { anchor: point, focus: point });
  return range?.getBoundingClientRect() ?? null;
};

/** The farthest offset towards an end that lies on the line of the caret as it is laid out. */
const lineEdge = (writing: Writing, selection: Selection, end: number): number => {
  const here = placeOn(writing, selection, selection.focus.offset);
  const isOnLine = (offset: number): boolean => {
    const there = placeOn(writing, selection, offset);
    return here !== null && there !== null && there.bottom > here.top && there.top < here.bottom;
  };
  let [on, off] = [selection.focus.offset, end];
  if (isOnLine(off)) return off;
  while (Math.abs(off - on) > 1) {
    const middle = Math.trunc((on + off) / 2);
    if (isOnLine(middle)) on = middle;
    else off = middle;
  }
  return on;
};

/** Lets a key that deletes to the edge of a line mean the line that one sees; without one to see, all up to the end. */
export const withLines = (writing: Writing): void => {
  const { editor, run, selection, shown, language } = writing;
  const { deleteBackward, deleteForward } = editor;
  const deleteLine = (forward: boolean): boolean => {
    const given = selection();
    if (given === null || !isCaret(given)) return false;
    const { offset, part } = given.focus;
    const edge = lineEdge(writing, given, forward ? lengthAt(shown(), part, language) : 0);
    return (
      edge !== offset && run((desk) => deleteStretch(desk, Math.min(edge, offset), Math.max(edge, offset)))
    );
  };
  editor.deleteBackward = (unit) => {
    if (unit !== 'line' || !deleteLine(false)) deleteBackward(unit === 'line' ? 'character' : unit);
  };
  editor.deleteForward = (unit) => {
    if (unit !== 'line' || !deleteLine(true)) deleteForward(unit === 'line' ? 'character' : unit);
  };
};
