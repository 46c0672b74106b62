import { Redo2, Undo2 } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Noticed, ReadText } from '#core/contract/importing.ts';
import { type Id, type Kind, kinds } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { useHold } from '#renderer/app/leaving.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { titleIn } from '#renderer/language/names.ts';
import { profiles } from '#renderer/language/profiles.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { FilePlace } from '../files/file-place.tsx';
import { useSpot } from '../files/use-spot.ts';
import { useSentences } from '../use-sentences.ts';
import { called, printedByPart } from '../words.tsx';
import type { Said } from './given-text.ts';
import { Report } from './report.tsx';
import { Text } from './text.tsx';
import { partNow } from './traces.ts';
import { type Corrections, useCorrections } from './use-corrections.ts';

interface ReadScreenProps {
  readonly read: ReadText;
  readonly name: string;
  readonly working: boolean;
  readonly failure: Failure | null;
  /** Reads the text anew, in another language or as another kind. */
  readonly onReadAs: (said: Said) => void;
}

interface ReadAsProps extends Pick<ReadScreenProps, 'read' | 'working' | 'onReadAs'> {
  readonly corrections: Corrections;
}

/** Language and kind as they were guessed, to be said otherwise; corrections made so far are not lost unasked. */
const ReadAs = ({ read, working, onReadAs, corrections }: ReadAsProps): ReactNode => {
  const { t, language: ui } = useSentences();
  const [asked, setAsked] = useState<Said | null>(null);
  const choose = (said: Said): void => {
    if (corrections.done.length > 0) setAsked(said);
    else onReadAs(said);
  };
  const kind = (id: Kind): { id: Kind; name: string } => ({ id, name: t(`library:kind.${id}`) });
  return (
    <div className="read-as" aria-busy={working}>
      <Select
        label={t('importing-screen:language')}
        value={read.language}
        choices={Object.keys(profiles).map((id) => ({ id, name: titleIn(id, ui) }))}
        onChange={(language) => choose({ language })}
      />
      <Select
        label={t('importing-screen:kind')}
        value={read.draft.kind}
        choices={kinds.map(kind)}
        onChange={(chosen) => choose({ kind: chosen })}
      />
      {asked === null ? null : (
        <Dialog
          alert
          title={t('importing-screen:again.title')}
          onClose={() => setAsked(null)}
          foot={
            <>
              <Button autoFocus onPress={() => setAsked(null)}>
                {t('app:cancel')}
              </Button>
              <Button
                kind="danger"
                onPress={() => {
                  setAsked(null);
                  onReadAs(asked);
                }}
              >
                {t('importing-screen:again.go')}
              </Button>
            </>
          }
        >
          <p>{t('importing-screen:again.lost', { count: corrections.done.length })}</p>
        </Dialog>
      )}
    </div>
  );
};

/** A failure that calls a part as people do, not by its id. */
const calledBy = ({ code, facts }: Failure, { draft }: Corrections, language: string): Failure => {
  const pages = printedByPart(draft, language);
  const name = (id: unknown): string => called(draft, String(id), language, pages);
  return 'part' in facts ? { code, facts: { ...facts, part: name(facts['part']) } } : { code, facts };
};

/** A text that was read: the text itself to be put right, beside it what was noticed, below it where it will be saved. */
export const ReadScreen = ({ read, name, working, failure, onReadAs }: ReadScreenProps): ReactNode => {
  const { host, go } = useEntente();
  const sentences = useSentences();
  const { t } = sentences;
  const corrections = useCorrections(read.draft);
  const chosen = useSpot(name.replace(/\.[^.]+$/, ''));
  const [seen, setSeen] = useState<ReadonlySet<Noticed>>(new Set());
  const [unsaved, setUnsaved] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);
  const { draft, done } = corrections;
  useHold(done.length > 0 && !saving);
  const doubtful = useMemo(
    () =>
      new Set(
        read.report.doubts
          .filter((doubt) => !seen.has(doubt))
          .map(({ part }) => partNow(part, draft, done))
          .filter((part): part is Id => part !== null),
      ),
    [read, seen, draft, done],
  );
  const { spot } = chosen;
  const canSave = spot !== null && chosen.trouble === null && !saving;
  const save = async (): Promise<void> => {
    if (spot === null) return;
    setSaving(true);
    const changes = [...done];
    const saved = await ask(host.importing.save({ path: spot.path, draft: read.draft, changes }));
    if (saved.ok) return go({ screen: 'draft', path: saved.value.path });
    setSaving(false);
    setUnsaved(saved.failure);
  };
  const trouble = unsaved ?? failure;
  return (
    <div className="read">
      <div className="read-text">
        <div className="read-head">
          <ReadAs read={read} working={working} onReadAs={onReadAs} corrections={corrections} />
          <div className="read-undo">
            <Button kind="plain" isDisabled={done.length === 0} onPress={corrections.undo}>
              <Undo2 size={15} aria-hidden="true" />
              {t('commands:undo')}
            </Button>
            <Button kind="plain" isDisabled={corrections.undone.length === 0} onPress={corrections.redo}>
              <Redo2 size={15} aria-hidden="true" />
              {t('commands:redo')}
            </Button>
          </div>
        </div>
        {corrections.failure === null ? null : (
          <Notice tone="trouble">
            {failureSentence(calledBy(corrections.failure, corrections, read.language), sentences)}
          </Notice>
        )}
        <Text corrections={corrections} language={read.language} doubtful={doubtful} />
        <p className="library-quiet">{t('importing-screen:keys')}</p>
      </div>
      <div className="read-side">
        <Report
          read={read}
          corrections={corrections}
          seen={seen}
          onSeen={(noticed, isSeen) =>
            setSeen((before) => {
              const now = new Set(before);
              if (isSeen) now.add(noticed);
              else now.delete(noticed);
              return now;
            })
          }
        />
      </div>
      <div className="foot-bar">
        {trouble === null ? null : <Notice tone="trouble">{failureSentence(trouble, sentences)}</Notice>}
        <FilePlace chosen={chosen} />
        <Button kind="main" isDisabled={!canSave} onPress={() => void save()}>
          {t(saving ? 'importing-screen:saving' : 'importing-screen:save')}
        </Button>
      </div>
    </div>
  );
};
