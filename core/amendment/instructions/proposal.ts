import type { Change } from '#core/change/change.ts';
import type { Id, Language } from '#core/draft/draft.ts';

/** What a stretch of a letter asks for, or what else it is. */
export type Kind = Asked | 'consequence' | 'language-note' | 'place' | Unasked;

/** What can be asked of a text. */
export type Asked =
  | 'replace-words'
  | 'replace-paragraph'
  | 'delete-words'
  | 'delete-paragraph'
  | 'delete-sentence'
  | 'insert-words'
  | 'insert-paragraph'
  | 'add-item'
  | 'move'
  | 'swap'
  | 'merge'
  | 'split';

/** What a letter holds besides: remarks, agreement, politeness, and what is no part of the reply. */
export type Unasked =
  | 'comment'
  | 'approval'
  | 'no-comment'
  | 'see-above'
  | 'unread'
  | 'courtesy'
  | 'history'
  | 'signature'
  | 'letterhead';

/**
 * A reason or a remark: the key of a sentence in `locales/<language>/instructions.json` and the facts for its gaps,
 * which are numbers, citations, tags and names of fields, never the words of a clause.
 */
export interface Reason {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Where words stand that a letter names: offsets of the part's wording in one language. */
export interface Found {
  readonly part: Id;
  readonly language: Language;
  readonly at: number;
  readonly length: number;
}

/**
 * How sure a reading is. `exact`: the place and the words are there once and nothing is left open. `check`: something
 * was asked, and a person must look; what `operations` hold is a candidate. `none`: nothing was asked that could be
 * carried out.
 */
export type Sure = 'exact' | 'check' | 'none';

/** One thing a letter says, as it was understood. Nothing is applied: a person confirms every proposal. */
export interface Proposal {
  readonly kind: Kind;
  /**
   * Changes on the draft that was given; they stand or fall together. Edits of one wording come last first, so that
   * they can be made one after another as well as each on the draft as it was. Empty where nothing can be made.
   */
  readonly operations: readonly Change[];
  readonly sure: Sure;
  readonly reason: Reason;
  /** Whatever else a person should know. */
  readonly notes: readonly Reason[];
  /** The part that is meant, the first of several. */
  readonly part: Id | null;
  /** The language of the wording that is meant; null where all languages change together or none does. */
  readonly language: Language | null;
  /** Where the named words stand, also when they stand in several places and none could be chosen. */
  readonly found: readonly Found[];
  /** Why it is asked, in the words of the letter; null where it does not say. */
  readonly rationale: string | null;
  /** The words of the letter that were read, `text.slice(from, to)`. */
  readonly quote: string;
  readonly from: number;
  readonly to: number;
  /** The line of the letter on which they begin, from 1. */
  readonly line: number;
}

/** A proposal that is still without its quote and line. */
export type Draught = Omit<Proposal, 'quote' | 'line'>;
