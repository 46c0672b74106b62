import { describe, expect, it } from 'vitest';
import { faults } from '#core/draft/faults.ts';
import { hasShared } from '../../build/shared.ts';
import { found, inRole, read, readMarkdown, real, shape } from './reading.ts';

const outcome = `Charter of the Harbours
Resolution adopted by the Assembly of Harbours
The General Assembly,
Recalling its resolution 12/7 of 3 May 2029, by which it began this work,
Noting also the labour of many hands,
Adopts the Charter set out below.
14th plenary meeting
5 June 2031
Annex
Charter of the Harbours
Affirming that every harbour is a door,
Proclaims the following:
Article 1
Every harbour is open.
Article 2
1. Boats have the right to land.
2. Harbours shall provide:
(a) water;
(b) light.`;

describe('reading an outcome text', () => {
  it('tells preamble, operative paragraphs, lines of adoption, annex and articles apart', () => {
    const { draft, report } = read(outcome);
    expect(draft.kind).toBe('outcome');
    expect(shape(draft)).toEqual([
      'kind: Charter of the Harbours',
      'other: Resolution adopted by the Assembly of Harbours',
      'chapeau: The General Assembly,',
      'preamble: Recalling its resolution 12/7 of 3 May 2029, by which it began this work,',
      'preamble: Noting also the labour of many hands,',
      'clause: Adopts the Charter set out below.',
      'clause: 14th plenary meeting',
      'clause: 5 June 2031',
      'section: Annex',
      'section: Charter of the Harbours',
      'preamble: Affirming that every harbour is a door,',
      'clause: Proclaims the following:',
      'section: Article 1',
      'clause: Every harbour is open.',
      'section: Article 2',
      'clause: 1 Boats have the right to land.',
      'clause: 2 Harbours shall provide:',
      'letter 1: (a) water;',
      'letter 1: (b) light.',
    ]);
    expect(found(report.recognised)).toEqual(expect.arrayContaining(['7 adoption', '8 adoption']));
    expect(draft.fields.adoptionDate).toEqual({ type: 'date', value: '2031-06-05' });
    expect(faults(draft)).toEqual([]);
  });

  it('keeps the italics of the openers where the source has them', () => {
    const { draft } = readMarkdown(
      '*The Assembly*,\n*Recalling also* the sea,\n*Adopts* this text.\n*Article 1*\nOpen.\n*Article 2*\nShut.',
    );
    expect(shape(draft).slice(0, 3)).toEqual([
      'chapeau: *The Assembly*,',
      'preamble: *Recalling also* the sea,',
      'clause: *Adopts* this text.',
    ]);
  });

  it('reads « Article premier » and counts from it', () => {
    const { draft } = read(
      'Article premier\nTout port est ouvert.\nArticle 2\nToute barque aborde.',
      'fr',
      'outcome',
    );
    expect(shape(draft)).toEqual([
      'section: Article premier',
      'clause: Tout port est ouvert.',
      'section: Article 2',
      'clause: Toute barque aborde.',
    ]);
  });

  it('keeps the title of an article and leaves a sentence about an article alone', () => {
    const { draft } = read(
      'Article 1 – Open doors\nEvery door is open.\nArticle 2\nArticle 1 applies to gates.',
      'en',
      'outcome',
    );
    expect(shape(draft)).toEqual([
      'section: Article 1 Open doors',
      'clause: Every door is open.',
      'section: Article 2',
      'clause: Article 1 applies to gates.',
    ]);
  });

  it('doubts an article that is missing from the count', () => {
    const { report } = read('Article 1\nOne.\nArticle 3\nThree.', 'en', 'outcome');
    expect(found(report.doubts)).toContain('3 article-skipped');
  });

  it('reads the articles of a language that only has a profile', () => {
    const { draft } = read(
      'Artículo 1\nTodo puerto es abierto.\nArtículo 2\nToda barca llega.',
      'es',
      'outcome',
    );
    expect(inRole(draft, 'section').map(({ label }) => label)).toEqual(['article', 'article']);
  });
});

describe.skipIf(!hasShared)('reading the Declaration on the Rights of Indigenous Peoples', () => {
  const path = (name: string) => ['data', 'realtexts', `un-ga-61-295-undrip-2007-${name}`];

  it.each(['en', 'fr'])('gives each of its 164 lines a part of its own (%s)', (language) => {
    const { draft, lines, report } = read(real(...path(`${language}.txt`)), language, 'outcome');
    expect(draft.parts).toHaveLength(164);
    expect(Object.values(lines).every(([from, to]) => from === to)).toBe(true);
    expect(inRole(draft, 'section').filter(({ label }) => label === 'article')).toHaveLength(46);
    expect(inRole(draft, 'item').map(({ list }) => list)).toEqual(Array(5).fill('letter'));
    expect(inRole(draft, 'preamble')).toHaveLength(26);
    expect(report.doubts).toEqual([]);
    expect(faults(draft)).toEqual([]);
  });

  it.each(['en', 'fr'])('reads the Markdown with its italics to the same parts (%s)', (language) => {
    const plain = read(real(...path(`${language}.txt`)), language, 'outcome').draft;
    const styled = readMarkdown(real(...path(`${language}.italics.md`)), language, 'outcome').draft;
    expect(styled.parts.map(({ role }) => role)).toEqual(plain.parts.map(({ role }) => role));
    const openers = inRole(styled, 'preamble').map(({ wording }) => wording[language]?.[0]);
    expect(openers.every((run) => run?.marks?.includes('italic'))).toBe(true);
  });
});
