import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { sourceOf } from './looked.ts';
import { profileIn, type Terms } from './terms.ts';

/**
 * Where something stands, as facts of a sentence: the number of its paragraph (`at: 'clause'`), or which of the lines
 * without a number it is (`date`, `chapeau`, `closing` …); `gone` where it is not in the text.
 */
export interface At extends Readonly<Record<string, string>> {
  readonly at: string;
}

/** Where the parts of a draft stand, told in a language. */
export const placesIn = (draft: Draft, terms: Terms, language: Language): ((part: Id) => At) => {
  const { labels } = sourceOf(draft, profileIn(terms, language));
  const parts = new Map(draft.parts.map((part) => [part.id, part]));
  return (id) => {
    const part = parts.get(id);
    if (part?.role === 'heading') return { at: part.line };
    if (part?.role === 'chapeau' || part?.role === 'closing') return { at: part.role };
    const clause = labels.get(id)?.cite ?? '';
    return clause === '' ? { at: 'gone' } : { at: 'clause', clause };
  };
};
