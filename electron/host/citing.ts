import type { Draft, Id } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { draftingLanguages } from './languages.ts';

const plain = (cite: string): string => cite.toLowerCase().replace(/[\s().‹›]/g, '');

/**
 * The part that is cited so, `3`, `1 (a)`, `P2`, or has that id; null for an empty citation. Brackets, full stops and
 * spaces do not count. Refused with `citing:unknown-paragraph`.
 */
export const findPart = (draft: Draft, cite: string): Result<Id | null> => {
  if (cite.trim() === '') return success(null);
  const [language = ''] = draft.languages;
  const profile = draftingLanguages()[language];
  const cites = profile === undefined ? new Map() : labels(draft, profile);
  const found = draft.parts.find(({ id }) => id === cite || plain(cites.get(id)?.cite ?? '') === plain(cite));
  return found === undefined ? refuse('citing:unknown-paragraph', { cite, language }) : success(found.id);
};
