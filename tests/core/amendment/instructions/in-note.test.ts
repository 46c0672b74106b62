import { describe, expect, test } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import { draft } from '../../../build/draft.ts';
import { made, read } from './letter.ts';

const parts: Draft['parts'] = [
  {
    id: 'p1',
    role: 'clause',
    numbered: true,
    wording: {
      en: [{ text: 'The towns lend three boats.' }],
      fr: [{ text: 'Les villes prêtent trois bateaux.' }],
    },
  },
  {
    id: 'p2',
    role: 'clause',
    numbered: true,
    wording: {
      en: [
        { text: 'They light their lamps' },
        { footnote: [{ text: 'See the towns’ Charter of 1901.' }] },
        { text: ' at dusk.' },
      ],
      fr: [
        { text: 'Elles allument leurs lampes' },
        { footnote: [{ text: 'Voir la Charte de 1901.' }] },
        { text: ' au crépuscule.' },
      ],
    },
  },
  {
    id: 'p3',
    role: 'clause',
    numbered: true,
    wording: {
      en: [{ text: 'They ring bells.' }, { footnote: [{ text: 'Adopted in 1950.' }] }],
      fr: [{ text: 'Elles sonnent les cloches.' }, { footnote: [{ text: 'Adoptées en 1950.' }] }],
    },
  },
];

const towns: Draft = { ...draft(), parts };

const noteIn = (on: Draft, id: string, language: string): string =>
  (on.parts.find((part) => part.id === id)?.wording[language] ?? [])
    .flatMap((run) => ('footnote' in run ? run.footnote : []))
    .map((run) => ('text' in run ? run.text : ''))
    .join('');

const told = (said: string): readonly string[] =>
  read(said, towns).flatMap((one) => {
    const language = said.includes('«') ? 'fr' : 'en';
    const change = one.part === null ? '' : noteIn(made(one, towns), one.part, language);
    return [`${one.sure} ${one.reason.code.replace('instructions:', '')}`, one.part ?? '', change];
  });

describe('a note that is named is the place, and its words change where they can be told', () => {
  test.each([
    ['Footnote 1: replace “1901” by “1902”.', 'p2', 'See the towns’ Charter of 1902.'],
    ['In footnote 1, replace “Charter” with “Treaty”.', 'p2', 'See the towns’ Treaty of 1901.'],
    ['Footnote no. 2: “1950” should be “1951”.', 'p3', 'Adopted in 1951.'],
    ['In the footnote to paragraph 3, replace “1950” by “1951”.', 'p3', 'Adopted in 1951.'],
    ['In paragraph 2, footnote: replace “Charter” by “Treaty”.', 'p2', 'See the towns’ Treaty of 1901.'],
    ['Delete “of 1901” in footnote 1.', 'p2', 'See the towns’ Charter.'],
    ['In note 1, “1901” should read “1902”.', 'p2', 'See the towns’ Charter of 1902.'],
    ['Endnote 2: replace “Adopted” by “Agreed”.', 'p3', 'Agreed in 1950.'],
    ['In paragraph 2, replace “1901” by “1902”.', 'p2', 'See the towns’ Charter of 1902.'],
    ['Replace “Adopted” by “Agreed”.', 'p3', 'Agreed in 1950.'],
    ['Footnote 1: replace “towns’” by “cities’”.', 'p2', 'See the cities’ Charter of 1901.'],
    ['Note de bas de page 1 : remplacer « 1901 » par « 1902 ».', 'p2', 'Voir la Charte de 1902.'],
    ['À la note de bas de page n° 2, remplacer « 1950 » par « 1951 ».', 'p3', 'Adoptées en 1951.'],
    [
      'Dans la note de bas de page du paragraphe 2, remplacer « Charte » par « Loi ».',
      'p2',
      'Voir la Loi de 1901.',
    ],
    ['Note en bas de page 2 : « 1950 » devrait être « 1951 ».', 'p3', 'Adoptées en 1951.'],
    ['À la note 1, remplacer « Charte » par « Loi ».', 'p2', 'Voir la Loi de 1901.'],
    ['Au paragraphe 3, remplacer « 1950 » par « 1951 ».', 'p3', 'Adoptées en 1951.'],
  ])('%s', (said, part, note) => {
    expect(told(said)).toEqual(['check in-note', part, note]);
  });

  test.each([
    ['Footnote 2: replace “towns” by “cities”.', 'about-note', 'p3'],
    ['Footnote 1: replace “lamps” by “lights”.', 'about-note', 'p2'],
    ['Delete footnote 1.', 'about-note', 'p2'],
    ['Delete the footnote in paragraph 3.', 'about-note', 'p3'],
    ['Footnote 2 is too long.', 'about-note', 'p3'],
    ['In footnote 9, replace “1901” by “1902”.', 'note-not-found', ''],
    ['Supprimer la note de bas de page 2.', 'about-note', 'p3'],
    ['La note de bas de page 1 est trop longue.', 'about-note', 'p2'],
    ['Note de bas de page 1 : remplacer « lampes » par « feux ».', 'about-note', 'p2'],
    ['À la note de bas de page 7, remplacer « 1901 » par « 1902 ».', 'note-not-found', ''],
  ])('or it waits with none: %s', (said, code, part) => {
    const found = read(said, towns);
    expect(found.map(({ reason }) => reason.code)).toEqual([`instructions:${code}`]);
    expect(found.map((one) => [one.part ?? '', one.operations])).toEqual([[part, []]]);
  });

  test.each([
    'We take note of paragraph 3.',
    'We note 2 mistakes in paragraph 1.',
    'Add a footnote to paragraph 3: “See above.”',
    'In paragraph 1, replace “three” by “two”.',
    'Thank you for footnote 1.',
    'Nous prenons note du paragraphe 3.',
    'Ajouter une note de bas de page au paragraphe 3 : « Voir plus haut. »',
    'Ajouter une nouvelle note de bas de page au paragraphe 3 : « Voir plus haut. »',
    'Au paragraphe 1, remplacer « trois » par « deux ».',
  ])('what names none is read as before: %s', (said) => {
    for (const { reason } of read(said, towns)) expect(reason.code).not.toMatch(/note/);
  });
});
