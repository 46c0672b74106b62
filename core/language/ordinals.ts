import { formatNumber, readRoman, romanNumeral } from './numbers.ts';
import type { Piece } from './pieces.ts';
import type { LanguageProfile } from './profile.ts';

/** `roman` XIth and XIe, `words` eleventh, `figures` 11th, `roman-plain` XI, `plain` 11. */
export type OrdinalForm = 'roman' | 'words' | 'figures' | 'roman-plain' | 'plain';

type SuffixRule = LanguageProfile['ordinals']['figures'][number];

const suffixOf = (n: number, rules: readonly SuffixRule[]): string => {
  const written = String(n);
  const rule = rules.find(({ is, ends }) => (is === undefined ? written.endsWith(ends) : written === is));
  return rule?.suffix ?? '';
};

const suffixed = (stem: string, suffix: string, raised: boolean): readonly Piece[] => {
  if (suffix === '') return [{ text: stem }];
  return raised ? [{ text: stem }, { text: suffix, superscript: true }] : [{ text: stem + suffix }];
};

/**
 * The place of a meeting in the count, as the language writes it; the ending is raised where the profile says so
 * (XIᵉ). Where a language has several genders the profile holds the one of a meeting or conference (French: feminine,
 * Ire). Numbers that have no ordinal (below 1, fractions) print as they are; words beyond the list print as figures.
 */
export const ordinal = (n: number, form: OrdinalForm, profile: LanguageProfile): readonly Piece[] => {
  const { roman, figures, superscript, words } = profile.ordinals;
  const countable = Number.isInteger(n) && n >= 1;
  if (!countable || form === 'plain') return [{ text: formatNumber(n, 'plain', profile) }];
  if (form === 'roman-plain') return [{ text: romanNumeral(n) }];
  if (form === 'roman')
    return suffixed(romanNumeral(n), suffixOf(n, n > 3999 ? figures : roman), superscript);
  const word = form === 'words' ? words[n - 1] : undefined;
  return word === undefined ? suffixed(String(n), suffixOf(n, figures), superscript) : [{ text: word }];
};

const stems = /^(?:[IVXLCDM]+|\d{1,4})/;
const endings = /^\^?(?:i?[eè]mes?|i?[eè]re|nde?|res?|ers?|es?|th|st|rd|[ᵉªº]|ʳᵉ|ᵉʳ|ᵗʰ|ˢᵗ|ⁿᵈ|ʳᵈ)\.?$/u;

// A capital letter and an e make everyday words (Ce, De, Le, Me, and VIE in capitals), which are no ordinals.
const everyday = /^(?:[CDLM]e|CE|DE|LE|ME|VIE|DIE|MIE|LIE)$/;

/**
 * The number meant by an ordinal or roman numeral that stands alone: XII^e, XIIe, XIIᵉ, XIIème, XIIth, 12e, 12th, 12,
 * IX. Null for anything else, also for the small words that only look like one (Ce, Le) and for roman numerals in
 * lower case.
 */
export const readOrdinal = (text: string): number | null => {
  const given = text.trim();
  const stem = stems.exec(given)?.[0] ?? '';
  const ending = given.slice(stem.length).normalize('NFC').toLowerCase();
  if (stem === '' || everyday.test(given) || (ending !== '' && !endings.test(ending))) return null;
  const value = /^\d/.test(stem) ? Number(stem) : readRoman(stem);
  return value === null || value < 1 ? null : value;
};
