import { type Draft, defaultSettings, type Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { applyUnchecked } from './apply.ts';
import { type Carried, contested, holds, made } from './carried.ts';
import type { DeleteParts, InsertParts, MergeParts, MoveParts, SingleChange } from './change.ts';
import { beforeThrough, ownedBy } from './gap.ts';
import { reworded } from './parts.ts';

/** The parts alone, as a draft on which a change within them can be made. */
const draftOf = (parts: readonly Part[], over: SingleChange): Draft => ({
  id: '',
  kind: 'conclusions',
  languages: [
    ...new Set([
      ...parts.flatMap(({ wording }) => Object.keys(wording)),
      ...('language' in over ? [over.language] : []),
      ...('at' in over && typeof over.at === 'object' ? Object.keys(over.at) : []),
    ]),
  ],
  fields: {},
  settings: defaultSettings,
  parts,
});

// What others did to the parts in between is deleted with them, and comes back when the deletion is undone.
const within = (change: DeleteParts, over: SingleChange): Carried<DeleteParts> => {
  const changed = applyUnchecked(draftOf(change.parts, over), over);
  return changed.ok ? holds({ ...change, parts: changed.value.parts }) : contested;
};

const overDelete = (change: DeleteParts, over: DeleteParts): Carried<DeleteParts> => {
  const deleted = new Set(over.parts.map(({ id }) => id));
  const parts = change.parts.filter(({ id }) => !deleted.has(id));
  return parts.length === 0 ? made : holds({ ...change, parts });
};

// Something put right behind the last deleted part, and belonging to one of them, would fall to a part it was never
// meant for; something put between them would be deleted unread.
const putAmong = (change: DeleteParts, after: string | null, level: number): boolean => {
  const index = change.parts.findIndex(({ id }) => id === after);
  if (index === -1) return false;
  return index < change.parts.length - 1 || ownedBy(level, change.parts);
};

const overInsert = (change: DeleteParts, over: InsertParts): Carried<DeleteParts> => {
  const first = over.parts[0];
  return putAmong(change, over.after, first === undefined ? 0 : levelOf(first)) ? contested : holds(change);
};

const overMove = (change: DeleteParts, over: MoveParts): Carried<DeleteParts> => {
  const moved = change.parts.filter(({ id }) => over.ids.includes(id)).length;
  if (moved === 0) return putAmong(change, over.after, over.level) ? contested : holds(change);
  return moved === change.parts.length ? holds(change) : contested;
};

const overMerge = (change: DeleteParts, over: MergeParts): Carried<DeleteParts> => {
  const has = (id: string): boolean => change.parts.some((part) => part.id === id);
  if (has(over.part) !== has(over.tail.id)) return contested;
  return has(over.part) ? within(change, over) : holds(change);
};

const withLanguage = (change: DeleteParts, over: SingleChange): DeleteParts => {
  if (over.type !== 'add-language' && over.type !== 'remove-language') return change;
  const wordings = over.type === 'add-language' ? over.wordings : {};
  const touched = (part: Part): boolean => over.type === 'remove-language' || part.id in wordings;
  return {
    ...change,
    parts: change.parts.map((part) =>
      touched(part) ? reworded(part, over.language, wordings[part.id] ?? []) : part,
    ),
  };
};

const atParts = (change: DeleteParts, over: SingleChange): Carried<DeleteParts> => {
  switch (over.type) {
    case 'edit-wording':
    case 'set-part':
    case 'split-part':
      return change.parts.some(({ id }) => id === over.part) ? within(change, over) : holds(change);
    case 'merge-parts':
      return overMerge(change, over);
    case 'delete-parts':
      return overDelete(change, over);
    case 'insert-parts':
      return overInsert(change, over);
    case 'move-parts':
      return overMove(change, over);
    case 'add-language':
    case 'remove-language':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-typography':
      return holds(withLanguage(change, over));
  }
};

/**
 * A deletion after another change: of the same parts as they are by then, less those that were deleted already.
 * Contested where others put parts among them.
 */
export const carryDelete = (change: DeleteParts, over: SingleChange): Carried<DeleteParts> => {
  const carried = atParts(change, over);
  if (carried.fate !== 'holds') return carried;
  const first = carried.change.parts[0];
  if (first === undefined) return carried;
  return holds({ ...carried.change, after: beforeThrough(change.after, over, first.id) });
};
