import type { EditWording } from '#core/change/change.ts';
import { partOf, shapeOf } from '#core/change/parts.ts';
import { type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import {
  characters,
  isText,
  sameWording,
  sliceWording,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import { cutsOf } from './cut.ts';
import type { Frame, LinkedParts } from './frame.ts';
import type { Hunk } from './hunks.ts';
import { joinedWith } from './joined-with.ts';
import { type Proposal, proposal } from './proposal.ts';
import { redlineOf } from './redline.ts';
import { markedAlike, settled } from './settle.ts';

/** Proposals with the number of places in which typography alone differs. */
export interface Proposed {
  readonly proposals: readonly Proposal[];
  readonly typographyOnly: number;
}

interface Compared {
  readonly hunks: readonly Hunk[];
  readonly typographyOnly: number;
}

const isPlain = (wording: Wording): boolean => wording.every(isText);

const compared = (frame: Frame, before: Wording, part: Part, after: Wording, amended: Part): Compared => {
  // Words alone read alike in both texts; what facts and references read as depends on the text they stand in.
  if (isPlain(before) && sameWording(before, after)) return { hunks: [], typographyOnly: 0 };
  const { base, amended: side, form, known } = frame;
  const redline = redlineOf(base.read(before, part), side.read(after, amended), form.marks);
  const hunks = redline.hunks
    .map((hunk) => ({ ...hunk, inserted: settled(hunk.inserted, side, base, known) }))
    .map((hunk) => (form.marks ? hunk : { ...hunk, inserted: markedAlike(hunk, before) }))
    .filter(({ removed, inserted }) => !sameWording(removed, inserted));
  return { hunks, typographyOnly: redline.typographyOnly };
};

const edit = (
  { id }: Part,
  language: Language,
  { at, removed, inserted }: Hunk,
  offset = 0,
): EditWording => ({
  type: 'edit-wording',
  part: id,
  language,
  at: at + offset,
  removed,
  inserted,
});

const words = (frame: Frame, part: Part, hunks: readonly Hunk[], offset = 0): readonly Proposal[] =>
  hunks.map((hunk) => proposal('words', part.id, edit(part, frame.language, hunk, offset)));

/** The words of a part that stayed one part. */
export const proposeWords = (frame: Frame, part: Part, amended: Part): Proposed => {
  const [before, after] = [wordingIn(part, frame.language), wordingIn(amended, frame.language)];
  const { hunks, typographyOnly } = compared(frame, before, part, after, amended);
  return { proposals: words(frame, part, hunks), typographyOnly };
};

const trimmedEnd = (wording: Wording): Wording =>
  sliceWording(wording, 0, characters(wording).trimEnd().length);

const endOf = ({ at, removed }: Hunk): number => at + wordingLength(removed);

// What is put in exactly at a cut stays with the words before it, so what begins a second half takes its first word
// along.
const clearOfCut = (hunk: Hunk, half: Wording, firstEnd: number): Hunk => {
  if (hunk.at > 0 || hunk.removed.length > 0) return hunk;
  const first = sliceWording(half, 0, Math.max(firstEnd, 1));
  return { ...hunk, removed: first, inserted: joined(hunk.inserted, first) };
};

const joined = (one: Wording, other: Wording): Wording => [...one, ...other];

/** Where a part was cut, in offsets of its words in the base; null where it was not, by what is left of its words. */
export const cutsIn = (frame: Frame, part: Part, amended: readonly Part[]): readonly number[] | null => {
  const { base, amended: side, language } = frame;
  const pieces = amended.map((piece) => side.read(wordingIn(piece, language), piece));
  return cutsOf(base.read(wordingIn(part, language), part), pieces);
};

/** The words of a part that was split, half by half, and the splits. */
export const proposeSplit = (
  frame: Frame,
  { base: [part], amended }: LinkedParts,
  cuts: readonly number[],
): Proposed => {
  const { base, language } = frame;
  const [first] = amended;
  if (part === undefined || first === undefined) return { proposals: [], typographyOnly: 0 };
  const whole = wordingIn(part, language);
  let typographyOnly = 0;
  // Cuts at which words change too: there the space goes with those words, if it goes at all.
  const edited = new Set<number>();
  const proposals = amended.flatMap((piece, at): readonly Proposal[] => {
    const [from, to] = [at === 0 ? 0 : (cuts[at - 1] ?? 0), cuts[at]];
    const slice = sliceWording(whole, from, to);
    const half = to === undefined ? slice : trimmedEnd(slice);
    const found = compared(frame, half, part, wordingIn(piece, language), piece);
    typographyOnly += found.typographyOnly;
    const firstEnd = base.read(half, part).to[0] ?? 1;
    const hunks = at === 0 ? found.hunks : found.hunks.map((hunk) => clearOfCut(hunk, half, firstEnd));
    const end = wordingLength(half);
    if (at > 0 && hunks.some((hunk) => hunk.at === 0)) edited.add(at - 1);
    const last = to === undefined ? undefined : hunks.find((hunk) => endOf(hunk) === end);
    if (last === undefined) return words(frame, part, hunks, from);
    edited.add(at);
    const taken = { ...last, removed: joined(last.removed, sliceWording(slice, end)) };
    return words(
      frame,
      part,
      hunks.map((hunk) => (hunk === last ? taken : hunk)),
      from,
    );
  });
  const splits = amended.slice(1).map((piece, at): Proposal => {
    const tail = { id: frame.newId(piece.id), ...frame.shaping(piece) };
    const others = Object.keys(part.wording).filter(
      (tag) => tag !== language && wordingIn(part, tag).length > 0,
    );
    const stays = others.map((tag) => [tag, wordingLength(wordingIn(part, tag))] as const);
    // The space at the cut goes, so that the first half does not end with one.
    const cut = cuts[at] ?? 0;
    const end = wordingLength(trimmedEnd(sliceWording(whole, 0, cut)));
    const space = { kind: 'words', at: end, removed: sliceWording(whole, end, cut), inserted: [] } as const;
    const spaces = end === cut || edited.has(at) ? [] : [edit(part, language, space)];
    const offsets = Object.fromEntries([...stays, [language, spaces.length === 0 ? cut : end]]);
    return proposal('split', part.id, ...spaces, { type: 'split-part', part: part.id, at: offsets, tail });
  });
  return { proposals: [...splits, ...proposals], typographyOnly };
};

interface Junction {
  /** The end of the part before and the start of the part behind, in the joined wording. */
  readonly end: number;
  readonly start: number;
  readonly head: Part;
  readonly tail: Part;
}

const isAt = ({ end, start }: Junction, { at, removed }: Hunk): boolean =>
  at <= start && at + wordingLength(removed) >= end;

const goesOn = /\p{L}[-\u2010\u2011]$/u;

/**
 * Whether a hunk says no more than that two paragraphs were joined: whoever deletes the end of one in Word puts no
 * space in its place and never sees the two words run together.
 */
const isJoinAlone = (
  { end, start, head }: Junction,
  { at, removed, inserted }: Hunk,
  language: Language,
): boolean =>
  inserted.length === 0 &&
  at === end &&
  wordingLength(removed) === start - end &&
  !goesOn.test(characters(wordingIn(head, language)));

const made = (wording: Wording, hunks: readonly Hunk[], from: number, to: number): Wording => {
  const pieces: Wording[] = [];
  let at = from;
  for (const hunk of hunks) {
    pieces.push(sliceWording(wording, at, hunk.at), hunk.inserted);
    at = hunk.at + wordingLength(hunk.removed);
  }
  return [...pieces.flat(), ...sliceWording(wording, at, to)];
};

const spacesElsewhere = ({ head, tail }: Junction, language: Language): readonly EditWording[] =>
  Object.keys(head.wording).flatMap((tag): EditWording[] => {
    const [one, other] = [wordingIn(head, tag), wordingIn(tail, tag)];
    const space = wordingLength(joinedWith(one, other)) - wordingLength(one) - wordingLength(other);
    const hunk = { kind: 'words', at: wordingLength(one), removed: [], inserted: [{ text: ' ' }] } as const;
    return tag === language || space === 0 ? [] : [edit(head, tag, hunk)];
  });

/** The merge of two neighbours, with what joins their words: a space, or whatever was written there. */
const merge = (frame: Frame, joint: Wording, junction: Junction, hunks: readonly Hunk[]): Proposal => {
  const { head, tail, end, start } = junction;
  const { language } = frame;
  const from = Math.min(end, ...hunks.map(({ at }) => at));
  const to = Math.max(start, ...hunks.map(({ at, removed }) => at + wordingLength(removed)));
  const headWords = wordingIn(head, language);
  const headFrom = wordingLength(headWords) - (end - from);
  const text = made(joint, hunks, from, to);
  const edits = [
    edit(head, language, {
      kind: 'words',
      at: headFrom,
      removed: sliceWording(headWords, headFrom),
      inserted: text,
    }),
    edit(tail, language, {
      kind: 'words',
      at: 0,
      removed: sliceWording(wordingIn(tail, language), 0, to - start),
      inserted: [],
    }),
    ...spacesElsewhere(junction, language),
  ].filter(({ removed, inserted }) => !sameWording(removed, inserted));
  const grown = (tag: Language): number =>
    edits
      .filter((one) => one.part === head.id && one.language === tag)
      .reduce((sum, one) => sum + wordingLength(one.inserted) - wordingLength(one.removed), 0);
  const tags = new Set([...Object.keys(head.wording), ...Object.keys(tail.wording)]);
  const at = [...tags].toSorted().flatMap((tag) => {
    const [one, other] = [wordingIn(head, tag), wordingIn(tail, tag)];
    return one.length + other.length === 0 ? [] : [[tag, wordingLength(one) + grown(tag)] as const];
  });
  return proposal('merge', head.id, ...edits, {
    type: 'merge-parts',
    part: head.id,
    at: Object.fromEntries(at),
    tail: { id: tail.id, ...shapeOf(tail) },
  });
};

/** The words of parts that were merged, and the merges. */
export const proposeMerge = (frame: Frame, { base: parts, amended: [amended] }: LinkedParts): Proposed => {
  const { language } = frame;
  const [first] = parts;
  if (first === undefined || amended === undefined) return { proposals: [], typographyOnly: 0 };
  const starts: number[] = [];
  const junctions: Junction[] = [];
  let joint: Wording = [];
  for (const [at, part] of parts.entries()) {
    const end = wordingLength(joint);
    const wording = wordingIn(part, language);
    joint = joinedWith(joint, wording);
    const start = wordingLength(joint) - wordingLength(wording);
    starts.push(start);
    const head = parts[at - 1];
    if (head !== undefined) junctions.push({ end, start, head, tail: part });
  }
  const whole = partOf({ id: first.id, ...shapeOf(first) }, { [language]: joint });
  const { hunks, typographyOnly } = compared(frame, joint, whole, wordingIn(amended, language), amended);
  const free = hunks.filter((hunk) => !junctions.some((junction) => isAt(junction, hunk)));
  const merges = junctions.map((junction) =>
    merge(
      frame,
      joint,
      junction,
      hunks.filter((hunk) => isAt(junction, hunk) && !isJoinAlone(junction, hunk, language)),
    ),
  );
  const edits = free.flatMap((hunk) => {
    const at = starts.findLastIndex((start) => start <= hunk.at);
    const part = parts[at];
    return part === undefined ? [] : words(frame, part, [hunk], -(starts[at] ?? 0));
  });
  return { proposals: [...merges, ...edits], typographyOnly };
};
