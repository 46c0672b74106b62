import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

const sentences = (language: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(`locales/${language}/reading.json`, root), 'utf8'));

const codes = (): readonly string[] => {
  const folder = new URL('core/text/', root);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const text = sources.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  return [...new Set([...text.matchAll(/'reading:([a-z-]+)'/g)].map(([, code]) => code ?? ''))].toSorted();
};

const gaps = (sentence: unknown): readonly string[] =>
  [...String(sentence).matchAll(/\{\{(\w+)\}\}/g)].map(([, gap]) => gap ?? '').toSorted();

describe('what a reader notices', () => {
  it('has a sentence for every code, and no sentence too many', () => {
    const said = Object.entries(sentences('en')).filter(([, value]) => typeof value === 'string');
    expect(said.map(([code]) => code).toSorted()).toEqual(codes());
  });

  it('has the same gaps in both languages', () => {
    const [english, french] = [sentences('en'), sentences('fr')];
    expect(Object.keys(french)).toEqual(Object.keys(english));
    const gapsOf = (one: Readonly<Record<string, unknown>>) =>
      Object.entries(one).map(([code, sentence]) => [code, gaps(sentence)]);
    expect(gapsOf(french)).toEqual(gapsOf(english));
  });
});
