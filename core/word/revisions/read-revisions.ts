import { FailureError, type Result, success } from '#core/failure.ts';
import { storyReader } from '../read/elements.ts';
import { labelling } from '../read/labels.ts';
import { type WordLimits, wordLimits } from '../read/limits.ts';
import { type Lists, readLists } from '../read/lists.ts';
import { oneBody } from '../read/one-body.ts';
import {
  documentPath,
  openPackage,
  readPart,
  related,
  relationsOf,
  type WordPackage,
} from '../read/package.ts';
import { paragraphFrom, type WordParagraph } from '../read/paragraph.ts';
import type { StoryContext } from '../read/story.ts';
import { readStyles } from '../read/styles.ts';
import { noCounts, type TrackedNote } from '../read/tracked.ts';
import type { Unpacker } from '../read/unpacker.ts';
import type { Side } from '../read/view.ts';
import { type BothViews, bothViews } from './both-views.ts';
import type { Comment } from './comment.ts';
import { readComments, readThreads } from './comment-parts.ts';
import { consultationOf } from './consultation-part.ts';
import { revisionCounts } from './counting.ts';
import { readHeaders } from './header-views.ts';
import { hunksOf } from './hunks.ts';
import { nestedOf } from './nested.ts';
import { type NoteViews, readNoteViews } from './note-views.ts';
import { onlyWhere, type Reads } from './only-where.ts';
import { withParts } from './parts.ts';
import type { Hunk, NestedChange, Revisions, ViewParagraph } from './revisions.ts';
import { type NoteWords, type Walk, walk } from './steps.ts';
import { tableReader } from './tables.ts';
import { tagsOf } from './tags.ts';
import { threadsOf } from './threads.ts';
import type { Trace } from './trace.ts';
import { tracesOf } from './traces.ts';

/** How a Word file that came back is to be read. */
export interface RevisionOptions {
  /**
   * Whether red words are to be taken as new and struck-through ones as deleted where nobody tracked them, or only the
   * struck ones.
   */
  readonly handMarked?: boolean | 'struck';
  readonly limits?: Partial<WordLimits>;
  /** In JavaScript unless told otherwise. */
  readonly unpacker?: Unpacker;
  /** Of a text in columns: which of them are read; all unless told otherwise. Counts are of the whole text always. */
  readonly reads?: Reads;
}

interface Reading {
  readonly file: WordPackage;
  readonly path: string;
  readonly context: StoryContext;
  readonly lists: Lists;
  readonly footnotes: NoteViews;
  readonly endnotes: NoteViews;
}

const openReading = (
  bytes: Uint8Array,
  { limits, unpacker, handMarked = false }: RevisionOptions,
): Reading => {
  const file = openPackage(bytes, { ...wordLimits, ...limits }, unpacker);
  const path = documentPath(file);
  const relations = relationsOf(file, path);
  const styles = readStyles(file, related(file, relations, 'styles'));
  const context = { styles, relations, limits: file.limits, counts: noCounts(), handMarked };
  const footnotes = readNoteViews(file, relations, 'footnotes', context);
  const endnotes = readNoteViews(file, relations, 'endnotes', context);
  const lists = readLists(file, related(file, relations, 'numbering'));
  return { file, path, context, lists, footnotes, endnotes };
};

const readText = ({ file, path, context }: Reading, reads: Reads | undefined) => {
  const tables = tableReader();
  const views = bothViews(tables.events);
  const events = reads === undefined ? views.events : onlyWhere(views.events, reads);
  const story = storyReader(context, events);
  const body = oneBody(story.xml);
  readPart(file, path, file.limits.story, body);
  body.finish();
  story.finish();
  return { views: views.finish(), tables };
};

const notesOf = ({ footnotes, endnotes }: Reading) => {
  const of = ({ note }: TrackedNote): NoteViews => (note === 'footnote' ? footnotes : endnotes);
  const words: NoteWords = {
    before: (note) => of(note).before.get(note.id) ?? [],
    after: (note) => of(note).after.get(note.id) ?? [],
  };
  return { of, words };
};

const paragraphsOf = (reading: Reading, views: BothViews, side: Side): readonly WordParagraph[] => {
  const { context, lists, footnotes, endnotes } = reading;
  const { styles } = context;
  const view = side === 'reject' ? 'before' : 'after';
  const label = labelling(lists, styles);
  const around = { side, styles, label, footnotes: footnotes[view], endnotes: endnotes[view] };
  const decided = side === 'reject' ? views.rejected : views.accepted;
  return decided.map((paragraph, at) => paragraphFrom(paragraph, at + 1, around));
};

