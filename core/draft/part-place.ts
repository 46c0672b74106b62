import type { Part } from './draft.ts';

/**
 * What a part is called where its number alone would not tell: `paragraph 3`, `section Article 4`, `chapeau`,
 * `closing`, `heading.date`. The word before the space names a sentence of `locales/…/parts.json`, what is behind it is
 * the citation.
 */
export const partPlace = (part: Part, cite: string): string => {
  if (part.role === 'heading') return `heading.${part.line}`;
  if (part.role === 'chapeau' || part.role === 'closing') return part.role;
  return `${part.role === 'section' ? 'section' : 'paragraph'} ${cite}`.trim();
};
