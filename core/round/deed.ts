import type { By, City, Submission, Weight } from '#core/amendment/amendment.ts';
import type { Deed as NegotiationDeed } from '#core/amendment/deed.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import type { Answer, Deadline, HeldFile, Remark, Reply, ReplySource, Silence } from './round.ts';

interface Made {
  readonly by: By;
  readonly round: Id;
}

/** A consultation is opened on a version of the draft. */
export interface OpenRound extends Made {
  readonly type: 'round-open';
  readonly base: number;
  readonly invited: readonly City[];
  readonly deadline: Deadline;
  readonly silence: Silence;
}

/** The draft went out to these cities. */
export interface Send extends Made {
  readonly type: 'send';
  readonly cities: readonly Id[];
  /** By other means than Entente, of which the record learns afterwards: perhaps when the round is closed. */
  readonly otherwise?: true;
}

/** Cities have longer to reply; what was late stays late until it is decided on. */
export interface Extend extends Made {
  readonly type: 'extend';
  readonly deadline: Deadline;
}

/** A proposal in a reply, and the amendment it becomes. */
export interface Proposal {
  readonly amendment: Id;
  readonly submission: Submission;
  readonly class: Weight;
}

/** A reply came in, with its proposals. */
export interface TakeReply extends Made {
  readonly type: 'reply';
  readonly reply: Id;
  readonly cities: readonly City[];
  readonly answer: Answer;
  readonly received: string;
  readonly base: number;
  readonly proposals: readonly Proposal[];
  readonly replaces: Id | null;
  readonly source?: ReplySource;
  readonly remarks?: readonly Remark[];
  readonly findings?: Reply['findings'];
  readonly confirms?: Reply['confirms'];
  /** Not said in records of older rules, by which each counts by itself. */
  readonly belongs?: Id;
  /**
   * The reply, or the file that waited, by which the same bytes came in before: what is confirmed of it once the round
   * is closed came in time if that did.
   */
  readonly continues?: Id;
}

/** The committee's one decision on a late reply. */
export interface SettleLate extends Made {
  readonly type: 'include-late' | 'leave-out-late';
  readonly reply: Id;
}

/**
 * A reply that counts is left out, as one that came under the wrong city, or counts after all: the reason is the
 * record’s. The city is as if it had not replied.
 */
export interface SettleReply extends Made {
  readonly type: 'leave-out' | 'include';
  readonly reply: Id;
}

/** A file, or one thing in a file, that could not be taken in, under the id that it has or is to have. */
export type HeldBack = Omit<HeldFile, 'held' | 'aside'>;

/** Something came in that could not be taken in; the record keeps what, and why it waits. */
export interface HoldFiles extends Made {
  readonly type: 'hold-files';
  readonly files: readonly HeldBack[];
}

/** What waits is set aside, as nothing to be taken in; or what was set aside waits again. */
export interface SettleFiles extends Made {
  readonly type: 'set-files-aside' | 'take-files-up';
  readonly files: readonly Id[];
}

/** The round is over; cities that sent nothing are silent, unless it was closed before its deadline. */
export interface CloseRound extends Made {
  readonly type: 'round-close';
  /** It was said that the round is to be closed before its deadline. */
  readonly early?: true;
}

export type RoundDeed =
  | OpenRound
  | Send
  | Extend
  | TakeReply
  | SettleLate
  | SettleReply
  | HoldFiles
  | SettleFiles
  | CloseRound;

/** The text went out for adoption though things were open. Nothing changes by it; the record keeps which. */
export interface IssueOpen {
  readonly type: 'issue-open';
  readonly by: By;
  readonly languages: readonly Language[];
  /** What was open, as codes with facts (`forms:…`); at least one. */
  readonly open: readonly Failure[];
}

/** One entry of the record of a consultation: of its rounds, of the negotiation itself, or of what was issued of it. */
export type Deed = NegotiationDeed | RoundDeed | IssueOpen;
