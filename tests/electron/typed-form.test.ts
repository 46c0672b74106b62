import { describe, expect, it } from 'vitest';
import { readField } from '#core/draft/field-input.ts';
import { canonical } from '#electron/host/file/canonical.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { networkFacts } from '#electron/host/network.ts';
import { typedForm } from '#electron/host/typed-form.ts';

const read = (name: string, text: string) => {
  const given = readField(name, text, { network: networkFacts(), languages: draftingLanguages() });
  if (!given.ok || given.value.value === null) throw new Error(`nothing read from ${text}`);
  return given.value.value;
};

const facts = [
  ['country', 'Morocco'],
  ['hostCities', 'Kraków; Katowice'],
  ['dates', '14 to 18 September 2027'],
  ['adoptionDate', '18 September 2027'],
  ['memberCount', '408'],
  ['edition', 'XIXth'],
] as const;

describe('a fact as it is typed', () => {
  it.each(facts)('is words that give it back, also once a file kept it: %s', (name, text) => {
    const value = read(name, text);
    // A file keeps the names of a value in the order of the alphabet.
    const kept = JSON.parse(canonical(value));
    for (const ui of ['en', 'fr']) {
      const typed = typedForm(name, kept, ['en', 'fr'], ui)[''] ?? '';
      expect(typed).not.toContain('|');
      expect(canonical(read(name, typed))).toBe(canonical(value));
    }
  });

  it('is all that is known where its name alone does not give it back', () => {
    const value = read('country', 'Elsewhere|en=Elsewhere|fr=Ailleurs');
    expect(typedForm('country', value, ['en', 'fr'], 'en')['']).toContain('fr=Ailleurs');
  });
});
