import { describe, expect, it, test } from 'vitest';
import { formatNumber, readRoman, romanNumeral } from '#core/language/numbers.ts';
import { ordinal, readOrdinal } from '#core/language/ordinals.ts';
import { english, french, line, seen } from './profiles.ts';

describe('the edition of a meeting', () => {
  it('is a roman numeral with a raised ending', () => {
    expect(line(ordinal(11, 'roman', english))).toBe('XI^th^');
    expect(line(ordinal(11, 'roman', french))).toBe('XI^e^');
    expect(line(ordinal(12, 'roman', french))).toBe('XII^e^');
  });

  it('is feminine in French for the first meeting', () => {
    expect(line(ordinal(1, 'roman', french))).toBe('I^re^');
    expect(line(ordinal(1, 'figures', french))).toBe('1^re^');
    expect(line(ordinal(1, 'words', french))).toBe('première');
    expect(line(ordinal(21, 'figures', french))).toBe('21^e^');
  });

  it('takes the right English ending', () => {
    const written = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map((n) =>
      line(ordinal(n, 'figures', english)),
    );
    expect(written.join(' ')).toBe(
      '1^st^ 2^nd^ 3^rd^ 4^th^ 11^th^ 12^th^ 13^th^ 21^st^ 22^nd^ 23^rd^ 101^st^ 111^th^',
    );
    expect(line(ordinal(21, 'roman', english))).toBe('XXI^st^');
  });

  it('is a word as far as the language lists them, then figures', () => {
    expect(line(ordinal(11, 'words', english))).toBe('eleventh');
    expect(line(ordinal(11, 'words', french))).toBe('onzième');
    expect(line(ordinal(20, 'words', french))).toBe('vingtième');
    expect(line(ordinal(21, 'words', english))).toBe('twenty-first');
    expect(line(ordinal(140, 'words', english))).toBe('140^th^');
  });

  it('may go without an ending', () => {
    expect(line(ordinal(9, 'roman-plain', english))).toBe('IX');
    expect(line(ordinal(9, 'plain', english))).toBe('9');
  });

  it('prints as it is where it counts nothing', () => {
    expect(line(ordinal(0, 'roman', english))).toBe('0');
    expect(line(ordinal(2.5, 'words', french))).toBe('2.5');
  });
});

describe('reading an ordinal', () => {
  test.each([
    'XII^e',
    'XIIe',
    'XIIᵉ',
    'XIIème',
    'XIIieme',
    'XIIE',
    '12e',
    '12ème',
    '12th',
    'XIIth',
    'XII',
    '12',
    ' XIIe. ',
  ])('takes %s for the twelfth', (text) => {
    expect(readOrdinal(text)).toBe(12);
  });

  it('knows the first in all its forms', () => {
    expect(['Ire', 'Ière', '1re', '1ère', '1er', '1st', 'I'].map(readOrdinal)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('leaves everyday words and broken numerals alone', () => {
    const words = [
      'Ce',
      'De',
      'Le',
      'Me',
      'VIE',
      'IIX',
      'IIII',
      'xii',
      'mix',
      '',
      'e',
      '0',
      '12.',
      'XIIe Réunion',
    ];
    expect(words.map(readOrdinal)).toEqual(words.map(() => null));
  });
});

describe('roman numerals', () => {
  it('are read back for every number that has one', () => {
    for (let n = 1; n <= 3999; n++) expect(readRoman(romanNumeral(n))).toBe(n);
  });

  it('give way to figures where there are none', () => {
    expect([0, -1, 4000, 1.5].map(romanNumeral)).toEqual(['0', '-1', '4000', '1.5']);
  });
});

describe('a number in running text', () => {
  it('is a word under ten and a figure from ten on', () => {
    expect([0, 1, 9, 10, 22].map((n) => formatNumber(n, 'auto', english))).toEqual([
      'zero',
      'one',
      'nine',
      '10',
      '22',
    ]);
    expect([2, 9, 10].map((n) => formatNumber(n, 'auto', french))).toEqual(['deux', 'neuf', '10']);
  });

  it('stays a figure for one in French, where un or une depends on what is counted', () => {
    expect(formatNumber(1, 'auto', french)).toBe('1');
    expect(formatNumber(1, 'words', french)).toBe('un');
  });

  it('groups thousands in the way of the language', () => {
    expect(formatNumber(1_500_000, 'figures', english)).toBe('1,500,000');
    expect(seen(formatNumber(1_500_000, 'figures', french))).toBe('1~500~000');
    expect(formatNumber(999, 'figures', english)).toBe('999');
    expect(formatNumber(12_345.5, 'auto', english)).toBe('12,345.5');
    expect(seen(formatNumber(-12_345.5, 'auto', french))).toBe('-12~345,5');
  });

  it('is written plainly for a year', () => {
    expect(formatNumber(2017, 'plain', english)).toBe('2017');
  });

  it('can be written in words to ninety-nine', () => {
    expect([21, 71, 80, 81, 99].map((n) => formatNumber(n, 'words', french))).toEqual([
      'vingt et un',
      'soixante et onze',
      'quatre-vingts',
      'quatre-vingt-un',
      'quatre-vingt-dix-neuf',
    ]);
    expect([20, 64, 99, 100].map((n) => formatNumber(n, 'words', english))).toEqual([
      'twenty',
      'sixty-four',
      'ninety-nine',
      '100',
    ]);
  });
});
