import { applyEdits, type TypographyEdit } from './edits.ts';
import type { LanguageProfile } from './profile.ts';
import { signEdits } from './signs.ts';
import { spaceEdits } from './spaces.ts';

export { applyEdits, type TypographyEdit } from './edits.ts';

/**
 * What a typographic house changes in a paragraph: kinds of spaces, apostrophes and quotation marks, never a word or a
 * figure, and nothing in addresses of the web and of mail. Offsets count UTF-16 units of the paragraph, in which each
 * atom is one U+FFFC. The edits are in order, do not overlap and each changes something. Without a house, or with one
 * that the language does not know, the language's own is used.
 *
 * Applied to their own result they change nothing more, and the result folds to the same as the paragraph.
 */
export const typographyEdits = (
  text: string,
  profile: LanguageProfile,
  house: string = profile.typography.house,
): readonly TypographyEdit[] => {
  const { houses } = profile.typography;
  const rules = houses[house] ?? houses[profile.typography.house];
  if (rules === undefined) return [];
  const signs = rules.signs ? signEdits(text, profile) : [];
  const spaces = spaceEdits(applyEdits(text, signs), rules, profile);
  return [...signs, ...spaces].toSorted((one, other) => one.from - other.from || one.to - other.to);
};

/** A paragraph as the house prints it. */
export const typeset = (text: string, profile: LanguageProfile, house?: string): string =>
  applyEdits(text, typographyEdits(text, profile, house));
