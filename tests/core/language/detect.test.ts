import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { likelyLanguage } from '#core/language/detect.ts';
import { hasShared, sharedPath } from '../../build/shared.ts';
import { languages } from './profiles.ts';

describe('the likely language of a text', () => {
  it('shows in its small words', () => {
    expect(likelyLanguage('The cities have agreed on the programme of the Network', languages)).toBe('en');
    expect(likelyLanguage('Les villes ont adopté le programme du Réseau', languages)).toBe('fr');
    expect(likelyLanguage('Las ciudades y los alcaldes del mundo', languages)).toBe('es');
  });

  it('is open for names, numbers and empty lines', () => {
    for (const text of ['', '2 – 15', 'CONCLUSIONS', 'Enghien-les-Bains, France', 'Kraków'])
      expect(likelyLanguage(text, languages)).toBeNull();
  });

  it('is open for a text that is half one and half the other', () => {
    expect(likelyLanguage('the cities of the Network, les villes du Réseau et des', languages)).toBeNull();
  });
});

describe.skipIf(!hasShared)('the language of real texts', () => {
  test.each([
    ['seeds/conclusions-2017-en.txt', 'en'],
    ['seeds/mayors-declaration-2018-fr.txt', 'fr'],
    ['seeds/mission-statement-fr.txt', 'fr'],
    ['seeds/network-page-2016-fr.txt', 'fr'],
    ['data/realtexts/un-ga-61-295-undrip-2007-en.txt', 'en'],
    ['data/realtexts/un-ga-61-295-undrip-2007-fr.txt', 'fr'],
  ])('%s', (path, tag) => {
    const text = readFileSync(sharedPath(path), 'utf8').replace(/^#.*$/gm, '');
    expect(likelyLanguage(text, languages)).toBe(tag);
    const long = text.split('\n').filter((line) => line.split(' ').length > 15);
    expect(long.filter((line) => likelyLanguage(line, languages) !== tag)).toEqual([]);
  });
});
