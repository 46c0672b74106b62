import type { Draft, Language, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';

const rank = ({ role }: Part): number => (role === 'heading' ? 0 : role === 'closing' ? 2 : 1);

const asClause = ({ id, wording }: Part): Part => ({ id, role: 'clause', numbered: false, wording });

const fitted = (part: Part, last: Part | undefined, hasChapeau: boolean): Part => {
  if (part.role === 'chapeau' && hasChapeau) return asClause(part);
  if (part.role !== 'item') return part;
  if (last === undefined || last.role === 'heading' || last.role === 'closing') return asClause(part);
  return { ...part, level: Math.min(part.level, levelOf(last) + 1) };
};

/**
 * A draft without faults that keeps every word of one from which parts are missing: an item that lost what it hung on
 * becomes an unnumbered clause or moves out a level, headings come first and closing lines last, of two parts with one
 * id the first stays, and languages that occur are languages of the draft. Null where no word in any language is left
 * and none is known.
 */
export const mended = (draft: Draft): Draft | null => {
  const parts: Part[] = [];
  const ids = new Set<string>();
  const languages = new Set<Language>(draft.languages);
  for (const part of draft.parts.toSorted((one, other) => rank(one) - rank(other))) {
    if (ids.has(part.id)) continue;
    ids.add(part.id);
    for (const language of Object.keys(part.wording)) languages.add(language);
    const hasChapeau = parts.some(({ role }) => role === 'chapeau');
    parts.push(fitted(part, parts.at(-1), hasChapeau));
  }
  return languages.size === 0 ? null : { ...draft, languages: [...languages], parts };
};
