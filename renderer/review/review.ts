import { createContext, useContext } from 'react';
import type { Change } from '#core/change/change.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Failure, Result } from '#core/failure.ts';
import type { MarginDeed } from '#core/margin/deed.ts';
import type { Margin } from '#core/margin/margin.ts';
import type { Session } from '#renderer/store/session.ts';

/** What a new comment is about: a part, or words of it in one language. */
export interface Remarking {
  readonly part: Id;
  readonly language?: Language;
  readonly quoted?: string;
}

/** What the panels of the review share. */
export interface Review {
  readonly session: Session;
  readonly draft: Draft;
  readonly margin: Margin;
  readonly current: { readonly part: Id; readonly language: Language } | null;
  readonly canWrite: boolean;
  /** The comment that is being written. */
  readonly remarking: Remarking | null;
  readonly remark: (about: Remarking | null) => void;
  /** What was typed and not sent, by what it answers; a panel that is closed loses nothing. */
  readonly unsent: Map<string, string>;
  /** What went wrong last. */
  readonly failure: Failure | null;
  /** Writes in the margin; whether it is on the disk. */
  readonly note: (...deeds: readonly MarginDeed[]) => Promise<boolean>;
  /** Changes the present draft as one step that undo takes back; whether it could be. */
  readonly make: (change: Result<Change>) => boolean;
  readonly goTo: (part: Id, language?: Language) => void;
  /** Puts the keyboard back into the text. */
  readonly toText: () => void;
  /** Compares a revision with the present draft, or lets choose. */
  readonly compare: (revision: number | null) => void;
  readonly nameVersion: () => void;
}

const context = createContext<Review | null>(null);
export const ReviewProvider = context.Provider;

/** The review of the draft on the workbench. */
export const useReview = (): Review => {
  const review = useContext(context);
  if (review === null) throw new Error('A panel stands outside the review');
  return review;
};
