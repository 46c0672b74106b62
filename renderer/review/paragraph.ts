import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { labels } from '#core/draft/numbering.ts';
import type { LanguageProfile } from '#core/language/profile.ts';

/** The paragraph that a part belongs to: itself, or for an item what it lies under; null where it is not there. */
export const ownerOf = ({ parts }: Draft, id: Id): Part | null => {
  const at = parts.findIndex((part) => part.id === id);
  return at < 0 ? null : (parts.slice(0, at + 1).findLast((part) => levelOf(part) === 0) ?? null);
};

/** Where a part is, to be told by role and number. */
export interface Cited {
  readonly role: Part['role'];
  readonly cite: string;
}

/** Where every part of a draft is, as it is numbered in one language. */
export const citedIn = (draft: Draft, profile: LanguageProfile): ((id: Id) => Cited | null) => {
  const numbers = labels(draft, profile);
  const roles = new Map(draft.parts.map(({ id, role }) => [id, role]));
  return (id) => {
    const role = roles.get(id);
    return role === undefined ? null : { role, cite: numbers.get(id)?.cite ?? '' };
  };
};
