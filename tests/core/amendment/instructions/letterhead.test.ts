import { describe, expect, test } from 'vitest';
import { read } from './letter.ts';

const kinds = (letter: string): readonly string[] => read(letter).map(({ kind }) => kind);

const bergen = [
  'CITY OF BERGEN',
  'Department of Culture',
  'Rådhusgaten 10',
  '5014 Bergen, Norway',
  'Tel.: +47 55 56 55 56',
  'postmottak@bergen.kommune.no',
  '',
  'Bergen, 16 August 2027',
  '',
  'Our ref.: 2027/1234',
];
const lyon = [
  'Ville de Lyon',
  'Direction des affaires culturelles',
  '1 place de la Comédie',
  '69001 Lyon',
  'Tél. : 04 72 10 30 30',
  'Lyon, le 16 août 2027',
  'N/Réf. : DAC/2027/45',
];

describe('a letterhead', () => {
  test.each([
    [bergen, 'Dear Madam or Sir,', 'Delete paragraph 8.', 8],
    [lyon, 'Madame, Monsieur,', 'Supprimer le paragraphe 8.', 7],
  ])('is passed over with the number of its lines', (head, greeting, words, count) => {
    const [first, ...others] = read([...head, '', greeting, '', words].join('\n'));
    expect(first).toMatchObject({
      kind: 'letterhead',
      reason: { code: 'instructions:letterhead', facts: { count } },
    });
    expect(first?.quote).toBe(head.join('\n'));
    expect(others.map(({ kind }) => kind)).toEqual(['courtesy', 'delete-paragraph']);
  });

  test('without a greeting is what comes before a line that is certainly of one', () => {
    expect(kinds('City of Metz\n16.08.2027\n\nDelete paragraph 8.')).toEqual([
      'letterhead',
      'delete-paragraph',
    ]);
    expect(kinds('Towns and Rivers\n\nDelete paragraph 8.')).toEqual(['comment', 'delete-paragraph']);
  });

  test.each([
    ['Mayor of Dakar\nParagraph 5 must go\n16 August 2027\n\nDear all,', 'unread'],
    ['Bergen supports the text\nTel. 12 34 56\n\nDear all,', 'approval'],
    ['City of Lyon\nTel. 12 34 56\nSubject: delete paragraph 6\n\nDear all,', 'delete-paragraph'],
    ['City of Lyon\nTel. 12 34 56\nThe text is too long for us.\n\nDear all,', 'comment'],
    ['City of Lyon\n16 August 2027\nReference: paragraph 5 is weak\n\nDear all,', 'unread'],
  ])('never holds a line that says something: %s', (letter, kind) => {
    expect(kinds(letter)).toContain(kind);
  });
});
