import type { Change, InsertParts, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Amendment, isPending, type Sponsor, type Weight } from './amendment.ts';
import { inBothLanguages } from './both-languages.ts';
import { amendmentKey, type Parts, partsOf, placeOf } from './keys.ts';
import { joinedNew, languageOfNew, onlyNew } from './new-in-both.ts';
import type { Placed } from './placed.ts';
import { amendmentOf, amendmentsOf, type Negotiation, present } from './state.ts';

/** One operation of a group, and the words it is about if it is an edit. */
export interface Claim {
  readonly group: Id;
  readonly operation: SingleChange;
  readonly placed: Placed | null;
}

/**
 * Pending amendments that ask for the same at the same place, typography aside: for the committee one amendment with
 * several sponsors. Those by which a city asks for one change in each language are one, too, with an operation for each
 * (`inBothLanguages`). Every member keeps its own submission.
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

// A new clause in each language is one, with both wordings.
const asOne = (sides: readonly (readonly Change[])[]): readonly Change[] => {
  const fresh = sides.flatMap((operations) => onlyNew(operations) ?? []);
  const [first, ...others] = fresh;
  if (first === undefined || fresh.length < sides.length) return sides.flat();
  const all = others.reduce<InsertParts | null>((one, other) => one && joinedNew(one, other), first);
  return all === null || others.length === 0 ? sides.flat() : [all];
};

const groupOf = (twins: readonly (readonly Amendment[])[], parts: Parts): readonly Group[] => {
  const byId = (all: readonly Amendment[]) => all.toSorted((one, other) => before(one.id, other.id));
  const sorted = byId(twins.flat());
  const [first] = sorted;
  if (first === undefined) return [];
  const operations = asOne(twins.map((side) => byId(side)[0]?.standing.operations ?? []));
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

const languagesOf = (twins: readonly Amendment[]): readonly string[] =>
  (twins[0]?.standing.operations ?? []).flatMap(singles).map((one) => {
    if (one.type === 'edit-wording') return one.language;
    return one.type === 'insert-parts' ? (languageOfNew(one) ?? '') : '';
  });

const byLanguage = (one: readonly Amendment[], other: readonly Amendment[]): number =>
  before(languagesOf(one).join(' '), languagesOf(other).join(' '));

// Twins of one language with those of another, where the same city stands behind both; nothing where that leads to two
// wordings of one language.
const acrossLanguages = (
  byKey: ReadonlyMap<string, readonly Amendment[]>,
  parts: Parts,
): readonly (readonly (readonly Amendment[])[])[] => {
  const keyOf = new Map([...byKey].flatMap(([key, twins]) => twins.map(({ id }) => [id, key] as const)));
  const linked = new Map([...byKey.keys()].map((key) => [key, new Set([key])]));
  for (const ids of inBothLanguages([...byKey.values()].flat(), parts)) {
    const all = new Set(ids.flatMap((id) => [...(linked.get(keyOf.get(id) ?? '') ?? [])]));
    for (const key of all) linked.set(key, all);
  }
  return [...new Set(linked.values())].flatMap((keys) => {
    const sides = [...keys].map((key) => byKey.get(key) ?? []).toSorted(byLanguage);
    const languages = sides.flatMap(languagesOf);
    return new Set(languages).size === languages.length ? [sides] : sides.map((side) => [side]);
  });
};

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
  return acrossLanguages(byKey, parts)
    .flatMap((twins) => groupOf(twins, parts))
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

/** The ids to decide on together with an amendment: itself and its twins, in every language. */
export const withTwins = (state: Negotiation, id: Id): readonly Id[] =>
  groups(state).find(({ members }) => members.includes(id))?.members ?? [id];

/** Its twins in its own language alone: what is agreed to instead, word by word, is agreed to in one language. */
export const withTwinsOfLanguage = (state: Negotiation, id: Id): readonly Id[] => {
  const languages = (one: Id): string => languagesOf([amendmentOf(state, one) ?? []].flat()).join(' ');
  return withTwins(state, id).filter((one) => languages(one) === languages(id));
};
