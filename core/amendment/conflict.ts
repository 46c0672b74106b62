import type { Id, Language } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import type { City } from './amendment.ts';
import type { Group } from './groups.ts';

/**
 * What stands between amendments: `overlap` of edited words, `same-gap` with different words, `inside-deletion`,
 * `across-cut` (words edited where a part is to be cut), `two-moves` of one part, `two-forms` of one part,
 * `two-orders` (a merge and something put between), `placement` of several new parts in one gap, which is a question
 * of order and keeps nobody from being agreed.
 */
export type Kind =
  | 'overlap'
  | 'same-gap'
  | 'inside-deletion'
  | 'across-cut'
  | 'two-moves'
  | 'two-forms'
  | 'two-orders'
  | 'placement';

/** Groups of which not all can be agreed as they are, with the parties and the words at stake. */
export interface Conflict {
  readonly kind: Kind;
  readonly part: Id | null;
  /** Null where whole parts are at stake. */
  readonly language: Language | null;
  readonly groups: readonly Id[];
  readonly amendments: readonly Id[];
  readonly parties: readonly City[];
  /** The words as they are that someone wants to alter; empty for a gap. */
  readonly present: string;
  /** What each group would have there. */
  readonly wanted: readonly { readonly group: Id; readonly words: string; readonly wording?: Wording }[];
  /** The same with its facts and references, where words are at stake. */
  readonly wording?: Wording;
}

const partiesOf = (members: readonly Group[]): readonly City[] => {
  const byCity = new Map(
    members.flatMap(({ sponsors }) => sponsors.map(({ city, name }) => [city, { city, name }] as const)),
  );
  return [...byCity.values()].toSorted((one, other) => (one.city < other.city ? -1 : 1));
};

/** A conflict of these groups, with what follows from them. */
export const conflictOf = (
  members: readonly Group[],
  rest: Pick<Conflict, 'kind' | 'part' | 'language' | 'present' | 'wanted' | 'wording'>,
): Conflict => ({
  ...rest,
  groups: members.map(({ id }) => id),
  amendments: members.flatMap((group) => group.members),
  parties: partiesOf(members),
});
