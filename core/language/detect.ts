import type { Languages } from './profile.ts';
import { remembered } from './remembered.ts';

const known = new WeakMap<Languages, ReadonlyMap<string, string | null>>();

/** Each frequent word with its language; null for words that are frequent in several (on, as). */
const frequentWords = (languages: Languages): ReadonlyMap<string, string | null> => {
  const found = known.get(languages);
  if (found !== undefined) return found;
  const made = new Map<string, string | null>();
  for (const { tag, words } of Object.values(languages))
    for (const word of words.frequent) made.set(word, made.has(word) ? null : tag);
  known.set(languages, made);
  return made;
};

const counted = (text: string, languages: Languages): readonly (readonly [string, number])[] => {
  const words = frequentWords(languages);
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) {
    const tag = words.get(word);
    if (tag !== undefined && tag !== null) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one);
};

const likelyIn = (text: string, languages: Languages): string | null => {
  const [first, second] = counted(text, languages);
  if (first === undefined) return null;
  return second === undefined || first[1] >= 2 * second[1] ? first[0] : null;
};

const finders = new WeakMap<Languages, (text: string) => string | null>();

const finderFor = (languages: Languages): ((text: string) => string | null) => {
  const there = finders.get(languages);
  if (there !== undefined) return there;
  const made = remembered((text) => likelyIn(text, languages));
  finders.set(languages, made);
  return made;
};

/**
 * The language a text is most likely in, by the words its language cannot do without; null when unsure: no such word,
 * or not clearly more of one language than of the next. A title of a few words is often unsure.
 */
export const likelyLanguage = (text: string, languages: Languages): string | null =>
  finderFor(languages)(text);
