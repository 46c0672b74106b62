import { addresses, within } from './addresses.ts';
import type { TypographyEdit } from './edits.ts';
import type { LanguageProfile, TypographicHouse } from './profile.ts';

const spaces = '[ \\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';

// A gap is a run of spaces, or nothing at all before a sign that may want a space.
const gaps = new RegExp(`${spaces}+|(?=[;:!?,.…»”%‰€£$°)\\]])|(?<=[«“([])`, 'gu');
const groups = new RegExp(`(?<!\\p{Nd}|\\p{Nd}[.,])\\p{Nd}{1,3}(?:${spaces}\\p{Nd}{3})+(?!\\p{Nd})`, 'gu');

const openSigns = '«“„‘([{';
const closeSigns = '»”)]}';
const stops = ';:!?';
const endsSign = /[\s;:!?,.…)\]}»”’'"«“—–\uFFFC]/;

/** What stands around a gap: the signs before and after it, and the one after that. */
interface Around {
  readonly before: string;
  readonly gap: string;
  readonly after: string;
  readonly beyond: string;
}

const quoteSpace = (
  sign: string,
  house: TypographicHouse,
  { typography }: LanguageProfile,
): string | undefined =>
  house.insideQuotes === undefined || typography.quotes.includes(sign) ? house.insideQuotes : '';

const bySign = ({ before, gap, after, beyond }: Around, house: TypographicHouse): string | undefined => {
  if (!endsSign.test(beyond) || openSigns.includes(before)) return undefined;
  if (stops.includes(before) && (gap !== '' || stops.includes(after))) return undefined;
  return house.before[after];
};

const isRatio = (text: string, from: number, to: number): boolean =>
  /\d/.test(text[from - 1] ?? '') && text[to] === ':' && /^\s*\d/.test(text.slice(to + 1, to + 4));

/** The space that belongs into a gap; undefined where it stays as typed. */
const wanted = (around: Around, house: TypographicHouse, profile: LanguageProfile): string | undefined => {
  const { before, after } = around;
  if (openSigns.includes(before) && closeSigns.includes(after)) return undefined;
  if ('«“'.includes(before)) return quoteSpace(before, house, profile);
  if ('»”'.includes(after)) return quoteSpace(after, house, profile);
  if ('(['.includes(before) || ')]'.includes(after)) return house.insideBrackets;
  if (/\p{Nd}/u.test(before) && after in house.afterNumber) return house.afterNumber[after];
  return bySign(around, house);
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const anyOf = (words: readonly string[]): string =>
  words
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|');

interface Keeping {
  readonly days: RegExp;
  readonly words: RegExp;
}

const keeping = new WeakMap<LanguageProfile, Keeping>();

/** What stays on one line with the space at its end: a day before its month, a word of `keepAfter` before a name. */
const keepingOf = (profile: LanguageProfile): Keeping => {
  const known = keeping.get(profile);
  if (known !== undefined) return known;
  const suffixes = anyOf(Object.values(profile.dates.daySuffixes));
  const { keepAfter } = profile.typography;
  const made = {
    days: new RegExp(
      `(?<!\\p{N})\\p{Nd}{1,2}(?:${suffixes})? (?=(?:${anyOf(profile.months)})(?!\\p{L}))`,
      'giu',
    ),
    words: new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(keepAfter)}) (?=[\\p{Lu}\\p{N}])`, 'gu'),
  };
  keeping.set(profile, made);
  return made;
};

/** Single spaces inside figures and between words that stay together, by their place, with what they become. */
const innerSpaces = (
  text: string,
  house: TypographicHouse,
  profile: LanguageProfile,
): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const kept of house.keeps) {
    if (kept === 'words' && profile.typography.keepAfter.length === 0) continue;
    for (const { 0: words, index } of text.matchAll(keepingOf(profile)[kept]))
      found.set(index + words.length - 1, '\u00A0');
  }
  if (house.thousands === undefined) return found;
  for (const { 0: figure, index } of text.matchAll(groups))
    for (const { index: at } of figure.matchAll(/\s/gu)) found.set(index + at, house.thousands);
  return found;
};

/** The edits that bring the spaces of a paragraph to the habits of a house. */
export const spaceEdits = (
  text: string,
  house: TypographicHouse,
  profile: LanguageProfile,
): readonly TypographyEdit[] => {
  const edits: TypographyEdit[] = [];
  const isAddress = within(addresses(text));
  const inner = innerSpaces(text, house, profile);
  for (const { 0: gap, index: from } of text.matchAll(gaps)) {
    const to = from + gap.length;
    const [before, after, beyond = ' '] = [text[from - 1], text[to], text[to + 1]];
    if (before === undefined || after === undefined || /\s/.test(before + after)) continue;
    if ((isAddress(from - 1) && isAddress(from)) || isRatio(text, from, to)) continue;
    const space = inner.get(from) ?? wanted({ before, gap, after, beyond }, house, profile);
    if (space !== undefined && space !== gap) edits.push({ from, to, text: space });
  }
  return edits;
};
