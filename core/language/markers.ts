import { romanNumeral } from './numbers.ts';
import type { LanguageProfile } from './profile.ts';

/** How the items of a list are marked. */
export type ListMark = 'hyphen' | 'bullet' | 'letter' | 'roman' | 'number' | 'none';

/** The number of a clause: 5, 5 bis, 5 ter. Beyond the last such word the count itself follows: 5 (10). */
export const clauseNumber = (n: number, bis: number, { clauses }: LanguageProfile): string =>
  bis === 0 ? String(n) : `${n} ${clauses.bis[bis - 1] ?? `(${bis})`}`;

// After z come aa, bb and so on, as in the numbering of word processors, which count along in the issued files.
const letter = (n: number, { markers: { alphabet } }: LanguageProfile): string => {
  const rounds = Math.ceil(n / alphabet.length);
  return (alphabet[(n - 1) % alphabet.length] ?? '').repeat(rounds);
};

const counted = (list: ListMark, n: number, profile: LanguageProfile): string => {
  if (list === 'letter') return letter(n, profile);
  return list === 'roman' ? romanNumeral(n).toLowerCase() : String(n);
};

/**
 * What stands before the `index`-th item of a list, counted from 1, at a level from 1 to 4: (a) or a), (i) or i), a.,
 * –. Empty for unmarked items. Source of the levels: UN Editorial Manual, "Paragraphs and subparagraphs".
 */
export const marker = (list: ListMark, level: number, index: number, profile: LanguageProfile): string => {
  if (list === 'none') return '';
  const patterns = profile.markers[list];
  const pattern = patterns[Math.min(level, patterns.length) - 1] ?? '{}';
  return pattern.replace('{}', () => counted(list, index, profile));
};

/** What stands before or in place of the title of a section: Article 4, IV., B. */
export const sectionLabel = (
  label: 'article' | 'roman' | 'letter',
  n: number,
  profile: LanguageProfile,
): string => {
  const { sections } = profile;
  if (label === 'article' && n === 1 && sections.firstArticle !== undefined) return sections.firstArticle;
  const number = { article: String(n), roman: romanNumeral(n), letter: letter(n, profile).toUpperCase() }[
    label
  ];
  return sections[label].replace('{}', () => number);
};
