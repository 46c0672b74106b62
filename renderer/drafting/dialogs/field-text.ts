import type { Draft, Language } from '#core/draft/draft.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { usedForm } from '#core/draft/used-form.ts';
import { profileOf } from '#renderer/language/profiles.ts';

/** What a fact prints in a language, in one of its forms or as the text uses it: its value, or its name in brackets. */
export const fieldText = (draft: Draft, field: string, language: Language, form?: string): string =>
  fieldView(
    form === undefined ? usedForm(draft, field, language) : { field, form },
    draft.fields,
    profileOf(language),
  )
    .pieces.map(({ text }) => text)
    .join('');
