import type { Language } from '#core/draft/draft.ts';
import type { Languages } from '#core/language/profile.ts';
import { type ReadingWords, readingSchema } from '#core/language/reading.ts';

/**
 * The reading words of a language: its own, else those of the language without its region (`fr` for `fr-CA`), else
 * none.
 */
export const readingWords = (language: Language, languages: Languages): ReadingWords => {
  const base = language.split('-')[0] ?? language;
  return (languages[language] ?? languages[base])?.reading ?? readingSchema.parse({});
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
