import { describe, expect, it } from 'vitest';
import { readField } from '#core/draft/field-input.ts';
import { languages, network } from '../templates/data.ts';

describe('a language that a drafter names', () => {
  it.each(['toString', 'valueOf', 'constructor', '__proto__'])('is unknown where it is called %s', (tag) => {
    // As plain an object as a caller may have at hand, with all that it inherits.
    const plain = { ...languages };
    for (const [field, text] of [
      ['hostCities', `Ghent|${tag}=Gand`],
      ['theme', `en=Quays|${tag}=Quais`],
    ] as const)
      expect(readField(field, text, { network, languages: plain })).toMatchObject({
        failure: { code: 'network:language', facts: { field } },
      });
  });
});
