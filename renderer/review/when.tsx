import { type ReactNode, useSyncExternalStore } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { ago, exactly } from './times.ts';

// One clock for all that is shown; it stands still while nothing is.
const listeners = new Set<() => void>();
let now = Date.now();
let clock: ReturnType<typeof setInterval> | undefined;

const follow = (listener: () => void): (() => void) => {
  now = Date.now();
  clock ??= setInterval(() => {
    now = Date.now();
    for (const tell of listeners) tell();
  }, 20_000);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(clock);
    clock = undefined;
  };
};

/** When something was: how long ago, and the day and hour beside it or as its title. */
export const When = ({ at, full = false }: { readonly at: string; readonly full?: boolean }): ReactNode => {
  const { language } = useEntente().sentences;
  const present = useSyncExternalStore(follow, () => now);
  const exact = exactly(at, language);
  return (
    <time dateTime={at} title={exact} className="when">
      {ago(at, Math.max(present, Date.parse(at)), language)}
      {full ? <span className="when-exact">{exact}</span> : null}
    </time>
  );
};
