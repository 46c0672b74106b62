import type { Wording } from '#core/draft/wording.ts';
import { storyReader } from '../read/elements.ts';
import { type Notes, withParagraph } from '../read/notes.ts';
import { type Relations, readPart, related, relationsOf, type WordPackage } from '../read/package.ts';
import type { StoryContext } from '../read/story.ts';
import type { DecidedParagraph, Side } from '../read/view.ts';
import { wordingOf } from '../read/wording-of.ts';
import { type BothViews, bothViews } from './both-views.ts';
import { hunksOf } from './hunks.ts';
import { nestedOf } from './nested.ts';
import type { Hunk, NestedChange, ViewParagraph } from './revisions.ts';
import { type NoteWords, walk } from './steps.ts';
import type { Trace } from './trace.ts';
import { tracesOf } from './traces.ts';

/** The footnotes or endnotes of a file in both views, with what was changed in them. */
export interface NoteViews {
  readonly before: Notes;
  readonly after: Notes;
  readonly changes: ReadonlyMap<string, readonly Hunk[]>;
  readonly nested: ReadonlyMap<string, readonly NestedChange[]>;
  readonly traces: ReadonlyMap<string, readonly Trace[]>;
  readonly unpaired: number;
  readonly withoutEffect: number;
}

// Notes do not hold notes of their own.
const noNotes: NoteWords = { before: () => [], after: () => [] };

const wordsOf = ({ pieces }: DecidedParagraph, side: Side): Wording => wordingOf(pieces, side, () => []);

const paragraphsOf = (decided: readonly DecidedParagraph[], side: Side): readonly ViewParagraph[] =>
  decided.map((paragraph, at) => ({ wording: wordsOf(paragraph, side), line: at + 1, whole: true }));

const joined = (paragraphs: readonly ViewParagraph[]): Wording =>
  paragraphs.reduce<Wording | undefined>((words, { wording }) => withParagraph(words, wording), undefined) ??
  [];

const byNote = <T extends { readonly note: string | undefined }>(all: readonly T[]): Map<string, T[]> => {
  const notes = new Map<string, T[]>();
  for (const one of all) {
    const others = notes.get(one.note ?? '');
    if (others === undefined) notes.set(one.note ?? '', [one]);
    else others.push(one);
  }
  return notes;
};

const readViews = (file: WordPackage, path: string, context: StoryContext): BothViews => {
  const views = bothViews();
  const reader = storyReader({ ...context, relations: relationsOf(file, path) }, views.events);
  readPart(file, path, file.limits.story, reader.xml);
  reader.finish();
  return views.finish();
};

/** Reads the footnotes or endnotes of a document; a file without any gives none. */
export const readNoteViews = (
  file: WordPackage,
  relations: Relations,
  kind: 'footnotes' | 'endnotes',
  context: StoryContext,
): NoteViews => {
  const path = related(file, relations, kind);
  const before = new Map<string, Wording>();
  const after = new Map<string, Wording>();
  const changes = new Map<string, readonly Hunk[]>();
  const nested = new Map<string, readonly NestedChange[]>();
  const traces = new Map<string, readonly Trace[]>();
  let [unpaired, withoutEffect] = [0, 0];
  if (path === undefined) return { before, after, changes, nested, traces, unpaired, withoutEffect };
  const views = readViews(file, path, context);
  const [left, taken] = [byNote(views.rejected), byNote(views.accepted)];
  for (const [id, entries] of byNote(views.entries)) {
    const one = { entries, rejected: left.get(id) ?? [], accepted: taken.get(id) ?? [] };
    const rejected = paragraphsOf(one.rejected, 'reject');
    const accepted = paragraphsOf(one.accepted, 'accept');
    before.set(id, joined(rejected));
    after.set(id, joined(accepted));
    const walked = walk(one, noNotes);
    const told = hunksOf({ walk: walked, notes: noNotes, rejected, accepted, inside: () => [] });
    changes.set(id, told.hunks);
    nested.set(id, nestedOf(walked, noNotes));
    traces.set(id, tracesOf(walked));
    unpaired += told.unpaired;
    withoutEffect += told.withoutEffect;
  }
  return { before, after, changes, nested, traces, unpaired, withoutEffect };
};
