import type { Change, Turn } from './change.ts';

const turned = <Value>({ was, now }: Turn<Value>): Turn<Value> => ({ was: now, now: was });

/**
 * The change that undoes another: applied right after it, it gives the draft as it was before. A group is undone from
 * its end. Undoing later, after others made changes, is carrying the inverse over theirs (`mapChange`).
 */
export const invert = (change: Change): Change => {
  switch (change.type) {
    case 'edit-wording':
      return { ...change, removed: change.inserted, inserted: change.removed };
    case 'insert-parts':
      return { ...change, type: 'delete-parts' };
    case 'delete-parts':
      return { ...change, type: 'insert-parts' };
    case 'move-parts':
      return { ...change, after: change.was, was: change.after };
    case 'split-part':
      return { ...change, type: 'merge-parts' };
    case 'merge-parts':
      return { ...change, type: 'split-part' };
    case 'add-language':
      return { ...change, type: 'remove-language' };
    case 'remove-language':
      return { ...change, type: 'add-language' };
    case 'set-part':
      return { ...change, ...turned(change) };
    case 'set-list-ends':
      return { ...change, ...turned(change) };
    case 'set-typography':
      return { ...change, ...turned(change) };
    case 'set-fields': {
      const turns = Object.entries(change.fields).map(([field, turn]) => [field, turned(turn)] as const);
      return { ...change, fields: Object.fromEntries(turns) };
    }
    case 'group':
      return { ...change, changes: change.changes.map(invert).toReversed() };
  }
};
