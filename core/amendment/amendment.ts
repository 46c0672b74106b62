import type { Change } from '#core/change/change.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';

/** Who did something, when (ISO 8601) and why. The engine never looks at a clock: the moment comes with the deed. */
export interface By {
  readonly who: string;
  readonly at: string;
  readonly why?: string;
}

/** A city by its id in the network's facts, with the name under which it sent the reply. */
export interface City {
  readonly city: Id;
  readonly name: string;
}

/**
 * How a city showed what it wants: with changes tracked, in words changed without tracking, struck and coloured by hand,
 * in a row of a table, or asked for in words.
 */
export type Manner = 'tracked' | 'untracked' | 'hand-marked' | 'matrix' | 'letter';

/** Where a proposal stands in what a city sent: which file, which tracked revision or comment, which line. */
export interface Source {
  readonly file?: string;
  readonly how?: Manner;
  /** Whom the file names as the author; never a sponsor, since it may be a consultant or “User”. */
  readonly author?: string;
  readonly revision?: string;
  readonly line?: number;
  /** Their words, when the proposal was read from a written instruction. */
  readonly quote?: string;
}

/**
 * One proposal as a city sent it. It is kept for ever as it came; whatever the committee makes of it is done to the
 * amendment that it supports. A joint reply names several cities.
 */
export interface Submission {
  readonly id: Id;
  /** The reply it came with; null for a proposal made at the table. */
  readonly reply: Id | null;
  readonly cities: readonly City[];
  readonly language: Language;
  /** The version of the draft that it was made on. */
  readonly base: number;
  /** Each made on that version; a group among them is made step by step. They stand or fall together. */
  readonly operations: readonly Change[];
  /** Whether they cannot be made on that version as they are: kept for someone to place, never lost. */
  readonly unplaced?: true;
  readonly rationale?: string;
  readonly source: Source;
  /** ISO 8601. */
  readonly received: string;
}

/** A city that stands behind an amendment, with the submission that says so in its own words. */
export interface Sponsor extends City {
  readonly submission: Id;
}

/** Language and spelling only, or the substance: who may decide it, and how long it takes. */
export type Weight = 'editorial' | 'substantive';

/** What the committee decided so far; see drafting practice: adopted "ad referendum", "as amended", referred to a small group. */
export type Status =
  | 'proposed'
  | 'deferred'
  | 'referred'
  | 'bracketed'
  | 'reserved'
  | 'agreed'
  | 'ad-referendum'
  | 'agreed-as-amended'
  | 'merged'
  | 'rejected'
  | 'withdrawn'
  | 'fallen';

/** Why an amendment stands as it does, as a code with facts; sentences are in `locales/<language>/amendment.json`. */
export type Reason = Failure;

/**
 * How an amendment fares in the text as it is now. `operations` are what is to be made on it: all of it, or what is
 * left of it. Where someone must look (`needs-you`), or nothing is left to amend (`fallen`), they are the last that
 * made sense, on version `on`.
 */
export interface Standing {
  readonly state: 'applies' | 'already-satisfied' | 'partly-satisfied' | 'needs-you' | 'fallen';
  readonly operations: readonly Change[];
  readonly on: number;
  /** Null for an amendment that simply applies. */
  readonly reason: Reason | null;
  /** What would take back the changes that satisfied it, or part of it: while they can be made, the words are there. */
  readonly witness: readonly Change[];
}

/** One event in the life of an amendment. `what` is the type of the deed, or `undone`. */
export interface Event {
  readonly what: string;
  readonly by: By;
}

/** Why a proposal does not count for now: it came late, was left out for that, or a later reply took its place. */
export type Aside = 'late' | 'left-out' | 'superseded';

/** What the committee decides on: operations that stand or fall together, and the cities behind them. */
export interface Amendment {
  readonly id: Id;
  /** The submission it came in with. */
  readonly submission: Id;
  readonly operations: readonly Change[];
  readonly unplaced?: true;
  readonly base: number;
  readonly language: Language;
  readonly sponsors: readonly Sponsor[];
  readonly class: Weight;
  readonly rationale?: string;
  readonly source: Source;
  readonly received: string;
  readonly status: Status;
  readonly standing: Standing;
  /** The amendment that took this one in. */
  readonly into?: Id;
  readonly aside?: Aside;
  readonly history: readonly Event[];
}

const open: ReadonlySet<Status> = new Set(['proposed', 'deferred', 'referred', 'bracketed', 'reserved']);

/** Whether the committee has still to decide, whatever has become of the text meanwhile. */
export const isUndecided = ({ status }: Amendment): boolean => open.has(status);

/** The status that lists show: a proposal under which the text was taken away has fallen, it was not rejected. */
export const statusOf = (amendment: Amendment): Status =>
  isUndecided(amendment) && amendment.standing.state === 'fallen' ? 'fallen' : amendment.status;

/** Whether the amendment is on the table: undecided, counted, and with something left to decide. */
export const isPending = (amendment: Amendment): boolean =>
  isUndecided(amendment) && amendment.aside === undefined && amendment.standing.state !== 'fallen';
