import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { likelyAmong, likelyLanguage } from '#core/language/detect.ts';
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

describe('the likely language of a text where some are expected', () => {
  const ours = ['en', 'fr'];

  it.each([
    'Chaque ville membre nomme, outre son point focal, un élu référent.',
    'Un élu nomme un référent con brio.',
    'Ses élus nomment son point focal.',
  ])('is one of them, though a word may be frequent elsewhere: %s', (text) => {
    expect(likelyAmong(text, languages, ours)).toBe('fr');
  });

  it.each([
    'Cada ciudad miembro nombra, además de su punto focal, un representante político.',
    'Las ciudades y los alcaldes del mundo',
    'La ciudad con sus alcaldes nombra un representante.',
  ])('is another where more than one word says so: %s', (text) => {
    expect(likelyAmong(text, languages, ours)).toBe('es');
  });

  it('is open where no word says so', () => {
    expect(likelyAmong('Kraków, Katowice', languages, ours)).toBeNull();
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
