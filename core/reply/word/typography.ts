import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import { isText, plain } from '#core/draft/wording.ts';
import type { Languages } from '#core/language/profile.ts';
import type { Comparison } from '#core/redline/compare-texts.ts';
import { redlineWordings } from '#core/redline/redline.ts';
import { profileOf } from '#core/redline/side.ts';
import type { ViewDraft } from './amended-draft.ts';

/** The words of each part as they were sent and as they were typed. */
type Sent = ReadonlyMap<Id, readonly string[]>;

const known = new WeakMap<Draft, Map<Language, Sent>>();

const sentIn = (draft: Draft, language: Language, languages: Languages): Sent => {
  const versions = known.get(draft) ?? new Map<Language, Sent>();
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

/**
 * In how many places a text that came back differs from what was sent in typography alone: in spaces, quotation marks,
 * apostrophes. What the house set when the draft was sent out is no difference.
 */
export const typographyOnly = (
  base: Draft,
  amended: ViewDraft,
  { partners }: Comparison,
  language: Language,
  languages: Languages,
): number => {
  const sent = sentIn(base, language, languages);
  const profile = profileOf(language, languages);
  let count = 0;
  for (const part of amended.draft.parts) {
    const words = sent.get(partners.get(part.id) ?? '');
    if (words === undefined) continue;
    const text = wordingIn(part, language)
      .map((run) => (isText(run) ? run.text : ''))
      .join('');
    if (words.some((one) => one.trim() === text.trim())) continue;
    count += redlineWordings(plain(words[0] ?? ''), plain(text), profile).typographyOnly;
  }
  return count;
};
