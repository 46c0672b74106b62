import type { Wording } from '#core/draft/wording.ts';
import type { TrackedPiece } from '../read/tracked.ts';
import type { Side } from '../read/view.ts';
import { wordingOf } from '../read/wording-of.ts';
import type { Stretch } from './placed.ts';
import type { Edit } from './revisions.ts';
import type { Lengths, NoteWords, Spots, Step } from './steps.ts';

/** Steps that lie together, and how far they reach. */
export interface Passage {
  readonly steps: readonly Step[];
  readonly from: Spots;
  readonly to: Spots;
}

/** Some steps as wordings, one for each paragraph they have words in. */
export const wordingsOf = (
  steps: readonly Step[],
  side: Side,
  { before, after }: NoteWords,
): readonly Wording[] => {
  const pieces: TrackedPiece[][] = [[]];
  for (const { piece } of steps) {
    if (piece === undefined) pieces.push([]);
    else pieces.at(-1)?.push(piece);
  }
  return pieces.map((some) => wordingOf(some, side, side === 'reject' ? before : after));
};

/** Leaves out the ends of paragraphs with which both sides begin or end: they were not touched. */
const narrowed = (edit: Edit, lengths: Lengths): Edit => {
  const { removed, inserted, before, after } = edit;
  if (removed.length === 1 || inserted.length === 1) return edit;
  if (removed[0]?.length === 0 && inserted[0]?.length === 0) {
    const next = ({ from, to }: Stretch): Stretch => ({
      from: { paragraph: from.paragraph + 1, offset: 0 },
      to,
    });
    const rest = { removed: removed.slice(1), inserted: inserted.slice(1) };
    return narrowed({ before: next(before), after: next(after), ...rest }, lengths);
  }
  if (removed.at(-1)?.length !== 0 || inserted.at(-1)?.length !== 0) return edit;
  const ended = ({ from, to }: Stretch, all: readonly number[]): Stretch => ({
    from,
    to: { paragraph: to.paragraph - 1, offset: all[to.paragraph - 1] ?? 0 },
  });
  return {
    before: ended(before, lengths.before),
    after: ended(after, lengths.after),
    removed: removed.slice(0, -1),
    inserted: inserted.slice(0, -1),
  };
};

/** What a passage takes out and puts in. */
export const editOf = ({ steps, from, to }: Passage, notes: NoteWords, lengths: Lengths): Edit => {
  const edit = {
    before: { from: from.before, to: to.before },
    after: { from: from.after, to: to.after },
    removed: wordingsOf(
      steps.filter(({ inBefore }) => inBefore),
      'reject',
      notes,
    ),
    inserted: wordingsOf(
      steps.filter(({ inAfter }) => inAfter),
      'accept',
      notes,
    ),
  };
  return narrowed(edit, lengths);
};
