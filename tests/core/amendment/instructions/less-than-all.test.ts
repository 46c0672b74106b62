import { describe, expect, test } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import { clause, draft, en, fr, item } from '../../../build/draft.ts';
import { proposed } from './letter.ts';

const towns: Draft = draft(
  clause(
    'p1',
    en('Each town sends three keepers, including the elder. It pays for their journey.'),
    fr('Chaque ville envoie trois gardiens, dont l’ancien. Elle paie leur voyage.'),
  ),
  clause(
    'p2',
    en('Each town shall:'),
    fr('Chaque ville doit :'),
    item(
      'p2a',
      en('light its lamps at least once every two years;'),
      fr('allumer ses lampes au moins une fois tous les deux ans ;'),
    ),
    item('p2b', en('count its boats.'), fr('compter ses bateaux.')),
  ),
  clause(
    'p3',
    en('The council should draw up a chart of all harbours, in agreement with the keepers of the lights.'),
    fr('Le conseil devrait dresser une carte de tous les ports, en accord avec les gardiens des feux.'),
  ),
);

/** What a city writes, how it is read, and what the paragraph would be; nothing where no change is prepared. */
type Row = readonly [said: string, read: string, reads?: string];

const passage = 'replace-paragraph check gives-passage';
const fragment = 'replace-paragraph check gives-fragment';
const less = 'replace-paragraph check gives-less';
const taken = 'replace-paragraph exact place-found';

const two = '1 Each town sends two keepers, including the elder. It pays for their journey.';
const deux = '1 Chaque ville envoie deux gardiens, dont l’ancien. Elle paie leur voyage.';

const rows: readonly Row[] = [
  ['Paragraph 1 should read “two keepers”.', passage, two],
  ['Paragraph 1 should say “two keepers”.', passage, two],
  ['Paragraph 1 should read as follows: “two keepers”.', passage, two],
  ['Paragraph 1 should be amended to read “two keepers”.', passage, two],
  ['Paragraph 1 should be reworded: “Two keepers.”', passage, two],
  ['Replace paragraph 1 by “two keepers”.', passage, two],
  ['For paragraph 1 substitute “two keepers”.', passage, two],
  ['Paragraph 1 shall read “sends two keepers”.', passage, two],
  ['The first paragraph should say “two keepers”.', passage, two],
  [
    'The second sentence of paragraph 1 should read “for a journey”.',
    passage,
    '1 Each town sends three keepers, including the elder. It pays for a journey.',
  ],
  ['Item (a) of paragraph 2 should read “every year”.', fragment],
  ['2(a) should read “at least twice”.', fragment],
  [
    'The last paragraph should say “may draw up a chart”.',
    passage,
    '3 The council may draw up a chart of all harbours, in agreement with the keepers of the lights.',
  ],
  ['Paragraph 3 should read “in agreement with the keepers and the towns”.', fragment],
  ['Paragraph 3 should read “the sea”.', fragment],
  ['Paragraph 3 should read: “The council draws charts.”', less, '3 The council draws charts.'],
  [
    'Replace paragraph 1 with: “Each town sends two keepers.”',
    passage,
    '1 Each town sends two keepers. It pays for their journey.',
  ],
  ['Replace paragraph 1 with: “Nobody travels.”', less, '1 Nobody travels.'],
  [
    'Paragraph 1 should read: “Each town sends two keepers, including the elder. It pays for their journey.”',
    taken,
    two,
  ],
  [
    'Replace paragraph 1 by “All towns may send as many keepers as they like. They lend them a boat.”',
    taken,
    '1 All towns may send as many keepers as they like. They lend them a boat.',
  ],
  [
    'Item (a) of paragraph 2 should read “light its lamps every year”.',
    taken,
    '2 (a) light its lamps every year',
  ],
  ['Item (b) of paragraph 2 should read “count its ships.”', taken, '2 (b) count its ships.'],
  [
    'The second sentence of paragraph 1 should read “The council pays.”',
    taken,
    '1 Each town sends three keepers, including the elder. The council pays.',
  ],
  ['Le paragraphe 1 devrait se lire « deux gardiens ».', passage, deux],
  ['Le paragraphe 1 se lira « deux gardiens ».', passage, deux],
  ['Le paragraphe 1 se lit comme suit : « deux gardiens ».', passage, deux],
  ['Le paragraphe 1 devrait se lire comme suit : « Deux gardiens. »', passage, deux],
  ['Remplacer le paragraphe 1 par « deux gardiens ».', passage, deux],
  ['Remplacer le paragraphe 1 par le texte suivant : « envoie deux gardiens »', passage, deux],
  ['Libeller le paragraphe 1 comme suit : « deux gardiens »', passage, deux],
  [
    'Le paragraphe 2 a) se lira « tous les ans ».',
    passage,
    '2 a) allumer ses lampes au moins une fois tous les ans ;',
  ],
  ['L’alinéa 2 a) devrait se lire « chaque année ».', fragment],
  [
    'Le paragraphe 3 devrait se lire « peut dresser une carte ».',
    passage,
    '3 Le conseil peut dresser une carte de tous les ports, en accord avec les gardiens des feux.',
  ],
  ['Le paragraphe 3 devrait se lire « les ports ».', fragment],
  ['Le paragraphe 3 devrait se lire « en accord avec les villes ».', fragment],
  [
    'Le paragraphe 3 devrait se lire : « Le conseil dresse une carte. »',
    less,
    '3 Le conseil dresse une carte.',
  ],
  [
    'Remplacer le paragraphe 1 par : « Chaque ville envoie deux gardiens. »',
    passage,
    '1 Chaque ville envoie deux gardiens. Elle paie leur voyage.',
  ],
  ['Remplacer le paragraphe 1 par : « Nul ne voyage. »', less, '1 Nul ne voyage.'],
  [
    'Le paragraphe 1 se lit comme suit : « Chaque ville envoie deux gardiens, dont l’ancien. Elle paie leur voyage. »',
    taken,
    deux,
  ],
  [
    'La deuxième phrase du paragraphe 1 se lira « Le conseil paie. »',
    taken,
    '1 Chaque ville envoie trois gardiens, dont l’ancien. Le conseil paie.',
  ],
];

describe('new text that is less than the paragraph waits, with no more changed than it says', () => {
  test.each(rows.map(([said, ...read]) => ({ said, read })))('$said', ({ said, read }) => {
    expect(proposed(said, said.includes('«') ? 'fr' : 'en', towns)).toEqual([read]);
  });
});
