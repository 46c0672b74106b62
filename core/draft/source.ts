import type { ListStyle } from './draft.ts';
import type { Wording } from './wording.ts';

/**
 * One paragraph of a text that comes from outside, before anything is decided about what it is: what a reader of
 * plain text, Markdown or Word saw, in reading order. Text readers give one per line; a Word reader one per paragraph.
 */
export interface SourceParagraph {
  /** Words with their marks and footnotes; a typed number or bullet is still among them. */
  readonly wording: Wording;
  /** Counted from 1: the line of a text file, the paragraph of a Word file. Doubts are reported against it. */
  readonly line: number;
  /** Set where the file itself says so (numbering of Word, Markdown lists), not where characters only look like it. */
  readonly list?: {
    readonly style: ListStyle;
    /** 0 for the outermost level of the list. */
    readonly depth: number;
    /** The number or letter as the file prints it, without the list's own punctuation trimmed: `3.`, `(b)`, `–`. */
    readonly printed: string;
    /** Which list of the file it belongs to; paragraphs of one list share it. */
    readonly listId: string;
  };
  /** 1 for the highest heading, where the file marks it as a heading (Word style, Markdown `#`); 0 for a title. */
  readonly headingLevel?: number;
  /** Whether the paragraph is known to be whole: true for Word, false for lines of a plain text. */
  readonly whole: boolean;
}
