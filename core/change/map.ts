import { type Carried, contested, holds, made } from './carried.ts';
import type { Change, SingleChange } from './change.ts';
import { carryDelete } from './map-delete.ts';
import {
  carryAddLanguage,
  carryRemoveLanguage,
  carrySetFields,
  carrySetListEnds,
  carrySetTypography,
} from './map-facts.ts';
import { carryMerge } from './map-merge.ts';
import { carryMove } from './map-move.ts';
import { carryInsert, carrySetPart } from './map-parts.ts';
import { carryEdit, carrySplit } from './map-words.ts';
import { type Side, spotThrough } from './offset.ts';
import type { Spot } from './spot.ts';

/** The single changes of a change, in the order in which they are made. */
const singles = (change: Change): readonly SingleChange[] =>
  change.type === 'group' ? change.changes.flatMap(singles) : [change];

/**
 * Where a spot of a draft lies after a change; null when its place is gone: its words were taken out, its part
 * deleted, its language removed. Through a split or merge it follows its words into the other part. `side` decides
 * where words were put in, or a part was cut, exactly there: with the character before it or after it.
 */
export const mapSpot = (spot: Spot, change: Change, side: Side = 'after'): Spot | null =>
  singles(change).reduce<Spot | null>((place, one) => place && spotThrough(place, one, side), spot);

const carrySingle = (change: SingleChange, over: SingleChange): Carried<SingleChange> => {
  switch (change.type) {
    case 'edit-wording':
      return carryEdit(change, over);
    case 'insert-parts':
      return carryInsert(change, over);
    case 'delete-parts':
      return carryDelete(change, over);
    case 'move-parts':
      return carryMove(change, over);
    case 'split-part':
      return carrySplit(change, over);
    case 'merge-parts':
      return carryMerge(change, over);
    case 'set-part':
      return carrySetPart(change, over);
    case 'set-fields':
      return carrySetFields(change, over);
    case 'add-language':
      return carryAddLanguage(change, over);
    case 'remove-language':
      return carryRemoveLanguage(change, over);
    case 'set-list-ends':
      return carrySetListEnds(change, over);
    case 'set-typography':
      return carrySetTypography(change, over);
  }
};

/** A change carried over others, and what these are behind it: null where that cannot be told. */
interface Crossing {
  readonly carried: Carried<SingleChange>;
  readonly overs: readonly SingleChange[] | null;
}

// Two sequences of changes made on one draft are brought past each other one by one, as tiles of a grid: each tile
// has two changes made on the same draft at its upper and left edge and gives them, carried, to its lower and right
// edge. An `over` that has no effect any more once `change` is made (it did the same, or its place went with a
// deletion) drops out. Where `over` cannot be told behind `change`, what follows `change` cannot be placed either.
const cross = (change: SingleChange, overs: readonly SingleChange[]): Crossing => {
  let current = change;
  let behind: SingleChange[] | null = [];
  for (const [index, over] of overs.entries()) {
    const carried = carrySingle(current, over);
    if (carried.fate === 'made') return { carried, overs: behind && [...behind, ...overs.slice(index + 1)] };
    if (carried.fate !== 'holds') return { carried, overs: null };
    const back = carrySingle(over, current);
    if (back.fate === 'contested') behind = null;
    else if (back.fate === 'holds') behind?.push(back.change);
    current = carried.change;
  }
  return { carried: holds(current), overs: behind };
};

const carryAll = (changes: readonly SingleChange[], over: readonly SingleChange[]): Carried<Change> => {
  const kept: SingleChange[] = [];
  let overs: readonly SingleChange[] | null = over;
  for (const change of changes) {
    if (overs === null) return contested;
    const crossing = cross(change, overs);
    if (crossing.carried.fate === 'holds') kept.push(crossing.carried.change);
    else if (crossing.carried.fate !== 'made') return crossing.carried;
    overs = crossing.overs;
  }
  return kept.length === 0 && changes.length > 0 ? made : holds({ type: 'group', changes: kept });
};

/**
 * What becomes of a change made on a draft when `over`, made on the same draft, was applied first. A group holds only
 * as a whole: without those of its changes that are made already, and not at all when one is gone or contested.
 * `over` was applied as it is, so a group there counts as its single changes.
 */
export const carry = (change: Change, over: Change): Carried => {
  if (change.type === 'group') return carryAll(singles(change), singles(over));
  const carried = carryAll([change], singles(over));
  if (carried.fate !== 'holds' || carried.change.type !== 'group') return carried;
  return holds(carried.change.changes[0] ?? carried.change);
};

/**
 * The change as it is to be made on the draft after `over`; null when it is made already, when its place is gone, or
 * when both want the same words or place (`carry` tells which). Rules:
 *
 * - Words and parts put into the same gap come after those that were put there first, never joined with them.
 * - Two changes that do the same count once: the second is made already.
 * - Two deletions that overlap leave the second what is left of it; any other overlap of edited words is contested.
 * - What is done inside deleted parts is gone; the deletion itself holds and keeps what was done to them for undoing.
 * - Edits, splits, merges and moves go along with the words and parts they are about.
 *
 * The result can still be refused by `apply` where the form of the draft as a whole stands against it, as when an
 * item was to go under a clause that others made an item of the deepest level.
 */
export const mapChange = (change: Change, over: Change): Change | null => {
  const carried = carry(change, over);
  return carried.fate === 'holds' ? carried.change : null;
};
