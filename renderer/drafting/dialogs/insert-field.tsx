import { type ReactNode, useState } from 'react';
import type { Draft, Language } from '#core/draft/draft.ts';
import { type FieldType, fieldForms, meetingFields } from '#core/draft/field.ts';
import { usedForm } from '#core/draft/used-form.ts';
import { fieldLabel } from '#core/language/labels.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Chooser } from './chooser.tsx';
import { factNames } from './fact-order.ts';
import { fieldText } from './field-text.ts';

interface InsertFieldProps {
  readonly draft: Draft;
  readonly language: Language;
  readonly onChoose: (field: string, form?: string) => void;
  readonly onClose: () => void;
}

const types: Readonly<Record<string, FieldType>> = meetingFields;

const typeOf = ({ fields }: Draft, field: string): FieldType =>
  (Object.hasOwn(fields, field) ? fields[field]?.type : undefined) ?? types[field] ?? 'text';

const formsOf = (draft: Draft, field: string): readonly string[] => {
  const forms: Readonly<Record<string, readonly string[]>> = fieldForms;
  return forms[typeOf(draft, field)] ?? [];
};

/** The forms of a fact, that in which the text has it first: a year as `2027`, and not as a quantity. */
const offered = (draft: Draft, field: string, language: Language): readonly string[] => {
  const { form } = usedForm(draft, field, language);
  const forms = formsOf(draft, field);
  return form === undefined ? forms : [form, ...forms.filter((one) => one !== form)];
};

/** A fact of the meeting to be set at the caret: which one, and in which of its forms. */
export const InsertField = ({ draft, language, onChoose, onClose }: InsertFieldProps): ReactNode => {
  const { sentences } = useEntente();
  const { t } = sentences;
  const [field, setField] = useState<string | null>(null);
  const choose = (name: string): void => {
    if (formsOf(draft, name).length > 1) setField(name);
    else onChoose(name);
  };
  const facts = factNames(draft).map((name) => ({
    id: name,
    name: fieldLabel(name, profileOf(sentences.language)),
    detail: <span lang={language}>{fieldText(draft, name, language)}</span>,
    words: name,
  }));
  const forms = field === null ? [] : offered(draft, field, language);
  return (
    <Dialog title={t('workbench:insert.field')} onClose={onClose} width="42rem">
      {field === null ? (
        <Chooser
          label={t('workbench:insert.field')}
          hint={t('workbench:insert.find-field')}
          empty={t('workbench:insert.none')}
          things={facts}
          onChoose={choose}
        />
      ) : (
        <Chooser
          key={field}
          label={t('workbench:insert.form')}
          hint={t('workbench:insert.form')}
          empty={t('workbench:insert.none')}
          things={forms.map((form) => ({ id: form, name: fieldText(draft, field, language, form) }))}
          onChoose={(form) => onChoose(field, form === formsOf(draft, field)[0] ? undefined : form)}
        />
      )}
    </Dialog>
  );
};
