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
    ['Dunedin and Dublin jointly propose:\n\n§ 3: delete "x".', ['nz-dunedin', 'ie-dublin']],
    ['Lyon et Metz\nproposent conjointement ce qui suit :', ['fr-lyon', 'fr-metz']],
    ['Les villes françaises du Réseau (Lyon, Metz, Caen) proposent : supprimer le 5.', french],
    ['The French cities (Lyon, Metz and Caen) propose to delete paragraph 5.', french],
    ['We support the draft and send the joint amendments of Lyon and Metz.', ['fr-lyon', 'fr-metz']],
    [
      'Nous approuvons le projet et vous adressons les propositions communes de Lyon et Metz.',
      ['fr-lyon', 'fr-metz'],
    ],
    ['We support the draft on behalf of Lyon and Metz.', ['fr-lyon', 'fr-metz']],
    ['Observations communes de Bologne et d’Alba\n\nParagraphe 9 : supprimer.', ['it-bologna', 'it-alba']],
    ['Dunedin and Bergen: joint amendments', ['nz-dunedin', 'no-bergen']],
    ['Joint amendments by Dunedin, Bergen & Dakar', ['nz-dunedin', 'no-bergen', 'sn-dakar']],
    ['Lyon and Metz propose the following.', ['fr-lyon', 'fr-metz']],
    ['The cities of Lyon and Metz have no comments.', ['fr-lyon', 'fr-metz']],
    ['Nous, maires de Lyon et de Metz, approuvons le projet.', ['fr-lyon', 'fr-metz']],
    ['Lyon/Metz – amendements', ['fr-lyon', 'fr-metz']],
    ['Madame,\n\nCi-après les propositions communes de Lyon et Caen.', ['fr-lyon', 'fr-caen']],
    ['Dear all,\nWe propose, jointly with Bergen:', ['no-bergen']],
    ['Nous proposons, conjointement avec la ville de Metz, de supprimer le paragraphe 5.', ['fr-metz']],
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
    'In paragraph 1, replace “Kraków and Bergen jointly propose” with “Lyon and Metz ask”.',
    'Au paragraphe 1, ajouter « conjointement avec Lyon et Metz ».',
    'Paragraph 1 should thank Kraków and Bergen.',
    'We agree.\n\n> Lyon and Metz jointly propose to delete paragraph 5.',
    'Dakar proposes to work jointly on paragraph 5.',
    'We met in Lyon. The conference in Metz was good. We propose to delete paragraph 5.',
    'Bergen supports the joint proposal of Lyon and Metz on paragraph 3.',
    'The City of Bergen fully endorses the joint amendments of Lyon and Metz.',
    'Bergen supports the amendment by Dakar to paragraph 9 and the joint proposal of Lyon and Metz.',
    'We agree with the joint comments from Lyon and Metz.',
    'We cannot accept or support the common proposal of Lyon and Metz.',
    'Bergen soutient la proposition commune de Lyon et Metz.',
    'Nous nous associons aux observations communes de Lyon et de Metz.',
    'La ville de Dakar souscrit pleinement aux amendements communs de Lyon et Metz.',
  ])('offers nobody where it speaks for one city: %s', (letter) => {
    expect(offered(letter)).toEqual([]);
  });
});
