import type { Change, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Amendment, isPending, type Sponsor, type Weight } from './amendment.ts';
import { amendmentKey, type Parts, partsOf, placeOf } from './keys.ts';
import type { Placed } from './placed.ts';
import { amendmentsOf, type Negotiation, present } from './state.ts';

/** One operation of a group, and the words it is about if it is an edit. */
export interface Claim {
  readonly group: Id;
  readonly operation: SingleChange;
  readonly placed: Placed | null;
}

/**
 * Pending amendments that ask for the same at the same place, typography aside: for the committee one amendment with
 * several sponsors. Every member keeps its own submission.
 */
export interface Group {
  /** The id of its first member by the order of characters, so that it does not depend on the order of import. */
  readonly id: Id;
  readonly members: readonly Id[];
  /** One for each city and submission, by city. */
  readonly sponsors: readonly Sponsor[];
  /** Substantive if any member is. */
  readonly class: Weight;
  readonly operations: readonly Change[];
  readonly claims: readonly Claim[];
}

const before = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const sponsorsOf = (members: readonly Amendment[]): readonly Sponsor[] =>
  members
    .flatMap(({ sponsors }) => sponsors)
    .toSorted((one, other) => before(one.city, other.city) || before(one.submission, other.submission));

const claimsOf = (group: Id, operations: readonly Change[], parts: Parts): readonly Claim[] =>
  operations.flatMap(singles).map((operation) => ({ group, operation, placed: placeOf(parts, operation) }));

const groupOf = (members: readonly Amendment[], parts: Parts): readonly Group[] => {
  const sorted = members.toSorted((one, other) => before(one.id, other.id));
  const [first] = sorted;
  if (first === undefined) return [];
  const { operations } = first.standing;
  return [
    {
      id: first.id,
      members: sorted.map(({ id }) => id),
      sponsors: sponsorsOf(sorted),
      class: sorted.some((one) => one.class === 'substantive') ? 'substantive' : 'editorial',
      operations,
      claims: claimsOf(first.id, operations, parts),
    },
  ];
};

const isOpen = (amendment: Amendment): boolean =>
  isPending(amendment) &&
  (amendment.standing.state === 'applies' || amendment.standing.state === 'partly-satisfied');

const grouped = (state: Negotiation): readonly Group[] => {
  const parts = partsOf(present(state));
  const byKey = new Map<string, Amendment[]>();
  for (const amendment of amendmentsOf(state)) {
    if (!isOpen(amendment)) continue;
    const key = amendmentKey(parts, amendment.standing.operations);
    const twins = byKey.get(key);
    if (twins === undefined) byKey.set(key, [amendment]);
    else twins.push(amendment);
  }
  return [...byKey.values()]
    .flatMap((members) => groupOf(members, parts))
    .toSorted((one, other) => before(one.id, other.id));
};

const known = new WeakMap<Negotiation, readonly Group[]>();

/**
 * The amendments on which the committee can decide now, twins as one. Those that are satisfied, have fallen or need
 * someone to look are in no group. By id; the same whatever the order in which they came in.
 */
export const groups = (state: Negotiation): readonly Group[] => {
  const seen = known.get(state);
  if (seen !== undefined) return seen;
  const found = grouped(state);
  known.set(state, found);
  return found;
};

/** The ids to decide on together with an amendment: itself and its twins. */
export const withTwins = (state: Negotiation, id: Id): readonly Id[] =>
  groups(state).find(({ members }) => members.includes(id))?.members ?? [id];
