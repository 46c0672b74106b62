import type { EditWording } from '#core/change/change.ts';
import { sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { spanOf, type Unit, unitsOf } from './units.ts';

const cellsOf = (wording: Wording): readonly string[] => {
  let at = 0;
  return unitsOf(wording).map(({ length }) => {
    const cell = JSON.stringify(sliceWording(wording, at, at + length));
    at += length;
    return cell;
  });
};

const sharedEnds = (
  one: readonly string[],
  other: readonly string[],
): readonly [start: number, end: number] => {
  const most = Math.min(one.length, other.length);
  let end = 0;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  let start = 0;
  while (start < most - end && one[start] === other[start]) start++;
  return [start, end];
};

/** An edit without the words at its ends that it puts back just as they were; otherwise where its city made it. */
export const trim = (edit: EditWording): EditWording => {
  if (edit.removed.length === 0 || edit.inserted.length === 0) return edit;
  const [was, now] = [unitsOf(edit.removed), unitsOf(edit.inserted)];
  const [start, end] = sharedEnds(cellsOf(edit.removed), cellsOf(edit.inserted));
  if (start + end === 0) return edit;
  const cut = (wording: Wording, units: readonly Unit[]): Wording =>
    sliceWording(
      wording,
      spanOf(units.slice(0, start)),
      wordingLength(wording) - spanOf(units.slice(units.length - end)),
    );
  return {
    ...edit,
    at: edit.at + spanOf(was.slice(0, start)),
    removed: cut(edit.removed, was),
    inserted: cut(edit.inserted, now),
  };
};
