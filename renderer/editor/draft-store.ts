import type { Change } from '#core/change/change.ts';
import type { Spot } from '#core/change/spot.ts';
import type { Draft, Language } from '#core/draft/draft.ts';
import type { Result } from '#core/failure.ts';

/** What is selected in one language; a caret where both spots are one. */
export interface Selection {
  readonly language: Language;
  readonly anchor: Spot;
  readonly focus: Spot;
}

/** How a change comes about: whose it is, whether it may join the step before, and where the caret was and goes. */
export interface Making {
  readonly origin: symbol | null;
  readonly step: 'typing' | 'single';
  readonly before?: Selection | null;
  readonly after?: Selection | null;
}

/** A change that was made, with the draft on both sides of it. `select` is where an undoing takes the caret. */
export interface Made {
  readonly change: Change;
  readonly origin: symbol | null;
  readonly before: Draft;
  readonly after: Draft;
  readonly select?: Selection | null;
}

/**
 * The draft as an editor sees it. Followers are told of every change before `make`, `undo` and `redo` return, in the
 * order in which they followed; none of them makes a change while it is told.
 */
export interface DraftStore {
  readonly draft: Draft;
  readonly readOnly: boolean;
  make(change: Change, how: Making): Result<Draft>;
  follow(listener: (made: Made) => void): () => void;
  undo(): Made | null;
  redo(): Made | null;
}
