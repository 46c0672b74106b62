import type { Edit, HunkKind } from './revisions.ts';
import type { Lengths } from './steps.ts';

type Shape = Extract<
  HunkKind,
  'insert' | 'delete' | 'replace' | 'insert-paragraphs' | 'delete-paragraphs' | 'split' | 'join'
>;

const says = (edit: Edit, which: 'removed' | 'inserted'): boolean =>
  edit[which].some((wording) => wording.length > 0);

/** Whether the stretch in one view is one paragraph or several, from the first word to the last. */
const isWhole = (edit: Edit, view: 'before' | 'after', lengths: Lengths): boolean => {
  const { from, to } = edit[view];
  return from.offset === 0 && to.offset === (lengths[view][to.paragraph] ?? 0);
};

const withinOne = (edit: Edit, lengths: Lengths, inCell: boolean): Shape => {
  if (says(edit, 'removed') && says(edit, 'inserted')) return 'replace';
  if (says(edit, 'inserted'))
    return !inCell && isWhole(edit, 'after', lengths) ? 'insert-paragraphs' : 'insert';
  return !inCell && isWhole(edit, 'before', lengths) ? 'delete-paragraphs' : 'delete';
};

/** Whether what has several ends of paragraphs is whole paragraphs, before the place in the other view or after it. */
const isParagraphs = (
  edit: Edit,
  which: 'removed' | 'inserted',
  other: 'before' | 'after',
  lengths: Lengths,
): boolean => {
  const place = edit[other].from;
  const atEnd = place.offset === (lengths[other][place.paragraph] ?? 0);
  const atStart = place.offset === 0;
  return (
    (atEnd && edit[which][0]?.length === 0) ||
    (atStart && edit[which].at(-1)?.length === 0) ||
    (atStart && atEnd)
  );
};

/** What an edit does, by its shape and its place in both views. A cell keeps its paragraph, whatever is in it. */
export const shapeOf = (edit: Edit, lengths: Lengths, inCell: boolean): Shape => {
  const [ends, newEnds] = [edit.removed.length > 1, edit.inserted.length > 1];
  if (!ends && !newEnds) return withinOne(edit, lengths, inCell);
  if (ends && newEnds) return 'replace';
  if (newEnds) {
    if (says(edit, 'removed')) return isWhole(edit, 'before', lengths) ? 'replace' : 'split';
    return isParagraphs(edit, 'inserted', 'before', lengths) ? 'insert-paragraphs' : 'split';
  }
  if (says(edit, 'inserted')) return isWhole(edit, 'after', lengths) ? 'replace' : 'join';
  return isParagraphs(edit, 'removed', 'after', lengths) ? 'delete-paragraphs' : 'join';
};