/** What was left in a note stands where the sign of the note does. */
const tracesInNotes = (walked: Walk, noteOf: (note: TrackedNote) => NoteViews): readonly Trace[] =>
  walked.steps.flatMap(({ piece, at, inAfter }) => {
    const traces = piece === undefined || 'text' in piece ? undefined : noteOf(piece).traces.get(piece.id);
    const [before, after] = [
      { from: at.before, to: at.before },
      { from: at.after, to: at.after },
    ];
    return inAfter ? (traces ?? []).map((one) => ({ ...one, before, after })) : [];
  });

/** What is nested in a note stands where the first sign of the note does. */
const nestedInNotes = (walked: Walk, noteOf: (note: TrackedNote) => NoteViews): readonly NestedChange[] => {
  const seen = new Set<readonly NestedChange[]>();
  return walked.steps.flatMap(({ piece, at }) => {
    const nested = piece === undefined || 'text' in piece ? undefined : noteOf(piece).nested.get(piece.id);
    if (nested === undefined || seen.has(nested)) return [];
    seen.add(nested);
    const before = { from: at.before, to: at.before };
    const after = { from: at.after, to: at.after };
    return nested.map((one) => ({ ...one, before, after }));
  });
};

const rowsOf = (accepted: readonly ViewParagraph[]) => {
  const first = new Map<string, number>();
  for (const [at, { cell }] of accepted.entries()) {
    const key = cell && `${cell.table} ${cell.row}`;
    if (key !== undefined && !first.has(key)) first.set(key, at);
  }
  return (table: number, row: number): number | undefined => first.get(`${table} ${row}`);
};

/** Who changed only looks or levels is not among the authors of words. */
const authorsIn = (hunks: readonly Hunk[]): readonly string[] =>
  hunks.flatMap(({ author }) => (author === undefined ? [] : [author]));

const authorsOf = (tracked: readonly Iterable<string>[], comments: readonly Comment[]): readonly string[] => {
  const all = new Set<string>();
  for (const some of tracked) for (const author of some) all.add(author);
  for (const comment of comments)
    for (const { author } of [comment, ...comment.replies]) if (author !== undefined) all.add(author);
  return [...all];
};

const read = (bytes: Uint8Array, options: RevisionOptions): Revisions => {
  const reading = openReading(bytes, options);
  const { file, context, footnotes, endnotes } = reading;
  const { views, tables } = readText(reading, options.reads);
  const notes = notesOf(reading);
  const walked = walk(views, notes.words);
  const tags = tagsOf(walked);
  const rejected = withParts(paragraphsOf(reading, views, 'reject'), tags, 'before');
  const accepted = withParts(paragraphsOf(reading, views, 'accept'), tags, 'after');
  const told = hunksOf({
    walk: walked,
    notes: notes.words,
    rejected,
    accepted,
    inColumns: options.reads !== undefined,
    inside: (note) => notes.of(note).changes.get(note.id) ?? [],
  });
  const threads = readThreads(file, context.relations);
  const comments = threadsOf(readComments(file, context.relations), threads, {
    walk: walked,
    rejected,
    accepted,
  });
  const headers = readHeaders(file, context.relations, context);
  const all = [told, footnotes, endnotes];
  const changes = {
    unpairedMoves: all.reduce((sum, { unpaired }) => sum + unpaired, 0),
    withoutEffect: all.reduce((sum, { withoutEffect }) => sum + withoutEffect, 0),
  };
  const identity = consultationOf(file, context.relations);
  return {
    rejected,
    accepted,
    hunks: told.hunks,
    nested: [...nestedOf(walked, notes.words), ...nestedInNotes(walked, notes.of)],
    comments,
    tables: tables.finish(rowsOf(accepted)),
    tags,
    traces: [...tracesOf(walked), ...tracesInNotes(walked, notes.of)],
    headers: headers.words,
    ...(identity === undefined ? {} : { identity }),
    counts: revisionCounts(context.counts, headers.counts, comments, changes),
    authors: authorsOf([context.counts.authors, authorsIn(told.hunks), headers.counts.authors], comments),
    ...(context.styles.language === undefined ? {} : { language: context.styles.language }),
  };
};

/**
 * Reads a Word file that came back from a city: its text with all tracked changes left and with all taken, each change
 * between the two as the city made it, comments in threads, tables, and what the file says it is. Nothing is decided
 * and nothing is lost: what is no proposal is counted. Headers and footers are not part of the text. The bytes may come
 * from anywhere; what is no sound Word file is refused with a `word:` code. Never opens an address.
 */
export const readRevisions = (bytes: Uint8Array, options: RevisionOptions = {}): Result<Revisions> => {
  try {
    return success(read(bytes, options));
  } catch (fault) {
    if (fault instanceof FailureError) return { ok: false, failure: fault.failure };
    throw fault;
  }
};
