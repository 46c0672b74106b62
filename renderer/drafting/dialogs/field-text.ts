import type { Draft, Language } from '#core/draft/draft.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { profileOf } from '#renderer/language/profiles.ts';

/** What a fact prints in a language, in one of its forms: its value, or its name in brackets. */
export const fieldText = (draft: Draft, field: string, language: Language, form?: string): string =>
  fieldView(form === undefined ? { field } : { field, form }, draft.fields, profileOf(language))
    .pieces.map(({ text }) => text)
    .join('');
