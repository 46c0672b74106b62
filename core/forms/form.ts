import type { HeadingLine, Id, Kind, Language, Role } from '#core/draft/draft.ts';
import type { PrintedWords } from '#core/draft/printed-run.ts';

/** The forms in which a negotiation is issued beside its clean text. */
export type FormName = 'redline' | 'rolling' | 'synoptic' | 'register';

/**
 * What words are in a form, beside what they say: words of the text, words taken out or put in, words of a part that
 * went elsewhere, a bracket or stroke, an alternative that is not in the text, the cities behind something, or a
 * remark of the form itself.
 */
export type Look =
  | 'kept'
  | 'deleted'
  | 'inserted'
  | 'moved-from'
  | 'moved-to'
  | 'bracket'
  | 'option'
  | 'cities'
  | 'remark'
  | 'strong';

/** Words as they print, with typography applied, and what they are. */
export interface FormWords extends PrintedWords {
  readonly look: Look;
}

/** A footnote sign with the note's own words. */
export interface FormNote {
  readonly footnote: readonly FormRun[];
  readonly look: Look;
}

export type FormRun = FormWords | FormNote;

/** One part of a text form, in one language. */
export interface FormPart {
  readonly id: Id;
  readonly role: Role;
  readonly line: HeadingLine | null;
  /** 1 to 4 for items, 0 for everything else. */
  readonly level: number;
  /** What stands before the words: number, marker, bracket; empty where nothing does. */
  readonly label: readonly FormRun[];
  readonly runs: readonly FormRun[];
}

/** One language of a form. */
export interface FormColumn {
  readonly language: Language;
  /** The language's name in itself. */
  readonly name: string;
  /** What the text is called, from its heading lines. */
  readonly title: string;
  /** What the form is called: "Rolling text". */
  readonly form: string;
  /** Of which versions and day it is, in one sentence. */
  readonly about: string;
  /** How the marks are to be read, one sentence each, shown as it marks. */
  readonly legend: readonly (readonly FormRun[])[];
}

/** A form that reads as the text does: one part after another, in one language or in several beside each other. */
export interface TextForm {
  readonly is: 'text';
  readonly form: FormName;
  readonly kind: Kind;
  readonly symbol: string | null;
  readonly columns: readonly FormColumn[];
  /** A part for each column; null where a language has nothing at that place. */
  readonly rows: readonly (readonly (FormPart | null)[])[];
}

/** A paragraph in a cell, in its own language. */
export interface CellParagraph {
  readonly language: Language;
  readonly runs: readonly FormRun[];
  /** Set in from the edge, as what belongs to the paragraph before it. */
  readonly under?: true;
}

/** A cell of a table form: paragraphs, none for an empty cell. */
export type Cell = readonly CellParagraph[];

/** One column of a table form. */
export interface TableColumn {
  readonly head: string;
  /** Its share of the width, against those of the others. */
  readonly share: number;
}

/**
 * A form that is a table across the page. Its heads, and what sort of thing something is and became, are in all of its
 * languages; other words of its own in the first.
 */
export interface TableForm {
  readonly is: 'table';
  readonly form: FormName;
  readonly kind: Kind;
  readonly symbol: string | null;
  readonly columns: readonly FormColumn[];
  readonly heads: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is said in place of rows where there are none. */
  readonly none: string;
}

export type Form = TextForm | TableForm;

/** What a cell of a sheet holds: words, a number, a day (ISO), or nothing. */
export type SheetCell = string | number | { readonly day: string } | null;

/** A form as a sheet to sort and filter: a row for each thing, a column for each fact. */
export interface SheetForm {
  readonly name: string;
  readonly heads: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}
