import { type ReactNode, useEffect, useState } from 'react';
import { settingFields } from '#core/change/make.ts';
import type { Draft, Language } from '#core/draft/draft.ts';
import { fieldLabel } from '#core/language/labels.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { doubtSentence, failureSentence } from '#renderer/i18n/start.ts';
import { nameIn } from '#renderer/language/names.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { ask } from '#renderer/store/ask.ts';
import type { PresentDraft } from '#renderer/store/present-draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { fieldText } from './field-text.ts';
import { asOneText, type Typed, useTyped } from './use-typed.ts';

interface FactEditorProps {
  readonly present: PresentDraft;
  readonly draft: Draft;
  readonly field: string;
  readonly onDone?: () => void;
  readonly autoFocus?: boolean;
}

const Shown = ({ draft, field }: Pick<FactEditorProps, 'draft' | 'field'>): ReactNode => (
  <span className="fact-values">
    {draft.languages.map((language: Language) => (
      <span key={language} lang={language} className="fact-shown">
        {fieldText(draft, field, language)}
      </span>
    ))}
  </span>
);

/** One fact of the meeting: as it is typed, and how it prints in each language. Setting it sets it wherever it stands. */
export const FactEditor = ({
  present,
  draft,
  field,
  onDone,
  autoFocus = false,
}: FactEditorProps): ReactNode => {
  const { host, sentences } = useEntente();
  const { language: ui } = sentences;
  const known = useTyped(draft, field);
  const [typed, setTyped] = useState<Typed>(known);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [doubts, setDoubts] = useState<readonly string[]>([]);
  useEffect(() => setTyped(known), [known]);
  const isChanged = asOneText(typed) !== asOneText(known);
  const set = async (): Promise<void> => {
    if (!isChanged) return onDone?.();
    const read = await ask(host.facts.read({ field, text: asOneText(typed) }));
    if (!read.ok) return setTrouble(failureSentence(read.failure, sentences));
    setTrouble(null);
    setDoubts(read.value.doubts.map((doubt) => doubtSentence(doubt, sentences)));
    const change = settingFields(present.draft, { [field]: read.value.value });
    const made = present.make(change, { origin: null, step: 'single' });
    if (!made.ok) return setTrouble(failureSentence(made.failure, sentences));
    if (read.value.doubts.length === 0) onDone?.();
  };
  const label = fieldLabel(field, profileOf(ui));
  const tags = Object.keys(typed);
  return (
    <form
      className="fact"
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      {tags.map((tag, at) => (
        <TextField
          key={tag}
          label={tag === '' ? label : `${label} (${nameIn(tag, ui)})`}
          value={typed[tag] ?? ''}
          trouble={at === tags.length - 1 ? trouble : null}
          isReadOnly={present.readOnly}
          onChange={(words) => setTyped({ ...typed, [tag]: words })}
          autoFocus={autoFocus && at === 0}
          {...(tag === '' ? { hint: <Shown draft={draft} field={field} /> } : { lang: tag })}
        />
      ))}
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
