import { literal } from '#core/language/literal.ts';
import { sectionLabel } from '#core/language/markers.ts';
import { readRoman } from '#core/language/numbers.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { ReadingWords } from '#core/language/reading.ts';

interface Typed {
  /** How many characters the mark takes, with the space after it. */
  readonly length: number;
}

/**
 * A number, letter or bullet at the beginning of a line, as it looks. What it is (clause number, item marker, figure
 * that happens to begin a line) is decided where it stands.
 */
export type TypedMark = Typed &
  (
    | {
        readonly kind: 'number';
        readonly value: number;
        readonly bis: number;
        readonly form: 'point' | 'padded';
      }
    | { readonly kind: 'letter'; readonly value: number; readonly roman: number | null }
    | { readonly kind: 'roman'; readonly value: number }
    | { readonly kind: 'capital'; readonly letter: number | null; readonly roman: number | null }
    | { readonly kind: 'bullet'; readonly list: 'hyphen' | 'bullet'; readonly sign: string }
    | { readonly kind: 'article'; readonly value: number }
  );

const romanValue = (letters: string): number | null => readRoman(letters.toUpperCase());

const multiples = ['', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies'];

const number =
  /^\(?(\d{1,4})(?:\s(bis|ter|quater|quinquies|sexies|septies|octies))?\s?(?:[.)]|\.\))(?=\s|\p{Lu}|$)\s*/u;
const padded = /^(0\d)\s+(?=\p{Lu})/u;
const letter = /^(?:\(?([a-z])\)|([a-z])\.)(?:\s+|$)/;
const roman = /^(?:\(?([ivxlc]{2,7})\)|([ivxlc]{2,7})\.)(?:\s+|$)/;
const capital = /^([A-Z]{1,7})[.)]\s+(?=\S)/;
const hyphen = /^([-–—−])\s+(?=\S)/;
const bullet = /^([•‣▪●○◦■□❖➢✓⁃\uE000-\uF8FF])\s*(?=\S)|^([*·])\s+(?=\S)/;

const valueOfLetter = (sign: string): number => sign.toLowerCase().charCodeAt(0) - 96;

const numberMark = (head: string): TypedMark | null => {
  const plain = number.exec(head);
  if (plain !== null) {
    const bis = Math.max(multiples.indexOf((plain[2] ?? '').toLowerCase()), 0);
    return { kind: 'number', value: Number(plain[1]), bis, form: 'point', length: plain[0].length };
  }
  const zero = padded.exec(head);
  return zero === null
    ? null
    : { kind: 'number', value: Number(zero[1]), bis: 0, form: 'padded', length: zero[0].length };
};

const letterMark = (head: string): TypedMark | null => {
  const one = letter.exec(head);
  if (one !== null) {
    const sign = one[1] ?? one[2] ?? '';
    return { kind: 'letter', value: valueOfLetter(sign), roman: romanValue(sign), length: one[0].length };
  }
  const many = roman.exec(head);
  const value = many === null ? null : romanValue(many[1] ?? many[2] ?? '');
  return many === null || value === null ? null : { kind: 'roman', value, length: many[0].length };
};

const capitalMark = (head: string): TypedMark | null => {
  const match = capital.exec(head);
  const sign = match?.[1] ?? '';
  const asRoman = romanValue(sign);
  if (match === null || (sign.length > 1 && asRoman === null)) return null;
  const asLetter = sign.length === 1 ? valueOfLetter(sign) : null;
  return { kind: 'capital', letter: asLetter, roman: asRoman, length: match[0].length };
};

const bulletMark = (head: string): TypedMark | null => {
  const line = hyphen.exec(head);
  if (line !== null) return { kind: 'bullet', list: 'hyphen', sign: line[1] ?? '-', length: line[0].length };
  const dot = bullet.exec(head);
  return dot === null
    ? null
    : { kind: 'bullet', list: 'bullet', sign: dot[1] ?? dot[2] ?? '', length: dot[0].length };
};

/** How many characters of a line can be a mark. */
const headLength = 24;

/** Finds the articles of a language: `Article 4`, `Article premier`, with what its profile prints for them. */
export const articleReader = (
  words: ReadingWords,
  profile: LanguageProfile | undefined,
): ((text: string) => TypedMark | null) => {
  const printed = profile === undefined ? '' : sectionLabel('article', 2, profile).split(/\s/)[0];
  const names = [...new Set([...words.article, printed ?? ''])].filter((name) => /\p{L}/u.test(name));
  if (names.length === 0) return () => null;
  const escaped = (list: readonly string[]): string => list.map((name) => literal(name)).join('|');
  const first = words.firstArticle.length === 0 ? '' : `|(${escaped(words.firstArticle)})`;
  const pattern = new RegExp(
    `^(?:${escaped(names)})\\s{1,3}(?:(\\d{1,4})${first})(?:\\s{0,2}[.:–—-]\\s{0,3}(?=\\S|$)|\\s{1,3}(?=[\\p{Lu}(«“"])|$)`,
    'iu',
  );
  return (text) => {
    const match = pattern.exec(text.slice(0, 2 * headLength));
    if (match === null || /^\p{Ll}/u.test(text)) return null;
    // The flag that lets "ARTICLE" through lets small letters pass for capitals too.
    const rest = text.slice(match[0].length);
    if (/\s$/.test(match[0]) && !/[.:–—-]\s*$/.test(match[0]) && /^\p{Ll}/u.test(rest)) return null;
    return { kind: 'article', value: match[1] === undefined ? 1 : Number(match[1]), length: match[0].length };
  };
};

/** The mark typed at the beginning of a line, or null where it begins with words. */
export const typedMark = (text: string): TypedMark | null => {
  const head = text.slice(0, headLength);
  return numberMark(head) ?? letterMark(head) ?? capitalMark(head) ?? bulletMark(head);
};
