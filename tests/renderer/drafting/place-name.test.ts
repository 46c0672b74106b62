import { readFileSync } from 'node:fs';
import { createInstance, type ResourceKey } from 'i18next';
import { describe, expect, it } from 'vitest';
import { placeName } from '#renderer/drafting/place-name.ts';

const review = (language: string): ResourceKey =>
  JSON.parse(readFileSync(new URL(`../../../locales/${language}/review.json`, import.meta.url), 'utf8'));

const sentencesIn = (lng: string) => {
  const sentences = createInstance();
  const resources = { en: { review: review('en') }, fr: { review: review('fr') } };
  void sentences.init({ lng, initAsync: false, resources, interpolation: { escapeValue: false } });
  return sentences;
};

describe('where one is', () => {
  it('is told in words that a mayor’s office knows', () => {
    const sentences = sentencesIn('en');
    expect(
      ['P0', 'PP2', 'S1', 'P4', '5 bis', '1 (a)', 'Article 4', ''].map((cite) => placeName(cite, sentences)),
    ).toEqual([
      'Opening words',
      'Preamble 2',
      'Section 1',
      'Clause 4',
      'Clause 5 bis',
      'Clause 1 (a)',
      'Article 4',
      '',
    ]);
    expect(placeName('P0', sentencesIn('fr'))).toBe('Formule d’ouverture');
  });
});
