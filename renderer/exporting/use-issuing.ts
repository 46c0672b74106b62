import { useCallback, useRef, useState } from 'react';
import type { IssueEvent, IssueWish } from '#core/contract/issuing.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { ask } from '#renderer/store/ask.ts';
import type { Session } from '#renderer/store/session.ts';

type Done = Exclude<IssueEvent, { type: 'begun' }>;

/** How an issuing goes on. */
export interface Issuing {
  readonly wishes: readonly IssueWish[];
  readonly results: readonly Done[];
  readonly running: boolean;
  /** Why it could not even begin, or broke off. */
  readonly failure: Failure | null;
}

const idle: Issuing = { wishes: [], results: [], running: false, failure: null };

/** Issues files one after another; what was issued before it is stopped stays. */
export const useIssuing = (session: Session) => {
  const { host } = useEntente();
  const [issuing, setIssuing] = useState(idle);
  const stop = useRef<AbortController>(null);
  const begin = useCallback(
    async (wishes: readonly IssueWish[], folder: string | null): Promise<void> => {
      const control = new AbortController();
      stop.current = control;
      setIssuing({ wishes, results: [], running: true, failure: null });
      await session.settle();
      const events = await ask(
        host.issuing.issue({ desk: session.desk, wishes: [...wishes], folder }, { signal: control.signal }),
      );
      if (!events.ok) return setIssuing((now) => ({ ...now, running: false, failure: events.failure }));
      try {
        for await (const event of events.value)
          if (event.type !== 'begun') setIssuing((now) => ({ ...now, results: [...now.results, event] }));
      } catch {
        if (!control.signal.aborted)
          setIssuing((now) => ({ ...now, failure: { code: 'wire:lost', facts: {} } }));
      }
      setIssuing((now) => ({ ...now, running: false }));
    },
    [host, session],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  return { issuing, begin, cancel };
};
