import type { EditWording } from '#core/change/change.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { characters, wordingLength } from '#core/draft/wording.ts';
import { foldedEqual } from '#core/language/fold.ts';
import type { Side } from '#core/redline/side.ts';
import type { Edit, Hunk, ViewParagraph } from '#core/word/revisions/revisions.ts';
import type { Match } from './match-base.ts';
import { placesOf } from './places.ts';
import { editsAtPlaces, type Piece, type TrackedEdit } from './touching.ts';

/** What was tracked in words, part by part, with the limits that the city gave it. */
export type TrackedEdits = ReadonlyMap<Id, readonly TrackedEdit[]>;

/** Changes of words that leave paragraphs as they are. */
export const wordKinds: ReadonlySet<Hunk['kind']> = new Set(['insert', 'delete', 'replace', 'move']);

/** Whether an edit leaves the paragraph that it is in one paragraph. */
export const inOneParagraph = ({ before, removed, inserted }: Edit): boolean =>
  before.from.paragraph === before.to.paragraph && removed.length <= 1 && inserted.length <= 1;

/** A piece with the edit that it comes from, while the order in which the city wrote is not lost. */
interface Traced extends Piece {
  readonly edit: Edit;
}

const inOrder = ({ edit: one }: Traced, { edit: other }: Traced): number =>
  one.before.from.offset - other.before.from.offset ||
  one.after.from.offset - other.after.from.offset ||
  one.before.to.offset - other.before.to.offset;

const piecesIn = (hunks: readonly Hunk[]): ReadonlyMap<number, readonly Traced[]> => {
  const found = new Map<number, Traced[]>();
  for (const [index, { kind, edits }] of hunks.entries()) {
    if (!wordKinds.has(kind)) continue;
    for (const edit of edits.filter(inOneParagraph)) {
      const { from, to } = edit.before;
      const inserted = edit.inserted[0] ?? [];
      const piece = { from: from.offset, to: to.offset, inserted, hunks: [index], edit };
      found.set(from.paragraph, [...(found.get(from.paragraph) ?? []), piece]);
    }
  }
  return found;
};

/**
 * The tracked changes of words in paragraphs that came back as they were sent, each at its place in the part, within
 * the limits that the city gave it but never within a word. Moves of words are told at both of their ends.
 */
export const trackedEdits = (
  hunks: readonly Hunk[],
  rejected: readonly ViewParagraph[],
  { parts }: Match,
  draft: Draft,
  side: Side,
): TrackedEdits => {
  const byId = new Map(draft.parts.map((part) => [part.id, part]));
  return new Map(
    [...piecesIn(hunks)].flatMap(([at, pieces]) => {
      const [matched, paragraph] = [parts.get(at), rejected[at]];
      const part = byId.get(matched?.part ?? '');
      if (matched === undefined || paragraph === undefined || part === undefined) return [];
      const places = placesOf(paragraph, part, side, matched.lead);
      const sorted = pieces.toSorted(inOrder);
      return [[part.id, editsAtPlaces(sorted, paragraph.wording, places, part, side.language)] as const];
    }),
  );
};

/** Whether an edit changes nothing that an amendment could be about, and what it is then. */
export const onlyLooks = ({ removed, inserted }: EditWording): 'formatting' | 'typography' | null => {
  const [was, now] = [characters(removed), characters(inserted)];
  if (wordingLength(removed) + wordingLength(inserted) > 0 && was === now && !was.includes('\uFFFC'))
    return 'formatting';
  return foldedEqual(was, now) && !was.includes('\uFFFC') && was.trim() !== '' ? 'typography' : null;
};
