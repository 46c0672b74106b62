import type { By, City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';

/** The last moment for replies: an instant in ISO 8601, and the zone in which it was announced. */
export interface Deadline {
  readonly at: string;
  /** An IANA time zone: `Europe/Paris`. */
  readonly zone: string;
}

/** What the letter says silence will be taken for. The network's texts do not say, so each round must. */
export type Silence = 'consent' | 'no-position' | 'objection';

/** What a reply says as a whole. */
export type Answer = 'proposals' | 'remarks' | 'no-comment' | 'approves';

/** The file that a reply came in: its name, and the SHA-256 of its bytes, by which it is known if it comes again. */
export interface ReplySource {
  readonly file: string;
  readonly hash: string;
}

/** A file that came in for a round and could not be taken in. It is kept by name and hash; its bytes are not. */
export interface HeldFile extends ReplySource {
  readonly id: Id;
  /** Why it waits, when it was last tried. */
  readonly reason: Failure;
  /** When it came in, where that was told; ISO 8601. */
  readonly received?: string;
  /** Who first had it, and when. */
  readonly held: By;
  /** Who set it aside, when and why; null for one that was not. */
  readonly aside: By | null;
}

/** Something a city said that asks for no change: a comment on a part, or on the text as a whole. */
export interface Remark {
  readonly part: Id | null;
  readonly words: string;
  /** Whom the file names as the author. */
  readonly author?: string;
}

/** What was decided on a reply as a whole: the decision as its place among all decisions, and what held before it. */
export interface Settled {
  readonly decision: number;
  readonly included: boolean;
  readonly before: Settled | null;
}

/** A reply as it is kept: for ever, also once another took its place. */
export interface Reply {
  readonly id: Id;
  /** Several for a joint reply: each has replied, and each proposal counts once. */
  readonly cities: readonly City[];
  readonly answer: Answer;
  /** ISO 8601. */
  readonly received: string;
  /** The version of the draft that it was made on. */
  readonly base: number;
  readonly amendments: readonly Id[];
  /** Whether it came after the deadline. */
  readonly late: boolean;
  /** The reply of which it takes the place, for the cities that sent it, once it counts itself. */
  readonly replaces: Id | null;
  /** The last decision of the committee on whether it counts; null while there is none. */
  readonly settled: Settled | null;
  readonly source?: ReplySource;
  readonly remarks?: readonly Remark[];
}

/** One consultation: who was asked about which version, until when, and what came back. */
export interface Round {
  readonly id: Id;
  readonly base: number;
  readonly invited: readonly City[];
  readonly deadline: Deadline;
  readonly silence: Silence;
  readonly opened: By;
  /** When the draft went out, by city. */
  readonly sent: Readonly<Record<Id, string>>;
  readonly replies: readonly Reply[];
  /** Files that could not be taken in when they came, for ever; `waitingFiles` has those that still wait. */
  readonly held: readonly HeldFile[];
  readonly closed: By | null;
}
