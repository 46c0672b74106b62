import type { Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import type { DeleteParts, MoveParts, SingleChange } from './change.ts';
import type { Side } from './offset.ts';

/** What became of a gap: the part it lies behind now, or that it is gone or closed. */
export type Gap = { readonly after: Id | null } | 'gone' | 'contested';

/** Whether parts of that level, put behind these, would belong to one of these. */
export const ownedBy = (level: number, parts: readonly Part[]): boolean =>
  level > 0 && parts.some((part) => levelOf(part) < level);

const behindDeleted = (after: Id | null, over: DeleteParts, level: number): Gap => {
  const index = over.parts.findIndex(({ id }) => id === after);
  if (index === -1) return { after };
  if (index < over.parts.length - 1 || ownedBy(level, over.parts)) return 'gone';
  return { after: over.after };
};

/**
 * Where the gap behind a part lies after another change: with the part before it, wherever that goes; by `side`
 * before or behind what the other change put into the same gap; at the place of deleted parts when they ended there. `level` is that of the
 * first part meant for the gap: an item whose clause was deleted has no place left.
 */
export const gapThrough = (after: Id | null, over: SingleChange, level: number, side: Side): Gap => {
  switch (over.type) {
    case 'insert-parts':
      return { after: over.after === after && side === 'after' ? (over.parts.at(-1)?.id ?? after) : after };
    case 'delete-parts':
      return behindDeleted(after, over, level);
    case 'move-parts':
      return { after: over.after === after && side === 'after' ? (over.ids.at(-1) ?? after) : after };
    case 'split-part':
      return { after: over.part === after ? over.tail.id : after };
    case 'merge-parts':
      if (over.part === after) return 'contested';
      return { after: over.tail.id === after ? over.part : after };
    case 'add-language':
    case 'edit-wording':
    case 'remove-language':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-part':
    case 'set-typography':
      return { after };
  }
};

const beforeMoved = (before: Id | null, over: MoveParts, first: Id): Id | null => {
  if (over.after === over.was) return before;
  const index = over.ids.indexOf(first);
  if (index !== -1) return over.ids[index - 1] ?? over.after;
  if (over.after === before) return over.ids.at(-1) ?? before;
  return before !== null && over.ids.includes(before) ? over.was : before;
};

/**
 * Which part comes right before `first` after another change, when it was `before` until then and `first` itself was
 * neither deleted nor merged away.
 */
export const beforeThrough = (before: Id | null, over: SingleChange, first: Id): Id | null => {
  switch (over.type) {
    case 'insert-parts':
      return over.after === before ? (over.parts.at(-1)?.id ?? before) : before;
    case 'delete-parts':
      return over.parts.some(({ id }) => id === before) ? over.after : before;
    case 'move-parts':
      return beforeMoved(before, over, first);
    case 'split-part':
      return over.part === before ? over.tail.id : before;
    case 'merge-parts':
      return over.tail.id === before ? over.part : before;
    case 'add-language':
    case 'edit-wording':
    case 'remove-language':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-part':
    case 'set-typography':
      return before;
  }
};
