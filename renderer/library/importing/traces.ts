import type { Change, SingleChange } from '#core/change/change.ts';
import type { Draft, Id, Part } from '#core/draft/draft.ts';

const singles = (changes: readonly Change[]): readonly SingleChange[] =>
  changes.flatMap((change) => (change.type === 'group' ? singles(change.changes) : [change]));

/** A paragraph that was left out by hand, with the one it stood behind. */
export interface Removed {
  readonly part: Part;
  readonly after: Id | null;
}

/** What was left out by hand and is still out. */
export const removedByHand = (draft: Draft, done: readonly Change[]): readonly Removed[] => {
  const there = new Set(draft.parts.map(({ id }) => id));
  const found = new Map<Id, Removed>();
  for (const change of singles(done)) {
    if (change.type !== 'delete-parts') continue;
    change.parts.forEach((part, at) =>
      found.set(part.id, { part, after: change.parts[at - 1]?.id ?? change.after }),
    );
  }
  return [...found.values()].filter(({ part }) => !there.has(part.id));
};

/**
 * Which part stands now for one that was noticed when the text was read: itself, the one it was joined to, or where
 * it was left out the one before it.
 */
export const partNow = (id: Id | null, draft: Draft, done: readonly Change[]): Id | null => {
  const there = new Set(draft.parts.map((part) => part.id));
  let now = id;
  for (const change of singles(done)) {
    if (now === null || there.has(now)) break;
    if (change.type === 'merge-parts' && change.tail.id === now) now = change.part;
    const place = change.type === 'delete-parts' ? change.parts.findIndex((part) => part.id === now) : -1;
    if (change.type === 'delete-parts' && place >= 0) now = change.parts[place - 1]?.id ?? change.after;
  }
  return now !== null && there.has(now) ? now : (draft.parts[0]?.id ?? null);
};
