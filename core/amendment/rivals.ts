import type { Id, Language } from '#core/draft/draft.ts';
import type { City } from './amendment.ts';
import { conflictOf } from './conflict.ts';
import { type Group, groups } from './groups.ts';
import { likeness } from './kept.ts';
import { type Lane, lanesOf, type Wish } from './lanes.ts';
import type { Negotiation } from './state.ts';

/**
 * Groups that want nearly the same words at the same place: shown as one, to be merged into one agreed wording that
 * credits them all.
 */
export interface Rivals {
  readonly part: Id;
  readonly language: Language;
  readonly groups: readonly Id[];
  readonly amendments: readonly Id[];
  readonly parties: readonly City[];
}

const near = 0.5;
// So many at one place are one family of proposals, whatever they say.
const most = 60;

const samePlace = (wishes: readonly Wish[]): readonly (readonly Wish[])[] => {
  const places = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const { from, to, inserted, marksOnly } = wish.placed;
    if (inserted.length === 0 || marksOnly) continue;
    const key = `${from} ${to}`;
    const there = places.get(key);
    if (there === undefined) places.set(key, [wish]);
    else there.push(wish);
  }
  return [...places.values()];
};

const isNear = (one: Wish, other: Wish): boolean =>
  likeness(one.placed.inserted, other.placed.inserted) >= near;

/** Wishes of one place in families, each member near to some other. */
const families = (wishes: readonly Wish[]): readonly (readonly Wish[])[] => {
  if (wishes.length > most) return [wishes];
  let found: (readonly Wish[])[] = [];
  for (const wish of wishes) {
    const kin = found.filter((family) => family.some((other) => isNear(wish, other)));
    found = [...found.filter((family) => !kin.includes(family)), [...kin.flat(), wish]];
  }
  return found;
};

const rivalsOf = (lane: Lane, byId: ReadonlyMap<Id, Group>, wishes: readonly Wish[]): Rivals => {
  const ids = [...new Set(wishes.map(({ group }) => group))].toSorted();
  const members = ids.flatMap((id) => byId.get(id) ?? []);
  const { part, language } = lane;
  const { amendments, parties } = conflictOf(members, {
    kind: 'same-gap',
    part,
    language,
    present: '',
    wanted: [],
  });
  return { part, language, groups: ids, amendments, parties };
};

/** The families of near-duplicates among the amendments that can be decided now. */
export const rivals = (state: Negotiation): readonly Rivals[] => {
  const all = groups(state);
  const byId = new Map(all.map((group) => [group.id, group]));
  return lanesOf(all).flatMap((lane) =>
    samePlace(lane.wishes)
      .flatMap(families)
      .filter((wishes) => new Set(wishes.map(({ group }) => group)).size > 1)
      .map((wishes) => rivalsOf(lane, byId, wishes)),
  );
};
