import { type ReactNode, useState } from 'react';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import type { Session, SessionState } from '#renderer/store/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Signing } from './signing.tsx';

interface NoticesProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** What stands in the way of saving, told above the text for as long as it does: what happened, what is kept, what to do. */
export const Notices = ({ session, state }: NoticesProps): ReactNode => {
  const { sentences, go } = useEntente();
  const { t } = sentences;
  const { lost, trouble, saving, mode, why } = state;
  const [notCopied, setNotCopied] = useState<Failure | null>(null);
  const saveCopy = async (): Promise<void> => {
    const saved = await session.saveCopy(null);
    setNotCopied(saved.ok ? null : saved.failure);
    if (saved.ok) go({ screen: 'draft', path: saved.value });
  };
  const copyTrouble = notCopied === null ? null : <p>{failureSentence(notCopied, sentences)}</p>;
  const copy = (
    <Button kind="plain" onPress={() => void saveCopy()}>
      {t('workbench:save-copy')}
    </Button>
  );
  const retry = (
    <Button kind="plain" onPress={() => session.retry()}>
      {t('workbench:try-again')}
    </Button>
  );
  if (lost)
    return <Notice tone="trouble">{failureSentence({ code: 'wire:lost', facts: {} }, sentences)}</Notice>;
  const failure = trouble ?? (saving.state === 'unsaved' ? saving.failure : null);
  const takeOver = (
    <Button kind="plain" onPress={() => void session.takeOver()}>
      {t('workbench:take-over')}
    </Button>
  );
  if (failure !== null)
    return (
      <Notice
        tone="trouble"
        actions={
          <>
            {failure.code === 'desk:other-window' ? takeOver : retry}
            {copy}
          </>
        }
      >
        <p>{failureSentence(failure, sentences)}</p>
        {saving.state === 'unsaved' ? <p>{t('workbench:kept-here', { count: saving.count })}</p> : null}
        {copyTrouble}
      </Notice>
    );
  if (mode === 'write') return <Signing />;
  if (why === null) return null;
  const tryOrCopy = (
    <>
      {retry}
      {copy}
    </>
  );
  return (
    <Notice tone="care" actions={why.code === 'desk:other-window' ? takeOver : tryOrCopy}>
      <p>{failureSentence(why, sentences)}</p>
      {why.code === 'desk:other-window' ? null : <p>{t('workbench:read-meanwhile')}</p>}
      {copyTrouble}
    </Notice>
  );
};
