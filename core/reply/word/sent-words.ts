import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import type { Languages } from '#core/language/profile.ts';
import { fingerprintOf, sentParagraphs } from '#core/word/fingerprint.ts';

/** The words of each part as they print and as they were typed. */
export type SentWords = ReadonlyMap<Id, readonly string[]>;

interface Sent {
  readonly words: SentWords;
  readonly fingerprint: string;
}

const known = new WeakMap<Draft, Map<Language, Sent>>();

const made = (draft: Draft, language: Language, languages: Languages): Sent => {
  const views = [false, true].map((asTyped) => printed(draft, language, languages, { asTyped }));
  const words = new Map(
    draft.parts.map(
      ({ id }, at) => [id, views.map(({ parts }) => printedWords(parts[at]?.runs ?? []))] as const,
    ),
  );
  return { words, fingerprint: fingerprintOf(sentParagraphs(views[0]?.parts ?? [])) };
};

const sent = (draft: Draft, language: Language, languages: Languages): Sent => {
  const versions = known.get(draft) ?? new Map<Language, Sent>();
  known.set(draft, versions);
  const found = versions.get(language) ?? made(draft, language, languages);
  versions.set(language, found);
  return found;
};

/** The words of a version of a draft as it is sent out in one language, made ready once. */
export const sentWords = (draft: Draft, language: Language, languages: Languages): SentWords =>
  sent(draft, language, languages).words;

/** The fingerprint under which a version of a draft goes out in one language, made ready once. */
export const sentFingerprint = (draft: Draft, language: Language, languages: Languages): string =>
  sent(draft, language, languages).fingerprint;
