import { describe, expect, it } from 'vitest';
import { inOrder } from '#renderer/drafting/dialogs/chooser-order.ts';
import { factNames } from '#renderer/drafting/dialogs/fact-order.ts';
import { clause, draft, en } from '#tests/build/draft.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

describe('what is found by a few letters', () => {
  it('begins with what is called so, then with what begins so, then with a word that does', () => {
    const facts = named(
      'number of countries',
      'country of the previous meeting',
      'intercountry',
      'next country',
      'Country',
    );
    expect(inOrder(facts, ' country').map(({ name }) => name)).toEqual([
      'Country',
      'country of the previous meeting',
      'next country',
      'number of countries',
      'intercountry',
    ]);
  });

  it('is found whatever its accents and capitals, and by its number', () => {
    expect(inOrder(named('nombre d’éditions', 'Édition'), 'edition')[0]?.name).toBe('Édition');
    const clauses = [
      { mark: '13', name: 'Thirteen' },
      { mark: '3', name: 'Three' },
    ];
    expect(inOrder(clauses, '3')[0]?.mark).toBe('3');
    expect(inOrder(clauses, '')).toBe(clauses);
  });
});

describe('the facts that can be set', () => {
  const year = { type: 'number', value: 2027 } as const;
  const theme = { type: 'text', value: { en: 'Water' } } as const;

  it('stand in the order of the template, whichever of them was set first', () => {
    const one = factNames(draft({ fields: { theme, year, mascot: theme } }, clause('a', en('A.'))));
    expect(one).toEqual(factNames(draft({ fields: { mascot: theme, year, theme } }, clause('a', en('A.')))));
    expect(one.slice(0, 4)).toEqual(['edition', 'meetingName', 'hostCities', 'country']);
    expect(one.at(-1)).toBe('mascot');
  });
});
