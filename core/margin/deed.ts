import type { Id, Language } from '#core/draft/draft.ts';
import type { ClauseStatus } from './margin.ts';

/** A thread is begun on a part, on one language of it where one is named, on words of it where some are quoted. */
export interface Remarked {
  readonly type: 'comment';
  readonly id: Id;
  readonly part: Id;
  readonly language?: Language;
  readonly quoted?: string;
  readonly text: string;
}

/** A word in answer to a comment. */
export interface Replied {
  readonly type: 'reply';
  readonly comment: Id;
  readonly id: Id;
  readonly text: string;
}

/** Somebody changes a comment or a reply of their own. */
export interface EditedRemark {
  readonly type: 'edit-comment';
  readonly id: Id;
  readonly text: string;
}

/** Somebody takes back a comment or a reply of their own. */
export interface DeletedRemark {
  readonly type: 'delete-comment';
  readonly id: Id;
}

/** A thread is settled, or not settled after all. */
export interface Resolved {
  readonly type: 'resolve-comment' | 'reopen-comment';
  readonly comment: Id;
}

/** The committee says where it stands on a part. */
export interface StatusSet {
  readonly type: 'set-status';
  readonly part: Id;
  readonly status: ClauseStatus;
}

/** The draft as it was after a row of the record gets a name. */
export interface VersionNamed {
  readonly type: 'name-version';
  readonly name: string;
  readonly revision: number;
  readonly note?: string;
}

/** A version gets another name. */
export interface VersionRenamed {
  readonly type: 'rename-version';
  readonly name: string;
  readonly to: string;
}

/** A version is no longer named; what it said stays in the record. */
export interface VersionForgotten {
  readonly type: 'remove-version';
  readonly name: string;
}

/** Someone says that a wording agrees with the other languages, or that it does not. */
export interface WordingJudged {
  readonly type: 'confirm-wording' | 'mark-wording';
  readonly part: Id;
  readonly language: Language;
}

/** Someone says that a discrepancy is right as it is, or is to be looked at after all. */
export interface DiscrepancyJudged {
  readonly type: 'let-stand' | 'question-again';
  readonly part: Id;
  readonly saying: string;
}

/** What a drafter does in the margin. Who and when are given beside it. */
export type MarginDeed =
  | Remarked
  | Replied
  | EditedRemark
  | DeletedRemark
  | Resolved
  | StatusSet
  | VersionNamed
  | VersionRenamed
  | VersionForgotten
  | WordingJudged
  | DiscrepancyJudged;
