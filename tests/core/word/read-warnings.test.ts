import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { warningsOf } from '#core/word/read/warnings.ts';
import { paragraph, run, textOf, wordFile } from './read-file.ts';

const sentences = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../locales/${language}/word.json`, import.meta.url), 'utf8'));
const [en, fr] = [sentences('en'), sentences('fr')];

const folder = new URL('../../../core/word/read/', import.meta.url);
const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
const refusals = new Set(
  sources.flatMap((source) => [...source.matchAll(/stop\('([a-z0-9-]+)'/g)].map(([, code]) => code)),
);
const gapsIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, gap]) => gap ?? '').sort();

describe('what is told of a Word file', () => {
  it('is nothing when it holds paragraphs alone', () => {
    expect(warningsOf(textOf(wordFile(paragraph('One.'))).notes)).toEqual([]);
  });

  it('is what was decided, reordered or left out, with its count', () => {
    const changed = `<w:ins w:id="1">${run('a')}</w:ins><w:del w:id="2">${run('b')}</w:del>${run('c', '<w:strike/>')}`;
    const table = `<w:tbl><w:tr><w:tc>${paragraph('d')}</w:tc></w:tr></w:tbl>`;
    const file = wordFile(paragraph(changed) + table, { comments: '<w:comment w:id="0"/>' });
    expect(warningsOf(textOf(file).notes)).toEqual([
      { code: 'word:tracked-changes', facts: { count: 2 } },
      { code: 'word:comments', facts: { count: 1 } },
      { code: 'word:tables', facts: { count: 1 } },
      { code: 'word:struck', facts: { count: 1 } },
    ]);
  });

  it('has a sentence in each language, with the same gaps', () => {
    // French has one plural form more than English, for millions.
    const shared = Object.entries(fr).filter(([key]) => !key.endsWith('_many'));
    expect(shared.map(([key]) => key)).toEqual(Object.keys(en));
    expect(shared.map(([, text]) => gapsIn(text))).toEqual(Object.values(en).map(gapsIn));
  });

  it('has one for every refusal', () => {
    expect(refusals.size).toBeGreaterThan(15);
    expect(Object.keys(en)).toEqual(expect.arrayContaining([...refusals]));
  });
});
