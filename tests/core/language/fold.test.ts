import { describe, expect, it, test } from 'vitest';
import { fold, foldedEqual } from '#core/language/fold.ts';

describe('a folded text', () => {
  test.each([
    ['kinds of spaces', 'dix\u00A0villes\u202Fet', 'dix villes et'],
    ['a French space before a sign', 'Quoi\u202F? Oui\u00A0: ceci\u202F;', 'Quoi? Oui: ceci;'],
    ['quotation marks', '« Réseau »', '"Réseau"'],
    ['curly and French quotation marks', '“Réseau”', '«\u00A0Réseau\u00A0»'],
    ['apostrophes', 'l’UNESCO', "l'UNESCO"],
    ['composed letters', 'Énonce\u0301', 'E\u0301noncé'],
    ['hyphens and dashes', 'Cracovie—Katowice', 'Cracovie‑Katowice'],
    ['suspension points', 'et…', 'et...'],
    ['a sign of percentage', '10\u00A0%', '10%'],
    ['soft hyphens', 'coopé\u00ADration', 'coopération'],
    ['ligatures of a printed page', 'ﬁlm', 'film'],
  ])('levels %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('levels the ways to write an ordinal', () => {
    for (const text of ['XII^e', 'XIIᵉ', 'XIIème', 'XIIieme'])
      expect(fold(`la ${text} Réunion`)).toBe('la XIIe Réunion');
    expect(fold('11ème')).toBe(fold('11e'));
    expect(fold('1ère')).toBe(fold('1re'));
    expect(fold('Ière')).toBe(fold('I^re'));
  });

  it('keeps words, figures and capitals apart', () => {
    expect(foldedEqual('should', 'shall')).toBe(false);
    expect(foldedEqual('10 reports', '11 reports')).toBe(false);
    expect(foldedEqual('villes', 'Villes')).toBe(false);
    expect(foldedEqual('rejoint', 'rejoints')).toBe(false);
    expect(foldedEqual('peut être', 'peut-être')).toBe(false);
    expect(foldedEqual('a, b', 'a; b')).toBe(false);
    expect(foldedEqual('Mère Crème', 'Mre Cre')).toBe(false);
    expect(foldedEqual('10⁵', '105')).toBe(false);
  });
});
