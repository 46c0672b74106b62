// Likely regions are those of CLDR, save where the United Nations spell otherwise: Concise Oxford, not American.
const regions: Readonly<Record<string, string>> = { en: 'en-GB' };

const likely = (tag: string): string => {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return tag;
  }
};

/**
 * A language as Word's proofing tools name it, which want a region: `en-GB`, `fr-FR`, `es-ES`. A tag that names a
 * region keeps it; one that nobody knows stays as it is.
 */
export const wordLanguage = (tag: string): string =>
  tag.includes('-') ? tag : (regions[tag] ?? likely(tag));
