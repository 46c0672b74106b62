import type { ReactNode } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import type { Session } from '#renderer/store/session.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useSession, useSessionState } from './use-session.ts';

const OpenDraft = ({ session }: { readonly session: Session }): ReactNode => {
  const { name, saving, mode } = useSessionState(session);
  return (
    <main>
      <h1>{name}</h1>
      <p>{`${saving.state} ${mode} ${session.present.draft.parts.length}`}</p>
    </main>
  );
};

export const DraftScreen = ({ path }: { readonly path: string }): ReactNode => {
  const { sentences } = useEntente();
  const opening = useSession(path);
  if (opening.state === 'open') return <OpenDraft session={opening.session} />;
  if (opening.state === 'opening') return <p>{sentences.t('app:opening')}</p>;
  return <Notice tone="trouble">{failureSentence(opening.failure, sentences)}</Notice>;
};
