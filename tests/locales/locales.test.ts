import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const languages = readdirSync(`${root}locales`);
const files = readdirSync(`${root}locales/en`);

type Sentences = ReadonlyMap<string, string>;

const sentences = (language: string, file: string): Sentences => {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else
      for (const [key, inner] of Object.entries(value ?? {}))
        walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(JSON.parse(readFileSync(`${root}locales/${language}/${file}`, 'utf8')), '');
  return found;
};

const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const keysOf = (texts: Sentences): readonly string[] =>
  [...new Set([...texts.keys()].map(withoutPlural))].sort();
const gapsOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+(?:, draft)?)\}\}/g)].map(([, gap]) => gap ?? ''))].sort();

describe.each(languages)('the sentences in %s', (language) => {
  it('are in the same files as the English ones', () => {
    expect(readdirSync(`${root}locales/${language}`)).toEqual(files);
  });

  it.each(files)('of %s have the same keys and gaps as the English ones', (file) => {
    const own = sentences(language, file);
    const english = sentences('en', file);
    expect(keysOf(own)).toEqual(keysOf(english));
    for (const [key, text] of own) {
      const model = english.get(key) ?? english.get(`${withoutPlural(key)}_other`) ?? '';
      expect([key, gapsOf(text).filter((gap) => gap !== 'count')]).toEqual([
        key,
        gapsOf(model).filter((gap) => gap !== 'count'),
      ]);
      expect(text.trim()).not.toBe('');
    }
  });

  it.each(files)('of %s have each key once, for of two the first would never be read', (file) => {
    const text = readFileSync(`${root}locales/${language}/${file}`, 'utf8');
    const keysIn = (json: string): number => json.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0;
    expect(keysIn(text)).toBe(keysIn(JSON.stringify(JSON.parse(text))));
  });

  it.each(files)('of %s have every plural form of the language', (file) => {
    const own = sentences(language, file);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = new Set([...own.keys()].filter((key) => key !== withoutPlural(key)).map(withoutPlural));
    for (const key of plurals) for (const form of forms) expect([...own.keys()]).toContain(`${key}_${form}`);
  });
});

const codePattern =
  /'((?:file|word|reading|printing|network|template|change|drafting|importing|issuing|pairing|citing|bank|history|instructions|amendment|amending|round|forms|redline|reply|margin|desk|desktop|library|loopback|wire):[a-z][a-z0-9-]*)'/g;

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${root}${folder}/${name}`);

describe('the codes in the sources', () => {
  const codes = new Set(
    [...sourceFiles('core'), ...sourceFiles('electron')].flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(codePattern)].map(([, code]) => code ?? ''),
    ),
  );

  it('are many', () => {
    expect(codes.size).toBeGreaterThan(60);
  });

  it.each(languages)('each have a sentence in %s', (language) => {
    const known = new Set(
      files.flatMap((file) =>
        keysOf(sentences(language, file)).map((key) => `${file.replace('.json', '')}:${key}`),
      ),
    );
    expect([...codes].filter((code) => !known.has(code))).toEqual([]);
  });
});
