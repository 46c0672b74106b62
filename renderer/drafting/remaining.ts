import { type Draft, type Language, wordingIn } from '#core/draft/draft.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { Margin } from '#core/margin/margin.ts';
import { behind } from '#core/margin/stale.ts';
import type { Remaining } from '#renderer/exporting/remaining-lines.tsx';
import { brokenReferences, countersOf, missingFacts } from './counters.ts';

/** What is still open in one language before it is issued, with the first place of it; null where nothing is. */
const remainingOf = (
  draft: Draft,
  margin: Margin,
  language: Language,
  profile: LanguageProfile,
): Remaining | null => {
  const { unwritten, placeholders, broken } = countersOf(draft, language, profile);
  const late = new Set(
    behind(margin.stale).flatMap((one) =>
      one.language === language && one.kind === 'outdated' ? [one.part] : [],
    ),
  );
  const there = new Set(draft.parts.map(({ id }) => id));
  const first = draft.parts.find((part) => {
    const wording = wordingIn(part, language);
    if (wording.length === 0 || late.has(part.id)) return true;
    return missingFacts(wording, draft.fields, profile).length > 0 || brokenReferences(wording, there) > 0;
  });
  return first === undefined
    ? null
    : { language, first: first.id, unwritten, outdated: late.size, placeholders, broken };
};

/** What is still open in each language of a draft, in their order; only languages in which something is. */
export const remainingIn = (
  draft: Draft,
  margin: Margin,
  profileOf: (language: Language) => LanguageProfile,
): readonly Remaining[] =>
  draft.languages.flatMap((language) => remainingOf(draft, margin, language, profileOf(language)) ?? []);
