import type { Id } from '#core/draft/draft.ts';
import { type Carried, contested, gone, holds, made } from './carried.ts';
import type { DeleteParts, InsertParts, MergeParts, MoveParts, SingleChange, SplitPart } from './change.ts';
import { beforeThrough, gapThrough } from './gap.ts';
import type { Side } from './offset.ts';

type Ids = MoveParts['ids'];

/** The ids with others put in behind one of them. */
const withBehind = (ids: Ids, after: Id | null, others: readonly Id[]): Ids => {
  const index = after === null ? -1 : ids.indexOf(after);
  if (index === -1) return ids;
  const [first, ...rest] = ids;
  return [first, ...rest.toSpliced(index, 0, ...others)];
};

/** The ids without some of them; null where the first is among those, on which the meaning of the move hangs. */
const without = (ids: Ids, others: readonly Id[]): Ids | null => {
  const [first, ...rest] = ids;
  return others.includes(first) ? null : [first, ...rest.filter((id) => !others.includes(id))];
};

const includesAll = (ids: readonly Id[], others: readonly Id[]): boolean =>
  others.every((id) => ids.includes(id));

const overDelete = ({ ids }: MoveParts, over: DeleteParts): Ids | 'gone' | 'contested' => {
  const deleted = over.parts.map(({ id }) => id);
  if (includesAll(deleted, ids)) return 'gone';
  if (!ids.some((id) => deleted.includes(id))) return ids;
  return includesAll(ids, deleted) ? (without(ids, deleted) ?? 'contested') : 'contested';
};

const overMerge = ({ ids, was }: MoveParts, over: MergeParts): Ids | 'contested' => {
  if (ids.includes(over.part) !== ids.includes(over.tail.id)) return 'contested';
  return was === over.part && ids[0] === over.tail.id
    ? 'contested'
    : (without(ids, [over.tail.id]) ?? 'contested');
};

/** A move of parts of which the other change moved some, or all along with others, or others in among them. */
const overMove = (change: MoveParts, over: MoveParts): Ids | 'made' | 'contested' => {
  const { ids } = change;
  const [mine, theirs] = [includesAll(over.ids, ids), includesAll(ids, over.ids)];
  if (mine && theirs) return change.after === over.after ? 'made' : 'contested';
  if (mine) return change.after === over.after ? 'contested' : ids;
  if (theirs) return withBehind(without(ids, over.ids) ?? ids, over.after, over.ids);
  if (ids.some((id) => over.ids.includes(id))) return 'contested';
  const among = over.after !== null && ids.includes(over.after);
  if (among && change.after !== null && over.ids.includes(change.after)) return 'contested';
  return withBehind(ids, over.after, over.ids);
};

const firstTaken = ({ ids }: MoveParts, over: MoveParts): boolean =>
  over.ids.includes(ids[0]) && !includesAll(over.ids, ids);

const idsThrough = (change: MoveParts, over: SingleChange): Ids | 'made' | 'gone' | 'contested' => {
  switch (over.type) {
    case 'insert-parts':
      return withBehind(change.ids, over.after, insertedIds(over));
    case 'split-part':
      return withBehind(change.ids, over.part, tailIds(over));
    case 'delete-parts':
      return overDelete(change, over);
    case 'merge-parts':
      return overMerge(change, over);
    case 'move-parts':
      return firstTaken(change, over) ? 'contested' : overMove(change, over);
    case 'add-language':
    case 'edit-wording':
    case 'remove-language':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-part':
    case 'set-typography':
      return change.ids;
  }
};

const insertedIds = ({ parts }: InsertParts): readonly Id[] => parts.map(({ id }) => id);
const tailIds = ({ tail }: SplitPart): readonly Id[] => [tail.id];

const levelThrough = ({ ids, level }: MoveParts, over: SingleChange): number =>
  over.type === 'set-part' && over.part === ids[0] ? (over.now.role === 'item' ? over.now.level : 0) : level;

/**
 * A move after another change: of the same parts, with what was put among or right behind them and without what was
 * deleted of them, to the same gap. Contested where both move the same parts, unless to the same gap.
 */
export const carryMove = (change: MoveParts, over: SingleChange, side: Side): Carried<MoveParts> => {
  const ids = idsThrough(change, over);
  if (ids === 'made') return made;
  if (ids === 'gone') return gone;
  if (ids === 'contested') return contested;
  const gap = gapThrough(change.after, over, change.level, side);
  if (gap === 'gone') return gone;
  if (gap === 'contested') return contested;
  if (gap.after !== null && ids.includes(gap.after)) return made;
  const was = beforeThrough(change.was, over, ids[0]);
  if (gap.after === was) return made;
  return holds({ ...change, ids, after: gap.after, was, level: levelThrough(change, over) });
};
