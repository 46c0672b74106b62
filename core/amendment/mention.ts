import type { Change, Shape, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Id } from '#core/draft/draft.ts';

/** Under which every operation is found whose fate can hang on the languages of the draft. */
const everywhere = '*';
/** Under which operations are found that the form of the whole can stand against. */
const formal = '#';

const gap = (after: Id | null): string => after ?? '^';

const namesIn = (change: SingleChange): readonly string[] => {
  switch (change.type) {
    case 'edit-wording':
    case 'set-part':
      return [change.part];
    case 'insert-parts':
    case 'delete-parts':
      return [gap(change.after), ...change.parts.map(({ id }) => id)];
    case 'move-parts':
      return [gap(change.after), gap(change.was), ...change.ids];
    case 'split-part':
    case 'merge-parts':
      return [change.part, change.tail.id];
    case 'set-fields':
      return Object.keys(change.fields).map((field) => `field ${field}`);
    case 'set-list-ends':
      return ['list-ends'];
    case 'set-typography':
      return [`typography ${change.language}`];
    case 'add-language':
    case 'remove-language':
      return [everywhere];
  }
};

const isPlain = ({ role }: Shape): boolean => role === 'clause' || role === 'preamble' || role === 'section';

// Clauses can stand anywhere in the text; items, the chapeau, heading and closing lines depend on what is around them.
const isFormal = (change: SingleChange): boolean => {
  switch (change.type) {
    case 'insert-parts':
    case 'delete-parts':
      return !change.parts.every(isPlain);
    case 'move-parts':
      return change.level > 0;
    case 'split-part':
    case 'merge-parts':
      return !isPlain(change.tail);
    case 'set-part':
      return true;
    default:
      return false;
  }
};

const shapes = ({ type }: SingleChange): boolean =>
  type !== 'edit-wording' && type !== 'set-fields' && type !== 'set-list-ends' && type !== 'set-typography';

/**
 * What a change is about: ids of parts, `^` for the start of the draft, facts and settings. Two changes that name
 * nothing in common do not concern each other, so that a decision looks only at amendments on what it touched.
 */
export const mention = (changes: readonly Change[]): ReadonlySet<string> =>
  new Set(changes.flatMap(singles).flatMap(namesIn));

/** Under what an amendment is found: what it is about, and whether the form of the whole may come to bar it. */
export const subjectsOf = (operations: readonly Change[]): ReadonlySet<string> => {
  const all = operations.flatMap(singles);
  return new Set([...all.flatMap(namesIn), ...(all.some(isFormal) ? [formal] : [])]);
};

/** Where to look for the amendments that a change may concern; null where it may concern all. */
export const lookedUp = (change: Change): ReadonlySet<string> | null => {
  const all = singles(change);
  const names = new Set(all.flatMap(namesIn));
  if (names.has(everywhere)) return null;
  return new Set([...names, everywhere, ...(all.some(shapes) ? [formal] : [])]);
};
