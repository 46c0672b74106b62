import { characters, joinWordings, plain, sliceWording, type Wording } from '#core/draft/wording.ts';
import { storyReader } from './elements.ts';
import { type Relations, readPart, related, relationsOf, type WordPackage } from './package.ts';
import type { Styles } from './styles.ts';
import type { StoryCounts } from './tracked.ts';
import { type Side, sideOf } from './view.ts';
import { wordingOf } from './wording-of.ts';

/** The words of footnotes or endnotes by their ids. */
export type Notes = ReadonlyMap<string, Wording>;

const noNotes: Notes = new Map();

const trimmedStart = (wording: Wording): Wording => {
  const text = characters(wording);
  return sliceWording(wording, text.length - text.trimStart().length);
};

/** A note with one paragraph more; its paragraphs are parted by line ends. */
export const withParagraph = (before: Wording | undefined, wording: Wording): Wording =>
  before === undefined ? trimmedStart(wording) : joinWordings(before, plain('\n'), wording);

/** Reads the footnotes or endnotes of a document; the paragraphs of one note are parted by a line end. */
export const readNotes = (
  file: WordPackage,
  relations: Relations,
  kind: 'footnotes' | 'endnotes',
  context: { readonly styles: Styles; readonly counts: StoryCounts; readonly side: Side },
): Notes => {
  const path = related(file, relations, kind);
  if (path === undefined) return noNotes;
  const notes = new Map<string, Wording>();
  const side = sideOf(context.side, (paragraph) => {
    const id = paragraph.note ?? '';
    // Notes do not hold notes of their own; a sign of one inside a note is left out.
    notes.set(
      id,
      withParagraph(
        notes.get(id),
        wordingOf(paragraph.pieces, context.side, () => []),
      ),
    );
  });
  const reader = storyReader(
    { ...context, limits: file.limits, relations: relationsOf(file, path) },
    side.events,
  );
  readPart(file, path, file.limits.story, reader.xml);
  reader.finish();
  side.finish();
  return notes;
};
