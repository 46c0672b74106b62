import type { LanguageProfile } from './profile.ts';

/** `auto` by the language's habit, `figures` grouped by thousands, `words`, `plain` without any separator (years). */
export type NumberForm = 'auto' | 'figures' | 'words' | 'plain';

const figures = (n: number, { numbers }: LanguageProfile): string => {
  const [whole = '', fraction] = String(Math.abs(n)).split('.');
  const grouped =
    Math.abs(n) >= numbers.groupFrom && /^\d+$/.test(whole)
      ? whole.replace(/\B(?=(?:\d{3})+$)/g, numbers.thousands)
      : whole;
  return `${n < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : numbers.decimal + fraction}`;
};

/**
 * A number as running text has it. Words go as far as the language's list of them; beyond it, and for fractions and
 * negative numbers, every form but `plain` prints grouped figures. Source of the English habit, words under ten: UN
 * Editorial Manual, "Numbers, dates and time".
 */
export const formatNumber = (n: number, form: NumberForm, profile: LanguageProfile): string => {
  if (form === 'plain') return String(n);
  const { auto, words } = profile.numbers;
  const inWords = form === 'words' || (form === 'auto' && n >= auto.from && n < auto.below);
  return (inWords ? words[n] : undefined) ?? figures(n, profile);
};

const numerals: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** A number in roman capitals; figures for what has none (fractions, below 1, above 3999). */
export const romanNumeral = (n: number): string => {
  if (!Number.isInteger(n) || n < 1 || n > 3999) return String(n);
  let rest = n;
  let roman = '';
  for (const [letters, value] of numerals) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
};

/** The value of a well-formed numeral in roman capitals, 1 to 3999; null for everything else (IIX, lower case). */
export const readRoman = (text: string): number | null => {
  if (text.length > 15) return null;
  let rest = text;
  let value = 0;
  for (const [letters, worth] of numerals) {
    while (rest.startsWith(letters)) {
      rest = rest.slice(letters.length);
      value += worth;
    }
  }
  return rest === '' && value > 0 && romanNumeral(value) === text ? value : null;
};
