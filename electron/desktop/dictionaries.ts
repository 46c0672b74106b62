import type { Language } from '#core/draft/draft.ts';

/** English is spelled the British way in the network’s texts. */
const firstChoice: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', pt: 'pt-PT' };

const dictionaryFor = (language: Language, available: readonly string[]): string | undefined => {
  const [plain = language] = language.split('-');
  const wanted = [language, firstChoice[plain] ?? plain, plain];
  return (
    wanted.find((tag) => available.includes(tag)) ?? available.find((tag) => tag.startsWith(`${plain}-`))
  );
};

/** The dictionaries for the languages of drafts, as far as there are any. */
export const dictionariesFor = (
  languages: readonly Language[],
  available: readonly string[],
): readonly string[] => [
  ...new Set(languages.map((tag) => dictionaryFor(tag, available)).filter((found) => found !== undefined)),
];
