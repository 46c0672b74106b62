import type { Id } from '#core/draft/draft.ts';
import { characters, isFootnote } from '#core/draft/wording.ts';
import { foldedEqual } from '#core/language/fold.ts';
import type { Spot, Stretch } from '#core/word/revisions/placed.ts';
import type { Hunk, Revisions } from '#core/word/revisions/revisions.ts';
import { type Ask, onlyEdit, partsIn } from './asked.ts';
import type { Asked } from './asks-of.ts';
import { saysBeside, strikesOurs } from './beside-text.ts';
import { isOfText, plainText } from './match-base.ts';
import { toldFromOtherSide } from './overtaken.ts';

/** A change of the file that nothing that is asked for comes from, and what it is instead. */
export interface Left {
  readonly hunk: number;
  readonly state: 'held' | 'typography' | 'formatting' | 'outside';
  readonly part: Id | null;
  /** Held as words that stand beside the text, or as words of ours there that were taken out. */
  readonly beside?: 'said' | 'struck';
  /** Held as a paragraph that stands otherwise. */
  readonly stands?: true;
}

const paragraphsIn = ({ from, to }: Stretch): readonly number[] => {
  const last = to.offset === 0 && to.paragraph > from.paragraph ? to.paragraph - 1 : to.paragraph;
  return Array.from({ length: last - from.paragraph + 1 }, (_, at) => from.paragraph + at);
};

/** The parts of the draft, and the new ones, that a stretch of a file lies in. */
export const partsAround = (
  { before, after }: { readonly before: Stretch; readonly after: Stretch },
  { rejected }: Revisions,
  { match, partAt }: Asked,
): readonly Id[] => {
  const found = new Set<Id>();
  for (const at of paragraphsIn(before)) {
    const own = rejected[at]?.parts?.at(-1);
    const id = match.parts.get(at)?.part ?? own;
    if (id !== undefined) found.add(id);
  }
  for (const at of paragraphsIn(after)) {
    const id = partAt.get(at);
    if (id !== undefined) found.add(id);
  }
  return [...found];
};

const sameText = ({ edits }: Hunk): boolean =>
  edits.length > 0 &&
  edits.every(({ removed, inserted }) =>
    foldedEqual(removed.map(characters).join('\n'), inserted.map(characters).join('\n')),
  );

// What is put in before the first word of a paragraph is in none of the old ones.
const wordsIn = (stretch: Stretch): readonly number[] =>
  stretch.from.paragraph === stretch.to.paragraph && stretch.from.offset === stretch.to.offset
    ? []
    : paragraphsIn(stretch);

const isOutside = ({ before, after }: Hunk, { rejected, accepted }: Revisions): boolean =>
  [...wordsIn(before).map((at) => rejected[at]), ...wordsIn(after).map((at) => accepted[at])].every(
    (paragraph) => paragraph === undefined || !isOfText(paragraph) || plainText(paragraph).trim() === '',
  );

const outsideAs = (hunk: Hunk, revisions: Revisions): Pick<Left, 'state' | 'beside'> => {
  if (saysBeside(hunk, revisions)) return { state: 'held', beside: 'said' };
  return strikesOurs(hunk, revisions) ? { state: 'held', beside: 'struck' } : { state: 'outside' };
};

const structure: ReadonlySet<Hunk['kind']> = new Set([
  'insert-paragraphs',
  'delete-paragraphs',
  'move-paragraphs',
  'split',
  'join',
  'insert-rows',
  'delete-rows',
  'insert-cells',
  'delete-cells',
  'level',
]);

// A change in a note comes to nothing but words of a note.
const isOfNote = (one: Ask): boolean =>
  onlyEdit(one) === null ||
  (onlyEdit(one)?.inserted ?? []).some(isFootnote) ||
  (onlyEdit(one)?.removed ?? []).some(isFootnote);

// A paragraph that was put at another level is not told by words that changed in it.
const couldBe = (one: Ask, { kind }: Hunk): boolean => {
  if (kind === 'note') return isOfNote(one);
  return kind !== 'level' || onlyEdit(one) === null;
};

// Of all that is asked for about the same parts: what was tracked before what was not, structure for structure, what
// no change was found for yet, what is nearest.
const fitting = (hunk: Hunk, all: readonly Ask[]): Ask | undefined => {
  const asks = all.filter((one) => couldBe(one, hunk));
  const isStructure = structure.has(hunk.kind);
  const rank = (one: Ask): number =>
    (one.how === 'tracked' ? 0 : 8) +
    ((onlyEdit(one) === null) === isStructure ? 0 : 4) +
    (one.hunks.size === 0 ? 0 : 2);
  return asks
    .filter((one) => one.how === 'tracked' || one.mixed)
    .toSorted((one, other) => rank(one) - rank(other))[0];
};

/** Ties every change of a file to one thing that it asks for, or says what else it is; none is passed over. */
export const attach = (revisions: Revisions, asked: Asked): readonly Left[] => {
  const tied = new Set(asked.asks.flatMap(({ hunks }) => [...hunks]));
  const byPart = new Map<Id, Ask[]>();
  for (const one of asked.asks)
    for (const id of new Set(partsIn(one))) byPart.set(id, [...(byPart.get(id) ?? []), one]);
  return revisions.hunks.flatMap((hunk, at): readonly Left[] => {
    if (tied.has(at)) return [];
    const parts = partsAround(hunk, revisions, asked);
    const part = parts[0] ?? null;
    const look = asked.looks.get(at);
    if (look !== undefined) return [{ hunk: at, state: look, part }];
    if (hunk.kind === 'look') return [{ hunk: at, state: 'formatting', part }];
    const one =
      fitting(hunk, [...new Set(parts.flatMap((id) => byPart.get(id) ?? []))]) ??
      toldFromOtherSide(hunk, asked);
    if (one !== undefined) {
      one.hunks.add(at);
      return [];
    }
    if (isOutside(hunk, revisions)) return [{ hunk: at, part: null, ...outsideAs(hunk, revisions) }];
    if (hunk.kind === 'level') return [{ hunk: at, state: 'held', part, stands: true }];
    return [{ hunk: at, state: sameText(hunk) ? 'typography' : 'held', part }];
  });
};

const isBefore = (one: Spot, other: Spot): boolean =>
  one.paragraph < other.paragraph || (one.paragraph === other.paragraph && one.offset < other.offset);

const touches = (one: Stretch, other: Stretch): boolean =>
  !isBefore(one.to, other.from) && !isBefore(other.to, one.from);

/** A comment with what it stands on: the first thing that is asked for there, or only a part. */
export interface Spoken {
  readonly comment: number;
  readonly part: Id | null;
  readonly ask: Ask | null;
}

/** Gives comments to all that they stand on; one that stands on no change is about a part, or about the whole. */
export const attachComments = (revisions: Revisions, asked: Asked): readonly Spoken[] => {
  const owner = new Map<number, Ask>();
  for (const one of asked.asks) for (const hunk of one.hunks) owner.set(hunk, one);
  return revisions.comments.map(({ anchor }, at): Spoken => {
    if (anchor === undefined) return { comment: at, part: null, ask: null };
    const on = revisions.hunks.flatMap((hunk, index) =>
      touches(anchor.after, hunk.after) || touches(anchor.before, hunk.before)
        ? (owner.get(index) ?? [])
        : [],
    );
    for (const one of on) one.comments.add(at);
    const [ask] = on;
    return {
      comment: at,
      part: ask?.part ?? partsAround(anchor, revisions, asked)[0] ?? null,
      ask: ask ?? null,
    };
  });
};
