import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citedAs } from '#core/forms/looked.ts';
import { formTerms } from '#electron/host/forms/terms.ts';
import { whyHeld, withoutCommands } from '#electron/host/forms/why-held.ts';
import { readResource } from '#electron/host/resources.ts';
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
    ['P0', ['en', 'fr'], 'Opening / Introduction'],
    ['P2', ['en'], 'Paragraph 2'],
    ['P2 (a)', ['fr'], 'Paragraphe 2 a)'],
    ['PP1', ['fr'], 'Paragraphe 1 du préambule'],
    ['S3', ['en'], 'Heading 3'],
    ['Article 8, 2', ['en'], 'Article 8, 2'],
  ])('is by the marks and words of its language: %s in %s', (cite, languages, said) => {
    expect(citedAs(cite, languages, terms)).toBe(said);
  });

  it('has small letters within a sentence', () => {
    expect(citedAs('heading.kind', ['fr'], terms, 'the-opening')).toBe('le titre');
    expect(citedAs('P2', ['fr'], terms, 'the-opening')).toBe('le paragraphe 2');
    expect(citedAs('P2', ['fr'], terms, 'bare')).toBe('paragraphe 2');
    expect(citedAs('P0', ['en'], terms, 'bare')).toBe('the opening sentence');
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

describe('why something waits, for readers of a register', () => {
  const advice =
    /--\p{L}|\bentente \p{L}|[“«]\s?decide|by (?:its |a |their )?number|par (?:son |un )?numéro/iu;
  const sentences = (tag: 'en' | 'fr', name: string): readonly string[] => {
    const found: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value === 'string') found.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
    };
    walk(readResource('locales', tag, `${name}.json`));
    return found;
  };

  it.each([
    ['en', 'reply'],
    ['fr', 'reply'],
    ['en', 'instructions'],
    ['fr', 'instructions'],
  ] as const)('names no command and no option, whatever the reason: %s %s', (tag, name) => {
    for (const sentence of sentences(tag, name)) expect(withoutCommands(sentence)).not.toMatch(advice);
  });

  it.each([
    [
      'Everything in it waits. Nothing was taken in; confirm by number with --confirm.',
      'Everything in it waits. Nothing was taken in.',
    ],
    [
      'Tout attend. Rien n’a été repris\u00A0; confirmez par numéro avec --confirm.',
      'Tout attend. Rien n’a été repris.',
    ],
    ['It is struck through. If it is meant, confirm it by its number.', 'It is struck through.'],
    ['Sheet “2 – a” is none of ours; look at it.', 'Sheet “2 – a” is none of ours; look at it.'],
    ['The entente between cities is praised.', 'The entente between cities is praised.'],
    ['La ligne vient de deux villes. Saisissez-la avec « entente amend ».', 'La ligne vient de deux villes.'],
    ['Paragraph 3 has its number by hand.', 'Paragraph 3 has its number by hand.'],
  ])('keeps what was found: %s', (text, kept) => {
    expect(withoutCommands(text)).toBe(kept);
  });

  it('says at least that someone must look', () => {
    expect(whyHeld({ code: 'reply:was-set-aside', facts: { id: 'h1' } }, ['en', 'fr'])).toEqual({
      en: 'It waits for someone to look at it.',
      fr: expect.stringMatching(/\S/),
    });
  });
});

describe('a sentence about a part', () => {
  it.each([
    ['en', '3 (a)'],
    ['fr', '3 a)'],
  ] as const)('cites it as %s does', (tag, cite) => {
    expect(translator(tag)('instructions:place-found', { cite: '3 (a)' })).toContain(`${cite}.`);
  });
});
