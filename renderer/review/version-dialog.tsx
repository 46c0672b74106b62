import { type ReactNode, useState } from 'react';
import type { Failure } from '#core/failure.ts';
import type { NamedVersion } from '#core/margin/margin.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { nextName } from './next-name.ts';
import { useReview } from './review.ts';

interface VersionDialogProps {
  /** The version that gets another name; the present draft gets one where there is none. */
  readonly version?: NamedVersion;
  readonly onClose: () => void;
  /** Told the name once it was given. */
  readonly onNamed?: (name: string) => void;
}

/** Gives the draft as it is now a name, or a version another. */
export const VersionDialog = ({ version, onClose, onNamed }: VersionDialogProps): ReactNode => {
  const { host, sentences } = useEntente();
  const { t } = sentences;
  const { session, margin } = useReview();
  const [name, setName] = useState(version?.name ?? nextName(margin));
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const give = async (): Promise<Failure | null> => {
    if (version !== undefined)
      return session.margin.note({ type: 'rename-version', name: version.name, to: name });
    await session.settle();
    const states = await ask(host.review.states({ desk: session.desk }));
    if (!states.ok) return states.failure;
    const revision = states.value.present;
    const note = words.trim();
    return session.margin.note({ type: 'name-version', name, revision, ...(note === '' ? {} : { note }) });
  };
  const done = async (): Promise<void> => {
    const refused = await give();
    setFailure(refused);
    if (refused !== null) return;
    onClose();
    onNamed?.(name.trim());
  };
  return (
    <Dialog
      title={
        version === undefined
          ? t('review:version.title')
          : t('review:version.rename-title', { name: version.name })
      }
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('app:cancel')}</Button>
          <Button kind="main" type="submit" form="version-form" isDisabled={name.trim() === ''}>
            {t(version === undefined ? 'review:version.give' : 'review:version.rename')}
          </Button>
        </>
      }
    >
      <form
        id="version-form"
        className="version-form"
        onSubmit={(event) => {
          event.preventDefault();
          void done();
        }}
      >
        <TextField
          label={t('review:version.name')}
          value={name}
          autoFocus
          trouble={failure === null ? null : failureSentence(failure, sentences)}
          onChange={setName}
        />
        {version === undefined ? (
          <>
            <TextField label={t('review:version.note')} value={words} onChange={setWords} />
            <p className="field-hint">{t('review:version.saved-always')}</p>
          </>
        ) : null}
      </form>
    </Dialog>
  );
};
