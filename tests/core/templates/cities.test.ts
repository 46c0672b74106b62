import { describe, expect, it } from 'vitest';
import { nameIn } from '#core/draft/field-view.ts';
import { type City, countryByCode, findCities, foldName } from '#core/draft/network.ts';
import { placeNames } from '#core/language/places.ts';
import { languages, network } from './data.ts';

const spellings = ({ names, also }: City): readonly string[] =>
  [...Object.values(names), ...(also ?? [])].flatMap((name) => [
    name,
    name.toUpperCase(),
    name.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    name.replaceAll('-', ' ').replaceAll('’', "'"),
  ]);

const foundAs = (name: string): readonly string[] => findCities(network, name).map(({ id }) => id);

const inFrench = (name: string, form: 'in' | 'of'): string => {
  if (languages.fr === undefined) throw new Error('no French');
  const places = findCities(network, name).map(({ names, forms }) => ({
    name: nameIn(names, 'fr') ?? '',
    ...forms?.fr,
  }));
  return placeNames(places, form, languages.fr);
};

describe('a city', () => {
  it('is found by each of its names and spellings, with or without capitals, accents and hyphens', () => {
    const lost = network.cities.flatMap((city) =>
      spellings(city).filter((name) => !foundAs(name).includes(city.id)),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['Kraków', 'pl-krakow'],
    ['KRAKOW', 'pl-krakow'],
    ['Cracovie', 'pl-krakow'],
    ['Cracow', 'pl-krakow'],
    ['Enghien les Bains', 'fr-enghien-les-bains'],
    ['Ostersund', 'se-ostersund'],
    ['Lodz', 'pl-lodz'],
    ["Huai'an", 'cn-huaian'],
    ['St Etienne', 'fr-saint-etienne'],
    ['St. Petersburg', 'ru-saint-petersburg'],
    ['le caire', 'eg-cairo'],
    ['Pékin', 'cn-beijing'],
    ['Kiev', 'ua-kyiv'],
    ['  Port of Spain ', 'tt-port-of-spain'],
  ])('called %s is %s', (name, id) => {
    expect(foundAs(name)).toEqual([id]);
  });

  it('shares its name with another only where two countries have one', () => {
    expect(foundAs('Granada')).toEqual(['es-granada', 'ni-granada']);
    expect(foundAs('Grenade')).toEqual(['es-granada']);
    const shared = network.cities.filter((city) => spellings(city).some((name) => foundAs(name).length > 1));
    expect(shared.map(({ id }) => id)).toEqual(['es-granada', 'ni-granada']);
  });

  it('that is no member and a blank name are not found', () => {
    expect(foundAs('Atlantis')).toEqual([]);
    expect(foundAs(' - ')).toEqual([]);
  });

  it('lies in a country of the network', () => {
    expect(network.cities.filter(({ country }) => countryByCode(network, country) === undefined)).toEqual([]);
  });

  it.each([
    ['Cairo', 'au Caire', 'du Caire'],
    ['Cape Town', 'au Cap', 'du Cap'],
    ['Havana', 'à La Havane', 'de La Havane'],
    ['New Orleans', 'à La Nouvelle-Orléans', 'de La Nouvelle-Orléans'],
    ['Enghien-les-Bains', 'à Enghien-les-Bains', 'd’Enghien-les-Bains'],
    ['Herakleion', 'à Héraklion', 'd’Héraklion'],
    ['Hannover', 'à Hanovre', 'de Hanovre'],
  ])('%s is in French %s and %s', (name, inside, of) => {
    expect([inFrench(name, 'in'), inFrench(name, 'of')]).toEqual([inside, of]);
  });
});

describe('names as they are compared', () => {
  it('lose capitals, accents, apostrophes, hyphens and strokes', () => {
    expect(foldName('ÉNGHIEN-LES-BAINS')).toBe('enghien les bains');
    expect(foldName('Şanlıurfa')).toBe('sanliurfa');
    expect(foldName('L’Œuvre')).toBe('loeuvre');
    expect(foldName('Ste-Foy')).toBe('sainte foy');
  });
});
