import { readFileSync } from 'node:fs';
import type { Piece } from '#core/language/pieces.ts';
import { type LanguageProfile, type Languages, languageProfile } from '#core/language/profile.ts';

const read = (tag: string): LanguageProfile => {
  const file = new URL(`../../../templates/languages/${tag}.json`, import.meta.url);
  return languageProfile.parse(JSON.parse(readFileSync(file, 'utf8')));
};

export const english = read('en');
export const french = read('fr');

/** A third language as a newcomer would add it: a short profile, no code. */
export const spanish = languageProfile.parse({
  tag: 'es',
  name: 'español',
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  dates: {
    full: '{day} de {month} de {year}',
    dayMonth: '{day} de {month}',
    on: 'el {date}',
    range: '{start} al {end}',
    from: 'del {start} al {end}',
    between: ['al', 'a', 'y'],
    within: ['de', 'del', 'el'],
  },
  ordinals: { figures: [{ suffix: '.ª' }], superscript: false, words: ['primera', 'segunda'] },
  names: { last: ' y ', lastBefore: { I: ' e ', Hi: ' e ' } },
  places: { in: { preposition: 'en ' }, of: { preposition: 'de ', contractions: { 'El ': 'del ' } } },
  sections: { article: 'Artículo {}' },
  lists: { beforeLast: 'y', joiners: ['y'], kept: ['o'] },
  words: { frequent: ['el', 'los', 'las', 'del', 'y', 'con', 'para', 'una', 'por'] },
  typography: {
    house: 'rae',
    quotes: ['«', '»'],
    innerQuotes: ['“', '”'],
    houses: {
      rae: { signs: true, before: { ';': '', ':': '' }, insideQuotes: '', afterNumber: { '%': '\u00A0' } },
    },
  },
  fields: { hostCities: 'ciudades anfitrionas' },
});

export const languages: Languages = { en: english, fr: french, es: spanish };

/** Pieces as one line, what is raised between carets: `XI^e^ Réunion`. */
export const line = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, superscript }) => (superscript ? `^${text}^` : text)).join('');

/** A text with its no-break spaces made visible: `~` for U+00A0, `_` for U+202F. */
export const seen = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');

/** The reverse of `seen`. */
export const unseen = (text: string): string => text.replaceAll('~', '\u00A0').replaceAll('_', '\u202F');
