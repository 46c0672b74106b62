import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `templates/` and `locales/`: the project's own, or that of the bundle in an installed copy.
 * This file's code lies two folders below it, or one in the bundle of the command line.
 */
const root = fileURLToPath(
  new URL(
    /\/(electron\/host|dist\/(desktop|loopback))\/[^/]+$/.test(import.meta.url) ? '../../' : '../',
    import.meta.url,
  ),
);

/** The path of a file that belongs to Entente: a template, a locale, a font. */
export const resourcePath = (...parts: readonly string[]): string => `${root}${parts.join('/')}`;

/** The content of a JSON file that belongs to Entente; its shape is for the caller to parse. Throws when missing. */
export const readResource = (...parts: readonly string[]): unknown =>
  JSON.parse(readFileSync(resourcePath(...parts), 'utf8'));

/** The names, without `.json`, of the JSON files in one of Entente's own folders, in alphabetical order. */
export const resourceNames = (...folder: readonly string[]): readonly string[] =>
  readdirSync(resourcePath(...folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
