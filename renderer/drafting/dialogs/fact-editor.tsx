import { type ReactNode, useState } from 'react';
import { settingFields } from '#core/change/make.ts';
import type { Draft, Language } from '#core/draft/draft.ts';
import { typedField } from '#core/draft/field-typed.ts';
import { fieldLabel } from '#core/language/labels.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { doubtSentence, failureSentence } from '#renderer/i18n/start.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { ask } from '#renderer/store/ask.ts';
import type { PresentDraft } from '#renderer/store/present-draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { fieldText } from './field-text.ts';

interface FactEditorProps {
  readonly present: PresentDraft;
  readonly draft: Draft;
  readonly field: string;
  readonly onDone?: () => void;
  readonly autoFocus?: boolean;
}

const typedNow = ({ fields }: Draft, field: string): string => {
  const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return value === undefined ? '' : typedField(value);
};

/** One fact of the meeting: as it is typed, and how it prints in each language. Setting it sets it wherever it stands. */
export const FactEditor = ({
  present,
  draft,
  field,
  onDone,
  autoFocus = false,
}: FactEditorProps): ReactNode => {
  const { host, sentences } = useEntente();
  const [typed, setTyped] = useState(() => typedNow(draft, field));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [doubts, setDoubts] = useState<readonly string[]>([]);
  const isChanged = typed !== typedNow(draft, field);
  const set = async (): Promise<void> => {
    const read = await ask(host.facts.read({ field, text: typed }));
    if (!read.ok) return setTrouble(failureSentence(read.failure, sentences));
    setTrouble(null);
    setDoubts(read.value.doubts.map((doubt) => doubtSentence(doubt, sentences)));
    const change = settingFields(present.draft, { [field]: read.value.value });
    const made = present.make(change, { origin: null, step: 'single' });
    if (!made.ok) return setTrouble(failureSentence(made.failure, sentences));
    if (read.value.doubts.length === 0) onDone?.();
  };
  const shown = (language: Language): ReactNode => (
    <span key={language} lang={language} className="fact-shown">
      {fieldText(draft, field, language)}
    </span>
  );
  return (
    <form
      className="fact"
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <TextField
        label={fieldLabel(field, profileOf(sentences.language))}
        value={typed}
        trouble={trouble}
        isReadOnly={present.readOnly}
        onChange={setTyped}
        autoFocus={autoFocus}
        hint={<span className="fact-values">{draft.languages.map(shown)}</span>}
      />
      {isChanged ? (
        <Button type="submit" kind="plain">
          {sentences.t('workbench:fact.set')}
        </Button>
      ) : null}
      {doubts.map((doubt) => (
        <p key={doubt} className="field-hint" role="status">
          {doubt}
        </p>
      ))}
    </form>
  );
};
