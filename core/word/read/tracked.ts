import type { Mark } from '#core/draft/wording.ts';
import type { ParagraphProperties } from './styles.ts';

/** One tracked change, as far as it is needed to take or leave it. */
export interface Revision {
  readonly kind: 'ins' | 'del' | 'moveFrom' | 'moveTo';
  /** As written; may be empty, missing or a translated "unknown", and is no identity. */
  readonly author: string | undefined;
  /** As written: of Word local time in spite of its Z. */
  readonly date: string | undefined;
}

/** Words with one look and one history. */
export interface TrackedWords {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The marks before a tracked change of the look. */
  readonly formerMarks: readonly Mark[];
  readonly link: string | undefined;
  /** Outermost first: words inserted by one and deleted by another have two. */
  readonly revisions: readonly Revision[];
}

/** The sign of a note; its words are in a part of their own. */
export interface TrackedNote {
  readonly note: 'footnote' | 'endnote';
  readonly id: string;
  readonly revisions: readonly Revision[];
}

export type TrackedPiece = TrackedWords | TrackedNote;

/** A paragraph with everything tracked in it still undecided. */
export interface TrackedParagraph {
  readonly pieces: readonly TrackedPiece[];
  readonly properties: ParagraphProperties;
  /** The properties before a tracked change of them. */
  readonly formerProperties: ParagraphProperties;
  /** The history of the END of the paragraph, apart from that of its words. */
  readonly mark: readonly Revision[];
}

/** What can hold paragraphs inside a text. A `note` is a footnote or endnote in its own part. */
export type Container = 'table' | 'row' | 'cell' | 'box' | 'note';

/** What is told of a text, in reading order. A text box is told before the paragraph it hangs on. */
export interface StoryEvents {
  paragraph(paragraph: TrackedParagraph): void;
  /** `id` is that of a note. */
  open(container: Container, id: string | undefined): void;
  /** The row or cell just opened was inserted or deleted as a whole. */
  revised(revisions: readonly Revision[]): void;
  close(container: Container): void;
}

/** How much there was in a text of what a reader of it should know. */
export interface StoryCounts {
  /** Tracked insertions, deletions and moves, of words, paragraph marks, rows and cells, as Word wrote them. */
  trackedChanges: number;
  /** Tracked changes of looks and properties only. */
  formatChanges: number;
  tables: number;
  images: number;
  textBoxes: number;
  /** Signs of footnotes and endnotes, also in words that are deleted. */
  notes: number;
  equations: number;
  /** Runs that Word does not print; their words are read all the same. */
  hidden: number;
  /** Runs struck through by hand, which may be meant as deletions; their words are read all the same. */
  struck: number;
  /** Whole documents set in from elsewhere (`w:altChunk`, `w:subDoc`), whose words are not read. */
  embedded: number;
  /** Fields that never end; words after their beginning may be missing. */
  brokenFields: number;
  readonly authors: Set<string>;
}

/** Counts before anything was read. */
export const noCounts = (): StoryCounts => ({
  trackedChanges: 0,
  formatChanges: 0,
  tables: 0,
  images: 0,
  textBoxes: 0,
  notes: 0,
  equations: 0,
  hidden: 0,
  struck: 0,
  embedded: 0,
  brokenFields: 0,
  authors: new Set(),
});
