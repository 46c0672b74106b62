import type { Language } from '#core/draft/draft.ts';
import type { WaitingFile } from '#core/forms/waiting.ts';
import { allWaiting } from '#core/round/held-files.ts';
import type { Consultation } from '#core/round/state.ts';
import { interfaceLanguages, sentenceOf, translator } from '../translate.ts';

// A language whose sentences are not there yet has them in English.
const spokenFor = (language: Language): (typeof interfaceLanguages)[number] =>
  interfaceLanguages.find((one) => one === language.split('-')[0]) ?? 'en';

/** What waits in all rounds, each with why in the languages of a form. */
export const waitingIn = (
  consultation: Consultation,
  languages: readonly Language[],
): readonly WaitingFile[] => {
  const files = allWaiting(consultation);
  if (files.length === 0) return [];
  const says = languages.map((language) => [language, translator(spokenFor(language))] as const);
  return files.map(({ id, file, held, reason, cities = [], finding }) => ({
    id,
    file,
    since: held.at,
    cities,
    ...(finding === undefined ? {} : { finding }),
    why: Object.fromEntries(says.map(([language, t]) => [language, sentenceOf(reason, t)])),
  }));
};
