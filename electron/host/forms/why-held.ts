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

// Options, commands, and the numbers of a report: what is said to whoever works at the terminal.
const commands =
  /(?<!\p{L})--\p{L}|[“«]\s?(?:entente|decide)\s|\bby (?:its |a |their )?numbers?\b|\bpar (?:son |un |leurs? )?numéros?\b|\bconfirm (?:it|them)\b|\bconfirmez\b/iu;

/**
 * A sentence about what waits, as readers of a register need it: without what is to be typed to settle it. What comes
 * behind a semicolon in the same sentence hangs on it and goes with it.
 */
export const withoutCommands = (text: string): string =>
  text
    .split(/(?<=[.!?][”»]?)\s+(?=[\p{Lu}“«])/u)
    .flatMap((sentence) => {
      if (!commands.test(sentence)) return [sentence];
      const pieces = sentence.split(/[\s\u00A0\u202F]?;\s/u);
      const kept = pieces.slice(
        0,
        pieces.findIndex((piece) => commands.test(piece)),
      );
      return kept.length === 0 ? [] : [`${kept.join('; ')}.`];
    })
    .join(' ');

/** Why something waits or waited, in each of these languages, without what is to be typed. */
export const whyHeld = (
  reason: Failure,
  languages: readonly Language[],
): Readonly<Record<Language, string>> =>
  Object.fromEntries(
    languages.map((language) => {
      const translate = translatorFor(language);
      return [language, withoutCommands(sentenceOf(reason, translate)) || translate('forms:to-be-looked-at')];
    }),
  );
