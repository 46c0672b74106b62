import type { TrackedNote } from '../read/tracked.ts';
import type { Hunk, ViewParagraph } from './revisions.ts';
import type { NoteWords, Spots, Walk } from './steps.ts';

/** A walked text with what is needed to tell its changes. */
export interface Told {
  readonly walk: Walk;
  readonly notes: NoteWords;
  readonly rejected: readonly ViewParagraph[];
  readonly accepted: readonly ViewParagraph[];
  /** A text in columns, where a cell is a paragraph like any other. */
  readonly inColumns?: boolean;
  /** The changes inside a note. */
  readonly inside: (note: TrackedNote) => readonly Hunk[];
}

/** A hunk with the place where it begins, by which hunks are put in the order of the text. */
export interface OrderedHunk {
  readonly at: Spots;
  readonly hunk: Hunk;
}
