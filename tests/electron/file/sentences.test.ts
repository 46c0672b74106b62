import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const sentences = (language: string): Readonly<Record<string, string>> => {
  const path = fileURLToPath(new URL(`../../../locales/${language}/file.json`, import.meta.url));
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
};
const english = sentences('en');
const french = sentences('fr');

const host = fileURLToPath(new URL('../../../electron/host/', import.meta.url));

const used = new Set(
  ['file', 'reading', 'writing'].flatMap((room) =>
    readdirSync(join(host, room)).flatMap((name) =>
      [...readFileSync(join(host, room, name), 'utf8').matchAll(/'file:([a-z-]+)'/g)].map(
        ([, code]) => code ?? '',
      ),
    ),
  ),
);

const gaps = (sentence: string): readonly string[] => (sentence.match(/{{\w+}}/g) ?? []).toSorted();

describe('what is said about files', () => {
  test('has a sentence in each language for every refusal, and none to spare', () => {
    expect(Object.keys(english).toSorted()).toEqual([...used].toSorted());
    expect(Object.keys(french)).toEqual(Object.keys(english));
  });

  test('names the same facts in each language, the path always', () => {
    for (const [code, sentence] of Object.entries(english)) {
      expect([code, ...gaps(french[code] ?? '')]).toEqual([code, ...gaps(sentence)]);
      expect([code, ...gaps(sentence)]).toContain('{{path}}');
    }
  });
});
