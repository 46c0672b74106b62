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

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];

const counted = (text: string, languages: Languages): readonly (readonly [string, number])[] => {
  const words = frequentWords(languages);
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) {
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

const groups = new WeakMap<Languages, Map<string, Languages>>();

const only = (languages: Languages, tags: readonly string[]): Languages => {
  const known = groups.get(languages) ?? new Map<string, Languages>();
  groups.set(languages, known);
  const key = tags.join(' ');
  const found =
    known.get(key) ?? Object.fromEntries(Object.entries(languages).filter(([tag]) => tags.includes(tag)));
  known.set(key, found);
  return found;
};

/**
 * How many different words of a text are frequent in one language, and in no other of those among which it may be. One
 * letter tells nothing: it may be a sign.
 */
export const tellingWords = (
  text: string,
  tag: string,
  languages: Languages,
  among: readonly string[],
): number => {
  const words = frequentWords(only(languages, [...new Set([...among, tag])]));
  return new Set(wordsOf(text).filter((word) => word.length > 1 && words.get(word) === tag)).size;
};

const base = (tag: string): string => tag.split('-')[0] ?? tag;

/**
 * The language a text is most likely in where it is expected in one of a few: one of those, unless it is clearly in
 * another. One word that is frequent there alone says little: French has borrowed many, and shares more.
 */
export const likelyAmong = (
  text: string,
  languages: Languages,
  expected: readonly string[],
): string | null => {
  const found = likelyLanguage(text, languages) ?? likelyLanguage(text, only(languages, expected));
  if (found === null || expected.some((tag) => base(tag) === base(found))) return found;
  const words = frequentWords(languages);
  const telling = new Set(wordsOf(text).filter((word) => words.get(word) === found));
  const own = telling.size > 1 ? null : likelyLanguage(text, only(languages, expected));
  return own ?? found;
};
