import type { Place } from '#core/draft/field.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { ReadingWords } from '#core/language/reading.ts';
import { flat } from './flat.ts';

/** Cities and the country they lie in, by their names in one language. */
export interface ReadPlaces {
  readonly cities: readonly Place[];
  readonly country: Place | null;
}

export const joiners = (words: ReadingWords, profile: LanguageProfile | undefined): readonly string[] => {
  const own = [profile?.names.last ?? '', ...Object.values(profile?.names.lastBefore ?? {})];
  return [...words.and, ...own.map((joiner) => joiner.trim())].filter((word) => /\p{L}/u.test(word));
};

export const isName = (name: string, words: ReadingWords): boolean => {
  if (name.length > 60 || !/^\p{Lu}/u.test(name) || /[\d:;!?[\]{}/|@]/.test(name)) return false;
  const parts = name.split(/\s+/);
  return (
    parts.length <= 6 &&
    parts.every(
      (part) => /^[\p{Lu}(]/u.test(part) || words.particles.some((word) => flat(part).startsWith(word)),
    )
  );
};

export const splitNames = (text: string, conjunctions: readonly string[]): readonly string[] => {
  const signs = text.split(/\s*(?:[&/]|\s[–-]\s|[—–])\s*|,\s*/);
  return signs
    .flatMap((part) =>
      conjunctions.length === 0 ? [part] : part.split(new RegExp(`\\s(?:${conjunctions.join('|')})\\s`, 'u')),
    )
    .map((name) => name.trim());
};

const countryIn = (text: string): readonly [string, string | null] => {
  const bracketed = /^([^()]{1,120})\(([^()]{1,60})\)$/.exec(text);
  if (bracketed !== null) return [bracketed[1]?.trim() ?? '', bracketed[2]?.trim() ?? null];
  const comma = text.lastIndexOf(',');
  return comma < 0 ? [text, null] : [text.slice(0, comma).trim(), text.slice(comma + 1).trim()];
};

/**
 * The places that a line names and nothing else: `Enghien-les-Bains, France`, `Cracovie & Katowice (Pologne)`,
 * `Kraków and Katowice, Poland`, `Cracovie—Katowice`. Null for a line that may be anything else; one name alone is
 * not enough.
 */
export const readPlaces = (
  text: string,
  words: ReadingWords,
  profile: LanguageProfile | undefined,
  language: string,
): ReadPlaces | null => {
  if (text.length > 120) return null;
  const [cities, country] = countryIn(text.trim().replace(/\.$/, ''));
  const names = splitNames(cities, joiners(words, profile));
  if (
    names.length === 0 ||
    ![...names, ...(country === null ? [] : [country])].every((name) => isName(name, words))
  )
    return null;
  if (country === null && names.length < 2) return null;
  const place = (name: string): Place => ({ names: { [language]: name } });
  return { cities: names.map(place), country: country === null ? null : place(country) };
};

/** What stands before the date in a line that has both: `Kraków and Katowice, Poland` of `…, from 12 to 15 June 2018`. */
export const beforeDate = (text: string): string => {
  const words = text.replace(/\d.*$/s, '').trim().split(/\s+/);
  while (words.length > 0 && !/^\p{Lu}/u.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replace(/,$/, '');
};
