import type { Submission } from '#core/amendment/amendment.ts';
import type { SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Id } from '#core/draft/draft.ts';
import { wordingLength } from '#core/draft/wording.ts';
import type { Noted, Wish } from './wish.ts';

/** What a city asked for in an earlier reply that counts, and that nobody decided on. */
export interface AskedBefore {
  readonly amendment: Id;
  readonly submission: Pick<Submission, 'operations' | 'base'>;
}

/** What of a reply is new beside what its city asked for before. */
export interface BesideBefore {
  readonly noted: readonly Noted[];
  /** The earlier amendments whose words it would have otherwise. */
  readonly otherwise: readonly Id[];
}

type Asked = Pick<Submission, 'operations' | 'base'>;

const changesOf = ({ operations }: Pick<Wish, 'operations'>): readonly SingleChange[] =>
  operations.flatMap(singles);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// What was read back from a record has its keys in another order.
const inOrder = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

// New parts are the same whatever their ids.
const keyOf = (asked: Asked): string =>
  JSON.stringify([asked.base, changesOf(asked)], (key, value: unknown) =>
    key === 'parts' && Array.isArray(value)
      ? value.map((part: unknown) => (isObject(part) ? { ...part, id: '' } : part))
      : inOrder(value),
  );

const partsOf = (change: SingleChange): readonly Id[] => {
  if (change.type === 'edit-wording' || change.type === 'split-part' || change.type === 'merge-parts')
    return [change.part];
  return change.type === 'delete-parts' ? change.parts.map(({ id }) => id) : [];
};

const meets = (one: SingleChange, other: SingleChange, isSameBase: boolean): boolean => {
  if (!partsOf(one).some((id) => partsOf(other).includes(id))) return false;
  if (one.type !== 'edit-wording' || other.type !== 'edit-wording') return true;
  if (one.language !== other.language) return false;
  // On another version nothing tells which words are meant.
  if (!isSameBase) return true;
  const [first, last] = one.at <= other.at ? [one, other] : [other, one];
  const end = first.at + wordingLength(first.removed);
  return last.at < end || last.at === first.at;
};

const touches = (one: Asked, other: Asked): boolean =>
  changesOf(one).some((change) =>
    changesOf(other).some((each) => meets(change, each, one.base === other.base)),
  );

/**
 * A reply beside what its city asked for before: what it asks for again in the same words counts once, as the amendment
 * that it is already, and what touches the same words otherwise is named. Both count: which is meant is not for a
 * program to say.
 */
export const besideBefore = (
  noted: readonly Noted[],
  base: number,
  before: readonly AskedBefore[],
): BesideBefore => {
  if (before.length === 0) return { noted, otherwise: [] };
  const known = new Map(before.map(({ amendment, submission }) => [keyOf(submission), amendment]));
  const otherwise = new Set<Id>();
  const all = noted.map((one): Noted => {
    const { wish, ...rest } = one;
    // What somebody confirms is meant, whatever was asked before.
    if (one.state !== 'taken' || wish === undefined || one.confirmed === true) return one;
    const asked = { operations: wish.operations, base };
    const amendment = known.get(keyOf(asked));
    if (amendment !== undefined)
      return { ...rest, state: 'same', reason: { code: 'reply:asked-before', facts: { amendment } } };
    for (const earlier of before) if (touches(asked, earlier.submission)) otherwise.add(earlier.amendment);
    return one;
  });
  return { noted: all, otherwise: [...otherwise] };
};
