import type { Carried } from './carried.ts';
import type { SingleChange } from './change.ts';
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
import type { Side } from './offset.ts';

/** What becomes of one change when another came first; see `carry` in `map.ts`. */
export const carrySingle = (change: SingleChange, over: SingleChange, side: Side): Carried<SingleChange> => {
  switch (change.type) {
    case 'edit-wording':
      return carryEdit(change, over, side);
    case 'insert-parts':
      return carryInsert(change, over, side);
    case 'delete-parts':
      return carryDelete(change, over);
    case 'move-parts':
      return carryMove(change, over, side);
    case 'split-part':
      return carrySplit(change, over);
    case 'merge-parts':
      return carryMerge(change, over);
    case 'set-part':
      return carrySetPart(change, over);
    case 'set-fields':
      return carrySetFields(change, over);
    case 'add-language':
      return carryAddLanguage(change, over, side);
    case 'remove-language':
      return carryRemoveLanguage(change, over);
    case 'set-list-ends':
      return carrySetListEnds(change, over);
    case 'set-typography':
      return carrySetTypography(change, over);
  }
};
