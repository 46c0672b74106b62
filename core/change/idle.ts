import { sameWording } from '#core/draft/wording.ts';
import type { SingleChange } from './change.ts';
import { sameValue } from './same.ts';

/** Whether a change alters nothing, on whatever draft it can be made: the same words put back, a move to where it is. */
export const isIdle = (change: SingleChange): boolean => {
  switch (change.type) {
    case 'edit-wording':
      return sameWording(change.removed, change.inserted);
    case 'insert-parts':
    case 'delete-parts':
      return change.parts.length === 0;
    case 'move-parts':
      return change.after === change.was;
    case 'set-part':
    case 'set-list-ends':
    case 'set-typography':
      return sameValue(change.was, change.now);
    case 'set-fields':
      return Object.values(change.fields).every(({ was, now }) => sameValue(was, now));
    case 'add-language':
    case 'merge-parts':
    case 'remove-language':
    case 'split-part':
      return false;
  }
};
