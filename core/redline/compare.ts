import compareCharacters from 'fast-diff';
import { longestIncreasing } from './sequence.ts';

/**
 * A stretch in which two sequences differ: `from` up to `to` of the one stands against `newFrom` up to `newTo` of the
 * other. What lies between two stretches is equal, one to one.
 */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

type Keys = readonly string[];

// The private-use characters of the basic plane; the first two stand for whatever only one of the sequences has.
const firstSign = 0xe000;
const signs = 6400;

/** How many keys of both sequences are compared at once at most; beyond, time would grow with the square. */
const most = 3000;

/** Nothing in common is known within so many keys: each stretch of this length is compared with its counterpart. */
const blind = 1500;

const isEmpty = ({ from, to, newFrom, newTo }: Stretch): boolean => from === to && newFrom === newTo;

const trimmed = (one: Keys, other: Keys, { from, to, newFrom, newTo }: Stretch): Stretch => {
  let [start, newStart, end, newEnd] = [from, newFrom, to, newTo];
  while (start < end && newStart < newEnd && one[start] === other[newStart]) {
    start++;
    newStart++;
  }
  while (start < end && newStart < newEnd && one[end - 1] === other[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return { from: start, to: end, newFrom: newStart, newTo: newEnd };
};

/** A character for every key of both; null where there are more of them than characters. */
const encoded = (one: Keys, other: Keys): readonly [string, string] | null => {
  const [mine, theirs] = [new Set(one), new Set(other)];
  const codes = new Map<string, string>();
  for (const key of mine)
    if (theirs.has(key)) codes.set(key, String.fromCharCode(firstSign + 2 + codes.size));
  if (codes.size + 2 > signs) return null;
  const [onlyMine, onlyTheirs] = [String.fromCharCode(firstSign), String.fromCharCode(firstSign + 1)];
  return [
    one.map((key) => codes.get(key) ?? onlyMine).join(''),
    other.map((key) => codes.get(key) ?? onlyTheirs).join(''),
  ];
};

const compareSigns = (one: string, other: string, at: Stretch): readonly Stretch[] => {
  const found: Stretch[] = [];
  let { from, newFrom } = at;
  for (const [side, { length }] of compareCharacters(one, other)) {
    const to = from + (side === 1 ? 0 : length);
    const newTo = newFrom + (side === -1 ? 0 : length);
    if (side !== 0) found.push({ from, to, newFrom, newTo });
    [from, newFrom] = [to, newTo];
  }
  return joined(found);
};

const onlyPlaces = (keys: Keys, from: number, to: number): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const key = keys[at] ?? '';
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
};

type Pair = readonly [at: number, newAt: number];

/** Keys that occur once on both sides, in the greatest number that is in order; `beside` asks for an equal neighbour. */
const anchors = (one: Keys, other: Keys, within: Stretch, beside: boolean): readonly Pair[] => {
  const theirs = onlyPlaces(other, within.newFrom, within.newTo);
  const pairs: Pair[] = [];
  for (const [key, at] of onlyPlaces(one, within.from, within.to)) {
    const newAt = theirs.get(key) ?? -1;
    if (at === -1 || newAt === -1) continue;
    if (beside && one[at - 1] !== other[newAt - 1] && one[at + 1] !== other[newAt + 1]) continue;
    pairs.push([at, newAt]);
  }
  pairs.sort(([at], [otherAt]) => at - otherAt);
  const kept = new Set(longestIncreasing(pairs.map(([, newAt]) => newAt)));
  return pairs.filter((_, index) => kept.has(index));
};

const between = (within: Stretch, pairs: readonly Pair[]): readonly Stretch[] => {
  let { from, newFrom } = within;
  const parts = pairs.map(([at, newAt]): Stretch => {
    const part = { from, to: at, newFrom, newTo: newAt };
    [from, newFrom] = [at + 1, newAt + 1];
    return part;
  });
  return [...parts, { from, to: within.to, newFrom, newTo: within.newTo }];
};

const blindly = ({ from, to, newFrom, newTo }: Stretch): readonly Stretch[] => {
  const count = Math.ceil(Math.max(to - from, newTo - newFrom) / blind);
  const share = (start: number, end: number, part: number): number =>
    start + Math.floor(((end - start) * part) / count);
  return Array.from({ length: count }, (_, part) => ({
    from: share(from, to, part),
    to: share(from, to, part + 1),
    newFrom: share(newFrom, newTo, part),
    newTo: share(newFrom, newTo, part + 1),
  }));
};

const parted = (one: Keys, other: Keys, within: Stretch): readonly Stretch[] => {
  const sure = anchors(one, other, within, true);
  const pairs = sure.length > 0 ? sure : anchors(one, other, within, false);
  return pairs.length > 0 ? between(within, pairs) : blindly(within);
};

const compareWithin = (one: Keys, other: Keys, within: Stretch): readonly Stretch[] => {
  const left = trimmed(one, other, within);
  const { from, to, newFrom, newTo } = left;
  if (isEmpty(left)) return [];
  if (from === to || newFrom === newTo) return [left];
  const small = to - from + newTo - newFrom <= most;
  const codes = small ? encoded(one.slice(from, to), other.slice(newFrom, newTo)) : null;
  if (codes !== null) return compareSigns(...codes, left);
  return parted(one, other, left).flatMap((part) => compareWithin(one, other, part));
};

const touches = (one: Stretch, other: Stretch): boolean => one.to >= other.from && one.newTo >= other.newFrom;

/** Stretches in order, those that touch put together. */
export const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last !== undefined && touches(last, stretch))
      found[found.length - 1] = { ...last, to: stretch.to, newTo: stretch.newTo };
    else found.push(stretch);
  }
  return found;
};

/**
 * Where two sequences of keys differ, with as few and short differences as there can be, up to a few thousand keys at
 * once. Longer ones are cut first at keys that both have once, and where there are none, at equal shares of their
 * lengths: exact all the same, only not always the shortest. No clock has a say in it.
 */
export const compareKeys = (one: Keys, other: Keys): readonly Stretch[] =>
  joined(compareWithin(one, other, { from: 0, to: one.length, newFrom: 0, newTo: other.length }));
