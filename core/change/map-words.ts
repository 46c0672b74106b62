import { joinWordings, sameWording, sliceWording, wordingLength } from '#core/draft/wording.ts';
import { type Carried, contested, gone, holds, made } from './carried.ts';
import type { EditWording, MergeParts, SingleChange, SplitPart } from './change.ts';
import { addOffsets, offsetThroughEdit, type Side, withOffset } from './offset.ts';

const endOf = ({ at, removed }: EditWording): number => at + wordingLength(removed);

const sameEdit = (one: EditWording, other: EditWording): boolean =>
  one.at === other.at && sameWording(one.removed, other.removed) && sameWording(one.inserted, other.inserted);

/** What two deletions leave of the second when the first is made. */
const restOfDeletion = (change: EditWording, over: EditWording): Carried<EditWording> => {
  const { at, removed } = change;
  const rest = joinWordings(
    sliceWording(removed, 0, over.at - at),
    sliceWording(removed, Math.max(endOf(over) - at, 0)),
  );
  return rest.length === 0 ? made : holds({ ...change, at: Math.min(at, over.at), removed: rest });
};

const editOverEdit = (change: EditWording, over: EditWording, side: Side): Carried<EditWording> => {
  if (sameEdit(change, over)) return made;
  const moved = wordingLength(over.inserted) - wordingLength(over.removed);
  const [end, overEnd] = [endOf(change), endOf(over)];
  if (side === 'before' && end <= over.at) return holds(change);
  if (overEnd <= change.at) return holds({ ...change, at: change.at + moved });
  if (end <= over.at) return holds(change);
  if (change.inserted.length === 0 && over.inserted.length === 0) return restOfDeletion(change, over);
  const within = over.at <= change.at && end <= overEnd;
  return within && over.inserted.length === 0 ? gone : contested;
};

// Words put in exactly at the cut stay with the words before them, unless there are none.
const editOverSplit = (change: EditWording, over: SplitPart): Carried<EditWording> => {
  const cut = over.at[change.language];
  const end = endOf(change);
  if (cut === undefined || end < cut || (end === cut && end > 0)) return holds(change);
  if (change.at < cut) return contested;
  return holds({ ...change, part: over.tail.id, at: change.at - cut });
};

/** An edit of words after another change: at the same words, wherever they went. */
export const carryEdit = (change: EditWording, over: SingleChange, side: Side): Carried<EditWording> => {
  const { part, language, at } = change;
  switch (over.type) {
    case 'edit-wording':
      return over.part === part && over.language === language
        ? editOverEdit(change, over, side)
        : holds(change);
    case 'split-part':
      return over.part === part ? editOverSplit(change, over) : holds(change);
    case 'merge-parts':
      return over.tail.id === part
        ? holds({ ...change, part: over.part, at: at + (over.at[language] ?? 0) })
        : holds(change);
    case 'delete-parts':
      return over.parts.some(({ id }) => id === part) ? gone : holds(change);
    case 'remove-language':
      return over.language === language ? gone : holds(change);
    case 'add-language':
    case 'insert-parts':
    case 'move-parts':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-part':
    case 'set-typography':
      return holds(change);
  }
};

const cutOverEdit = (change: SplitPart, over: EditWording): Carried<SplitPart> => {
  const cut = change.at[over.language];
  const offset =
    cut === undefined
      ? wordingLength(over.inserted)
      : offsetThroughEdit(cut, over, cut === 0 ? 'before' : 'after');
  return offset === null ? contested : holds({ ...change, at: withOffset(change.at, over.language, offset) });
};

const cutOverSplit = (change: SplitPart, over: SplitPart): Carried<SplitPart> => {
  const languages = [...new Set([...Object.keys(change.at), ...Object.keys(over.at)])];
  const past = languages.map((language) => (change.at[language] ?? 0) - (over.at[language] ?? 0));
  if (past.every((offset) => offset === 0)) return made;
  if (change.tail.id === over.tail.id) return contested;
  if (past.every((offset) => offset <= 0)) return holds(change);
  if (past.some((offset) => offset < 0)) return contested;
  const at = Object.fromEntries(languages.map((language, index) => [language, past[index] ?? 0]));
  return holds({ ...change, part: over.tail.id, at });
};

const cutOverMerge = (change: SplitPart, over: MergeParts): SplitPart => {
  if (over.tail.id === change.part) return { ...change, part: over.part, at: addOffsets(change.at, over.at) };
  return over.part === change.part ? { ...change, at: { ...over.at, ...change.at } } : change;
};

/** A split after another change: between the same words. */
export const carrySplit = (change: SplitPart, over: SingleChange): Carried<SplitPart> => {
  switch (over.type) {
    case 'edit-wording':
      return over.part === change.part ? cutOverEdit(change, over) : holds(change);
    case 'split-part':
      return over.part === change.part ? cutOverSplit(change, over) : holds(change);
    case 'merge-parts':
      return holds(cutOverMerge(change, over));
    case 'delete-parts':
      return over.parts.some(({ id }) => id === change.part) ? gone : holds(change);
    case 'insert-parts':
      return over.parts.some(({ id }) => id === change.tail.id) ? contested : holds(change);
    case 'add-language': {
      const wording = over.wordings[change.part];
      const length = wording === undefined ? undefined : wordingLength(wording);
      return holds({ ...change, at: withOffset(change.at, over.language, length) });
    }
    case 'remove-language':
      return holds({ ...change, at: withOffset(change.at, over.language, undefined) });
    case 'move-parts':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-part':
    case 'set-typography':
      return holds(change);
  }
};
