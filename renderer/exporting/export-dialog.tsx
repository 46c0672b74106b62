import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Checkbox, CheckboxGroup, Label, ProgressBar } from 'react-aria-components';
import type { IssueForm, IssueFormat } from '#core/contract/issuing.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { titleIn } from '#renderer/language/names.ts';
import { ask } from '#renderer/store/ask.ts';
import type { Session } from '#renderer/store/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Switch } from '#renderer/ui/fields.tsx';
import { type Remaining, RemainingLines } from './remaining-lines.tsx';
import { Results } from './results.tsx';
import { useIssuing } from './use-issuing.ts';
import { consultedForms, wishesOf } from './wishes.ts';

interface ExportDialogProps {
  readonly session: Session;
  readonly draft: Draft;
  /** What is still open in each language. */
  readonly remaining: readonly Remaining[];
  /** Leaves the dialog for a place of the text. */
  readonly onGo: (part: Id, language: Language) => void;
  readonly onClose: () => void;
}

interface GroupProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (chosen: readonly Value[]) => void;
  readonly autoFocus?: boolean;
}

const Group = <Value extends string>({
  label,
  values,
  chosen,
  nameOf,
  onChange,
  autoFocus = false,
}: GroupProps<Value>): ReactNode => (
  <CheckboxGroup
    className="field"
    value={[...chosen]}
    onChange={(now) => onChange(values.filter((value) => now.includes(value)))}
  >
    <Label>{label}</Label>
    <div className="checks">
      {values.map((value, at) => (
        <Checkbox key={value} value={value} className="check" autoFocus={autoFocus && at === 0}>
          <span className="check-box" aria-hidden="true" />
          {nameOf(value)}
        </Checkbox>
      ))}
    </div>
  </CheckboxGroup>
);

const allFormats: readonly IssueFormat[] = ['docx', 'pdf', 'xlsx', 'md'];

/** Goes to the first file that was issued once all are, unless one went elsewhere meanwhile. */
const useFocusOnIssued = (running: boolean) => {
  const issued = useRef<HTMLDivElement>(null);
  const [wasRunning, setWasRunning] = useState(false);
  useEffect(() => {
    setWasRunning(running);
    const at = document.activeElement;
    if (!wasRunning || running || at?.closest('.dialog-body') != null) return;
    issued.current?.querySelector<HTMLElement>('a, button')?.focus();
  }, [running, wasRunning]);
  return issued;
};

/** Issues the text: which forms of it, as which files, in which languages. Each file is told when it is there. */
export const ExportDialog = ({ session, draft, remaining, onGo, onClose }: ExportDialogProps): ReactNode => {
  const { host, face, sentences } = useEntente();
  const { t, language: ui } = sentences;
  const { consulted } = session.state;
  const { issuing, begin, cancel } = useIssuing(session);
  const plain: readonly IssueForm[] = draft.languages.length > 1 ? ['clean', 'bilingual'] : ['clean'];
  const offered: readonly IssueForm[] = consulted ? [...plain, ...consultedForms] : plain;
  const [forms, setForms] = useState<readonly IssueForm[]>(['clean']);
  const [formats, setFormats] = useState<readonly IssueFormat[]>(['docx', 'pdf']);
  const [languages, setLanguages] = useState(draft.languages);
  const [archive, setArchive] = useState(false);
  const [lineNumbers, setLineNumbers] = useState(false);
  const [forAdoption, setForAdoption] = useState(false);
  const [folder, setFolder] = useState<string | null>(null);
  const wishes = wishesOf({ forms, formats, languages, archive, lineNumbers, forAdoption });
  const { results, running } = issuing;
  const pickFolder = async (): Promise<void> => {
    const picked = await ask(host.library.pick({ purpose: 'folder' }));
    if (picked.ok && picked.value !== null) setFolder(picked.value);
  };
  const issued = useFocusOnIssued(running);
  // What was pressed keeps the focus while files are issued.
  const foot = (
    <>
      {running ? (
        <Button kind="plain" onPress={cancel}>
          {t('exporting:stop')}
        </Button>
      ) : (
        <Button onPress={onClose}>{t(results.length > 0 ? 'app:done' : 'app:cancel')}</Button>
      )}
      <Button
        kind="main"
        isPending={running}
        isDisabled={wishes.length === 0}
        onPress={() => void begin(wishes, folder)}
      >
        {t('exporting:issue', { count: wishes.length })}
      </Button>
    </>
  );
  return (
    <Dialog title={t('exporting:title')} onClose={running ? cancel : onClose} foot={foot} width="40rem">
      <Group
        label={t('exporting:forms')}
        values={offered}
        chosen={forms}
        nameOf={(form) => t(`exporting:form.${form}`)}
        onChange={setForms}
        autoFocus
      />
      <Group
        label={t('exporting:formats')}
        values={consulted ? allFormats : allFormats.filter((format) => format !== 'xlsx')}
        chosen={formats}
        nameOf={(format) => t(`exporting:format.${format}`)}
        onChange={setFormats}
      />
      <Group
        label={t('exporting:languages')}
        values={draft.languages}
        chosen={languages}
        nameOf={(language) => titleIn(language, ui)}
        onChange={setLanguages}
      />
      <Switch isOn={lineNumbers} onChange={setLineNumbers}>
        {t('exporting:line-numbers')}
      </Switch>
      {formats.includes('pdf') ? (
        <Switch isOn={archive} onChange={setArchive}>
          {t('exporting:archive')}
        </Switch>
      ) : null}
      {forms.includes('consensus') ? (
        <Switch isOn={forAdoption} onChange={setForAdoption}>
          {t('exporting:for-adoption')}
        </Switch>
      ) : null}
      <p className="field-hint export-place">
        {folder === null ? t('exporting:beside') : folder}
        {face.dialogs ? (
          <Button kind="plain" onPress={() => void pickFolder()}>
            {t('exporting:choose-folder')}
          </Button>
        ) : null}
      </p>
      {running || results.length > 0 ? null : (
        <RemainingLines remaining={remaining.filter((one) => languages.includes(one.language))} onGo={onGo} />
      )}
      {running || results.length > 0 ? (
        <ProgressBar
          className="progress"
          aria-label={t('exporting:progress')}
          value={results.length}
          maxValue={issuing.wishes.length}
        >
          {({ percentage = 0 }) => <span className="progress-bar" style={{ width: `${percentage}%` }} />}
        </ProgressBar>
      ) : null}
      <div ref={issued}>
        <Results issuing={issuing} />
      </div>
    </Dialog>
  );
};
