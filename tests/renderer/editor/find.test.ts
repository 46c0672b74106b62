import { describe, expect, it } from 'vitest';
import { apply } from '#core/change/apply.ts';
import { find, type Query, replaceAll } from '#renderer/editor/find.ts';
import { clause, draft, en, fr } from '#tests/build/draft.ts';
import { lines } from './lines.ts';

const given = draft(
  clause('a', en('The Cities shall meet. cities’ own'), fr('Les villes créatives se réunissent : Créatives')),
  clause('b', en('Cit*ies* and {year} non-member capacities'), fr('« Cre\u0301atives »')),
);

const found = (query: Partial<Query> & { text: string }): readonly string[] =>
  find(given, { languages: ['en', 'fr'], ...query }).map(
    ({ part, language, from, to }) => `${part} ${language} ${from}-${to}`,
  );

describe('finding', () => {
  it('passes over capitals, accents and typography unless asked not to', () => {
    expect(found({ text: 'creatives' })).toEqual(['a fr 11-20', 'a fr 37-46', 'b fr 2-12']);
    expect(found({ text: 'Créatives', capitals: true })).toEqual(['a fr 37-46', 'b fr 2-12']);
    expect(found({ text: 'creatives', accents: true })).toEqual([]);
    expect(found({ text: "cities'" })).toEqual(['a en 23-30']);
    expect(found({ text: "cities'", typography: true })).toEqual([]);
    expect(found({ text: 'reunissent :' })).toEqual(['a fr 24-36']);
  });

  it('finds words over marks, and whole words where asked to', () => {
    expect(found({ text: 'cities', languages: ['en'] })).toHaveLength(4);
    expect(found({ text: 'cities', languages: ['en'], wholeWords: true })).toEqual([
      'a en 4-10',
      'a en 23-29',
      'b en 0-6',
    ]);
  });

  it('finds nothing for nothing', () => {
    expect(found({ text: '' })).toEqual([]);
  });
});

describe('replacing', () => {
  it('changes all places at once, with the marks of what was there', () => {
    const change = replaceAll(
      given,
      find(given, { text: 'cities', languages: ['en'], wholeWords: true }),
      'Towns',
    );
    const made = change === null ? null : apply(given, change);
    expect(made?.ok === true && lines(made.value, 'en')).toEqual([
      'a 1. The Towns shall meet. Towns’ own',
      'b 2. Towns and {year} non-member capacities',
    ]);
  });

  it('is no change where nothing was found', () => {
    expect(replaceAll(given, [], 'x')).toBeNull();
  });
});
