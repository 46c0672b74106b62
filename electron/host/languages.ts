import { type LanguageProfile, type Languages, languageProfile } from '#core/language/profile.ts';
import { readResource, resourceNames } from './resources.ts';

// Tags are looked up as they were typed, and one typed as "valueOf" is no language.
const withoutInherited = (profiles: readonly (readonly [string, LanguageProfile])[]): Languages =>
  Object.assign(Object.create(null), Object.fromEntries(profiles));

let known: Languages | null = null;

/**
 * Every language Entente can draft in, by tag: one file each in `templates/languages`, read once. A language is added
 * by adding its file.
 */
export const draftingLanguages = (): Languages => {
  known ??= withoutInherited(
    resourceNames('templates', 'languages').map((tag) => [
      tag,
      languageProfile.parse(readResource('templates', 'languages', `${tag}.json`)),
    ]),
  );
  return known;
};
