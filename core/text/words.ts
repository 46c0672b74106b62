import type { Language } from '#core/draft/draft.ts';
import type { ReadingWords, WordsByLanguage } from './reading-words.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';

const bundled: WordsByLanguage = { en: english, fr: french };

const none: ReadingWords = {
  kinds: { conclusions: [], declaration: [], mission: [], outcome: [] },
  meeting: [],
  network: [],
  speakers: [],
  openers: [],
  divisions: [],
  adoption: [],
  article: [],
  firstArticle: [],
  and: [],
  particles: [],
  pageLines: [],
  pageBeginnings: [],
  page: [],
  themeAfter: [],
  hostAfter: [],
  nextHostAfter: [],
  members: [],
  countries: [],
};

/**
 * The reading words of a language: those given, else those that come with Entente, else those of the language
 * without its region (`fr` for `fr-CA`), else none.
 */
export const readingWords = (language: Language, given: WordsByLanguage = {}): ReadingWords => {
  const base = language.split('-')[0] ?? language;
  return given[language] ?? bundled[language] ?? given[base] ?? bundled[base] ?? none;
};

/** Whether a flat text begins with one of the words, as whole words. */
export const beginsWith = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length)));

/** Whether a flat text holds one of the words. */
export const holds = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));

/** Whether a flat text begins with one of the words, whatever the ending of the last one. */
export const beginsWithStem = (text: string, stems: readonly string[]): boolean =>
  stems.some((stem) => text.startsWith(stem));
