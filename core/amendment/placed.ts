import type { EditWording } from '#core/change/change.ts';
import { joinWordings, sameWording, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { keyOf, spanOf, spoken, type Unit, unitsOf } from './units.ts';

/**
 * What an edit does to whole words, in the one form that all edits with the same effect have: nothing at either end
 * that stays, and a pure insertion or deletion as far to the front as it can lie. `fourth pillar → central pillar` and
 * `fourth → central`, `and urban ` before a word and ` and urban` behind the one before it, come to the same.
 */
export interface Placed {
  /** Offsets in the wording before the edit, between whole units. */
  readonly from: number;
  readonly to: number;
  readonly inserted: readonly Unit[];
  /** The same as words. */
  readonly wording: Wording;
  /** Only marks or typography alter; `inserted` are the words as they stay. */
  readonly marksOnly: boolean;
  /** Put in right at a word, so that the place says less about it than its effect. */
  readonly glued: boolean;
  /**
   * By what others are met: the range without spaces at its ends, which belong to a neighbour as well; among words
   * that repeat all that the edit may mean, since of "the sea and the sea" it cannot be told which two went.
   */
  readonly reach: Reach;
}

/** From where to where, both included: an even number is the gap at half of it, odd ones are the words in between. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

const startsKnown = new WeakMap<readonly Unit[], readonly number[]>();

const startsOf = (units: readonly Unit[]): readonly number[] => {
  const known = startsKnown.get(units);
  if (known !== undefined) return known;
  const starts = [0];
  for (const { length } of units) starts.push((starts.at(-1) ?? 0) + length);
  startsKnown.set(units, starts);
  return starts;
};

/** The last unit that begins at or before an offset. */
const unitAt = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

// What is put in can grow together with the words beside it, and these with a hyphen or point beside them.
const margin = 2;

/** Units `from` to `to` give way to `now`, which begin at `at` in the wording after the edit. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly now: readonly Unit[];
  readonly at: number;
}

const trimmed = (units: readonly Unit[], { from: first, to: last, now, at }: Range): Range => {
  let [from, to, start, end] = [first, last, 0, now.length];
  while (to > from && end > start && units[to - 1]?.key === now[end - 1]?.key) {
    to--;
    end--;
  }
  while (from < to && start < end && units[from]?.key === now[start]?.key) {
    from++;
    start++;
  }
  return { from, to, now: now.slice(start, end), at: at + spanOf(now.slice(0, start)) };
};

const sameUnit = (one: Unit | undefined, other: Unit | undefined): boolean =>
  one !== undefined && other !== undefined && one.key === other.key && one.length === other.length;

interface Slid {
  readonly range: Range;
  /** Whether a word was passed on the way. */
  readonly pastWords: boolean;
}

const slides = ({ from, to, now }: Range): boolean => from === to || now.length === 0;

const toFront = (units: readonly Unit[], range: Range): Slid => {
  const moving = range.from === range.to ? [...range.now] : units.slice(range.from, range.to);
  let { from, at } = range;
  let pastWords = false;
  while (from > 0 && sameUnit(units[from - 1], moving.at(-1))) {
    moving.unshift(...moving.splice(-1));
    from--;
    at -= units[from]?.length ?? 0;
    pastWords ||= units[from]?.kind !== 'space';
  }
  const to = range.to - (range.from - from);
  return { range: { from, to, now: range.now.length > 0 ? moving : [], at }, pastWords };
};

// As far to the back as the edit could lie as well: only whether a word is passed, and where it would end.
const endAtBack = (units: readonly Unit[], range: Range): readonly [end: number, pastWords: boolean] => {
  const moving = range.from === range.to ? [...range.now] : units.slice(range.from, range.to);
  let { to } = range;
  let pastWords = false;
  while (moving.length > 0 && sameUnit(units[to], moving[0])) {
    moving.push(...moving.splice(0, 1));
    pastWords ||= units[to]?.kind !== 'space';
    to++;
  }
  return [to, pastWords];
};

