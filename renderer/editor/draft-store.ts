import type { Change } from '#core/change/change.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Result } from '#core/failure.ts';

/** A place between two characters of a part's wording. */
export interface Caret {
  readonly part: Id;
  readonly offset: number;
}

/** What is selected in one language; a caret where both ends are one place. */
export interface Selection {
  readonly language: Language;
  readonly anchor: Caret;
  readonly focus: Caret;
}

/** How a change is made: by which surface, as typing or as a step of its own, with the selection before and after. */
export interface Making {
  readonly origin: symbol | null;
  readonly step: 'typing' | 'single';
  readonly before?: Selection | null;
  readonly after?: Selection | null;
}

/** A change that was made, by whichever surface; undoing and redoing included. */
export interface Made {
  readonly change: Change;
  readonly origin: symbol | null;
  readonly before: Draft;
  readonly after: Draft;
  /** Where the caret belongs now, after undoing and redoing. */
  readonly select?: Selection | null;
}

/** The draft as the editor sees it: what it is now, and the one way to alter it. */
export interface DraftStore {
  readonly draft: Draft;
  readonly readOnly: boolean;
  /** Typing that touches and comes within 600 ms is one step of undo. */
  make(change: Change, how: Making): Result<Draft>;
  follow(listener: (made: Made) => void): () => void;
  undo(): Made | null;
  redo(): Made | null;
}
