import type { Change, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import { partKey } from './fare-parts.ts';
import { type Placed, placed } from './placed.ts';
import { keyOf } from './units.ts';

/** The parts of a draft by id, for many look-ups. */
export type Parts = ReadonlyMap<Id, Part>;

const known = new WeakMap<Draft, Parts>();

export const partsOf = (draft: Draft): Parts => {
  const seen = known.get(draft);
  if (seen !== undefined) return seen;
  const found = new Map(draft.parts.map((part) => [part.id, part]));
  known.set(draft, found);
  return found;
};

/** The words of a part; none where it is not there. */
export const wordsOf = (parts: Parts, part: Id, language: string): Wording => {
  const found = parts.get(part);
  return found === undefined ? [] : wordingIn(found, language);
};

/** Where an edit takes effect; null for operations that are not edits of words. */
export const placeOf = (parts: Parts, operation: SingleChange): Placed | null =>
  operation.type === 'edit-wording'
    ? placed(wordsOf(parts, operation.part, operation.language), operation)
    : null;

const byLanguage = ([one]: readonly [string, number], [other]: readonly [string, number]): number =>
  one < other ? -1 : 1;

const singleKey = (parts: Parts, operation: SingleChange): string => {
  switch (operation.type) {
    case 'edit-wording': {
      const { from, to, inserted, marksOnly } = placed(
        wordsOf(parts, operation.part, operation.language),
        operation,
      );
      const words = marksOnly ? JSON.stringify(operation.inserted) : keyOf(inserted);
      return JSON.stringify(['words', operation.part, operation.language, from, to, words]);
    }
    case 'insert-parts':
      return JSON.stringify(['new', operation.after, operation.parts.map(partKey)]);
    case 'delete-parts':
      return JSON.stringify(['delete', operation.parts.map(({ id }) => id)]);
    case 'move-parts':
      return JSON.stringify(['move', operation.ids, operation.after]);
    case 'split-part':
      return JSON.stringify(['split', operation.part, Object.entries(operation.at).toSorted(byLanguage)]);
    case 'merge-parts':
      return JSON.stringify(['merge', operation.part, operation.tail.id]);
    default:
      return JSON.stringify(operation);
  }
};

const operationKey = (parts: Parts, change: Change): string => {
  if (change.type !== 'group') return singleKey(parts, change);
  const steps = singles(change);
  const [only, ...others] = steps;
  return only !== undefined && others.length === 0 ? singleKey(parts, only) : JSON.stringify(steps);
};

/** What an amendment asks for, typography and the limits of its hunks aside: equal for twins, whoever made them. */
export const amendmentKey = (parts: Parts, operations: readonly Change[]): string =>
  operations
    .map((operation) => operationKey(parts, operation))
    .toSorted()
    .join('\n');
