import type { Mark } from '#core/draft/wording.ts';
import type { Signal } from './signals.ts';
import type { ParagraphProperties } from './styles.ts';

/** Who tracked a change and when, as written. */
export interface Tracker {
  /** May be empty, missing or a translated "unknown", and is no identity. */
  readonly author: string | undefined;
  /** Of Word local time in spite of its Z. */
  readonly date: string | undefined;
  readonly dateUtc: string | undefined;
}

/** One tracked change, as far as it is needed to take or leave it. */
export interface Revision extends Tracker {
  readonly kind: 'ins' | 'del' | 'moveFrom' | 'moveTo';
  /** What Word calls the two ends of one move. */
  readonly move?: string;
  /** Shown by colour or strike-through, not tracked. */
  readonly byHand?: true;
}

/** Words with one look and one history. */
export interface TrackedWords {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The marks before a tracked change of the look. */
  readonly formerMarks: readonly Mark[];
  /** Who changed the look, where the marks changed with it. */
  readonly lookBy: Tracker | undefined;
  readonly link: string | undefined;
  /** What their look says, and who tracked that. */
  readonly signal?: Signal | undefined;
  readonly signalBy?: Tracker | undefined;
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

/** Something in a text that is none of its words. */
export interface TrackedThing {
  readonly what: 'picture' | 'equation' | 'embedded';
  readonly revisions: readonly Revision[];
  /** It has words, which are told as such. */
  worded?: true;
}

/** A paragraph with everything tracked in it still undecided. */
export interface TrackedParagraph {
  readonly pieces: readonly TrackedPiece[];
  readonly properties: ParagraphProperties;
  /** The properties before a tracked change of them. */
  readonly formerProperties: ParagraphProperties;
  /** The history of the END of the paragraph, apart from that of its words. */
  readonly mark: readonly Revision[];
  /** Who changed its properties. */
  readonly restyledBy: Tracker | undefined;
  /** Where comments, bookmarks and content controls begin and end in it, in reading order. */
  readonly signs: readonly Sign[];
  readonly things?: readonly TrackedThing[];
}

/** One end of something that stands around words; a comment can also be hung on a place alone. */
export interface Sign {
  readonly of: 'comment' | 'bookmark' | 'control';
  readonly end: 'start' | 'end' | 'place';
  readonly id: string;
  /** Of a bookmark, or the tag of a control; only at its start. */
  readonly name: string | undefined;
  /** The piece of the paragraph it stands in, and the offset there; after the last piece it stands before the mark. */
  readonly piece: number;
  readonly offset: number;
}

/** How a row or cell just opened stands in the grid of its table. */
export interface GridShape {
  /** Columns left out before the first cell of a row. */
  readonly before?: number;
  /** Columns that a cell covers. */
  readonly span?: number;
  /** A cell that only goes on with the one above it. */
  readonly goesOn?: boolean;
  /** A row that is repeated at the top of pages. */
  readonly header?: boolean;
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
  shaped?(shape: GridShape): void;
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
  /** Tracked changes by what they are: `ins`, `rowDel`, `markMoveTo`, `rPrChange`. */
  readonly byKind: Map<string, number>;
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
  byKind: new Map(),
});
