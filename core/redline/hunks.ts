import { sameWording, sliceWording, type Wording } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { Stretch } from './compare.ts';
import { hasMarks, type Marking, markingOf, marksBetween } from './marks.ts';
import type { ReadWording } from './read-wording.ts';

/**
 * One difference between two wordings. `words`: other words, figures, signs or atoms. `marks`: the same words set
 * apart otherwise. `typography`: the same words but for what no amendment is about (spaces, quotation marks, XII^e).
 */
export interface Hunk {
  readonly kind: 'words' | 'marks' | 'typography';
  /** Where `removed` begins in the wording before, in its offsets. */
  readonly at: number;
  /** Exactly what stands there. */
  readonly removed: Wording;
  readonly inserted: Wording;
}

interface Span {
  readonly kind: Hunk['kind'];
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

type Range = readonly [from: number, to: number];

interface Walk {
  readonly before: ReadWording;
  readonly after: ReadWording;
  readonly marks: readonly [Marking, Marking] | null;
  readonly spans: Span[];
}

/** What stands between a word and the one before it, as offsets; at the ends, between a word and the end. */
const gapBefore = ({ from, to, length }: ReadWording, at: number): Range => {
  const start = at === 0 ? 0 : (to[at - 1] ?? length);
  return [start, Math.max(start, from[at] ?? length)];
};

const textOf = ({ text }: ReadWording, [from, to]: Range): string => text.slice(from, to);

const hasSpace = /\s/;

/** The word at a place, or that the text begins or ends there. */
const wordAt = ({ keys }: ReadWording, at: number): string | null => keys[at] ?? null;

/** Whether a space between two words is typography, whatever it is: none counts at the ends or before a comma. */
const isIdle = (left: string | null, right: string | null): boolean =>
  left === null || right === null || fold(`${left} ${right}`).length === left.length + right.length;

/** Whether two gaps are the same characters, or both hold a space of some kind, or neither does. */
const alikeIn = (walk: Walk, mine: Range, theirs: Range): boolean => {
  const [one, other] = [textOf(walk.before, mine), textOf(walk.after, theirs)];
  return one === other || hasSpace.test(one) === hasSpace.test(other);
};

/** Whether a gap may stay as it is between two words: then folding makes the same of it as of the other's. */
const fits = (walk: Walk, mine: Range, theirs: Range, left: string | null, right: string | null): boolean =>
  alikeIn(walk, mine, theirs) || isIdle(left, right);

/** How well one gap stands for the other: in the same characters, or as much more than typography as it. */
const match = (walk: Walk, mine: Range, theirs: Range, spaced: boolean): number =>
  (textOf(walk.before, mine) === textOf(walk.after, theirs) ? 2 : 0) + (spaced ? 1 : 0);

const sameExactly = (walk: Walk, mine: Range, theirs: Range): boolean => {
  if (textOf(walk.before, mine) !== textOf(walk.after, theirs)) return false;
  if (walk.marks === null && !textOf(walk.before, mine).includes('\uFFFC')) return true;
  return sameWording(sliceWording(walk.before.wording, ...mine), sliceWording(walk.after.wording, ...theirs));
};

const put = (walk: Walk, kind: Hunk['kind'], [from, to]: Range, [newFrom, newTo]: Range): void => {
  if (from === to && newFrom === newTo) return;
  const last = walk.spans.at(-1);
  const follows = last?.to === from && last.newTo === newFrom && last.kind === kind;
  if (follows && kind !== 'words') walk.spans[walk.spans.length - 1] = { ...last, to, newTo };
  else walk.spans.push({ kind, from, to, newFrom, newTo });
};

const putTypography = (walk: Walk, mine: Range, theirs: Range): void => {
  if (!sameExactly(walk, mine, theirs)) put(walk, 'typography', mine, theirs);
};

const core = ({ from, to }: ReadWording, start: number, end: number): Range => [
  from[start] ?? 0,
  to[end - 1] ?? 0,
];

/** Words put in: with the space behind them or before them, so that the gap there can stay. */
const putInsertion = (walk: Walk, { from, newFrom, newTo }: Stretch): void => {
  const { before, after } = walk;
  const gap = gapBefore(before, from);
  const [left, right] = [gapBefore(after, newFrom), gapBefore(after, newTo)];
  // A gap without a character cannot be told apart from the words put in at the same place.
  const isThere = gap[0] < gap[1] || textOf(after, left) === '';
  const behind = isThere && fits(walk, gap, left, wordAt(before, from - 1), wordAt(after, newFrom));
  const ahead = fits(walk, gap, right, wordAt(after, newTo - 1), wordAt(before, from));
  const [asLeft, asRight] = [
    match(walk, gap, left, before.spaced[from] === after.spaced[newFrom]),
    match(walk, gap, right, before.spaced[from] === after.spaced[newTo]),
  ];
  if (behind && (asLeft >= asRight || !ahead)) {
    putTypography(walk, gap, left);
    put(walk, 'words', [gap[1], gap[1]], [left[1], right[1]]);
  } else if (ahead) {
    put(walk, 'words', [gap[0], gap[0]], [left[0], right[0]]);
    putTypography(walk, gap, right);
  } else put(walk, 'words', gap, [left[0], right[1]]);
};

const putDeletion = (walk: Walk, { from, to, newFrom }: Stretch): void => {
  const { before, after } = walk;
  const gap = gapBefore(after, newFrom);
  const [left, right] = [gapBefore(before, from), gapBefore(before, to)];
  const [last, next] = [wordAt(before, from - 1), wordAt(before, to)];
  const [behind, ahead] = [fits(walk, left, gap, last, next), fits(walk, right, gap, last, next)];
  const [asLeft, asRight] = [
    match(walk, left, gap, before.spaced[from] === after.spaced[newFrom]),
    match(walk, right, gap, before.spaced[to] === after.spaced[newFrom]),
  ];
  if (behind && (asLeft >= asRight || !ahead)) {
    putTypography(walk, left, gap);
    put(walk, 'words', [left[1], right[1]], [gap[1], gap[1]]);
  } else if (ahead) {
    put(walk, 'words', [left[0], right[0]], [gap[0], gap[0]]);
    putTypography(walk, right, gap);
  } else put(walk, 'words', [left[0], right[1]], gap);
};

const putReplacement = (walk: Walk, { from, to, newFrom, newTo }: Stretch): void => {
  const [left, newLeft] = [gapBefore(walk.before, from), gapBefore(walk.after, newFrom)];
  const [right, newRight] = [gapBefore(walk.before, to), gapBefore(walk.after, newTo)];
  const [staysLeft, staysRight] = [alikeIn(walk, left, newLeft), alikeIn(walk, right, newRight)];
  if (staysLeft) putTypography(walk, left, newLeft);
  put(
    walk,
    'words',
    [staysLeft ? left[1] : left[0], staysRight ? right[0] : right[1]],
    [staysLeft ? newLeft[1] : newLeft[0], staysRight ? newRight[0] : newRight[1]],
  );
  if (staysRight) putTypography(walk, right, newRight);
};

const putStretch = (walk: Walk, stretch: Stretch): void => {
  if (stretch.from === stretch.to) putInsertion(walk, stretch);
  else if (stretch.newFrom === stretch.newTo) putDeletion(walk, stretch);
  else putReplacement(walk, stretch);
};

const isMarkedOtherwise = (walk: Walk, mine: Range, theirs: Range): boolean => {
  if (walk.marks === null) return false;
  const counted = textOf(walk.before, mine) === textOf(walk.after, theirs);
  const [before, after] = walk.marks;
  return marksBetween(before.seen, ...mine, counted) !== marksBetween(after.seen, ...theirs, counted);
};

const isSpelled = ({ before, after }: Walk, at: number, newAt: number): boolean =>
  before.spelled[at] === true || after.spelled[newAt] === true;

const putWord = (walk: Walk, at: number, newAt: number): void => {
  if (isSpelled(walk, at, newAt)) return;
  const [mine, theirs] = [core(walk.before, at, at + 1), core(walk.after, newAt, newAt + 1)];
  if (isMarkedOtherwise(walk, mine, theirs)) put(walk, 'marks', mine, theirs);
  else putTypography(walk, mine, theirs);
};

/** The gap between two words that both stayed; marks go on over it where the words on both sides changed theirs. */
const putGap = (walk: Walk, at: number, newAt: number, isEnd: boolean, remarked: boolean): void => {
  const [mine, theirs] = [gapBefore(walk.before, at), gapBefore(walk.after, newAt)];
  if (!isEnd && walk.before.spaced[at] !== walk.after.spaced[newAt]) put(walk, 'words', mine, theirs);
  else if (remarked) put(walk, 'marks', mine, theirs);
  else if (!isSpelled(walk, at, newAt) || !isSpelled(walk, at - 1, newAt - 1))
    putTypography(walk, mine, theirs);
};

const goesOn = (walk: Walk, at: number, newAt: number): boolean => {
  const last = walk.spans.at(-1);
  const mine = core(walk.before, at, at + 1);
  return (
    last?.kind === 'marks' &&
    last.to === gapBefore(walk.before, at)[0] &&
    isMarkedOtherwise(walk, mine, core(walk.after, newAt, newAt + 1))
  );
};

const putKept = (walk: Walk, from: number, to: number, newFrom: number, afterStretch: boolean): void => {
  for (let at = from; at < to; at++) {
    const newAt = newFrom + at - from;
    if (at > from || !afterStretch) putGap(walk, at, newAt, at === 0, goesOn(walk, at, newAt));
    putWord(walk, at, newAt);
  }
};

const hunkOf = ({ kind, from, to, newFrom, newTo }: Span, before: ReadWording, after: ReadWording): Hunk => ({
  kind,
  at: from,
  removed: sliceWording(before.wording, from, to),
  inserted: sliceWording(after.wording, newFrom, newTo),
});

/**
 * The differences of two wordings with their exact places, from the stretches in which their words differ. Between
 * them every word of the one stands for the same word of the other, spaces and marks included: whoever makes all
 * hunks of all kinds has the wording after, and whoever makes those of words and marks has it up to typography.
 */
export const hunksOf = (
  stretches: readonly Stretch[],
  before: ReadWording,
  after: ReadWording,
  withMarks: boolean,
): readonly Hunk[] => {
  const marked = withMarks && (hasMarks(before.wording) || hasMarks(after.wording));
  const marks = marked ? ([markingOf(before.wording), markingOf(after.wording)] as const) : null;
  const walk: Walk = { before, after, marks, spans: [] };
  let [from, newFrom, afterStretch] = [0, 0, false];
  for (const stretch of stretches) {
    putKept(walk, from, stretch.from, newFrom, afterStretch);
    putStretch(walk, stretch);
    [from, newFrom, afterStretch] = [stretch.to, stretch.newTo, true];
  }
  putKept(walk, from, before.keys.length, newFrom, afterStretch);
  const [end, newEnd] = [before.keys.length, after.keys.length];
  if (!afterStretch || from < end) putGap(walk, end, newEnd, true, false);
  return walk.spans.map((span) => hunkOf(span, before, after));
};
