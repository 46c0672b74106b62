import { type LanguageProfile, type Languages, languageProfile } from '#core/language/profile.ts';

const files = import.meta.glob<unknown>('../../templates/languages/*.json', {
  eager: true,
  import: 'default',
});

const read = (): Languages =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path.replace(/^.*\/|\.json$/g, ''),
      languageProfile.parse(content),
    ]),
  );

/** Every language that can be drafted in, by its tag. */
export const profiles: Languages = read();

/** What is particular about a language; one without a file of its own writes as English does. */
export const profileOf = (language: string): LanguageProfile => {
  const found = profiles[language] ?? profiles['en'];
  if (found === undefined) throw new Error('There is no language to draft in');
  return found;
};
