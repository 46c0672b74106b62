import { wordingLength } from '#core/draft/wording.ts';
import { type Carried, contested, gone, holds, made } from './carried.ts';
import type { EditWording, MergeParts, MoveParts, Offsets, SingleChange, Unworded } from './change.ts';
import { addOffsets, withOffset } from './offset.ts';

const mergeOverEdit = (change: MergeParts, over: EditWording): MergeParts => {
  const grown = over.part === change.part ? wordingLength(over.inserted) - wordingLength(over.removed) : 0;
  return { ...change, at: withOffset(change.at, over.language, (change.at[over.language] ?? 0) + grown) };
};

const mergeOverMerge = (change: MergeParts, over: MergeParts): Carried<MergeParts> => {
  if (over.tail.id === change.tail.id) return made;
  if (over.tail.id === change.part)
    return holds({ ...change, part: over.part, at: addOffsets(change.at, over.at) });
  // The merged part may have words in languages in which it had none; they all come behind.
  const none = Object.fromEntries(Object.keys(over.at).map((language) => [language, 0]));
  return holds(over.part === change.tail.id ? { ...change, at: { ...none, ...change.at } } : change);
};

// The part that is merged away must follow directly: whatever comes or goes between the two stands against it.
const mergeOverMove = (change: MergeParts, over: MoveParts): Carried<MergeParts> => {
  const parted = over.ids.includes(change.part) !== over.ids.includes(change.tail.id);
  return parted || over.after === change.part ? contested : holds(change);
};

const cutFrom = (at: Offsets, cut: Offsets): Offsets =>
  Object.fromEntries(
    Object.entries(at).map(([language, offset]) => [language, offset - (cut[language] ?? 0)]),
  );

const reshapedTail = (tail: Unworded, over: SingleChange): Unworded =>
  over.type === 'set-part' && over.part === tail.id ? { id: tail.id, ...over.now } : tail;

/** A merge after another change: of the same two parts, as long as nothing comes between them. */
export const carryMerge = (change: MergeParts, over: SingleChange): Carried<MergeParts> => {
  const { part, tail } = change;
  switch (over.type) {
    case 'edit-wording':
      return holds(over.part === part || over.part === tail.id ? mergeOverEdit(change, over) : change);
    case 'split-part':
      return over.part === part
        ? holds({ ...change, part: over.tail.id, at: cutFrom(change.at, over.at) })
        : holds(change);
    case 'merge-parts':
      return mergeOverMerge(change, over);
    case 'set-part':
      return holds({ ...change, tail: reshapedTail(tail, over) });
    case 'delete-parts':
      return over.parts.some(({ id }) => id === part || id === tail.id) ? gone : holds(change);
    case 'insert-parts':
      return over.after === part ? contested : holds(change);
    case 'move-parts':
      return mergeOverMove(change, over);
    case 'add-language': {
      if (over.wordings[part] === undefined && over.wordings[tail.id] === undefined) return holds(change);
      const length = wordingLength(over.wordings[part] ?? []);
      return holds({ ...change, at: withOffset(change.at, over.language, length) });
    }
    case 'remove-language':
      return holds({ ...change, at: withOffset(change.at, over.language, undefined) });
    case 'set-fields':
    case 'set-list-ends':
    case 'set-typography':
      return holds(change);
  }
};
