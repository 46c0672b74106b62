import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const files = ['worded', 'template', 'network', 'meeting', 'field-input'];
const code = files.map((file) => read(`core/draft/${file}.ts`)).join('\n');

type Sentences = Readonly<Record<string, string>>;

/** What is said anywhere, and what the window says otherwise because it shows where to put it right. */
const sentences = (
  language: string,
  area: string,
): { readonly all: Sentences; readonly window: Sentences } => {
  const { window = {}, ...all } = JSON.parse(read(`locales/${language}/${area}.json`));
  return { all, window };
};

const gaps = (sentence = ''): readonly string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();

// `failed('brace', …)` writes its area in front of the code.
const codes = (area: string): readonly string[] => {
  const whole = [...code.matchAll(new RegExp(`'${area}:([a-z-]+)'`, 'g'))];
  const short = area === 'template' ? [...code.matchAll(/failed\('([a-z-]+)'/g)] : [];
  return [...new Set([...whole, ...short].map(([, name = '']) => name))].toSorted();
};

describe.each(['network', 'template'])('what can be said about %s', (area) => {
  it('has a sentence for every code, and no sentence without one', () => {
    const { all, window } = sentences('en', area);
    expect(Object.keys(all).toSorted()).toEqual(codes(area));
    expect(Object.keys(window).filter((name) => !codes(area).includes(name))).toEqual([]);
  });

  it.each(['all', 'window'] as const)('is said in English and in French with the same facts: %s', (where) => {
    const [en, fr] = [sentences('en', area)[where], sentences('fr', area)[where]];
    expect(Object.keys(fr)).toEqual(Object.keys(en));
    expect(Object.keys(en).filter((name) => gaps(en[name]).join() !== gaps(fr[name]).join())).toEqual([]);
  });
});
