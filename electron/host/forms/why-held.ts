import type { Language } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import { interfaceLanguages, sentenceOf, type Translate, translator } from '../translate.ts';

// A language whose sentences are not there yet has them in English.
const spokenFor = (language: Language): (typeof interfaceLanguages)[number] =>
  interfaceLanguages.find((one) => one === language.split('-')[0]) ?? 'en';

const known = new Map<string, Translate>();

const translatorFor = (language: Language): Translate => {
  const spoken = spokenFor(language);
  const found = known.get(spoken) ?? translator(spoken);
  known.set(spoken, found);
  return found;
};

/** Why something waits or waited, in each of these languages. */
export const whyHeld = (
  reason: Failure,
  languages: readonly Language[],
): Readonly<Record<Language, string>> =>
  Object.fromEntries(languages.map((language) => [language, sentenceOf(reason, translatorFor(language))]));
