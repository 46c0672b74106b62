import { joined, type Stretch } from './compare.ts';
import type { ReadWording } from './read-wording.ts';

interface Sides {
  readonly before: ReadWording;
  readonly after: ReadWording;
}

/** How far a difference may be moved along equal words on either side. */
const reach = 60;

const endsSentence = /^(?:[.!?…]+)$/;
const endsPhrase = /^[;:]$/;

/** How well a reader can pause between a word and the one before it. */
const pause = ({ keys, spaced }: ReadWording, at: number): number => {
  if (at === 0 || at === keys.length) return 6;
  const before = keys[at - 1] ?? '';
  if (!spaced[at]) return 0;
  if (endsSentence.test(before)) return 5;
  if (endsPhrase.test(before)) return 4;
  return before === ',' || before === '-' ? 3 : 1;
};

/** How often an added run of words can be moved by one word to the left (or right), the text staying the same. */
const room = (keys: readonly string[], from: number, to: number, step: -1 | 1, limit: number): number => {
  const [out, into] = step === -1 ? [from - 1, to - 1] : [from, to];
  let moved = 0;
  while (moved < limit && keys[out + moved * step] === keys[into + moved * step]) moved++;
  return moved;
};

const bestShift = (side: ReadWording, from: number, to: number, least: number, greatest: number): number => {
  let [best, score] = [least, -1];
  for (let shift = least; shift <= greatest; shift++) {
    const here = pause(side, from + shift) + pause(side, to + shift);
    if (here > score) [best, score] = [shift, here];
  }
  return best;
};

/**
 * Words that were only put in or only taken out may often be said to be these or those: of "and art" in "culture and
 * art and nature". The place is taken that begins and ends at the better pause; where that leaves a choice, the first.
 */
const moved = (stretches: readonly Stretch[], { before, after }: Sides): readonly Stretch[] => {
  const found: Stretch[] = [];
  stretches.forEach((stretch, index) => {
    const { from, to, newFrom, newTo } = stretch;
    const side = from === to ? after : before;
    const [start, end] = from === to ? [newFrom, newTo] : [from, to];
    const [last, next] = [found.at(-1), stretches[index + 1]];
    const left = last === undefined ? from : from - last.to - 1;
    const right = next === undefined ? before.keys.length - to : next.from - to - 1;
    const fixed = from !== to && newFrom !== newTo;
    const least = fixed ? 0 : -room(side.keys, start, end, -1, Math.min(left, reach));
    const greatest = fixed ? 0 : room(side.keys, start, end, 1, Math.min(right, reach));
    const by = least === greatest ? least : bestShift(side, start, end, least, greatest);
    found.push({ from: from + by, to: to + by, newFrom: newFrom + by, newTo: newTo + by });
  });
  return found;
};

// The key of an atom is as long as its value, which says nothing about how it reads.
const lettersOf = (key: string): number => (key.startsWith('\uFFFC') ? 4 : key.length);

const letters = (keys: readonly string[], from: number, to: number): number => {
  let sum = 0;
  for (let at = from; at < to; at++) sum += lettersOf(keys[at] ?? '');
  return sum;
};

const isWord = /^[\p{L}\p{M}'’-]+$/u;

const size = ({ from, to, newFrom, newTo }: Stretch, { before, after }: Sides): number =>
  Math.max(letters(before.keys, from, to), letters(after.keys, newFrom, newTo));

const replaces = ({ from, to, newFrom, newTo }: Stretch): boolean => from < to && newFrom < newTo;

const kindOf = (stretch: Stretch): 'replaced' | 'inserted' | 'deleted' => {
  if (replaces(stretch)) return 'replaced';
  return stretch.from === stretch.to ? 'inserted' : 'deleted';
};

/** Whether a word that stayed between two differences only seems to have stayed: it came again by accident. */
const byAccident = (left: Stretch, right: Stretch): boolean => {
  const [one, other] = [kindOf(left), kindOf(right)];
  return one === other ? one === 'replaced' : one !== 'replaced' && other !== 'replaced';
};

/**
 * Whether two differences read as one phrase: one short word between words that were replaced on both sides, or no
 * more than two words that are little beside what changes on either side. Figures, atoms and punctuation keep
 * differences apart, and so does a word of some weight: the proposals of two cities on it are no conflict.
 */
const readsAsOne = (left: Stretch, right: Stretch, sides: Sides): boolean => {
  const { keys } = sides.before;
  const count = right.from - left.to;
  if (count > 2) return false;
  for (let at = left.to; at < right.from; at++) if (!isWord.test(keys[at] ?? '')) return false;
  const between = letters(keys, left.to, right.from);
  const least = Math.min(size(left, sides), size(right, sides));
  if (count === 1 && between <= 3 && (byAccident(left, right) || least >= 24)) return true;
  return between * 2 <= least && (byAccident(left, right) || least >= 24);
};

const put = (left: Stretch, right: Stretch): Stretch => ({ ...left, to: right.to, newTo: right.newTo });

const phrased = (stretches: readonly Stretch[], sides: Sides): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    let right = stretch;
    for (let left = found.at(-1); left !== undefined && readsAsOne(left, right, sides); left = found.at(-1))
      right = put(found.pop() ?? left, right);
    found.push(right);
  }
  return found;
};

