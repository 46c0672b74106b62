import { describe, expect, it } from 'vitest';
import { jointCities } from '#core/reply/joint.ts';
import { everyCity } from '#core/reply/whose.ts';
import { networkFacts } from '#electron/host/network.ts';

const network = networkFacts();
const all = everyCity(network);
const asked = new Set([
  'fr-lyon',
  'fr-metz',
  'fr-caen',
  'pl-krakow',
  'ie-dublin',
  'sn-dakar',
  'es-granada',
  'ni-granada',
  'no-bergen',
  'nz-dunedin',
  'it-bologna',
  'it-alba',
  'se-ostersund',
  'gb-york',
]);
const roster = all.filter(({ city }) => asked.has(city));

const offered = (letter: string): readonly string[] =>
  jointCities(letter, roster, network).map(({ city }) => city);

const french = ['fr-lyon', 'fr-metz', 'fr-caen'];
const ofLiterature = ['fr-lyon', 'ie-dublin', 'nz-dunedin', 'es-granada', 'pl-krakow'];

describe('for whom a letter speaks', () => {
  it.each([
    ['On behalf of the French Creative Cities, please delete paragraph 5.', french],
    ['Au nom des villes créatives françaises, nous approuvons.', french],
    ['On behalf of the city of Lyon and of the other French Creative Cities: delete 5.', french],
    ['On behalf of the French and Italian Creative Cities we agree.', [...french, 'it-bologna', 'it-alba']],
    ['On behalf of the Creative Cities of Literature, we agree.', ofLiterature],
    ['Au nom des villes créatives de littérature, nous approuvons.', ofLiterature],
    [
      'I write on behalf of the mayor. On behalf of the Creative Cities of Literature, we agree.',
      ofLiterature,
    ],
    ['On behalf of Lyon, Metz and Caen, please delete paragraph 5.', french],
    ['Au nom des villes de Lyon et de Metz, nous approuvons le projet.', ['fr-lyon', 'fr-metz']],
    ['Joint reply of Dublin and the City of Kraków.', ['ie-dublin', 'pl-krakow']],
  ])('offers those it can mean: %s', (letter, cities) => {
    expect(offered(letter).toSorted()).toEqual(cities.toSorted());
  });

  it.each([
    'On behalf of the city of Kraków, a Creative City of Literature, we ask to delete paragraph 5.',
    'On behalf of Kraków UNESCO City of Literature and member of the Creative Cities Network, we agree.',
    'On behalf of the Municipality of Dunedin, a member of the UNESCO Creative Cities Network. Literature matters.',
    'Au nom de la Ville de Metz, ville créative de la musique du réseau des villes créatives, nous approuvons.',
    'On behalf of the city of Granada we agree. We thank the Creative Cities of Literature.',
    'On behalf of the Mayor of Lyon, please find our comments. The Media Arts cluster met in May.',
    'We agree.\n\n> On behalf of the Creative Cities of Literature, we ask you to wait.',
    'We thank the French Creative Cities.',
  ])('offers nobody where it speaks for one city: %s', (letter) => {
    expect(offered(letter)).toEqual([]);
  });
});
