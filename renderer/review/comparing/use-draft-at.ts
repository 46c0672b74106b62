import { useEffect, useState } from 'react';
import type { Draft } from '#core/draft/draft.ts';
import { type Result, success } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { ask } from '#renderer/store/ask.ts';
import type { Session } from '#renderer/store/session.ts';

/** The draft as it was after a row of the record, the present one for null; null until the host answered. */
export const useDraftAt = (
  session: Session,
  present: Draft,
  revision: number | null,
): Result<Draft> | null => {
  const { host } = useEntente();
  const [past, setPast] = useState<{ readonly revision: number; readonly draft: Result<Draft> } | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      if (revision === null) return;
      const draft = await ask(host.review.draftAt({ desk: session.desk, revision }));
      if (!gone) setPast({ revision, draft });
    };
    void look();
    return () => {
      gone = true;
    };
  }, [host, session, revision]);
  if (revision === null) return success(present);
  return past?.revision === revision ? past.draft : null;
};
