import type { Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { longestIncreasing } from './sequence.ts';
import { allWords, type Words, wordsAlike, wordsLeft, wordsWithin } from './words-in-common.ts';

/** A part as it is recognised: by its folded words, in one language. */
export interface Face {
  readonly part: Part;
  /** Where the part stands in its draft. */
  readonly place: number;
  readonly folded: string;
  readonly words: Words;
}

/**
 * Parts of a text and those of another made from it that are the same: one and one, one that was split into several
 * that follow each other, or several that were merged into one. Places count from 0 in the given faces.
 */
export interface Link {
  readonly base: readonly number[];
  readonly amended: readonly number[];
}

/** Parts of an amended text by their ids, with the part of the base that they say they are. */
export type KnownParts = ReadonlyMap<Id, Id>;

/** In a gap between recognised parts, so much must be alike to make two parts one; a lone pair may be less alike. */
const inGap = 0.4;
const lone = 0.25;
/** Elsewhere, and of a half of a part that was split. */
const faraway = 0.6;
/** So many pairs of parts are looked at in one gap at most; beyond, only those that lie near each other in it. */
const most = 40_000;

interface Work {
  readonly base: readonly Face[];
  readonly amended: readonly Face[];
  /** The partner of each part of either side, by place. */
  readonly ofBase: (number | undefined)[];
  readonly ofAmended: (number | undefined)[];
}

const pair = (work: Work, base: number, amended: number): void => {
  work.ofBase[base] = amended;
  work.ofAmended[amended] = base;
};

const isApart = ({ role }: Part): boolean => role === 'heading' || role === 'closing';

/** Lines above and below the text are compared among themselves, headings of one kind only. */
const mayPair = (one: Part, other: Part): boolean => {
  if (!isApart(one) && !isApart(other)) return true;
  return (
    one.role === other.role && (one.role !== 'heading' || other.role !== 'heading' || one.line === other.line)
  );
};

const likenessOf = (one: Face, other: Face): number => {
  if (!mayPair(one.part, other.part)) return 0;
  if (one.folded === other.folded) return 1.1;
  const [few, many] = one.words.weight <= other.words.weight ? [one, other] : [other, one];
  const within = few.words.weight >= 30 ? 0.8 * wordsWithin(few.words, many.words) : 0;
  const alike = Math.max(wordsAlike(one.words, other.words), within);
  return levelOf(one.part) === levelOf(other.part) ? alike + 0.02 : alike;
};

const onlyPlaces = (faces: readonly Face[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  faces.forEach(({ folded }, at) => places.set(folded, places.has(folded) ? -1 : at));
  return places;
};

/** Parts whose words occur once on either side are the same wherever they stand. */
const pairExact = (work: Work): void => {
  const theirs = onlyPlaces(work.amended);
  for (const [folded, base] of onlyPlaces(work.base)) {
    const amended = theirs.get(folded) ?? -1;
    const [one, other] = [work.base[base], work.amended[amended]];
    const free = work.ofBase[base] === undefined && work.ofAmended[amended] === undefined;
    if (free && one !== undefined && other !== undefined && mayPair(one.part, other.part))
      pair(work, base, amended);
  }
};

/** Below this, what came back under the identity of a part is another text that was put in its place. */
const identified = 0.15;

/** Parts that carry the identity of a part of the base are that part, unless nothing of it is left in them. */
const pairKnown = (work: Work, known: KnownParts): void => {
  if (known.size === 0) return;
  const places = new Map(work.base.map(({ part }, at) => [part.id, at]));
  work.amended.forEach((face, at) => {
    const base = places.get(known.get(face.part.id) ?? '');
    const there = base === undefined ? undefined : work.base[base];
    if (base === undefined || there === undefined || work.ofBase[base] !== undefined) return;
    if (mayPair(there.part, face.part) && likenessOf(there, face) >= identified) pair(work, base, at);
  });
};

/** A text has one chapeau, so that however it was rewritten it is the same part. */
const pairChapeau = (work: Work): void => {
  const base = work.base.findIndex(({ part }) => part.role === 'chapeau');
  const amended = work.amended.findIndex(({ part }) => part.role === 'chapeau');
  if (base === -1 || amended === -1) return;
  if (work.ofBase[base] === undefined && work.ofAmended[amended] === undefined) pair(work, base, amended);
};

/** Pairs that are in the same order on both sides, in the greatest number, from first to last. */
const spine = ({ ofBase }: Work): readonly (readonly [base: number, amended: number])[] => {
  const pairs = ofBase.flatMap((amended, base) => (amended === undefined ? [] : [[base, amended] as const]));
  const kept = new Set(longestIncreasing(pairs.map(([, amended]) => amended)));
  return pairs.filter((_, at) => kept.has(at));
};

interface Gap {
  readonly base: readonly number[];
  readonly amended: readonly number[];
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, at) => from + at);

/** What is not recognised yet, between parts that are and stand in order. */
const gaps = (work: Work): readonly Gap[] => {
  const ends = [...spine(work), [work.base.length, work.amended.length] as const];
  let [base, amended] = [0, 0];
  return ends.flatMap(([baseEnd, amendedEnd]) => {
    const gap = {
      base: range(base, baseEnd).filter((at) => work.ofBase[at] === undefined),
      amended: range(amended, amendedEnd).filter((at) => work.ofAmended[at] === undefined),
    };
    [base, amended] = [baseEnd + 1, amendedEnd + 1];
    return gap.base.length > 0 && gap.amended.length > 0 ? [gap] : [];
  });
};

/** The pairs within a gap, in order, whose likenesses add up to most; of equal ways the one that pairs earlier ones. */
const pairGap = (work: Work, { base, amended }: Gap): void => {
  const [rows, columns] = [base.length, amended.length];
  const reach = rows * columns <= most ? columns : Math.max(Math.floor(most / rows / 2), 1);
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const likes = new Float64Array(rows * columns);
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const [one, other] = [work.base[base[row] ?? -1], work.amended[amended[column] ?? -1]];
      const near = Math.abs((row * columns) / rows - column) <= reach;
      const like = near && one !== undefined && other !== undefined ? likenessOf(one, other) : 0;
      const both = like >= inGap ? like + (best[(row + 1) * width + column + 1] ?? 0) : 0;
      likes[row * columns + column] = like;
      best[row * width + column] = Math.max(
        both,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      );
    }
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    const here = best[row * width + column] ?? 0;
    const like = likes[row * columns + column] ?? 0;
    if (like >= inGap && here === like + (best[(row + 1) * width + column + 1] ?? 0))
      pair(work, base[row++] ?? -1, amended[column++] ?? -1);
    else if (here === best[(row + 1) * width + column]) row++;
    else column++;
  }
};

