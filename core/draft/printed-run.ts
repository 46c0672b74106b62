import { atomSign, type Mark } from './wording.ts';

/** Words as they print, with typography applied. A placeholder stands for a field without a value. */
export interface PrintedWords {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly link?: string;
  /** The field whose value these words are. */
  readonly field?: string;
  readonly placeholder?: true;
  /** Set on a reference to a part that is gone: its words are a question mark in brackets. */
  readonly broken?: true;
}

/** A footnote sign at its place, with the note's own words. */
export interface PrintedFootnote {
  readonly footnote: readonly PrintedRun[];
}

export type PrintedRun = PrintedWords | PrintedFootnote;

/** The characters of a printed run: its words, or the sign that stands for a footnote. */
export const printedText = (run: PrintedRun): string => ('footnote' in run ? atomSign : run.text);

/** The words of printed runs without marks and footnotes. */
export const printedWords = (runs: readonly PrintedRun[]): string =>
  runs.map((run) => ('footnote' in run ? '' : run.text)).join('');
