import type { Draft, Id } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { draftingLanguages } from '../languages.ts';

/** How a part is cited in the version that a reply was made on; nothing for what is not cited. */
export type Cites = (part: Id) => string;

/** The citations of a draft. */
export const citesIn = (draft: Draft): Cites => {
  const profile = draftingLanguages()[draft.languages[0] ?? ''];
  const cites = profile === undefined ? null : labels(draft, profile);
  return (part) => cites?.get(part)?.cite ?? '';
};
