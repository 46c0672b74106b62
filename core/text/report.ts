/**
 * One thing noticed while reading. `code` is the key of a sentence in `locales/<language>/reading.json`, `line` the
 * line or paragraph of the source, from 1. Facts fill the gaps of the sentence; `text` is at most 40 characters of
 * the source.
 */
export interface Finding {
  readonly code: `reading:${string}`;
  readonly line: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * What happened to every line of a source. Words of the source stand in the draft, or in `dropped`, or are typed
 * numbers and bullets that the draft computes; nothing else is lost and nothing doubled.
 */
export interface Report {
  /** What kind of text it is, its facts and parts. */
  readonly recognised: readonly Finding[];
  /** Lines put together to one paragraph. */
  readonly joined: readonly Finding[];
  /** Lines left out because they belong to a page, a logo or a file, not to the text; `words` counts theirs. */
  readonly dropped: readonly Finding[];
  /** What the reader could not be sure of: the drafter should look at these lines. */
  readonly doubts: readonly Finding[];
}

/** The four lists of a report while it is written. */
export interface Notes {
  readonly recognised: Finding[];
  readonly joined: Finding[];
  readonly dropped: Finding[];
  readonly doubts: Finding[];
}

/** A report with nothing in it yet. */
export const emptyNotes = (): Notes => ({ recognised: [], joined: [], dropped: [], doubts: [] });

const byLine = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => one.line - other.line);

/** The finished report, each list in the order of the lines. */
export const reportOf = (notes: Notes): Report => ({
  recognised: byLine(notes.recognised),
  joined: byLine(notes.joined),
  dropped: byLine(notes.dropped),
  doubts: byLine(notes.doubts),
});

/** A finding, written short. */
export const finding = (code: Finding['code'], line: number, facts: Finding['facts'] = {}): Finding => ({
  code,
  line,
  facts,
});
