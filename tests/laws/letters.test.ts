import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetter } from '#core/reply/letter.ts';
import { text } from '../core/amendment/instructions/letter.ts';
import { languages } from '../core/language/profiles.ts';

// What letters are made of: requests for one place, for every place, for two that touch; remarks, agreement, courtesy.
const sentences = [
  'Throughout the text, replace "cities" by "towns".',
  'In all paragraphs replace "the" by "this".',
  'Remplacer partout « villes » par « cités ».',
  'In paragraph 9, replace "three" by "two".',
  'In paragraph 2, after "member cities" insert "and towns"; delete "meet each year".',
  'In paragraph 9, delete "three". In paragraph 9, after "send" insert "two".',
  'Delete paragraph 8.',
  'Au paragraphe 7, remplacer « juin » par « mai ».',
  'Paragraph 6 is too long.',
  'Could paragraph 5 be stronger?',
  'We like the second sentence.',
  'We approve the draft.',
  'Thank you for your work.',
  'In paragraph 4, replace "ships" by "boats".',
];

const reading = (letter: string) => {
  let made = 0;
  return readLetter(letter, { draft: text, languages, newId: () => `new-${++made}`, language: null });
};

const folded = (words: string): string => words.replace(/\s+/g, ' ').trim();

describe('a letter of any sentences', () => {
  it('is told whole: each of its sentences is among what was found, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 }), (said) => {
        const found = reading(said.join('\n')).map(({ quote = '' }) => folded(quote));
        for (const sentence of said)
          for (const words of sentence.split(/(?<=[.?])\s+(?=In )|;\s+/))
            expect([words, found.some((quote) => quote.includes(words.replace(/[.;]$/, '')))]).toEqual([
              words,
              true,
            ]);
      }),
      { numRuns: process.env.ENTENTE_LONG === '1' ? 5000 : 200 },
    );
  });

  it('has what is asked for everywhere asked for in each place, whatever follows', () => {
    const everywhere = 'Throughout the text, replace "cities" by "towns".';
    const alone = reading(everywhere);
    const parts = (noted: ReturnType<typeof reading>) =>
      noted.flatMap(({ part, quote }) => (quote === everywhere ? [part] : []));
    expect(parts(alone)).toEqual(['p1', 'p2', 'p4']);
    expect(parts(reading(`${everywhere}\nDelete paragraph 8.\nThank you.`))).toEqual(parts(alone));
  });
});
