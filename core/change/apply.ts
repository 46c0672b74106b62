import type { Draft } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { addLanguage, removeLanguage, setFields, setListEnds, setTypography } from './apply-facts.ts';
import { deleteParts, insertParts, moveParts, setPart } from './apply-parts.ts';
import { editWording, mergeParts, splitPart } from './apply-words.ts';
import type { Change, Group, SingleChange } from './change.ts';

const applySingle = (draft: Draft, change: SingleChange): Result<Draft> => {
  switch (change.type) {
    case 'edit-wording':
      return editWording(draft, change);
    case 'insert-parts':
      return insertParts(draft, change);
    case 'delete-parts':
      return deleteParts(draft, change);
    case 'move-parts':
      return moveParts(draft, change);
    case 'split-part':
      return splitPart(draft, change);
    case 'merge-parts':
      return mergeParts(draft, change);
    case 'set-part':
      return setPart(draft, change);
    case 'set-fields':
      return setFields(draft, change);
    case 'add-language':
      return addLanguage(draft, change);
    case 'remove-language':
      return removeLanguage(draft, change);
    case 'set-list-ends':
      return setListEnds(draft, change);
    case 'set-typography':
      return setTypography(draft, change);
  }
};

const applyGroup = (draft: Draft, { changes }: Group): Result<Draft> => {
  let changed = success(draft);
  for (const change of changes) if (changed.ok) changed = applyUnchecked(changed.value, change);
  return changed;
};

/**
 * A change made without a look at the form of the whole: within a group the form may be broken for a moment, as when
 * a clause becomes an item and its own items follow.
 */
export const applyUnchecked = (draft: Draft, change: Change): Result<Draft> =>
  change.type === 'group' ? applyGroup(draft, change) : applySingle(draft, change);

/** Whether a change can break the form of a draft; words, facts and settings cannot, and are made at every keystroke. */
const shapes = (change: Change): boolean => {
  switch (change.type) {
    case 'group':
      return change.changes.some(shapes);
    case 'edit-wording':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-typography':
      return false;
    case 'add-language':
    case 'delete-parts':
    case 'insert-parts':
    case 'merge-parts':
    case 'move-parts':
    case 'remove-language':
    case 'set-part':
    case 'split-part':
      return true;
  }
};

/**
 * The draft with a change made; parts that the change does not touch are the same values as before. Refused, and
 * nothing is made of it, where the draft is not what the change was made on, or would be left with a fault
 * (`change:fault-…`, see `faults.ts`). Never throws for a change that cannot be made.
 */
export const apply = (draft: Draft, change: Change): Result<Draft> => {
  const changed = applyUnchecked(draft, change);
  if (!changed.ok || !shapes(change)) return changed;
  const fault = faults(changed.value)[0];
  return fault === undefined ? changed : refuse(`change:fault-${fault.code}`, { part: fault.id });
};
