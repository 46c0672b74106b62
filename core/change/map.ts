import { type Carried, holds } from './carried.ts';
import type { Change } from './change.ts';
import { carryAll, singles } from './cross.ts';
import { type Side, spotThrough } from './offset.ts';
import type { Spot } from './spot.ts';

/**
 * Where a spot of a draft lies after a change; null when its place is gone: its words were taken out, its part
 * deleted, its language removed. Through a split or merge it follows its words into the other part. `side` decides
 * where words were put in, or a part was cut, exactly there: with the character before it or after it.
 */
export const mapSpot = (spot: Spot, change: Change, side: Side = 'after'): Spot | null =>
  singles(change).reduce<Spot | null>((place, one) => place && spotThrough(place, one, side), spot);

/**
 * What becomes of a change made on a draft when `over`, made on the same draft, was applied first. A group holds only
 * as a whole: without those of its changes that are made already, and not at all when one is gone or contested.
 * `over` was applied as it is, so a group there counts as its single changes. Where both put something into the same
 * gap, the change comes after what `over` put there, or before it by `side`: of two changes, one carried by `after`
 * and the other by `before`, either order gives the same draft.
 */
export const carry = (change: Change, over: Change, side: Side = 'after'): Carried => {
  const carried = carryAll(singles(change), singles(over), side);
  if (carried.fate !== 'holds' || change.type === 'group') return carried;
  return holds(carried.change.changes[0] ?? carried.change);
};

/**
 * The change as it is to be made on the draft after `over`; null when it is made already, when its place is gone, or
 * when both want the same words or place (`carry` tells which). Rules:
 *
 * - Words and parts put into the same gap come after those that were put there first, or before them by `side`.
 * - Two changes that do the same count once: the second is made already.
 * - Two deletions that overlap leave the second what is left of it; any other overlap of edited words is contested.
 * - What is done inside deleted parts is gone; the deletion itself holds and keeps what was done to them for undoing.
 * - Edits, splits, merges and moves go along with the words and parts they are about.
 *
 * The result can still be refused by `apply` where the form of the draft as a whole stands against it, as when an
 * item was to go under a clause that others made an item of the deepest level.
 */
export const mapChange = (change: Change, over: Change, side: Side = 'after'): Change | null => {
  const carried = carry(change, over, side);
  return carried.fate === 'holds' ? carried.change : null;
};
