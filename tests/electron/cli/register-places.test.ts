import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citedAs } from '#core/forms/looked.ts';
import { formTerms } from '#electron/host/forms/terms.ts';
import { translator } from '#electron/host/translate.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import { draftOf, importedOne, inTime, openRound } from './replies.ts';

const at = scratch();
const terms = formTerms('forms');

const text = `Conclusions

We, the harbour towns, have agreed on the following:

1. The towns share:
(a) charts of the bay;
(b) lamps for the quay.
2. The towns agree on these Conclusions.
`;

const texte = `Conclusions

Nous, villes portuaires, sommes convenues de ce qui suit :

1. Les villes partagent :
a) des cartes de la baie ;
b) des lampes pour le quai.
2. Les villes adoptent les présentes Conclusions.
`;

const letter = `In the title, replace “Conclusions” by “Final Conclusions”.
In paragraph 1 (a), replace “charts” by “maps”.
Para 1 (b) is too long for our council.
In paragraph 1 (b), replace “ropes” by “chains”.
`;

describe('how a form cites a part', () => {
  it.each([
    ['3 (a)', ['fr'], '3 a)'],
    ['3 (a) (ii)', ['fr', 'en'], '3 a) ii)'],
    ['3 a)', ['en'], '3 (a)'],
    ['3 (a)', ['en', 'fr'], '3 (a)'],
    ['3 ‹2›', ['fr'], '3 ‹2›'],
    ['12', ['fr'], '12'],
    ['heading.kind', ['fr'], 'Le titre'],
    ['heading.date', ['en', 'fr'], 'The date line / La ligne de la date'],
    ['closing', ['fr'], 'La ligne finale'],
  ])('is by the marks and words of its language: %s in %s', (cite, languages, said) => {
    expect(citedAs(cite, languages, terms)).toBe(said);
  });

  it('has small letters within a sentence', () => {
    expect(citedAs('heading.kind', ['fr'], terms, 'the-opening')).toBe('le titre');
  });
});

describe('the register of a consultation', () => {
  it.each([
    ['en', 'The title', '1 (a)', '1 (b)'],
    ['fr', 'Le titre', '1 a)', '1 b)'],
  ])(
    'names the title and cites items as %s does, also of what waits and was remarked',
    async (tag, ...places) => {
      const file = await draftOf(at(`${tag}.entente`), text);
      writeFileSync(at('texte.txt'), texte);
      expect(entente('pair', file, at('texte.txt'), '--language', 'fr').status).toBe(0);
      openRound(file, 'Dunedin');
      writeFileSync(at('Dunedin.txt'), letter);
      await importedOne(file, at('Dunedin.txt'), inTime);
      const output = at(`${tag}.md`);
      const asked = ['--as', 'md', '--form', 'register', '--language', tag, '--output', output];
      expect(entente('export', file, ...asked).status).toBe(0);
      const rows = readFileSync(output, 'utf8')
        .split('\n')
        .filter((row) => /^\| \*\*\w+\*\* \|/.test(row))
        .map((row) => row.split(' | ')[1]);
      expect(rows).toEqual([places[0], places[1], places[2], places[2]]);
    },
  );
});

describe('a sentence about a part', () => {
  it.each([
    ['en', '3 (a)'],
    ['fr', '3 a)'],
  ] as const)('cites it as %s does', (tag, cite) => {
    expect(translator(tag)('instructions:place-found', { cite: '3 (a)' })).toContain(`${cite}.`);
  });
});
