import type { Phrases } from './forms/forms.ts';

/** A word as phrases are compared: small letters, no accents, straight apostrophes, plain hyphens. */
export const flat = (text: string): string =>
  // Most words of most letters are plain; the rest costs ten times as much.
  /^[ -~]*$/.test(text) ? text.toLowerCase().replaceAll('`', "'") : levelled(text);

const levelled = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[‐‑]/g, '-');

/** The words and signs of a text, apostrophes staying with the word before them: `l'`, `alinéa`, `5`, `(`. */
export const wordPattern =
  /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*['’](?=[\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*|-{1,2}>|=>|§§|[^\s]/gu;

/** A phrase as its flat words. */
export const phraseWords = (phrase: string): readonly string[] =>
  // An apostrophe at the end (l') belongs to its word, as it does in running text before another one.
  /['’]$/.test(phrase.trim())
    ? phraseWords(`${phrase.trim()}x`).slice(0, -1)
    : [...phrase.matchAll(wordPattern)].map(([word]) => flat(word));

/** The phrases of a list, each as its flat words, longest first. */
export const phraseList = (phrases: Phrases): readonly (readonly string[])[] =>
  phrases
    .split('|')
    .map(phraseWords)
    .filter((words) => words.length > 0)
    .toSorted((one, other) => other.length - one.length);

/** Phrases by their first word, for reading on from it. */
export type PhraseBook = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A list of phrases ready to be looked up. */
export const phraseBook = (phrases: Phrases): PhraseBook => {
  const book = new Map<string, (readonly string[])[]>();
  for (const words of phraseList(phrases)) {
    const first = words[0] ?? '';
    const known = book.get(first);
    if (known === undefined) book.set(first, [words]);
    else known.push(words);
  }
  return book;
};

/** How many words of a row, from one on, are one of the phrases, the longest that fits; 0 where none is. */
export const phraseLength = (
  book: PhraseBook,
  wordAt: (index: number) => string | undefined,
  from: number,
): number => {
  const fits = (words: readonly string[]): boolean =>
    words.every((word, index) => wordAt(from + index) === word);
  return book.get(wordAt(from) ?? '')?.find(fits)?.length ?? 0;
};
