import { z } from 'zod';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { Names, Place } from './field.ts';
import { languageSchema, placeSchema } from './schema.ts';

const names = z.record(languageSchema, z.string().min(1));
const day = z.iso.date();
/** Keys of the file's own `sources`. */
const sources = z.array(z.string()).min(1);
const source = z.strictObject({
  what: z.string().exactOptional(),
  url: z.union([z.url(), z.array(z.url())]).exactOptional(),
});
const meta = z.record(z.string(), z.unknown());
const iso = z.string().regex(/^[A-Z]{2}$/);

const city = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  ...placeSchema.shape,
  /** Further spellings by which the city is found and never printed: Cracow, Kiev. */
  also: z.array(z.string()).exactOptional(),
  country: iso,
  field: z.string().exactOptional(),
  /** The year of designation; a host that is no member has none. */
  since: z.int().exactOptional(),
  sinceDerived: z.literal(true).exactOptional(),
  sources,
  note: z.string().exactOptional(),
});
/** A member city, or another place where a meeting was held. */
export type City = z.infer<typeof city>;

const country = z.strictObject({
  iso,
  ...placeSchema.shape,
  also: z.array(z.string()).exactOptional(),
  region: z.string(),
});
/** A country with the wordings that its grammar asks for: au Japon, in the Republic of Korea. */
export type Country = z.infer<typeof country>;

const uncertain = z.strictObject({ about: z.string(), note: names });

const meeting = z.strictObject({
  /** Null for a meeting that was planned and not held. */
  edition: z.int().min(1).nullable(),
  year: z.int(),
  status: z.enum(['held', 'announced', 'not-held']),
  /** Ids of cities. */
  hosts: z.array(z.string()).min(1),
  country: iso,
  venue: names.exactOptional(),
  dates: z.strictObject({ start: day, end: day }).exactOptional(),
  adoptionDate: day.exactOptional(),
  theme: names.exactOptional(),
  memberCount: z.int().exactOptional(),
  countryCount: z.int().exactOptional(),
  newMembers: z.strictObject({ count: z.int(), year: z.int() }).exactOptional(),
  documents: z.array(names).exactOptional(),
  sources,
  uncertain: z.array(uncertain).exactOptional(),
});
/** One annual meeting as far as it is known; what is not known is left out. */
export type Meeting = z.infer<typeof meeting>;

/** How meetings are called from an edition on. */
const called = z.strictObject({ from: z.int().min(1), names });

const cohort = z.strictObject({
  day,
  count: z.int(),
  total: z.int(),
  countries: z.int().exactOptional(),
});

const term = z.strictObject({
  topic: z.string(),
  /** By language; the first is the one to write. */
  terms: z.record(languageSchema, z.array(z.string().min(1)).min(1)),
  short: names.exactOptional(),
  /** Forms that are not to be written, each with the words to write in their place. */
  avoid: z
    .record(
      languageSchema,
      z.array(z.strictObject({ form: z.string().min(1), write: z.string().min(1) })).min(1),
    )
    .exactOptional(),
  attested: z.array(languageSchema),
  sources,
  note: z.string().exactOptional(),
});
/** What a thing is called in each language, for texts that are to say the same. */
export type Term = z.infer<typeof term>;

const file = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ meta, sources: z.record(z.string(), source).exactOptional(), ...shape });

/** The four files of facts under `templates/network/`, by the name of the file. */
export const networkSchemas = {
  cities: file({ cities: z.array(city) }),
  countries: file({ countries: z.array(country) }),
  meetings: file({ called: z.array(called), cohorts: z.array(cohort), meetings: z.array(meeting) }),
  terms: file({ terms: z.array(term) }),
};

/** What is known of the network: its cities and their countries, its meetings, its words. */
export interface Network {
  readonly cities: readonly City[];
  readonly countries: readonly Country[];
  readonly meetings: readonly Meeting[];
  /** How meetings are called, from which edition on, the oldest name first. */
  readonly called: readonly { readonly from: number; readonly names: Names }[];
  readonly terms: readonly Term[];
  /** Where terms are from, by the keys that they name: a title, or an address. */
  readonly termSources: ReadonlyMap<string, string>;
}

/** The four files of facts as they are read, before anyone has looked at what is in them. */
export type NetworkFiles = Readonly<Record<keyof typeof networkSchemas, unknown>>;

/**
 * Something that was accepted and should be looked at: a code with its facts like a failure, the field it concerns
 * among them, and, where the data say more, a note in the languages of the drafters.
 */
export interface Doubt extends Failure {
  readonly note?: Names;
}

