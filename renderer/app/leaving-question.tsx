import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useEntente } from './entente.ts';
import { answerLeaving, useIsLeaving } from './leaving.ts';

/** Asks before something is lost that is saved nowhere. */
export const LeavingQuestion = (): ReactNode => {
  const { t } = useEntente().sentences;
  if (!useIsLeaving()) return null;
  return (
    <Dialog
      alert
      title={t('library:leaving.title')}
      onClose={() => answerLeaving(false)}
      foot={
        <>
          <Button kind="danger" onPress={() => answerLeaving(true)}>
            {t('library:leaving.go')}
          </Button>
          <Button kind="main" autoFocus onPress={() => answerLeaving(false)}>
            {t('library:leaving.stay')}
          </Button>
        </>
      }
    >
      <p>{t('library:leaving.lost')}</p>
    </Dialog>
  );
};
