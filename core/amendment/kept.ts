import { spoken, type Unit, wordCount } from './units.ts';

/** For every spoken unit of one stretch, the place of the spoken unit of the other that it stays as, or -1. */
export type Kept = readonly number[];

const ends = (one: readonly Unit[], other: readonly Unit[]): readonly [number, number] => {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start]?.key === other[start]?.key) start++;
  let end = 0;
  while (end < most - start && one.at(-1 - end)?.key === other.at(-1 - end)?.key) end++;
  return [start, end];
};

// Lengths of the longest common subsequence from each pair of places on, row by row.
const table = (one: readonly Unit[], other: readonly Unit[]): readonly Uint32Array[] => {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--) {
      const cells = rows[row];
      const below = rows[row + 1];
      if (cells === undefined || below === undefined) continue;
      cells[column] =
        one[row]?.key === other[column]?.key
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, cells[column + 1] ?? 0);
    }
  return rows;
};

const middle = (one: readonly Unit[], other: readonly Unit[]): Kept => {
  if (one.length === 0 || other.length === 0) return one.map(() => -1);
  const rows = table(one, other);
  const kept: number[] = [];
  let column = 0;
  for (let row = 0; row < one.length; row++) {
    const here = rows[row];
    const below = rows[row + 1];
    while (
      column < other.length &&
      one[row]?.key !== other[column]?.key &&
      here?.[column] === here?.[column + 1]
    )
      column++;
    const stays =
      column < other.length && one[row]?.key === other[column]?.key && here?.[column] !== below?.[column];
    kept.push(stays ? column : -1);
    if (stays) column++;
  }
  return kept;
};

/**
 * Which spoken units of one stretch stay in another, by the longest common subsequence. Takes time by the product of
 * what is left once equal beginnings and ends are set apart; stretches are clauses, so this is small.
 */
export const keptIn = (one: readonly Unit[], other: readonly Unit[]): Kept => {
  const [mine, theirs] = [spoken(one), spoken(other)];
  const [start, end] = ends(mine, theirs);
  const between = middle(mine.slice(start, mine.length - end), theirs.slice(start, theirs.length - end));
  return [
    ...Array.from({ length: start }, (_, at) => at),
    ...between.map((at) => (at === -1 ? -1 : at + start)),
    ...Array.from({ length: end }, (_, at) => theirs.length - end + at),
  ];
};

/** How many units stay. */
export const keptCount = (kept: Kept): number => kept.filter((at) => at !== -1).length;

/** Where the spoken units of one stretch stand side by side in the other; -1 where they do not. */
export const within = (part: readonly Unit[], whole: readonly Unit[]): number => {
  const [mine, theirs] = [spoken(part), spoken(whole)];
  for (let at = 0; at + mine.length <= theirs.length; at++)
    if (mine.every(({ key }, index) => theirs[at + index]?.key === key)) return at;
  return -1;
};

/** Whether a stretch begins, or ends, with all the words of another, of which there is at least one. */
export const beginsWith = (whole: readonly Unit[], part: readonly Unit[]): boolean =>
  wordCount(part) > 0 && spoken(part).every(({ key }, at) => spoken(whole)[at]?.key === key);
export const endsWith = (whole: readonly Unit[], part: readonly Unit[]): boolean =>
  wordCount(part) > 0 &&
  spoken(part)
    .toReversed()
    .every(({ key }, at) => spoken(whole).at(-1 - at)?.key === key);

/** How alike two stretches are, from 0 to 1: twice the words they share by what they hold together. */
export const likeness = (one: readonly Unit[], other: readonly Unit[]): number => {
  const [mine, theirs] = [spoken(one), spoken(other)];
  const total = mine.length + theirs.length;
  return total === 0 ? 1 : (2 * keptCount(keptIn(mine, theirs))) / total;
};
