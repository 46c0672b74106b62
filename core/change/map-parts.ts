import type { Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { type Carried, contested, gone, holds, made } from './carried.ts';
import type { InsertParts, SetPart, Shape, SingleChange } from './change.ts';
import { gapThrough } from './gap.ts';
import type { Side } from './offset.ts';
import { reworded, wordedLanguages } from './parts.ts';
import { alike, sameValue } from './same.ts';

const twins = (change: InsertParts, over: InsertParts): boolean =>
  change.after === over.after &&
  change.parts.length === over.parts.length &&
  wordedLanguages(...change.parts).length > 0 &&
  change.parts.every((part, index) => {
    const other = over.parts[index];
    return other !== undefined && alike(part, other);
  });

const sharesId = (parts: readonly Part[], others: readonly Part[]): boolean =>
  parts.some(({ id }) => others.some((other) => other.id === id));

const insertOverInsert = (change: InsertParts, over: InsertParts): Carried<InsertParts> | null => {
  if (twins(change, over)) return made;
  if (!sharesId(change.parts, over.parts)) return null;
  return sameValue(change, over) ? made : contested;
};

/**
 * An insertion after another change: behind the same part, wherever that went. Behind what the other change put into
 * the same gap; when both put the same words there, it is made already.
 */
export const carryInsert = (change: InsertParts, over: SingleChange, side: Side): Carried<InsertParts> => {
  const settled = over.type === 'insert-parts' ? insertOverInsert(change, over) : null;
  if (settled !== null) return settled;
  if (over.type === 'remove-language') {
    const parts = change.parts.map((part) =>
      over.language in part.wording ? reworded(part, over.language, []) : part,
    );
    return holds({ ...change, parts });
  }
  const first = change.parts[0];
  const gap = gapThrough(change.after, over, first === undefined ? 0 : levelOf(first), side);
  if (gap === 'gone') return gone;
  return gap === 'contested' ? contested : holds({ ...change, after: gap.after });
};

const valuesOf = (shape: Shape): ReadonlyMap<string, unknown> => new Map(Object.entries(shape));

const turnedKeys = ({ was, now }: SetPart): readonly string[] => {
  const [before, after] = [valuesOf(was), valuesOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
};

/** Level and list of an item can be set by two people at once; whatever else two people set, one must give way. */
const setOverSet = (change: SetPart, over: SetPart): Carried<SetPart> => {
  if (sameValue(change.now, over.now)) return made;
  const [mine, theirs] = [turnedKeys(change), turnedKeys(over)];
  const { now } = change;
  if (mine.some((key) => theirs.includes(key))) return contested;
  if (now.role !== 'item' || over.now.role !== 'item') return contested;
  const both = mine.includes('level') ? { ...over.now, level: now.level } : { ...over.now, list: now.list };
  return holds({ ...change, was: over.now, now: both });
};

const has = (parts: readonly Part[], id: Id): boolean => parts.some((part) => part.id === id);

/** The setting of a part's form after another change: of the same part. */
export const carrySetPart = (change: SetPart, over: SingleChange): Carried<SetPart> => {
  switch (over.type) {
    case 'set-part':
      return over.part === change.part ? setOverSet(change, over) : holds(change);
    case 'delete-parts':
      return has(over.parts, change.part) ? gone : holds(change);
    case 'merge-parts':
      return over.tail.id === change.part ? gone : holds(change);
    case 'add-language':
    case 'edit-wording':
    case 'insert-parts':
    case 'move-parts':
    case 'remove-language':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-typography':
    case 'split-part':
      return holds(change);
  }
};
