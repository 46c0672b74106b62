import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Network, namesakes } from '#core/draft/network.ts';
import type { Failure } from '#core/failure.ts';
import { namedCities } from './named-cities.ts';
import type { Whence } from './report.ts';

/** Whose reply it is and how that is known, or why someone must say, with the cities it could be. */
export type Whose =
  | { readonly cities: readonly City[]; readonly whence: Whence; readonly asks: null }
  | { readonly cities: readonly []; readonly candidates: readonly City[]; readonly asks: Failure };

/** All that tells whose a file is. Its author does not: that may be a consultant, or “User”. */
export interface Signs {
  /** The city that the file says it was made for. */
  readonly identity: Id | null;
  readonly fileName: string;
  /** The folders it lies in, the nearest first. */
  readonly folders: readonly string[];
}

const asks = (code: string, candidates: readonly City[], facts: Failure['facts'] = {}): Whose => ({
  cities: [],
  candidates,
  asks: { code, facts },
});

const told = (cities: readonly City[]): string => cities.map(({ name }) => name).join(', ');

const withoutEnding = (name: string): string => name.replace(/\.[^.\s]{1,8}$/, '');

/** What the name of the file names, else the nearest folder that names a city at all. */
const nearestNames = ({ fileName, folders }: Signs, roster: readonly City[], network: Network) => {
  const names = [withoutEnding(fileName), ...folders];
  for (const [at, name] of names.entries()) {
    const found = namedCities(name, names.join(' '), roster, network);
    if (found.length > 0) return { at, found };
  }
  return null;
};

const byName = (signs: Signs, roster: readonly City[], network: Network): Whose | null => {
  const nearest = nearestNames(signs, roster, network);
  if (nearest === null) return null;
  const { at, found } = nearest;
  const [first = [], ...others] = found;
  const all = [...new Set(found.flat())];
  if (others.length > 0) return asks('reply:several-cities', all, { names: told(all) });
  if (first.length > 1) return asks('reply:one-name', all, { name: first[0]?.name ?? '' });
  return { cities: first, whence: at === 0 ? 'file-name' : 'folder', asks: null };
};

const cityOf = (id: Id | null, network: Network): City | undefined =>
  id === null ? undefined : everyCity(network).find(({ city }) => city === id);

// A copy made for one city can be filled in by another, which shows only in how it is called and where it lies.
const bySelf = (own: City, roster: readonly City[], signs: Signs, network: Network): Whose | null => {
  const isAsked = roster.some(({ city }) => city === own.city);
  const found = nearestNames(signs, roster, network)?.found ?? [];
  const others = found.filter((cities) => !cities.some(({ city }) => city === own.city)).flat();
  if (others.length > 0)
    return asks('reply:says-another', [own, ...others], { own: own.name, names: told(others) });
  return isAsked ? { cities: [own], whence: 'identity', asks: null } : null;
};

/**
 * Whose reply a file is, by what it says of itself, else by its name, else by the folder it lies in, against the roster
 * of the round. A name or a folder that names another city than the file does is `reply:says-another`. Where that says nothing, or could mean several, nobody is guessed: `reply:no-city`, `reply:one-name`,
 * `reply:several-cities`, and `reply:not-on-roster` for a city of the network that was not asked.
 */
export const whose = (signs: Signs, roster: readonly City[], network: Network): Whose => {
  const own = roster.find(({ city }) => city === signs.identity) ?? cityOf(signs.identity, network);
  const self = own === undefined ? null : bySelf(own, roster, signs, network);
  if (self !== null) return self;
  const named = byName(signs, roster, network);
  if (named !== null) return named;
  const everyone = everyCity(network);
  const stranger = byName(signs, everyone, network);
  const strangers = stranger === null ? [] : stranger.asks === null ? stranger.cities : stranger.candidates;
  return strangers.length > 0
    ? asks('reply:not-on-roster', strangers, { names: told(strangers) })
    : asks('reply:no-city', []);
};

const widened = new WeakMap<readonly City[], readonly City[]>();

/** Those of a roster, with the cities that share a name with one of them though they were not asked. */
export const withNamesakes = (roster: readonly City[], network: Network): readonly City[] => {
  const known = widened.get(roster);
  if (known !== undefined) return known;
  const asked = new Set(roster.map(({ city }) => city));
  const twins = network.cities
    .filter(({ id }) => asked.has(id))
    .flatMap((city) => namesakes(network, city).map(({ id }) => id));
  const more = everyCity(network).filter(({ city }) => !asked.has(city) && twins.includes(city));
  const found = more.length === 0 ? roster : [...roster, ...more];
  widened.set(roster, found);
  return found;
};

const all = new WeakMap<Network, readonly City[]>();

/** Every city of the network, under its English name. */
export const everyCity = (network: Network): readonly City[] => {
  const found =
    all.get(network) ??
    network.cities.map(({ id, names }) => ({ city: id, name: names.en ?? Object.values(names)[0] ?? id }));
  all.set(network, found);
  return found;
};
