import type { City as Sponsor } from '#core/amendment/amendment.ts';
import {
  type City,
  countryByCode,
  findCities,
  findCountry,
  type Network,
  namesakes,
} from '#core/draft/network.ts';
import { type Result, refuse, success } from '#core/failure.ts';

const anyName = (names: Readonly<Record<string, string>>): string => Object.values(names)[0] ?? '';

/** A city with its country, so that it cannot be mistaken for one of the same name: `Granada (Spain)`. */
const told = (network: Network, { names, country }: City): string =>
  `${anyName(names)} (${anyName(countryByCode(network, country)?.names ?? { code: country })})`;

const named = (network: Network, given: string, inCountry: string | undefined): readonly City[] => {
  const byId = network.cities.filter(({ id }) => id === given);
  if (byId.length > 0) return byId;
  const found = [...new Set(findCities(network, given).flatMap((city) => namesakes(network, city)))];
  const country = inCountry === undefined ? undefined : findCountry(network, inCountry);
  return country === undefined ? found : found.filter((city) => city.country === country.iso);
};

/**
 * One city as it signs, in any language or spelling (`Cracovie`), with its country in brackets where several share the
 * name (`Granada (Spain)`), or by its id. Refused with `amending:unknown-city` and `amending:two-cities` (`choices`).
 */
export const findSponsor = (network: Network, given: string): Result<Sponsor> => {
  const [, name = '', inCountry] = /^\s*([^()]*?)\s*(?:\(([^()]*)\))?\s*$/.exec(given) ?? [];
  const [first, ...others] = named(network, name, inCountry);
  if (first === undefined) return refuse('amending:unknown-city', { name: given.trim() });
  if (others.length === 0) return success({ city: first.id, name });
  const choices = [first, ...others].map((city) => told(network, city)).join('; ');
  return refuse('amending:two-cities', { name, choices });
};

// `Granada, Spain`: what is no city and names the country of the one before goes with it.
const withCountries = (network: Network, given: string): readonly string[] => {
  const names: string[] = [];
  for (const piece of given.split(/[,;]/).map((name) => name.trim())) {
    const last = names.at(-1);
    const isCountry = findCities(network, piece).length === 0 && findCountry(network, piece) !== undefined;
    if (last !== undefined && isCountry) names[names.length - 1] = `${last} (${piece})`;
    else if (piece !== '') names.push(piece);
  }
  return names;
};

/** Several cities with commas between, each once. Refused as `findSponsor` does, and with `amending:no-city`. */
export const findSponsors = (network: Network, given: string): Result<readonly Sponsor[]> => {
  const found: Sponsor[] = [];
  for (const name of withCountries(network, given)) {
    const sponsor = findSponsor(network, name);
    if (!sponsor.ok) return sponsor;
    if (!found.some(({ city }) => city === sponsor.value.city)) found.push(sponsor.value);
  }
  return found.length === 0 ? refuse('amending:no-city', { given }) : success(found);
};
