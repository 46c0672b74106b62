import type { ReactNode } from 'react';
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

const copied = async (session: Session, go: (path: string) => void): Promise<void> => {
  const saved = await session.saveCopy(null);
  if (saved.ok) go(saved.value);
};

/** What stands in the way of saving, told above the text for as long as it does: what happened, what is kept, what to do. */
export const Notices = ({ session, state }: NoticesProps): ReactNode => {
  const { sentences, go } = useEntente();
  const { t } = sentences;
  const { lost, trouble, saving, mode, why } = state;
  const copy = (
    <Button kind="plain" onPress={() => void copied(session, (path) => go({ screen: 'draft', path }))}>
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
  if (failure !== null)
    return (
      <Notice
        tone="trouble"
        actions={
          <>
            {retry}
            {copy}
          </>
        }
      >
        <p>{failureSentence(failure, sentences)}</p>
        {saving.state === 'unsaved' ? <p>{t('workbench:kept-here', { count: saving.count })}</p> : null}
      </Notice>
    );
  if (mode === 'write') return <Signing />;
  if (why === null) return null;
  const takeOver = (
    <Button kind="plain" onPress={() => void session.takeOver()}>
      {t('workbench:take-over')}
    </Button>
  );
  return (
    <Notice tone="care" actions={why.code === 'desk:other-window' ? takeOver : copy}>
      {failureSentence(why, sentences)}
    </Notice>
  );
};
