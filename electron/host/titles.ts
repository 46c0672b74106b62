import type { Draft } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import { draftingLanguages } from './languages.ts';

/** What a draft is called in the language in which it leads; empty while its heading says nothing. */
export const titleOf = (draft: Draft): string => {
  const [language] = draft.languages;
  return language === undefined ? '' : printed(draft, language, draftingLanguages()).title;
};
