import type { Change, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Id } from '#core/draft/draft.ts';

/** Under which every operation is found whose fate can hang on the languages of the draft. */
export const everywhere = '*';
/** Under which operations are found that the form of the whole can stand against. */
export const formal = '#';

const gap = (after: Id | null): string => after ?? '^';

const namesIn = (change: SingleChange): readonly string[] => {
  switch (change.type) {
    case 'edit-wording':
      return [change.part];
    case 'set-part':
      return [change.part, formal];
    case 'insert-parts':
    case 'delete-parts':
      return [gap(change.after), ...change.parts.map(({ id }) => id), formal];
    case 'move-parts':
      return [gap(change.after), gap(change.was), ...change.ids, formal];
    case 'split-part':
    case 'merge-parts':
      return [change.part, change.tail.id, formal];
    case 'set-fields':
      return Object.keys(change.fields).map((field) => `field ${field}`);
    case 'set-list-ends':
      return ['list-ends'];
    case 'set-typography':
      return [`typography ${change.language}`];
    case 'add-language':
    case 'remove-language':
      return [everywhere, formal];
  }
};

/**
 * What a change is about: ids of parts, `^` for the start of the draft, facts and settings. Two changes that name
 * nothing in common do not concern each other, so that a decision looks only at amendments on what it touched.
 */
export const mention = (changes: readonly Change[]): ReadonlySet<string> =>
  new Set(changes.flatMap(singles).flatMap(namesIn));
