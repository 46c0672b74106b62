import type { FieldValue, Place } from '#core/draft/field.ts';
import { literal } from '#core/language/literal.ts';
import { flat } from './flat.ts';
import type { Fact } from './heading-facts.ts';
import type { Tongue } from './heading-lines.ts';
import type { Paragraph } from './paragraph.ts';
import { firstLine } from './paragraph.ts';
import { isName, joiners, splitNames } from './places.ts';

/** Words as a pattern that does not mind accents: the flat text is searched, so positions are those of flat text. */
const after = (text: string, words: readonly string[]): readonly number[] =>
  words.flatMap((word) => {
    const at = text.indexOf(`${word} `);
    return at < 0 ? [] : [at + word.length + 1];
  });

/** A text with its flat form of the same length, letter by letter, so that what is found flat can be cut out. */
const levelled = (text: string): string =>
  text.replace(/[^ -@[-~]/gu, (letter) => {
    const low = flat(letter);
    return letter.length === low.length ? low : ' '.repeat(letter.length);
  });

const counted = (text: string, words: readonly string[]): number | null => {
  if (words.length === 0) return null;
  const pattern = new RegExp(`(?<![\\d,.])(\\d{1,5})\\s(?:${words.map(literal).join('|')})(?![\\p{L}])`, 'u');
  const [, figures] = pattern.exec(flat(text)) ?? [];
  return figures === undefined ? null : Number(figures);
};

/** The name at a place of a text: words with capitals and the small words between them. */
const nameAt = (text: string, at: number, tongue: Tongue): string | null => {
  const [whole = ''] = /^[^,.;:()!?\n]{1,120}/u.exec(text.slice(at, at + 120)) ?? [];
  const words: string[] = [];
  for (const word of whole.split(/\s+/)) {
    const small = tongue.words.particles.includes(flat(word));
    if (!/^[«"“]?\p{Lu}/u.test(word) && !(small && words.length > 0)) break;
    words.push(word);
  }
  while (words.length > 0 && !/^\p{Lu}/u.test(words.at(-1) ?? '')) words.pop();
  return words.length === 0 ? null : words.join(' ');
};

const occurrences = (text: string, name: string): number => text.split(name).length - 1;

/** The host city: the name that stands where one is said to meet; where a longer name ends in it, the shorter. */
const hostIn = (text: string, starts: readonly number[], tongue: Tongue): readonly Place[] => {
  const names = starts.flatMap((at) => {
    // "in the City of …": the small words before a name are not part of it.
    const [small = '', word = ''] = /^(\p{Ll}{1,4})\s/u.exec(text.slice(at, at + 6)) ?? [];
    return nameAt(text, tongue.words.particles.includes(flat(word)) ? at + small.length : at, tongue) ?? [];
  });
  const [best] = names.toSorted(
    (one, other) => occurrences(text, other) - occurrences(text, one) || one.length - other.length,
  );
  if (best === undefined) return [];
  const cities = splitNames(best, joiners(tongue.words, tongue.languages[tongue.language]));
  return cities
    .filter((name) => isName(name, tongue.words))
    .map((name) => ({ names: { [tongue.language]: name } }));
};

const countryBehind = (text: string, city: string): string | null =>
  new RegExp(`${literal(city)}\\s\\(([\\p{L} '’.-]{2,60})\\)`, 'u').exec(text)?.[1] ?? null;

const yearBehind = (text: string, city: string): number | null => {
  const [, year] = new RegExp(`${literal(city)}[^.\\d]{0,80}\\b(20\\d\\d)\\b`, 'u').exec(text) ?? [];
  return year === undefined ? null : Number(year);
};

type Said = readonly [field: string, value: FieldValue];

const placed = (
  text: string,
  [citiesField, countryField]: readonly [string, string],
  words: readonly string[],
  tongue: Tongue,
): readonly Said[] => {
  const cities = hostIn(text, after(levelled(text), words), tongue);
  const last = cities.at(-1)?.names[tongue.language];
  if (last === undefined) return [];
  const country = countryBehind(text, last);
  const said: readonly Said[] = [[citiesField, { type: 'cities', value: cities }]];
  if (country === null) return said;
  return [...said, [countryField, { type: 'country', value: { names: { [tongue.language]: country } } }]];
};

const themeIn = (text: string, tongue: Tongue): string | null => {
  for (const at of after(levelled(text), tongue.words.themeAfter)) {
    const rest = text.slice(at, at + 120);
    const quoted = /^[«"“‘']\s?([^»"”’]{2,100}?)\s?[»"”’']/.exec(rest)?.[1];
    const capitals = /^(?:\p{Lu}[\p{Lu}\p{N}'’&-]+)(?:\s\p{Lu}[\p{Lu}\p{N}'’&-]+)*(?!\p{Ll})/u.exec(
      rest,
    )?.[0];
    const theme = quoted ?? capitals;
    if (theme !== undefined) return theme;
  }
  return null;
};

const valuesIn = (text: string, tongue: Tongue): readonly Said[] => {
  const { words, language } = tongue;
  const members = counted(text, words.members);
  const countries = counted(text, words.countries);
  const theme = themeIn(text, tongue);
  const next = placed(text, ['nextHostCities', 'nextCountry'], words.nextHostAfter, tongue);
  const nextCity = next[0]?.[1].type === 'cities' ? next[0][1].value[0]?.names[language] : undefined;
  const nextYear = nextCity === undefined ? null : yearBehind(text, nextCity);
  return [
    ...placed(text, ['hostCities', 'country'], words.hostAfter, tongue),
    ...next,
    ...(nextYear === null ? [] : [['nextYear', { type: 'number', value: nextYear }] as const]),
    ...(theme === null ? [] : [['theme', { type: 'text', value: { [language]: theme } }] as const]),
    ...(members === null ? [] : [['memberCount', { type: 'number', value: members }] as const]),
    ...(countries === null ? [] : [['countryCount', { type: 'number', value: countries }] as const]),
  ];
};

/**
 * The facts that running text states about a meeting: host city, theme, how many members and countries, the next
 * host with its year. Numbers are those of the first paragraph that names them.
 */
export const pageFacts = (paragraphs: readonly Paragraph[], tongue: Tongue): readonly Fact[] => {
  const facts: Fact[] = [];
  const text = paragraphs.map((one) => one.text).join('\n');
  const lineFor = (words: string): number => {
    const found = paragraphs.find((one) => one.text.includes(words));
    return found === undefined ? 1 : firstLine(found);
  };
  for (const [field, value] of valuesIn(text, tongue)) {
    const sign = value.type === 'cities' ? (value.value[0]?.names[tongue.language] ?? '') : '';
    facts.push({
      field,
      value,
      line: value.type === 'number' ? lineFor(String(value.value)) : lineFor(sign),
    });
  }
  return facts;
};
