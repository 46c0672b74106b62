import type { By, City, Submission, Weight } from '#core/amendment/amendment.ts';
import type { Id, Language } from '#core/draft/draft.ts';
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

/** One step of a change that is prepared for what waits, as it is shown to whoever is to confirm it. */
export interface Prepared {
  readonly does: 'words' | 'insert' | 'delete' | 'move' | 'split' | 'merge' | 'shape' | 'setting';
  /** How the part is cited that changes. */
  readonly cite?: string;
  /** The part behind which it goes, or to which it is joined; empty for the start of the text. */
  readonly to?: string;
  /** The language of words that change; none where a part changes in all of them. */
  readonly language?: Language;
  readonly removed?: string;
  readonly inserted?: string;
  /** What stands beside it, to see where it is. */
  readonly before?: string;
  readonly behind?: string;
}

/** What comes in if something that waits is confirmed: a change, or words that are kept as a remark. */
export interface Taking {
  /** The version that it was made on. */
  readonly base: number;
  readonly wish?: Pick<Submission, 'operations' | 'language' | 'rationale' | 'source'> & {
    readonly class?: Weight;
  };
  readonly remark?: Remark;
}

/** Where in a file something stands that waits, in the city’s own words, as it was told when the file came in. */
export interface HeldFinding {
  /** How its paragraph is cited in the version that the reply was made on. */
  readonly cite?: string;
  /** The line or row of the file. */
  readonly line?: number;
  readonly quote?: string;
  /** Why the city asks for it. */
  readonly rationale?: string;
  /** Whom the file names as the author. */
  readonly author?: string;
  /** The number in its file by which it can be confirmed; none on what cannot be taken as it stands. */
  readonly number?: number;
  /** What would change if it were confirmed, as it is shown. */
  readonly change?: readonly Prepared[];
  /** The same as it is taken in, without its file; records of older rules have only words and places. */
  readonly takes?: Taking;
}

/** What a file says that waits as a whole, so that it can be read when the file is gone. */
export interface Says {
  /** What was found in it, one thing a line; of a long one the beginning. */
  readonly words: string;
  /** How many characters more there were. */
  readonly more?: number;
}

/**
 * What came in for a round and could not be taken in: a file, kept by name and hash (its bytes are not), or one thing
 * in a file of which the rest was taken in.
 */
export interface HeldFile extends ReplySource {
  readonly id: Id;
  /** Why it waits, when it was last tried. */
  readonly reason: Failure;
  /** Whose it is, where that is known. */
  readonly cities?: readonly City[];
  /** It came back as it was sent, and is no answer by itself: it waits while one of its cities has no reply. */
  readonly blank?: true;
  /** The one thing in the file that waits; a file that waits as a whole has none. */
  readonly finding?: HeldFinding;
  /** What is in a file that waits as a whole, where it could be read; records of older rules have nothing of it. */
  readonly says?: Says;
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
  /** What was held back of its file, by the ids under which that waits or waited. */
  readonly findings?: readonly Id[];
  /** What had waited and came in with it, since somebody confirmed it. */
  readonly confirms?: readonly Id[];
  /** The reply with which it is one (`oneWith`): this was confirmed later of the same file. */
  readonly belongs?: Id;
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
  /** What could not be taken in when it came, for ever; `waitingFiles` has what still waits. */
  readonly held: readonly HeldFile[];
  readonly closed: By | null;
}
