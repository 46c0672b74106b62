import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const files = ['worded', 'template', 'network', 'meeting', 'field-input'];
const code = files.map((file) => read(`core/draft/${file}.ts`)).join('\n');

const sentences = (language: string, area: string): Readonly<Record<string, string>> =>
  JSON.parse(read(`locales/${language}/${area}.json`));

const gaps = (sentence = ''): readonly string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();

// `failed('brace', …)` writes its area in front of the code.
const codes = (area: string): readonly string[] => {
  const whole = [...code.matchAll(new RegExp(`'${area}:([a-z-]+)'`, 'g'))];
  const short = area === 'template' ? [...code.matchAll(/failed\('([a-z-]+)'/g)] : [];
  return [...new Set([...whole, ...short].map(([, name = '']) => name))].toSorted();
};

describe.each(['network', 'template'])('what can be said about %s', (area) => {
  it('has a sentence for every code, and no sentence without one', () => {
    expect(Object.keys(sentences('en', area)).toSorted()).toEqual(codes(area));
  });

  it('is said in English and in French with the same facts', () => {
    const [en, fr] = [sentences('en', area), sentences('fr', area)];
    expect(Object.keys(fr)).toEqual(Object.keys(en));
    expect(Object.keys(en).filter((name) => gaps(en[name]).join() !== gaps(fr[name]).join())).toEqual([]);
  });
});
