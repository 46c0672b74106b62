import type { Id } from '#core/draft/draft.ts';
import { type Carried, contested, holds, made } from './carried.ts';
import type { Change, Group, SingleChange } from './change.ts';
import { isIdle } from './idle.ts';
import { carrySingle } from './map-single.ts';
import type { Side } from './offset.ts';

/** The single changes of a change, in the order in which they are made, less those that alter nothing. */
export const singles = (change: Change): readonly SingleChange[] => {
  if (change.type === 'group') return change.changes.flatMap(singles);
  return isIdle(change) ? [] : [change];
};

const opposite = { before: 'after', after: 'before' } as const;

const newIds = (change: SingleChange): readonly Id[] => {
  if (change.type === 'insert-parts') return change.parts.map(({ id }) => id);
  return change.type === 'split-part' ? [change.tail.id] : [];
};

// Even a reference in some wording to a part that is not there would be a loss, so any mention counts.
const mention = (changes: readonly SingleChange[], ids: readonly Id[]): boolean =>
  ids.length > 0 &&
  changes.some((change) => {
    const text = JSON.stringify(change);
    return ids.some((id) => text.includes(JSON.stringify(id)));
  });

/** A change carried over others, and what these are behind it: null where that cannot be told. */
interface Crossing {
  readonly carried: Carried<SingleChange>;
  readonly overs: readonly SingleChange[] | null;
  /** Ids of parts the change would have put in, had another not put in the same under other ids. */
  readonly unmade: readonly Id[];
}

const stop = (carried: Carried<SingleChange>): Crossing => ({ carried, overs: null, unmade: [] });

const twin = (
  change: SingleChange,
  over: SingleChange,
  behind: readonly SingleChange[] | null,
  rest: readonly SingleChange[],
): Crossing => {
  const [mine, theirs] = [newIds(change), newIds(over)];
  const foreign = theirs.filter((id) => !mine.includes(id));
  return {
    carried: made,
    overs: behind === null || mention(rest, foreign) ? null : [...behind, ...rest],
    unmade: mine.filter((id) => !theirs.includes(id)),
  };
};

/**
 * Two sequences of changes made on one draft are brought past each other one by one, as tiles of a grid: each tile has
 * two changes made on the same draft at its upper and left edge and gives them, carried, to its lower and right edge.
 * An `over` that has no effect any more once `change` is made (it did the same, or its place went with a deletion)
 * drops out. Where `over` cannot be told behind `change`, what follows `change` cannot be placed either.
 */
const cross = (change: SingleChange, overs: readonly SingleChange[], side: Side): Crossing => {
  let current = change;
  let behind: SingleChange[] | null = [];
  for (const [index, over] of overs.entries()) {
    const carried = carrySingle(current, over, side);
    if (carried.fate === 'gone' || carried.fate === 'contested') return stop(carried);
    const back = carrySingle(over, current, opposite[side]);
    if (back.fate === 'contested') behind = null;
    else if (back.fate === 'holds') behind?.push(back.change);
    if (carried.fate !== 'holds') return twin(current, over, behind, overs.slice(index + 1));
    current = carried.change;
  }
  return { carried: holds(current), overs: behind, unmade: [] };
};

/** What becomes of changes made one after another when others, made on the same draft, came first. */
export const carryAll = (
  changes: readonly SingleChange[],
  over: readonly SingleChange[],
  side: Side,
): Carried<Group> => {
  const kept: SingleChange[] = [];
  let overs: readonly SingleChange[] | null = over;
  for (const [index, change] of changes.entries()) {
    if (overs === null) return contested;
    const crossing = cross(change, overs, side);
    if (crossing.carried.fate === 'gone' || crossing.carried.fate === 'contested') return crossing.carried;
    if (mention(changes.slice(index + 1), crossing.unmade)) return contested;
    if (crossing.carried.fate === 'holds') kept.push(crossing.carried.change);
    overs = crossing.overs;
  }
  return kept.length === 0 ? made : holds({ type: 'group', changes: kept });
};
