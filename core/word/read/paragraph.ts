import type { SourceParagraph } from '#core/draft/source.ts';
import type { Wording } from '#core/draft/wording.ts';
import type { Labelling } from './labels.ts';
import type { Notes } from './notes.ts';
import { headingLevel, type Styles } from './styles.ts';
import type { TrackedNote } from './tracked.ts';
import type { Cell, DecidedParagraph, Side } from './view.ts';
import { wordingOf } from './wording-of.ts';

/** A paragraph of a Word file. Its `line` is its place among the paragraphs of the file, empty ones included. */
export interface WordParagraph extends SourceParagraph {
  /** Set inside a table, whose cells come row by row. */
  readonly cell?: Cell;
  readonly textBox?: true;
  /** How far it stands from the margin by itself, in twips, where it does. */
  readonly indent?: number;
}

/** What is around a paragraph on one side of the tracked changes; `label` counts, so there is one for each side. */
export interface SideOfFile {
  readonly side: Side;
  readonly styles: Styles;
  readonly footnotes: Notes;
  readonly endnotes: Notes;
  readonly label: Labelling;
}

/** The words of a note on this side; none for one that is not there. */
export const noteWords = (file: SideOfFile, { note, id }: TrackedNote): Wording =>
  (note === 'footnote' ? file.footnotes : file.endnotes).get(id) ?? [];

/** A paragraph as its file prints it on one side. Paragraphs must come in reading order, each once. */
export const paragraphFrom = (decided: DecidedParagraph, line: number, file: SideOfFile): WordParagraph => {
  const level = headingLevel(decided.properties, file.styles);
  const list = file.label(decided.properties);
  const { indent } = decided.properties;
  return {
    wording: wordingOf(decided.pieces, file.side, (note) => noteWords(file, note)),
    line,
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { headingLevel: level }),
    whole: true,
    ...(decided.cell === undefined ? {} : { cell: decided.cell }),
    ...(decided.inBox ? { textBox: true } : {}),
    ...(indent === undefined ? {} : { indent }),
  };
};
