import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { openSession, type Session, type SessionState } from '#renderer/store/session.ts';

/** A draft that is being opened, is open, or could not be. */
export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly session: Session }
  | { readonly state: 'refused'; readonly failure: Failure };

/** Opens a draft for as long as the screen shows it. */
export const useSession = (path: string): Opening => {
  const { wire } = useEntente();
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    let gone = false;
    const opened = openSession(wire, path);
    const show = async (): Promise<void> => {
      const result = await opened;
      if (gone) return;
      setOpening(
        result.ok ? { state: 'open', session: result.value } : { state: 'refused', failure: result.failure },
      );
    };
    void show();
    const leave = async (): Promise<void> => {
      const result = await opened;
      if (result.ok) await result.value.close();
    };
    return () => {
      gone = true;
      void leave();
    };
  }, [wire, path]);
  return opening;
};

/** The frame around an open draft, whenever it changes. */
export const useSessionState = (session: Session): SessionState =>
  useSyncExternalStore(session.follow, () => session.state);
