import { joinWordings, sliceWording, tidy, type Wording } from '#core/draft/wording.ts';
import type { Spot } from '#core/word/revisions/placed.ts';
import type { Edit } from '#core/word/revisions/revisions.ts';

const before = (one: Spot, other: Spot): number =>
  one.paragraph - other.paragraph || one.offset - other.offset;

const inOrder = (one: Edit, other: Edit): number =>
  before(one.before.from, other.before.from) ||
  before(one.after.from, other.after.from) ||
  before(one.before.to, other.before.to);

/** The text between two places: one wording for each paragraph that has words there. */
export const textBetween = (text: readonly Wording[], from: Spot, to: Spot): readonly Wording[] => {
  if (from.paragraph === to.paragraph)
    return [sliceWording(text[from.paragraph] ?? [], from.offset, to.offset)];
  return [
    sliceWording(text[from.paragraph] ?? [], from.offset),
    ...text.slice(from.paragraph + 1, to.paragraph),
    sliceWording(text[to.paragraph] ?? [], 0, to.offset),
  ];
};

/** A text with edits made in it, each at its place in the text before all of them. */
export const applyEdits = (text: readonly Wording[], edits: readonly Edit[]): readonly Wording[] => {
  const made: Wording[] = [];
  let open: Wording = [];
  let at: Spot = { paragraph: 0, offset: 0 };
  const add = (wordings: readonly Wording[]): void => {
    for (const [index, wording] of wordings.entries()) {
      if (index > 0) made.push(open);
      open = index > 0 ? tidy(wording) : joinWordings(open, wording);
    }
  };
  for (const edit of edits.toSorted(inOrder)) {
    if (before(edit.before.from, at) < 0) throw new Error('two changes of the same words');
    add(textBetween(text, at, edit.before.from));
    add(edit.inserted);
    at = edit.before.to;
  }
  add(textBetween(text, at, { paragraph: text.length, offset: 0 }));
  if (open.length > 0) throw new Error('words after the last paragraph');
  return made;
};
