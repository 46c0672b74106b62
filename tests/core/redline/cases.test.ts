import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Draft, defaultSettings, type Part, wordingIn } from '#core/draft/draft.ts';
import { readWorded } from '#core/draft/worded.ts';
import { characters, plain, type Wording } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import { makeProposals } from '#core/redline/carry-proposals.ts';
import { compareTexts } from '#core/redline/compare-texts.ts';
import { type PartRedline, partRuns, redlineDrafts } from '#core/redline/drafts.ts';
import { markedText } from '#core/redline/marked-text.ts';
import { hasShared, sharedPath } from '../../build/shared.ts';
import { languages } from '../language/profiles.ts';

const caseRow = z.object({
  test: z.string(),
  before: z.array(z.string()),
  after: z.array(z.string()),
  expected: z.array(z.string()),
  theirs: z.array(z.string()).optional(),
  why: z.string().optional(),
});

const read = (path: string | URL): unknown => JSON.parse(readFileSync(path, 'utf8'));

const cases = z
  .object({ cases: z.array(caseRow) })
  .parse(read(new URL('../../cases/openslides.json', import.meta.url))).cases;

const worded = (text: string): Wording => {
  const wording = readWorded(text.replaceAll(/(?<!\*)\*(?!\*)|[[\]^_{}\\]/g, String.raw`\$&`));
  return wording.ok ? wording.value : plain(text);
};

const paragraphs = (texts: readonly string[], prefix: string): Draft => ({
  id: 'draft',
  kind: 'declaration',
  languages: ['en'],
  fields: {},
  settings: defaultSettings,
  parts: texts.map(
    (text, at): Part => ({
      id: `${prefix}${at}`,
      role: 'clause',
      numbered: false,
      wording: { en: worded(text) },
    }),
  ),
});

const marked = (part: PartRedline): string =>
  `${part.fate === 'split-off' ? '¶ ' : ''}${markedText(partRuns(part, 'en'), 'plain')}`.trim();

const words = (draft: Draft): readonly string[] =>
  draft.parts.map((part) => fold(characters(wordingIn(part, 'en')))).filter((text) => text !== '');

/** Compares two texts, makes all that is proposed and gives what came of it. */
const amend = (before: readonly string[], after: readonly string[]): { base: Draft; made: Draft } => {
  const base = paragraphs(before, 'b');
  const { changes } = compareTexts(base, paragraphs(after, 'a'), 'en', languages);
  return { base, made: makeProposals(base, changes).draft };
};

describe('the comparisons that OpenSlides tests', () => {
  it.each(cases)('$test', ({ before, after, expected, theirs, why }) => {
    const { base, made } = amend(before, after);
    const view = redlineDrafts(base, made, languages).parts.map(marked);
    expect(view.filter((line) => line !== '')).toEqual(expected);
    expect(words(made)).toEqual(words(paragraphs(after, 'a')));
    expect(why === undefined).toBe(theirs === undefined);
  });
});

const paragraphRow = z.object({
  id: z.string(),
  base: z.array(z.string()),
  newBase: z.array(z.string()).optional(),
  reviewers: z.array(z.object({ paragraphs: z.array(z.string()) })).optional(),
});

describe.skipIf(!hasShared)('the texts of every reviewer in the merge cases', () => {
  const all = z
    .object({ cases: z.array(z.unknown()) })
    .parse(hasShared ? read(sharedPath('data', 'merge-cases.json')) : { cases: [] });
  const rows = all.cases.flatMap((row) => paragraphRow.safeParse(row).data ?? []);

  it.each(rows)('$id', ({ base, newBase, reviewers }) => {
    const texts = [
      ...(newBase === undefined ? [] : [newBase]),
      ...(reviewers ?? []).map((one) => one.paragraphs),
    ];
    for (const text of texts) {
      const { made } = amend(base, text);
      expect(words(made)).toEqual(words(paragraphs(text, 'a')));
    }
  });
});
