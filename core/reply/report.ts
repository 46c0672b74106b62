import type { City, Manner } from '#core/amendment/amendment.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import type { Answer, Prepared } from '#core/round/round.ts';
import type { Where } from './named-in-words.ts';

/** What was found in a reply. */
export type Found =
  | 'words'
  | 'insert'
  | 'delete'
  | 'move'
  | 'split'
  | 'merge'
  | 'shape'
  | 'revision'
  | 'comment'
  | 'row'
  | 'sentence'
  | 'passage'
  | 'text'
  | 'file'
  | 'formatting'
  | 'typography';

/**
 * What became of it; each finding is in exactly one state. `taken` is an amendment (or, before anything is done, will
 * be), `held` waits for a person, `remark` is kept with the reply and asks for no change, `rationale` went with an
 * amendment, `answer` is the reply as a whole. The others ask for nothing: `typography` and `formatting` alone differ,
 * `undone` was put in and taken out again, `outside` stands outside the text that was sent, `nothing` says nothing to
 * the text (politeness, signatures, older mails, rows left empty), `same` is asked for by something taken already.
 */
const states = [
  'taken',
  'held',
  'remark',
  'rationale',
  'answer',
  'typography',
  'formatting',
  'undone',
  'outside',
  'nothing',
  'same',
] as const;
export type State = (typeof states)[number];

/** One thing that a reply holds, and what became of it. */
export interface Finding {
  readonly found: Found;
  readonly state: State;
  /** How many alike it stands for, where they are only counted. */
  readonly count: number;
  /** Its place among what can be confirmed of this file, from 1; only on what is held and could be taken. */
  readonly number?: number;
  readonly how?: Manner;
  readonly part?: Id;
  /** How the part is cited in the version on which the reply was made. */
  readonly cite?: string;
  /** The paragraph behind which what is moved or new goes, or to which something is joined; nothing for the start. */
  readonly to?: string;
  /** The line, row or paragraph of the file. */
  readonly line?: number;
  /** The city's words. */
  readonly quote?: string;
  /** Why the city asks for it, of what waits. */
  readonly rationale?: string;
  readonly author?: string;
  /** Why it is in this state, where that is not plain. */
  readonly reason?: Failure;
  /** The amendment it became, or whose rationale it is. */
  readonly amendment?: Id;
  /** The changes of the Word file that it comes from, by their place in the file. */
  readonly revisions?: readonly number[];
  /** The comment of the Word file that it is. */
  readonly comment?: number;
  /** The id under which it waits in the record. */
  readonly held?: Id;
  /** What would change if it were confirmed, or changed because it was; what a row or a sentence changes that is taken. */
  readonly change?: readonly Prepared[];
}

/** How it is known whose reply it is. */
export type Whence = 'identity' | 'told' | 'file-name' | 'folder' | 'sheet' | 'record';

/** How it is known on which version a reply was made. */
export type BaseSource = 'identity' | 'fingerprint' | 'recognised' | 'told' | 'round';

/** What one file came to: `again` is a file taken in before, `refused` could not be read, `held` waits for an answer. */
export type FileState = 'taken' | 'again' | 'held' | 'refused' | 'skipped';

/** One reply in a file; a matrix may hold those of several cities. */
export interface ReplyReport {
  readonly cities: readonly City[];
  readonly whence: Whence;
  /** Null before it is in the record. */
  readonly reply: Id | null;
  readonly answer: Answer;
  readonly late: boolean;
  readonly amendments: readonly Id[];
  readonly replaces: Id | null;
}

/** All that is to be said of one file. */
export interface FileReport {
  readonly file: string;
  readonly kind: 'word' | 'matrix' | 'letter' | 'unknown';
  readonly state: FileState;
  /** Why it was not taken. */
  readonly reason?: Failure;
  /** The id under which it waits in the record. */
  readonly held?: Id;
  /** Whose it is, where nothing was taken in. */
  readonly cities?: readonly City[];
  /** The cities it could be from, for the question. */
  readonly candidates: readonly Candidate[];
  readonly replies: readonly ReplyReport[];
  readonly language: Language | null;
  readonly base: { readonly version: number; readonly how: BaseSource } | null;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Failure[];
}

/** How many findings are in each state. */
export type Count = Readonly<Record<State, number>>;

/** A city from which a file could be, with where its words or its mail name it, if they do. */
export interface Candidate extends City {
  readonly where?: readonly Where[];
}

/** Counts findings by their state; the counts add up to all that was found. */
export const countStates = (findings: readonly Finding[]): Count => {
  const count = {
    taken: 0,
    held: 0,
    remark: 0,
    rationale: 0,
    answer: 0,
    typography: 0,
    formatting: 0,
    undone: 0,
    outside: 0,
    nothing: 0,
    same: 0,
  } satisfies Record<State, number>;
  for (const { state, count: many } of findings) count[state] += many;
  return count;
};

/** What a batch came to: every file in one state, every finding in one state. */
export interface BatchReport {
  readonly files: Readonly<Record<FileState, number>>;
  readonly replies: number;
  readonly amendments: number;
  readonly found: number;
  readonly count: Count;
}

/** The sum of the reports of a batch. */
export const sumReports = (reports: readonly FileReport[]): BatchReport => {
  const files = { taken: 0, again: 0, held: 0, refused: 0, skipped: 0 };
  for (const { state } of reports) files[state]++;
  const replies = reports.flatMap((report) => report.replies);
  const findings = reports.flatMap((report) => report.findings);
  return {
    files,
    replies: replies.length,
    amendments: replies.reduce((sum, { amendments }) => sum + amendments.length, 0),
    found: findings.reduce((sum, { count }) => sum + count, 0),
    count: countStates(findings),
  };
};