const problem = (name: string, error: z.ZodError): Failure => ({
  code: 'network:file',
  facts: { file: name, at: error.issues[0]?.path.join('.') ?? '' },
});

/** The network from its four files; refused with `network:file`, the file and the place in it that is not as it should be. */
export const readNetwork = (files: NetworkFiles): Result<Network> => {
  const cities = networkSchemas.cities.safeParse(files.cities);
  if (!cities.success) return { ok: false, failure: problem('cities', cities.error) };
  const countries = networkSchemas.countries.safeParse(files.countries);
  if (!countries.success) return { ok: false, failure: problem('countries', countries.error) };
  const meetings = networkSchemas.meetings.safeParse(files.meetings);
  if (!meetings.success) return { ok: false, failure: problem('meetings', meetings.error) };
  const terms = networkSchemas.terms.safeParse(files.terms);
  if (!terms.success) return { ok: false, failure: problem('terms', terms.error) };
  return success({
    cities: cities.data.cities,
    countries: countries.data.countries,
    meetings: meetings.data.meetings,
    called: meetings.data.called,
    terms: terms.data.terms,
    termSources: new Map(
      Object.entries(terms.data.sources ?? {}).map(([key, { what, url }]) => [
        key,
        what ?? [url].flat()[0] ?? key,
      ]),
    ),
  });
};

// Letters that Unicode does not take apart into a base and an accent.
const undivided: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
};

/**
 * A name as names are compared: without capitals, accents, apostrophes, hyphens and full stops, St written as Saint.
 * Kraków, KRAKOW and krakow are one name, and so are Enghien-les-Bains and Enghien les Bains.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđðþıßæœə]/g, (letter) => undivided[letter] ?? letter)
    .replaceAll(/['’ʼ‘`´.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/\bst(e?)\b/g, 'saint$1');

// Names are compared with all cities at each question, so each place folds its own only once.
const foldedNames = new WeakMap<City | Country, ReadonlySet<string>>();

const isCalled = (named: City | Country, folded: string): boolean => {
  const known =
    foldedNames.get(named) ??
    new Set([...Object.values(named.names), ...(named.also ?? [])].map((name) => foldName(name)));
  foldedNames.set(named, known);
  return known.has(folded);
};

/**
 * The cities of that name in any language or spelling, in the order of the data; several where countries share a
 * name (Granada), none where the network does not know it.
 */
export const findCities = ({ cities }: Network, name: string): readonly City[] => {
  const folded = foldName(name);
  return folded === '' ? [] : cities.filter((known) => isCalled(known, folded));
};

const knownTwins = new WeakMap<Network, ReadonlyMap<string, readonly City[]>>();

const twinsIn = (network: Network): ReadonlyMap<string, readonly City[]> => {
  const known = knownTwins.get(network);
  if (known !== undefined) return known;
  const found = new Map<string, readonly City[]>();
  for (const city of network.cities) {
    const names = [...Object.values(city.names), ...(city.also ?? [])].map(foldName);
    const all = network.cities.filter((other) => names.some((name) => isCalled(other, name)));
    if (all.length > 1) found.set(city.id, all);
  }
  knownTwins.set(network, found);
  return found;
};

/**
 * A city with all that share a name with it. Any name of the one may be meant of the other, also where the data have it
 * of one alone: who writes Grenade may mean Granada in Nicaragua.
 */
export const namesakes = (network: Network, city: City): readonly City[] =>
  twinsIn(network).get(city.id) ?? [city];

/** The country of that name in any language, or of that ISO 3166-1 code (`PL`, `pl`). */
export const findCountry = ({ countries }: Network, name: string): Country | undefined => {
  const code = name.trim().toUpperCase();
  const folded = foldName(name);
  if (folded === '') return undefined;
  return countries.find((known) => known.iso === code) ?? countries.find((known) => isCalled(known, folded));
};

/** The country with that ISO code. */
export const countryByCode = ({ countries }: Network, code: string): Country | undefined =>
  countries.find((known) => known.iso === code);

/** A city or country as a draft keeps it: its names and the forms that grammar does not give away. */
export const placeOf = ({ names: known, forms }: City | Country): Place =>
  forms === undefined ? { names: known } : { names: known, forms };

/** The host cities of a meeting, in its own order; refused with `network:city` when one is not among the cities. */
export const hostsOf = ({ cities }: Network, { hosts }: Meeting): Result<readonly City[]> => {
  const found: City[] = [];
  for (const id of hosts) {
    const host = cities.find((known) => known.id === id);
    if (host === undefined) return refuse('network:city', { city: id });
    found.push(host);
  }
  return success(found);
};
