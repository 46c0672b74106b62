import { describe, expect, it } from 'vitest';
import { joinNames, placeNames } from '#core/language/places.ts';
import { english, french, spanish } from './profiles.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

describe('names in a row', () => {
  it('are joined by commas and one word', () => {
    expect(joinNames([], english)).toBe('');
    expect(joinNames(['Lyon'], english)).toBe('Lyon');
    expect(joinNames(['Kraków', 'Katowice'], english)).toBe('Kraków and Katowice');
    expect(joinNames(['Lyon', 'Dakar', 'Seoul'], english)).toBe('Lyon, Dakar and Seoul');
    expect(joinNames(['Lyon', 'Dakar', 'Séoul'], french)).toBe('Lyon, Dakar et Séoul');
  });

  it('change the word before certain names where the language does', () => {
    expect(joinNames(['Seúl', 'Icheon'], spanish)).toBe('Seúl e Icheon');
    expect(joinNames(['Seúl', 'Lyon'], spanish)).toBe('Seúl y Lyon');
  });
});

describe('host cities after a preposition', () => {
  it('take it once in English', () => {
    expect(placeNames(named('Kraków', 'Katowice'), 'in', english)).toBe('in Kraków and Katowice');
    expect(placeNames(named('Kraków', 'Katowice'), 'of', english)).toBe('of Kraków and Katowice');
    expect(placeNames(named('Kraków', 'Katowice'), 'plain', english)).toBe('Kraków and Katowice');
  });

  it('take à once in French, and once each where one of them contracts', () => {
    expect(placeNames(named('Cracovie', 'Katowice'), 'in', french)).toBe('à Cracovie et Katowice');
    expect(placeNames(named('Le Caire'), 'in', french)).toBe('au Caire');
    expect(placeNames(named('Le Caire', 'Marrakech'), 'in', french)).toBe('au Caire et à Marrakech');
    expect(placeNames(named('La Havane', 'Lyon'), 'in', french)).toBe('à La Havane et Lyon');
  });

  it('take de each in French, contracted and elided', () => {
    expect(placeNames(named('Cracovie', 'Katowice'), 'of', french)).toBe('de Cracovie et de Katowice');
    expect(placeNames(named('Enghien-les-Bains'), 'of', french)).toBe('d’Enghien-les-Bains');
    expect(placeNames(named('Le Cap', 'Östersund', 'Lyon'), 'of', french)).toBe(
      'du Cap, d’Östersund et de Lyon',
    );
    expect(placeNames(named('Les Cayes'), 'of', french)).toBe('des Cayes');
  });

  it('elide only before a silent h', () => {
    expect(placeNames(named('Helsinki'), 'of', french)).toBe('d’Helsinki');
    expect(placeNames(named('Hambourg'), 'of', french)).toBe('de Hambourg');
    expect(placeNames(named('York'), 'of', french)).toBe('de York');
  });

  it('keep a form given with the place', () => {
    expect(placeNames([{ name: 'Lyon', in: 'dans Lyon' }], 'in', french)).toBe('dans Lyon');
    expect(placeNames([{ name: 'Lyon', in: 'dans Lyon' }, { name: 'Dakar' }], 'in', french)).toBe(
      'dans Lyon et à Dakar',
    );
    expect(placeNames([{ name: 'Kraków', in: 'in Kraków' }, { name: 'Lyon' }], 'in', english)).toBe(
      'in Kraków and Lyon',
    );
  });
});

describe('countries after a preposition', () => {
  it('take the one of their gender and number in French', () => {
    const countries = [
      'Luxembourg',
      'Albanie',
      'Ouganda',
      'Seychelles',
      'République de Moldova',
      'Chypre',
      'Oman',
    ];
    expect(countries.map((name) => placeNames(named(name), 'in', french))).toEqual([
      'au Luxembourg',
      'en Albanie',
      'en Ouganda',
      'aux Seychelles',
      'en République de Moldova',
      'à Chypre',
      'à Oman',
    ]);
    expect(countries.map((name) => placeNames(named(name), 'of', french))).toEqual([
      'du Luxembourg',
      'd’Albanie',
      'de l’Ouganda',
      'des Seychelles',
      'de la République de Moldova',
      'de Chypre',
      'd’Oman',
    ]);
  });

  it('have the same exceptions with either preposition', () => {
    expect(Object.keys(french.places.of.exceptions)).toEqual(Object.keys(french.places.in.exceptions));
  });

  it('take an article in English where they have one', () => {
    expect(placeNames(named('Republic of Korea'), 'in', english)).toBe('in the Republic of Korea');
    expect(placeNames(named('United Arab Emirates'), 'of', english)).toBe('of the United Arab Emirates');
    expect(placeNames(named('Poland'), 'in', english)).toBe('in Poland');
  });
});
