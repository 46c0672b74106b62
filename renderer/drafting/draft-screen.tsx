import type { ReactNode } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useSession } from './use-session.ts';
import { Workbench } from './workbench.tsx';

/** A draft that is being opened, is open, or could not be, with the way back. */
export const DraftScreen = ({ path }: { readonly path: string }): ReactNode => {
  const { sentences, go } = useEntente();
  const opening = useSession(path);
  if (opening.state === 'open') return <Workbench session={opening.session} />;
  const back = (
    <Button kind="plain" onPress={() => go({ screen: 'library' })}>
      {sentences.t('workbench:to-library')}
    </Button>
  );
  return (
    <main className="opening">
      {opening.state === 'opening' ? (
        <p role="status">{sentences.t('app:opening')}</p>
      ) : (
        <Notice tone="trouble" actions={back}>
          {failureSentence(opening.failure, sentences)}
        </Notice>
      )}
    </main>
  );
};
