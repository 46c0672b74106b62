import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { useHold } from '#renderer/app/leaving.ts';
import { doubtSentence, failureSentence } from '#renderer/i18n/start.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { FilePlace } from '../files/file-place.tsx';
import { useSpot } from '../files/use-spot.ts';
import { Screen } from '../screen.tsx';
import { useSentences } from '../use-sentences.ts';
import { Facts } from './facts.tsx';
import { Preview } from './preview.tsx';
import { type NewDraftForm, useNewDraft } from './use-new-draft.ts';
import { What } from './what.tsx';

/** The name that a file of such a text goes by, UCCN-Conclusions-2027; empty until the year is known. */
const useFileName = ({ kind, proposal, languages }: NewDraftForm): string => {
  const { sentences } = useEntente();
  const [lead = 'en'] = languages;
  const t = sentences.getFixedT(lead === 'fr' ? 'fr' : 'en', 'library');
  const name = t(`file.called.${kind}`);
  if (proposal === null) return '';
  return proposal.year === null || kind === 'mission' ? name : `${name}-${proposal.year}`;
};

const Doubts = ({ proposal }: Pick<NewDraftForm, 'proposal'>): ReactNode => {
  const sentences = useSentences();
  return (proposal?.doubts ?? []).map((doubt) => (
    <Notice key={doubt.code}>{doubtSentence(doubt, sentences)}</Notice>
  ));
};

/** Goes to the first thing on the form that cannot stand as it is; false where there is none. */
const focusRefused = (): boolean => {
  const refused = document.querySelector<HTMLElement>(
    '.new input[aria-invalid="true"], .new [data-invalid] input',
  );
  refused?.focus();
  return refused !== null;
};

const focusField = (name: string): void =>
  document.querySelector<HTMLInputElement>(`[data-field="${CSS.escape(name)}"] input`)?.focus();

/** A new draft from a template: which text, its facts as far as they are known, and where it will lie. */
export const NewScreen = (): ReactNode => {
  const { host, go } = useEntente();
  const sentences = useSentences();
  const { t } = sentences;
  const form = useNewDraft();
  const chosen = useSpot(useFileName(form));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const { spot, trouble } = chosen;
  useHold(Object.keys(form.typed).length > 0 && !working);
  const troubled = form.proposal?.fields.find((field) => field.trouble !== null);
  const isRefused = trouble !== null || form.failure !== null || form.languages.length === 0;
  const canMake = spot !== null && !isRefused;
  const isKnown = form.isAnswered || form.languages.length === 0;
  const make = async (): Promise<void> => {
    // Whoever is quicker than the host is told of nothing that was, and is not asked twice.
    if (!isKnown) return setWanted(true);
    setWanted(false);
    if (troubled !== undefined) return focusField(troubled.name);
    if (isRefused && !focusRefused()) setFailure(form.failure);
    if (isRefused || working) return;
    if (spot === null) return setWanted(true);
    setWorking(true);
    const made = await ask(host.library.create({ ...form.asked, path: spot.path }));
    if (made.ok) return go({ screen: 'draft', path: made.value.path });
    setWorking(false);
    setFailure(made.failure);
    focusField(String(made.failure.facts['field'] ?? ''));
  };
  useEffect(() => {
    if (isWanted && isKnown && (canMake || isRefused || troubled !== undefined)) void make();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void make();
  };
  return (
    <Screen title={t('library:new.title')} lead={t('library:new.lead')} focus="none">
      <form className="new" onSubmit={submit}>
        <div className="new-form">
          <What form={form} />
          <Doubts proposal={form.proposal} />
          <Facts form={form} />
        </div>
        <Preview proposal={form.proposal} languages={form.languages} />
        <div className="foot-bar">
          {failure === null ? null : <Notice tone="trouble">{failureSentence(failure, sentences)}</Notice>}
          <FilePlace chosen={chosen} />
          {/* It has the focus when a name is refused or the draft is being made, and keeps it. */}
          <Button type="submit" kind="main" isPending={working}>
            {t(working ? 'library:new.making' : 'library:new.make')}
          </Button>
        </div>
      </form>
    </Screen>
  );
};
