import { describe, expect, test } from 'vitest';
import { chapeau, clause, draft, en, fr, heading, item, parts, spotsOf } from '../../build/draft.ts';

describe('drafts built for tests', () => {
  const built = draft(
    heading({ line: 'meeting' }, en('Meeting of {year:plain}')),
    chapeau(en('We, the *Cities*:')),
    clause(
      'a',
      en('The Cities <x>shall<y> meet'),
      fr('Les villes se <z>réunissent'),
      item(en('first'), item(en('deep'))),
    ),
    clause(en('They note the XI^th^ meeting{note: held in *June*} and clause {#a}.')),
  );

  test('have ids as given, else by role and count, and items as deep as they are nested', () => {
    expect(built.parts.map((part) => [part.id, part.role === 'item' ? part.level : 0])).toEqual([
      ['heading-1', 0],
      ['chapeau-1', 0],
      ['a', 0],
      ['item-1', 1],
      ['item-2', 2],
      ['clause-2', 0],
    ]);
  });

  test('know where their spots are', () => {
    expect(spotsOf(built)).toEqual({
      x: { part: 'a', language: 'en', offset: 11 },
      y: { part: 'a', language: 'en', offset: 16 },
      z: { part: 'a', language: 'fr', offset: 14 },
    });
  });

  test('have fields, marks, notes and references', () => {
    expect(built.parts[0]?.wording.en).toEqual([{ text: 'Meeting of ' }, { field: 'year', form: 'plain' }]);
    expect(built.parts[1]?.wording.en).toEqual([
      { text: 'We, the ' },
      { text: 'Cities', marks: ['italic'] },
      { text: ':' },
    ]);
    expect(built.parts[5]?.wording.en).toEqual([
      { text: 'They note the XI' },
      { text: 'th', marks: ['superscript'] },
      { text: ' meeting' },
      { footnote: [{ text: 'held in ' }, { text: 'June', marks: ['italic'] }] },
      { text: ' and clause ' },
      { reference: 'a' },
      { text: '.' },
    ]);
  });

  test('lend their parts to changes', () => {
    expect(parts(clause('n', en('New'), item('m', en('under it')))).map(({ id }) => id)).toEqual(['n', 'm']);
  });
});
