import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concordance } from '#core/concordance/concordance.ts';
import type { Draft } from '#core/draft/draft.ts';
import { formatNumber } from '#core/language/numbers.ts';
import { clause, draft, en, fr } from '../build/draft.ts';
import { languages, network } from '../core/templates/data.ts';

const number = fc.integer({ min: 2, max: 2_000_000 });
const form = fc.constantFrom('auto', 'figures', 'words', 'plain');

const printed = (value: number, as: 'auto' | 'figures' | 'words' | 'plain', tag: 'en' | 'fr'): string => {
  const profile = languages[tag];
  if (profile === undefined) throw new Error(tag);
  return formatNumber(value, as, profile);
};

const pair = (mine: readonly string[], theirs: readonly string[]): Draft =>
  draft(
    { languages: ['en', 'fr'] },
    clause(
      'c',
      en(`The cities note ${mine.join(' and ')}.`),
      fr(`Les villes notent ${theirs.join(' et ')}.`),
    ),
  );

const check = (built: Draft) => concordance(built, languages, network);

describe('for every number', () => {
  it('both languages say the same in any form and any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, form, form), { minLength: 1, maxLength: 6 }), (said) => {
        const mine = said.map(([value, as]) => printed(value, as, 'en'));
        const theirs = said.map(([value, , as]) => printed(value, as, 'fr')).toReversed();
        expect(check(pair(mine, theirs))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('another in its place is told, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 2, maxLength: 6 }), form, form, (values, as, other) => {
        const [odd = 2, ...same] = values;
        const mine = [...same, same[0] ?? 2].map((value) => printed(value, as, 'en'));
        const theirs = [...same, odd].map((value) => printed(value, other, 'fr'));
        const strong = /\d/.test(printed(odd, other, 'fr'));
        const found = check(pair(mine, theirs));
        expect(found.map(({ kind }) => kind)).toEqual(strong ? ['number'] : []);
        const changed = check(pair([...mine, printed(odd + 1_000_000_000, 'plain', 'en')], theirs));
        expect(changed).toMatchObject([
          { kind: 'number', said: [String(odd + 1_000_000_000), printed(odd, other, 'fr')] },
        ]);
      }),
      { numRuns: 300 },
    );
  });
});
