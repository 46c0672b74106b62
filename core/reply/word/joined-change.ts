import type { Change } from '#core/change/change.ts';
import { sameValue } from '#core/change/same.ts';
import type { Id, Language, Part } from '#core/draft/draft.ts';

/** A change that two columns ask for together, and the ids under which the second knew its new parts. */
export interface JoinedChange {
  readonly change: Change;
  readonly ids: ReadonlyMap<Id, Id>;
}

const none: ReadonlyMap<Id, Id> = new Map();

const sameShape = ({ id: _id, wording: _wording, ...one }: Part, other: Part): boolean => {
  const { id: _other, wording: _words, ...shape } = other;
  return sameValue(one, shape);
};

const partsJoined = (mine: readonly Part[], theirs: readonly Part[]): readonly Part[] | null => {
  if (mine.length !== theirs.length) return null;
  if (!mine.every((part, at) => theirs[at] !== undefined && sameShape(part, theirs[at]))) return null;
  return mine.map((part, at) => ({ ...part, wording: { ...theirs[at]?.wording, ...part.wording } }));
};

const idsOf = (mine: readonly Part[], theirs: readonly Part[]): ReadonlyMap<Id, Id> =>
  new Map(theirs.flatMap(({ id }, at) => (mine[at] === undefined ? [] : [[id, mine[at].id] as const])));

/**
 * What two columns of a text ask for together, where each in its own language does the same to the same parts: one
 * paragraph put in with both of its wordings, one taken out, moved or cut. Null for two different things. `language` is
 * that of the second.
 */
export const joinedChange = (one: Change, other: Change, language: Language): JoinedChange | null => {
  if (one.type === 'insert-parts' && other.type === 'insert-parts') {
    const parts = one.after === other.after ? partsJoined(one.parts, other.parts) : null;
    return parts === null ? null : { change: { ...one, parts }, ids: idsOf(one.parts, other.parts) };
  }
  if (
    (one.type === 'split-part' && other.type === 'split-part') ||
    (one.type === 'merge-parts' && other.type === 'merge-parts' && one.tail.id === other.tail.id)
  ) {
    if (one.part !== other.part) return null;
    const own = other.at[language];
    const at = own === undefined ? one.at : { ...one.at, [language]: own };
    return { change: { ...one, at }, ids: new Map([[other.tail.id, one.tail.id]]) };
  }
  const alike = one.type !== 'edit-wording' && one.type !== 'group' && sameValue(one, other);
  return alike ? { change: one, ids: none } : null;
};
