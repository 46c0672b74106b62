import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, dateRange, readDates } from '#core/language/dates.ts';
import { fold, foldedEqual } from '#core/language/fold.ts';
import { listEndEdits } from '#core/language/lists.ts';
import { romanNumeral } from '#core/language/numbers.ts';
import { ordinal, readOrdinal } from '#core/language/ordinals.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { tokens } from '#core/language/tokens.ts';
import { applyEdits, typeset, typographyEdits } from '#core/language/typography.ts';
import { english, french, languages, line, spanish } from '../core/language/profiles.ts';

// Tags and names, so that a failing case prints as one line.
const profiles = [english, french, spanish] as const;
const tag = fc.constantFrom(...profiles.map((given) => given.tag));
const house = fc.constantFrom(
  ...profiles.flatMap((given) => Object.keys(given.typography.houses).map((name) => `${given.tag} ${name}`)),
);

const profileOf = (given: string): LanguageProfile => languages[given] ?? english;

const setBy = (given: string, text: string): string => {
  const [language = '', name] = given.split(' ');
  return typeset(text, profileOf(language), name);
};

// What makes typography hard, dense enough that every pair of neighbours turns up.
const signs =
  ' \u00A0\u202F\u2009\t\n;:!?,.…()[]{}«»“”„‘’\'"`^-–—%€/@\uFFFC\u00AD\u200B\u0301\u0338\u037E\uD83D';
const words =
  'a É e s I XII ème ᵉ 1 10 000 2017 l qu aujourd hui n° M. https://x.y/ www. a@b.c er juillet and etc. ... 😀 juin';
const hard = fc
  .array(fc.constantFrom(...signs.split(''), ...words.split(' '), ' juin', 'n° ', ' and'), { maxLength: 30 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  { weight: 4, arbitrary: hard },
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

const runs = { numRuns: 3000 };

describe('for every text', () => {
  it('tokens joined again are the text', () => {
    fc.assert(
      fc.property(anyText, tag, (text, given) => {
        const cut = tokens(text, profileOf(given));
        expect(cut.map((token) => token.text).join('')).toBe(text);
        expect(cut.every((token) => token.text !== '')).toBe(true);
      }),
      runs,
    );
  });

  it('typography leaves the folded text as it is', () => {
    fc.assert(
      fc.property(anyText, house, (text, given) => {
        expect(fold(setBy(given, text))).toBe(fold(text));
      }),
      runs,
    );
  });

  it('typography set twice is typography set once', () => {
    fc.assert(
      fc.property(anyText, house, (text, given) => {
        const once = setBy(given, text);
        expect(setBy(given, once)).toBe(once);
      }),
      runs,
    );
  });

  it('typographic edits stand in order, do not overlap and each change something', () => {
    fc.assert(
      fc.property(anyText, house, (text, given) => {
        const [language = '', name] = given.split(' ');
        let at = 0;
        for (const { from, to, text: put } of typographyEdits(text, profileOf(language), name)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(put).not.toBe(text.slice(from, to));
          at = to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      runs,
    );
  });

  it('typography changes no letter, figure or atom', () => {
    const bare = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}\uFFFC]/gu, '');
    fc.assert(
      fc.property(anyText, house, (text, given) => {
        expect(bare(setBy(given, text))).toBe(bare(text));
      }),
      runs,
    );
  });

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(foldedEqual(text, text.normalize('NFD'))).toBe(true);
      }),
      runs,
    );
  });

  it('the end of an item set twice is the end set once', () => {
    fc.assert(
      fc.property(
        anyText,
        tag,
        fc.constantFrom('semicolon' as const, 'bare' as const),
        fc.nat(3),
        (text, given, ends, index) => {
          const set = (item: string): string =>
            applyEdits(item, listEndEdits(item, { index, count: 4 }, ends, profileOf(given)));
          expect(set(set(text))).toBe(set(text));
        },
      ),
      runs,
    );
  });
});

// A capital and an e that are words of French, and so no ordinals.
const everyday = ['Ce', 'De', 'Le', 'Me'];

describe('for every number and day', () => {
  it('an ordinal is read back from what is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), fc.constantFrom('en', 'fr'), (n, language) => {
        const given = profileOf(language);
        const written = line(ordinal(n, 'roman', given)).replaceAll('^', '');
        expect(readOrdinal(written)).toBe(everyday.includes(written) ? null : n);
        expect(readOrdinal(line(ordinal(n, 'figures', given)).replaceAll('^', ''))).toBe(n);
        expect(readOrdinal(romanNumeral(n))).toBe(n);
      }),
    );
  });

  it('a day or range is read back from what is printed', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, tag, fc.constantFrom('plain', 'from', 'short'), (one, other, language, form) => {
        const given = profileOf(language);
        const [start = '', end = ''] = [one, other].toSorted();
        const spans = { [given.tag]: given };
        const printed = (pieces: Parameters<typeof line>[0]): string => line(pieces).replaceAll('^', '');
        expect(readDates(printed(date(one, 'plain', given)), spans)).toEqual({ start: one, end: one });
        expect(readDates(printed(dateRange(start, end, form, given)), spans)).toEqual({ start, end });
      }),
    );
  });
});
