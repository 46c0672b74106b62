import { useEffect, useRef, useState } from 'react';
import type { Host } from '#core/contract/index.ts';
import type { Result } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { ask } from '#renderer/store/ask.ts';
import type { Session } from '#renderer/store/session.ts';

const rest = 400;

/**
 * What the record tells, once all that was typed is in it; null until it answered. Asked at once for another `key`, and
 * a little after `version` came to rest.
 */
export const useTold = <T>(
  session: Session,
  key: string,
  version: unknown,
  call: (host: Host, desk: string) => Promise<T>,
): Result<T> | null => {
  const { host } = useEntente();
  const [told, setTold] = useState<{ readonly key: string; readonly result: Result<T> } | null>(null);
  const asked = useRef('');
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      await session.settle();
      const result = await ask(call(host, session.desk));
      if (!gone) setTold({ key, result });
    };
    const timer = setTimeout(() => void look(), asked.current === key ? rest : 0);
    asked.current = key;
    return () => {
      gone = true;
      clearTimeout(timer);
    };
    // `call` asks the same for the same key.
  }, [host, session, key, version]);
  return told?.key === key ? told.result : null;
};