const groupsOf = (places: readonly (number | undefined)[]): Map<number, number[]> => {
  const groups = new Map<number, number[]>();
  places.forEach((partner, at) => {
    if (partner !== undefined) groups.set(partner, [...(groups.get(partner) ?? []), at]);
  });
  return groups;
};

/**
 * Parts of the one side that are halves of a part of the other: each without a partner of its own, next to a half
 * that has one, and with words of the whole that no other half has.A part that was taken
 * apart itself is no whole.
 */
const addHalves = (
  halves: readonly Face[],
  ofHalves: (number | undefined)[],
  wholes: readonly Face[],
  isWhole: (at: number) => boolean,
): void => {
  const groups = groupsOf(ofHalves);
  const joins = (at: number, whole: number | undefined): boolean => {
    const [half, face] = [halves[at], whole === undefined ? undefined : wholes[whole]];
    if (whole === undefined || half === undefined || face === undefined || !isWhole(whole)) return false;
    if (isApart(half.part) || isApart(face.part) || half.words.weight < 8) return false;
    const taken = allWords((groups.get(whole) ?? []).flatMap((other) => halves[other]?.words ?? []));
    return wordsWithin(half.words, wordsLeft(face.words, taken)) >= faraway;
  };
  const join = (at: number, whole: number | undefined): void => {
    if (whole === undefined || ofHalves[at] !== undefined || !joins(at, whole)) return;
    ofHalves[at] = whole;
    groups.set(whole, [...(groups.get(whole) ?? []), at]);
  };
  for (let at = 0; at < halves.length; at++) join(at, ofHalves[at - 1]);
  for (let at = halves.length - 1; at >= 0; at--) join(at, ofHalves[at + 1]);
};

