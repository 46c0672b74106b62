import type { Kind, Language } from '#core/draft/draft.ts';
import type { PrintedPart } from '#core/draft/printed.ts';
import type { PrintedRun } from '#core/draft/printed-run.ts';

/** Who is named as the author of a tracked change, and when they asked for it: an ISO moment in UTC, to the second. */
export interface Signature {
  readonly author: string;
  readonly date: string;
}

/** Something tracked: put in or taken out, by whom. */
export interface Tracked {
  readonly kind: 'inserted' | 'deleted';
  readonly by: Signature;
}

/** Words of one history. */
export interface TrackedPiece {
  readonly runs: readonly PrintedRun[];
  /** Null for words that are in both versions. */
  readonly change: Tracked | null;
  /** Comments that are fastened to these words, by their place in the form. */
  readonly comments: readonly number[];
}

/** A part with its neighbours in its own version, which its look depends on. */
export interface Standing {
  readonly part: PrintedPart;
  readonly side: 'before' | 'after';
}

/**
 * A paragraph in which nothing is decided. Its END has a history of its own: taken out, the paragraph joins the next
 * one; put in, it was one with it.
 */
export interface TrackedParagraph {
  readonly as: Standing;
  /** What it was before, where that is to come back when the changes are left. */
  readonly was: Standing | null;
  /** Who made it something else. */
  readonly reshaped: Signature | null;
  readonly mark: Tracked | null;
  readonly pieces: readonly TrackedPiece[];
}

/** A remark beside the text. */
export interface TrackedComment {
  readonly by: Signature;
  readonly language: Language;
  readonly text: string;
}

/** Two versions of a text in one language as one text with tracked changes. */
export interface TrackedForm {
  readonly language: Language;
  readonly kind: Kind;
  readonly title: string;
  readonly symbol: string | null;
  /** The parts of each version that print, in order. */
  readonly before: readonly PrintedPart[];
  readonly after: readonly PrintedPart[];
  readonly paragraphs: readonly TrackedParagraph[];
  readonly comments: readonly TrackedComment[];
}
