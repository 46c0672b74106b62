import { readFileSync } from 'node:fs';
import type { Piece } from '#core/language/pieces.ts';
import { type LanguageProfile, type Languages, languageProfile } from '#core/language/profile.ts';

const read = (tag: string): LanguageProfile => {
  const file = new URL(`../../../templates/languages/${tag}.json`, import.meta.url);
  return languageProfile.parse(JSON.parse(readFileSync(file, 'utf8')));
};

export const english = read('en');
export const french = read('fr');

/** A third language, added by its file alone. */
export const spanish = read('es');

export const languages: Languages = { en: english, fr: french, es: spanish };

/** Pieces as one line, what is raised between carets: `XI^e^ Réunion`. */
export const line = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, superscript }) => (superscript ? `^${text}^` : text)).join('');

/** A text with its no-break spaces made visible: `~` for U+00A0, `_` for U+202F. */
export const seen = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');

/** The reverse of `seen`. */
export const unseen = (text: string): string => text.replaceAll('~', '\u00A0').replaceAll('_', '\u202F');