/** Parts that went elsewhere and were edited as well. */
const pairFaraway = (work: Work): void => {
  const [mine, theirs] = [work.base, work.amended].map((faces, side) =>
    range(0, faces.length).filter((at) => (side === 0 ? work.ofBase : work.ofAmended)[at] === undefined),
  );
  if (mine === undefined || theirs === undefined || mine.length * theirs.length > most) return;
  const found = mine.flatMap((base) =>
    theirs.flatMap((amended) => {
      const [one, other] = [work.base[base], work.amended[amended]];
      if (one === undefined || other === undefined || !mayPair(one.part, other.part)) return [];
      const like = one.folded === other.folded ? 1.1 : wordsAlike(one.words, other.words);
      return like >= faraway ? [{ base, amended, like }] : [];
    }),
  );
  found.sort((one, other) => other.like - one.like || one.base - other.base || one.amended - other.amended);
  for (const { base, amended } of found)
    if (work.ofBase[base] === undefined && work.ofAmended[amended] === undefined) pair(work, base, amended);
};

/** Where only one part of either side is left in a gap, it was rewritten if anything of it stayed. */
const pairLone = (work: Work): void => {
  for (const { base, amended } of gaps(work)) {
    const [one, other] = [work.base[base[0] ?? -1], work.amended[amended[0] ?? -1]];
    if (base.length > 1 || amended.length > 1 || one === undefined || other === undefined) continue;
    if (one.part.role === other.part.role && likenessOf(one, other) >= lone)
      pair(work, base[0] ?? -1, amended[0] ?? -1);
  }
};

/** Only direct neighbours in the draft can be merged: of others, the first is the partner and the rest are gone. */
const neighbours = (places: readonly number[], { base }: Work): readonly number[] => {
  const apart = places.findIndex(
    (place, at) => at > 0 && (base[place]?.place ?? 0) !== (base[places[at - 1] ?? -1]?.place ?? 0) + 1,
  );
  return apart === -1 ? places : places.slice(0, apart);
};

const linksOf = (work: Work): readonly Link[] => {
  const [splits, merges] = [groupsOf(work.ofAmended), groupsOf(work.ofBase)];
  return [...splits]
    .map(([base, amended]): Link => {
      const merged = amended.length === 1 ? (merges.get(amended[0] ?? -1) ?? [base]) : [base];
      return { base: neighbours(merged, work), amended };
    })
    .toSorted((one, other) => (one.base[0] ?? 0) - (other.base[0] ?? 0));
};

/**
 * Which parts of a text are which of another made from it: by equal words first, then, between those, by likeness in
 * order; then halves of parts that were split or merged; then what was both moved and edited. What is left was put in
 * or taken out. In the order of the first text; the same for the same texts.
 */
export const recognise = (
  base: readonly Face[],
  amended: readonly Face[],
  known: KnownParts = new Map(),
): readonly Link[] => {
  const work: Work = {
    base,
    amended,
    ofBase: base.map(() => undefined),
    ofAmended: amended.map(() => undefined),
  };
  pairKnown(work, known);
  pairExact(work);
  pairChapeau(work);
  for (const gap of gaps(work)) pairGap(work, gap);
  const [pairedBase, pairedAmended] = [[...work.ofBase], [...work.ofAmended]];
  addHalves(amended, work.ofAmended, base, () => true);
  const split = new Set(
    [...groupsOf(work.ofAmended)].flatMap(([at, halves]) => (halves.length > 1 ? [at] : [])),
  );
  addHalves(base, work.ofBase, amended, (at) => !split.has(pairedAmended[at] ?? -1));
  for (const at of split) work.ofBase[at] = pairedBase[at];
  pairFaraway(work);
  pairLone(work);
  return linksOf(work);
};

/** How much of two texts is the same, from 0 to 1, by the words of the parts that were recognised. */
export const likenessOfTexts = (
  base: readonly Face[],
  amended: readonly Face[],
  links: readonly Link[],
): number => {
  const all = (faces: readonly Face[]): number => faces.reduce((sum, { words }) => sum + words.weight, 0);
  const whole = all(base) + all(amended);
  const wordsAt = (faces: readonly Face[], places: readonly number[]): Words =>
    allWords(places.flatMap((at) => faces[at]?.words ?? []));
  const same = links.reduce((sum, link) => {
    const [one, other] = [wordsAt(base, link.base), wordsAt(amended, link.amended)];
    return sum + wordsAlike(one, other) * (one.weight + other.weight);
  }, 0);
  return whole === 0 ? 1 : same / whole;
};
