import type { Change } from '#core/change/change.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Wished } from '#core/margin/stale-after.ts';
import { amendmentOf, type Negotiation, type Step } from './state.ts';

/** Changes by their place in a decision, with the cities that ask for them. */
interface Wish {
  readonly at: readonly number[];
  readonly cities: readonly Id[];
}

const citiesBehind = (state: Negotiation, ids: readonly Id[]): readonly Id[] =>
  ids.flatMap((id) => amendmentOf(state, id)?.sponsors.map(({ city }) => city) ?? []);

// What is for nobody's amendment is the drafters' own.
const shareCity = (one: readonly Id[], other: readonly Id[]): boolean =>
  one.length === 0 ? other.length === 0 : one.some((city) => other.includes(city));

const withChange = (wishes: readonly Wish[], cities: readonly Id[], at: number): readonly Wish[] => {
  const same = wishes.filter((wish) => shareCity(wish.cities, cities));
  const joined = same.reduce<Wish>(
    (all, wish) => ({ at: [...all.at, ...wish.at], cities: [...all.cities, ...wish.cities] }),
    { at: [at], cities },
  );
  return [...wishes.filter((wish) => !same.includes(wish)), joined];
};

const changesOf = ({ change, sources }: Step): readonly Change[] =>
  change.type === 'group' && sources.length > 1 ? change.changes : [change];

/**
 * The changes of a decision without the last ones, which are references that go along; each with the wish it is for.
 * What the same cities ask for in several languages is one wish, and nobody has to follow it. What other cities ask for in
 * another language is one of its own, also where both are decided on together.
 */
export const wishesIn = (state: Negotiation, step: Step, follows: number): readonly Wished[] => {
  const all = changesOf(step);
  const own = all.slice(0, all.length - follows);
  const wishes = own.reduce<readonly Wish[]>(
    (found, _, at) => withChange(found, citiesBehind(state, step.sources[at] ?? []), at),
    [],
  );
  return own.map((change, at) => ({ change, wish: wishes.findIndex((wish) => wish.at.includes(at)) }));
};
