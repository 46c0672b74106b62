import { FailureError, type Result, success } from '#core/failure.ts';
import { storyReader } from './elements.ts';
import { labelling } from './labels.ts';
import { type WordLimits, wordLimits } from './limits.ts';
import { readLists } from './lists.ts';
import { readNotes } from './notes.ts';
import { oneBody } from './one-body.ts';
import {
  documentPath,
  openPackage,
  type Relations,
  readPart,
  related,
  relationsOf,
  type WordPackage,
} from './package.ts';
import { paragraphFrom, type SideOfFile, type WordParagraph } from './paragraph.ts';
import { readStyles, type Styles } from './styles.ts';
import { noCounts, type StoryCounts } from './tracked.ts';
import type { Unpacker } from './unpacker.ts';
import { type Side, sideOf } from './view.ts';

/** How a Word file is to be read. */
export interface WordOptions {
  /** `accept` (the default) reads the text with all tracked changes taken, `reject` as it was before them. */
  readonly revisions?: Side;
  /** `read` (the default) gives the words of a text box before the paragraph it hangs on; `skip` only counts it. */
  readonly textBoxes?: 'read' | 'skip';
  readonly limits?: Partial<WordLimits>;
  /** In JavaScript unless told otherwise. */
  readonly unpacker?: Unpacker;
}

/** What a report on a Word file should mention; numbers of places, and authors by name. */
export interface WordFacts extends Readonly<Omit<StoryCounts, 'authors' | 'byKind'>> {
  /** Those of tracked changes, as written. */
  readonly authors: readonly string[];
  readonly comments: number;
}

/** A Word file as text: its paragraphs in reading order and what is not among them. */
export interface WordText {
  readonly paragraphs: readonly WordParagraph[];
  readonly notes: WordFacts;
  /** The language the file says its text is in, as a BCP 47 tag; often only the one Word was installed in. */
  readonly language?: string;
}

const countComments = (file: WordPackage, relations: Relations): number => {
  let comments = 0;
  const open = (name: string): void => {
    if (name === 'w:comment') comments += 1;
  };
  const path = related(file, relations, 'comments') ?? '';
  readPart(file, path, file.limits.story, { open, text: () => {}, close: () => {} });
  return comments;
};

interface Reading {
  readonly file: WordPackage;
  readonly path: string;
  readonly relations: Relations;
  readonly styles: Styles;
  readonly counts: StoryCounts;
  readonly side: Side;
}

const readDocument = (
  reading: Reading,
  around: SideOfFile,
  textBoxes: 'read' | 'skip',
): readonly WordParagraph[] => {
  const paragraphs: WordParagraph[] = [];
  const side = sideOf(reading.side, (decided) => {
    if (decided.inBox && textBoxes === 'skip') return;
    paragraphs.push(paragraphFrom(decided, paragraphs.length + 1, around));
  });
  const story = storyReader({ ...reading, limits: reading.file.limits }, side.events);
  const body = oneBody(story.xml);
  readPart(reading.file, reading.path, reading.file.limits.story, body);
  body.finish();
  story.finish();
  side.finish();
  return paragraphs;
};

const openReading = (bytes: Uint8Array, options: WordOptions): Reading => {
  const file = openPackage(bytes, { ...wordLimits, ...options.limits }, options.unpacker);
  const path = documentPath(file);
  const relations = relationsOf(file, path);
  const styles = readStyles(file, related(file, relations, 'styles'));
  return { file, path, relations, styles, counts: noCounts(), side: options.revisions ?? 'accept' };
};

const read = (bytes: Uint8Array, options: WordOptions): WordText => {
  const reading = openReading(bytes, options);
  const { file, relations, styles, counts } = reading;
  const footnotes = readNotes(file, relations, 'footnotes', reading);
  const endnotes = readNotes(file, relations, 'endnotes', reading);
  const label = labelling(readLists(file, related(file, relations, 'numbering')), styles);
  const around = { ...reading, footnotes, endnotes, label };
  const paragraphs = readDocument(reading, around, options.textBoxes ?? 'read');
  const comments = countComments(file, relations);
  const { byKind: _byKind, ...notes } = counts;
  return {
    paragraphs,
    notes: { ...notes, comments, authors: [...counts.authors] },
    ...(styles.language === undefined ? {} : { language: styles.language }),
  };
};

/**
 * Reads a Word file (DOCX, transitional or strict) as text: paragraphs of the body and its tables in reading order,
 * with marks, links, footnotes, the printed numbers of automatic lists and heading levels; tracked changes are taken
 * or left as a whole. Headers, footers and comments are not part of the text. The bytes may come from anywhere:
 * whatever is no sound Word file is refused with a `word:` code and nothing of it is kept. Never opens an address.
 */
export const readWord = (bytes: Uint8Array, options: WordOptions = {}): Result<WordText> => {
  try {
    return success(read(bytes, options));
  } catch (fault) {
    if (fault instanceof FailureError) return { ok: false, failure: fault.failure };
    throw fault;
  }
};
