import type { City } from '#core/amendment/amendment.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Names } from '#core/draft/field.ts';
import { nameIn } from '#core/draft/field-view.ts';
import { countryByCode, namesakes } from '#core/draft/network.ts';
import { networkFacts } from './network.ts';

let known: ReadonlyMap<Id, string> | null = null;

/** The cities that share a name with another city of the network, with their countries. */
const sharedNames = (): ReadonlyMap<Id, string> => {
  if (known !== null) return known;
  const network = networkFacts();
  const shared = network.cities.filter((city) => namesakes(network, city).length > 1);
  known = new Map(shared.map(({ id, country }) => [id, country]));
  return known;
};

let byId: ReadonlyMap<Id, Names> | null = null;

// The name that a city goes by in a language, where it has one there that is not only its English one.
const nameOf = ({ city, name }: City, language: Language): string => {
  byId ??= new Map(networkFacts().cities.map(({ id, names }) => [id, names]));
  const tag = language.split('-')[0] ?? language;
  return tag === 'en' ? name : (byId.get(city)?.[tag] ?? name);
};

/** A city by its name in a language, with its country where another city is called alike: `Granada (Spain)`. */
export const cityCalled = (one: City, language: Language): string => {
  const { city } = one;
  const name = nameOf(one, language);
  const iso = sharedNames().get(city);
  if (iso === undefined) return name;
  const names = countryByCode(networkFacts(), iso)?.names ?? {};
  return `${name} (${nameIn(names, language) ?? names.en ?? iso})`;
};

/** Cities in one list, none to be mistaken for another. */
export const citiesCalled = (cities: readonly City[], language: Language): string =>
  cities.map((city) => cityCalled(city, language)).join(', ');