/** Where the sentences of a wording end, the end of the wording being the last of them. */
const sentenceEnds = ({ keys, spaced }: ReadWording): readonly number[] => {
  const ends: number[] = [];
  for (let at = 1; at < keys.length; at++)
    if (spaced[at] && endsSentence.test(keys[at - 1] ?? '')) ends.push(at);
  return [...ends, keys.length];
};

const most = 0.6;

/** Whether so much of a sentence is other words that its differences are better shown as one. */
const mostChanged = (
  within: readonly Stretch[],
  start: number,
  end: number,
  { before, after }: Sides,
): boolean => {
  const out = within.reduce((sum, { from, to }) => sum + letters(before.keys, from, to), 0);
  const into = within.reduce((sum, { newFrom, newTo }) => sum + letters(after.keys, newFrom, newTo), 0);
  const all = letters(before.keys, start, end);
  const kept = all - out;
  return out > most * all && into > most * (kept + into);
};

const bySentence = (stretches: readonly Stretch[], sides: Sides): readonly Stretch[] => {
  if (stretches.length < 2) return stretches;
  const found: Stretch[] = [];
  let [start, index] = [0, 0];
  for (const end of sentenceEnds(sides.before)) {
    const first = index;
    while (
      index < stretches.length &&
      (stretches[index]?.to ?? 0) <= end &&
      (stretches[index]?.from ?? 0) < end
    )
      index++;
    const within = stretches.slice(first, index);
    const [left, right] = [within[0], within.at(-1)];
    if (
      left !== undefined &&
      right !== undefined &&
      within.length > 1 &&
      mostChanged(within, start, end, sides)
    )
      found.push(put(left, right));
    else found.push(...within);
    const crossing = stretches[index];
    if (crossing !== undefined && crossing.from < end) {
      found.push(crossing);
      index++;
    }
    start = end;
  }
  return [...found, ...stretches.slice(index)];
};

const splitsLeft = ({ bound }: ReadWording, at: number): boolean => at > 0 && bound[at - 1] === true;

const meets = (one: Stretch | undefined, other: Stretch): one is Stretch =>
  one !== undefined && one.to === other.from;

/** Differences widened until none cuts a figure or an atom in two, on either side. */
const widened = (stretches: readonly Stretch[], { before, after }: Sides): readonly Stretch[] => {
  const found: Stretch[] = [];
  const waiting = stretches.toReversed();
  for (let stretch = waiting.pop(); stretch !== undefined; stretch = waiting.pop()) {
    let wide = stretch;
    while (splitsLeft(before, wide.from) || splitsLeft(after, wide.newFrom)) {
      const last = found.at(-1);
      if (meets(last, wide)) wide = put(found.pop() ?? last, wide);
      else wide = { ...wide, from: wide.from - 1, newFrom: wide.newFrom - 1 };
    }
    while (splitsLeft(before, wide.to) || splitsLeft(after, wide.newTo)) {
      const next = waiting.at(-1);
      if (next !== undefined && meets(wide, next)) wide = put(wide, waiting.pop() ?? next);
      else wide = { ...wide, to: wide.to + 1, newTo: wide.newTo + 1 };
    }
    found.push(wide);
  }
  return joined(found);
};

/**
 * Differences as a committee reads them: begun and ended at pauses, whole figures and atoms, phrases in place of
 * confetti, and one difference for a sentence that is mostly new. What the differences add up to stays the same.
 */
export const tidyStretches = (
  stretches: readonly Stretch[],
  before: ReadWording,
  after: ReadWording,
): readonly Stretch[] => {
  const sides = { before, after };
  const read = bySentence(phrased(joined(moved(stretches, sides)), sides), sides);
  return widened(read, sides);
};
