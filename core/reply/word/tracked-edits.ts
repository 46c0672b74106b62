import type { EditWording } from '#core/change/change.ts';
import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { characters, joinWordings, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { foldedEqual } from '#core/language/fold.ts';
import type { Side } from '#core/redline/side.ts';
import type { Edit, Hunk, ViewParagraph } from '#core/word/revisions/revisions.ts';
import type { Match } from './match-base.ts';
import { type Places, placesOf, placing } from './places.ts';

/** Tracked words of one part at its own offsets, with the changes of the file that they come from. */
export interface TrackedEdit {
  readonly edit: EditWording;
  readonly hunks: readonly number[];
}

/** What was tracked in words, part by part, with the limits that the city gave it. */
export type TrackedEdits = ReadonlyMap<Id, readonly TrackedEdit[]>;

interface Piece {
  readonly at: number;
  readonly end: number;
  readonly inserted: Wording;
  readonly hunks: readonly number[];
}

/** Changes of words that leave paragraphs as they are. */
export const wordKinds: ReadonlySet<Hunk['kind']> = new Set(['insert', 'delete', 'replace', 'move']);

/** Whether an edit leaves the paragraph that it is in one paragraph. */
export const inOneParagraph = ({ before, removed, inserted }: Edit): boolean =>
  before.from.paragraph === before.to.paragraph && removed.length <= 1 && inserted.length <= 1;

const pieceOf = (edit: Edit, hunk: number, places: Places): Piece => {
  const { at, end, before, after } = placing(places, edit.before.from.offset, edit.before.to.offset);
  return { at, end, inserted: joinWordings(before, edit.inserted[0] ?? [], after), hunks: [hunk] };
};

const isWord = (character: string | undefined): boolean => /[\p{L}\p{M}\p{N}]/u.test(character ?? '');

// “c” for “sh” is no amendment that can be read: a piece that begins or ends within a word takes the whole word.
const widened = (piece: Piece, wording: Wording): Piece => {
  const text = characters(wording);
  const inserted = characters(piece.inserted);
  const removed = text.slice(piece.at, piece.end);
  let { at, end } = piece;
  const [first, last] = [
    isWord(inserted[0]) || isWord(removed[0]),
    isWord(inserted.at(-1)) || isWord(removed.at(-1)),
  ];
  if (first && isWord(text[at - 1])) while (isWord(text[at - 1])) at--;
  if (last && isWord(text[end])) while (isWord(text[end])) end++;
  return {
    ...piece,
    at,
    end,
    inserted: joinWordings(
      sliceWording(wording, at, piece.at),
      piece.inserted,
      sliceWording(wording, piece.end, end),
    ),
  };
};

// Pieces in one word are one piece; what stands between them stays.
const joined = (pieces: readonly Piece[], wording: Wording): readonly Piece[] => {
  const text = characters(wording);
  const found: Piece[] = [];
  for (const piece of pieces.toSorted((one, other) => one.at - other.at || one.end - other.end)) {
    const last = found.at(-1);
    const between = last === undefined ? ' ' : text.slice(last.end, piece.at);
    const inWord =
      last !== undefined &&
      (piece.at < last.end ||
        (Array.from(between).every(isWord) && isWord(text[last.end - 1]) && isWord(text[piece.at])));
    if (last === undefined || !inWord) found.push(piece);
    else
      found[found.length - 1] = {
        at: last.at,
        end: Math.max(last.end, piece.end),
        inserted: joinWordings(last.inserted, sliceWording(wording, last.end, piece.at), piece.inserted),
        hunks: [...last.hunks, ...piece.hunks],
      };
  }
  return found;
};

const editsOf = (pieces: readonly Piece[], part: Part, language: string): readonly TrackedEdit[] => {
  const wording = wordingIn(part, language);
  return joined(pieces, wording)
    .map((piece) => widened(piece, wording))
    .map(({ at, end, inserted, hunks }) => ({
      edit: {
        type: 'edit-wording',
        part: part.id,
        language,
        at,
        removed: sliceWording(wording, at, end),
        inserted,
      },
      hunks,
    }));
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
  const pieces = new Map<Id, Piece[]>();
  const ways = new Map<number, Places>();
  for (const [index, { kind, edits }] of hunks.entries()) {
    if (!wordKinds.has(kind)) continue;
    for (const edit of edits.filter(inOneParagraph)) {
      const at = edit.before.from.paragraph;
      const [matched, paragraph] = [parts.get(at), rejected[at]];
      const part = byId.get(matched?.part ?? '');
      if (matched === undefined || paragraph === undefined || part === undefined) continue;
      const way = ways.get(at) ?? placesOf(paragraph, part, side, matched.lead);
      ways.set(at, way);
      const there = pieces.get(part.id);
      if (there === undefined) pieces.set(part.id, [pieceOf(edit, index, way)]);
      else there.push(pieceOf(edit, index, way));
    }
  }
  return new Map(
    [...pieces].flatMap(([id, all]) => {
      const part = byId.get(id);
      return part === undefined ? [] : [[id, editsOf(all, part, side.language)] as const];
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
