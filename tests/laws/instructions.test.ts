import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proposal } from '#core/amendment/instructions/proposal.ts';
import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import { viewOf } from '#core/amendment/instructions/view.ts';
import { apply } from '#core/change/apply.ts';
import { changeSchema } from '#core/change/schema.ts';
import type { Draft } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { printed } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import { fold } from '#core/language/fold.ts';
import { arbitraryDraft } from '../build/arbitrary.ts';
import { text } from '../core/amendment/instructions/letter.ts';
import { english, french, languages } from '../core/language/profiles.ts';

const read = (letter: string, draft: Draft = text): readonly Proposal[] => {
  let count = 0;
  return readInstructions(letter, draft, { languages, newId: () => `new-${++count}` });
};

const pieces = fc.constantFrom(
  'In paragraph 3, ',
  'in para. 5 bis',
  'replace ',
  'remplacer ',
  '“should submit”',
  '« devrait »',
  '"',
  "'",
  '“',
  '»',
  ' with ',
  ' par ',
  ' by ',
  'delete ',
  'supprimer ',
  'insert ',
  'insérer ',
  'after ',
  'après ',
  'a new paragraph',
  'un nouvel alinéa e)',
  'reading: ',
  ' : ',
  ': ',
  '.\n',
  '\n\n',
  '\t',
  '; ',
  ', ',
  ' and ',
  'renumber accordingly',
  'paragraphs 4 to 6',
  'move ',
  'merge ',
  'split ',
  'the first sentence',
  'at the end',
  'should be ',
  'three ',
  'two',
  '9.',
  '§ 9',
  '1 (a)',
  '> ',
  'On 3 June 2025, A wrote:\n',
  'Best regards,\n',
  'Dear all,',
  'We approve.',
  'not ',
  'because ',
  'the title',
  'English only',
  '|',
  '(',
  ')',
  '→',
  '\u00A0',
  '\uFFFC',
  '🎭',
  '\uD800',
  'However',
  'the',
  'it',
  'cities',
  'city',
  'throughout',
  'of the previous draft',
  '?',
  '!',
  '…',
  '\r',
  '\u2028',
  '- ',
  '* ',
  'PS ',
  'read ',
  'instead of ',
  'word',
);

const letters = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 100 }) },
);

const said = (letter: string): string => letter.replace(/[^\p{L}\p{N}]/gu, '');

describe('whatever a letter says', () => {
  test('it is read without fail, and every word of it is in one proposal and in one only, in order', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const found = read(letter);
        let at = 0;
        let rest = '';
        for (const { from, to, quote, line } of found) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(letter.slice(from, to)).toBe(quote);
          expect(line).toBe(letter.slice(0, from).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).length);
          rest += letter.slice(at, from);
          at = to;
        }
        expect(said(rest + letter.slice(at))).toBe('');
      }),
      { numRuns: 4000 },
    );
  });

  test('what it proposes can be made on the draft, and is plain JSON', () => {
    fc.assert(
      fc.property(letters, fc.oneof(fc.constant(text), arbitraryDraft()), (letter, draft) => {
        for (const { operations, sure } of read(letter, draft)) {
          expect(sure === 'none' && operations.length > 0).toBe(false);
          let present = draft;
          for (const operation of operations) {
            expect(changeSchema.parse(JSON.parse(JSON.stringify(operation)))).toEqual(operation);
            const changed = apply(present, operation);
            expect(changed.ok ? '' : changed.failure.code).toBe('');
            if (changed.ok) present = changed.value;
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('several edits of one proposal can also each be made on the draft as it was', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const single = read(letter).flatMap(({ operations }) =>
          operations.filter(({ type }) => type !== 'group'),
        );
        expect(single.filter((operation) => !apply(text, operation).ok)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('reading it twice gives the same', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        expect(read(letter)).toEqual(read(letter));
      }),
      { numRuns: 300 },
    );
  });

  test('reasons hold no words of the text', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const facts = read(letter)
          .flatMap(({ reason, notes }) => [reason, ...notes])
          .flatMap((one) => Object.values(one.facts));
        expect(facts.filter((fact) => /[a-zé]{6,}/i.test(String(fact)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the words a reader sees', () => {
  test('are those that print, but for typography', () => {
    fc.assert(
      fc.property(arbitraryDraft(), fc.constantFrom(english, french), (draft, profile) => {
        const facts = { fields: draft.fields, labels: labels(draft, profile), profile };
        const pages = printed(draft, profile.tag, languages);
        for (const [index, part] of draft.parts.entries())
          expect(fold(viewOf(part, facts).text)).toBe(fold(printedWords(pages.parts[index]?.runs ?? [])));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a long letter', () => {
  const steps = (length: number, row: (index: number) => string): string =>
    Array.from({ length }, (_, index) => row(index)).join('');

  test.each([
    ['instructions', (index: number) => `In paragraph ${(index % 9) + 1}, delete “${index}”.\n`],
    ['quotation marks', () => '“"\'« '],
    ['brackets', () => '(1 (a) '],
    ['verbs', () => 'replace also by '],
    ['cells', () => '9.\t'],
  ])('of %s is read to its end', (_, row) => {
    const letter = steps(6000, row);
    const found = read(letter);
    expect(said(letter.slice(found.at(-1)?.to ?? 0))).toBe('');
  });
});
