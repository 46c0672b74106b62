import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import type { Languages } from '#core/language/profile.ts';

/** The words of each part as they print and as they were typed. */
export type SentWords = ReadonlyMap<Id, readonly string[]>;

const known = new WeakMap<Draft, Map<Language, SentWords>>();

/** The words of a version of a draft as it is sent out in one language, made ready once. */
export const sentWords = (draft: Draft, language: Language, languages: Languages): SentWords => {
  const versions = known.get(draft) ?? new Map<Language, SentWords>();
  known.set(draft, versions);
  const found = versions.get(language);
  if (found !== undefined) return found;
  const views = [false, true].map((asTyped) => printed(draft, language, languages, { asTyped }));
  const made = new Map(
    draft.parts.map(
      ({ id }, at) => [id, views.map(({ parts }) => printedWords(parts[at]?.runs ?? []))] as const,
    ),
  );
  versions.set(language, made);
  return made;
};
