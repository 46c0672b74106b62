import { type Languages, languageProfile } from '#core/language/profile.ts';
import { readResource, resourceNames } from './resources.ts';

let known: Languages | null = null;

/**
 * Every language Entente can draft in, by tag: one file each in `templates/languages`, read once. A language is added
 * by adding its file.
 */
export const draftingLanguages = (): Languages => {
  known ??= Object.fromEntries(
    resourceNames('templates', 'languages').map((tag) => [
      tag,
      languageProfile.parse(readResource('templates', 'languages', `${tag}.json`)),
    ]),
  );
  return known;
};
