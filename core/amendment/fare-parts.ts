import type { DeleteParts, InsertParts, SingleChange } from '#core/change/change.ts';
import { carry } from '#core/change/map.ts';
import type { Side } from '#core/change/offset.ts';
import { shapeOf } from '#core/change/parts.ts';
import { sameValue } from '#core/change/same.ts';
import type { Part } from '#core/draft/draft.ts';
import { type Cause, contested, type Fared, fallen, holds, made, partly } from './fared.ts';
import { wordsKey } from './units.ts';

/** What a part says and looks like, whatever its id and typography: equal for twins. */
export const partKey = (part: Part): string => {
  const words = Object.entries(part.wording)
    .map(([tag, wording]) => `${tag}\u0003${wordsKey(wording)}`)
    .filter((text) => !text.endsWith('\u0003'))
    .toSorted();
  const shape = Object.entries(shapeOf(part)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([shape, words]);
};

const runAt = (run: readonly string[], all: readonly string[]): number => {
  for (let at = 0; at + run.length <= all.length; at++)
    if (run.every((key, index) => key === all[at + index])) return at;
  return -1;
};

const isWorded = (parts: readonly Part[]): boolean =>
  parts.some(({ wording }) => Object.values(wording).some((words) => wordsKey(words) !== ''));

// New parts of which the other one put in the first or last already: what is left goes behind or before those.
const restOfInsert = (change: InsertParts, over: InsertParts, at: number): Fared<InsertParts> => {
  if (at === 0) {
    const after = over.parts.at(-1)?.id ?? change.after;
    return partly({ ...change, after, parts: change.parts.slice(over.parts.length) });
  }
  return at + over.parts.length === change.parts.length
    ? partly({ ...change, parts: change.parts.slice(0, at) })
    : contested('place-changed');
};

const atOneGap = (change: InsertParts, over: InsertParts): Fared<InsertParts> | null => {
  if (!isWorded(over.parts) || !isWorded(change.parts)) return null;
  const [mine, theirs] = [change.parts.map(partKey), over.parts.map(partKey)];
  if (runAt(mine, theirs) !== -1) return made(mine.length === theirs.length ? 'same-words' : 'contained');
  const at = runAt(theirs, mine);
  return at === -1 ? null : restOfInsert(change, over, at);
};

const sharesGap = (change: SingleChange, over: SingleChange): boolean =>
  (change.type === 'insert-parts' || change.type === 'move-parts') &&
  (over.type === 'insert-parts' || over.type === 'move-parts') &&
  change.after === over.after;

const shrunk = (before: SingleChange, after: SingleChange): boolean =>
  before.type === 'delete-parts' && after.type === 'delete-parts' && after.parts.length < before.parts.length;

const grownOver = (before: DeleteParts, after: SingleChange): boolean =>
  after.type === 'delete-parts' && !sameValue(before.parts, after.parts);

const goneBy = (over: SingleChange): Cause =>
  over.type === 'remove-language' ? 'language-gone' : 'part-deleted';

const movesSame = (change: SingleChange, over: SingleChange): boolean =>
  change.type === 'move-parts' &&
  over.type === 'move-parts' &&
  change.ids.some((id) => over.ids.includes(id));

/**
 * What becomes of an operation that is not an edit of the same wording: the rules of `core/change`, with twins told by
 * their words, and new parts in one gap held behind those that came first, as a question of placement.
 */
export const fareSingle = (change: SingleChange, over: SingleChange, side: Side): Fared<SingleChange> => {
  if (change.type === 'insert-parts' && over.type === 'insert-parts' && change.after === over.after) {
    const settled = atOneGap(change, over);
    if (settled !== null) return settled;
  }
  const carried = carry(change, over, side);
  if (carried.fate === 'made') return made('same-words');
  if (carried.fate === 'gone') return fallen(goneBy(over));
  if (carried.fate !== 'holds' || carried.change.type === 'group')
    return contested(movesSame(change, over) ? 'place-changed' : 'words-changed');
  const now = carried.change;
  if (shrunk(change, now)) return partly(now);
  if (change.type === 'delete-parts' && grownOver(change, now)) return holds(now, 'amended-meanwhile');
  return holds(now, sharesGap(change, over) ? 'placement' : null);
};
