import type { Id } from '#core/draft/draft.ts';
import { plain } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { redlineWordings } from '#core/redline/redline.ts';
import type { SentWords } from './sent-words.ts';

/**
 * In how many places a text that came back differs from what was sent in typography alone: in spaces, quotation marks,
 * apostrophes. What the house set when the draft was sent out is no difference.
 */
export const typographyOnly = (
  sent: SentWords,
  texts: readonly (readonly [part: Id, text: string])[],
  profile: LanguageProfile,
): number => {
  let count = 0;
  for (const [part, text] of texts) {
    const words = sent.get(part);
    if (words === undefined || words.some((one) => one.trim() === text.trim())) continue;
    count += redlineWordings(plain(words[0] ?? ''), plain(text), profile).typographyOnly;
  }
  return count;
};
