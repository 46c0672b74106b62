import { type Draft, type Language, wordingIn } from './draft.ts';
import { type FieldRun, isField, isFootnote, type Wording } from './wording.ts';

const usesIn = (wording: Wording, field: string): readonly FieldRun[] =>
  wording.flatMap((run) => {
    if (isFootnote(run)) return usesIn(run.footnote, field);
    return isField(run) && run.field === field ? [run] : [];
  });

/**
 * A field as a draft sets it in one language: in its usual form where it stands in that one anywhere, else in the form
 * of its first place, so that a year is shown as `2025` and not as a quantity. In its usual form where the text does
 * not use it.
 */
export const usedForm = (draft: Draft, field: string, language: Language): FieldRun => {
  const uses = draft.parts.flatMap((part) => usesIn(wordingIn(part, language), field));
  const [first] = uses;
  const form = uses.every((use) => use.form !== undefined) ? first?.form : undefined;
  return form === undefined ? { field } : { field, form };
};