const reachOf = (from: number, to: number): Reach =>
  from === to ? { low: 2 * from, high: 2 * to } : { low: 2 * from + 1, high: 2 * to - 1 };

/** Whether two edits want a word or a gap in common; edits that only touch do not. */
export const meet = ({ reach: one }: Placed, { reach: other }: Placed): boolean =>
  one.low <= other.high && other.low <= one.high;

const atMarks = (edit: EditWording, end: number): Placed => ({
  from: edit.at,
  to: end,
  inserted: unitsOf(edit.inserted),
  wording: edit.inserted,
  marksOnly: true,
  glued: false,
  reach: reachOf(edit.at, end),
});

const core = (units: readonly Unit[], starts: readonly number[], from: number, to: number): Reach => {
  let [first, last] = [from, to];
  while (first < last && units[first]?.kind === 'space') first++;
  while (last > first && units[last - 1]?.kind === 'space') last--;
  const bare = first === last;
  return reachOf(starts[bare ? from : first] ?? 0, starts[bare ? to : last] ?? 0);
};

const place = (wording: Wording, edit: EditWording): Placed => {
  const units = unitsOf(wording);
  const starts = startsOf(units);
  const end = edit.at + wordingLength(edit.removed);
  const first = Math.max(unitAt(starts, edit.at) - margin, 0);
  const last = Math.min(unitAt(starts, Math.max(end - 1, edit.at)) + 1 + margin, units.length);
  const [low, high] = [starts[first] ?? 0, starts[last] ?? end];
  const lead = sliceWording(wording, low, edit.at);
  const region = joinWordings(lead, edit.inserted, sliceWording(wording, end, high));
  const range = trimmed(units, { from: first, to: last, now: unitsOf(region), at: low });
  if (range.from === range.to && range.now.length === 0 && !sameWording(edit.removed, edit.inserted))
    return atMarks(edit, end);
  const slid = slides(range) ? toFront(units, range) : { range, pastWords: false };
  const { from, to, now, at } = slid.range;
  const [back, passes] = slides(range) ? endAtBack(units, range) : [to, false];
  const after = at < low ? joinWordings(sliceWording(wording, at, low), region) : region;
  const begin = at - Math.min(at, low);
  const place = { from: starts[from] ?? 0, to: starts[to] ?? 0 };
  const farthest = starts[back] ?? place.to;
  const smeared = from === to ? { low: 2 * place.from, high: 2 * farthest } : reachOf(place.from, farthest);
  const reach = slid.pastWords || passes ? smeared : core(units, starts, from, to);
  const said = spoken(units.slice(first, last)).length + spoken(unitsOf(edit.inserted)).length;
  const glued = edit.removed.length === 0 && spoken(unitsOf(region)).length !== said;
  return {
    ...place,
    inserted: now,
    wording: sliceWording(after, begin, begin + spanOf(now)),
    marksOnly: false,
    glued,
    reach,
  };
};

const known = new WeakMap<EditWording, readonly [Wording, Placed]>();

/** Where an edit of a wording takes effect, in whole words. `wording` is the one the edit was made on. */
export const placed = (wording: Wording, edit: EditWording): Placed => {
  const seen = known.get(edit);
  if (seen?.[0] === wording) return seen[1];
  const found = place(wording, edit);
  known.set(edit, [wording, found]);
  return found;
};

/** An edit with the effect of another, in its one form. */
export const tight = (wording: Wording, edit: EditWording): EditWording => {
  const { from, to, wording: inserted } = placed(wording, edit);
  return { ...edit, at: from, removed: sliceWording(wording, from, to), inserted };
};

/** Whether two edits of one wording come to the same, typography aside. */
export const samePlaced = (one: Placed, other: Placed): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.marksOnly === other.marksOnly &&
  keyOf(one.inserted) === keyOf(other.inserted);
