import { useSyncExternalStore } from 'react';
import { leaveBy, wouldLose } from './leaving.ts';

let shown: string | null = null;
const listeners = new Set<() => void>();

const now = (): string => (shown ??= location.hash);

// The browser has gone already: it is brought back, and goes again once it was said that what is filled in may be lost.
const moved = (): void => {
  if (location.hash === now()) return;
  if (wouldLose()) {
    history.pushState(null, '', now() === '' ? '#' : now());
    return leaveBy(() => history.back());
  }
  shown = location.hash;
  for (const tell of listeners) tell();
};

const follow = (listener: () => void): (() => void) => {
  if (listeners.size === 0) addEventListener('hashchange', moved);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('hashchange', moved);
  };
};

/** What the address says after its #, as far as one is there; going back in the browser asks first where that would lose something. */
export const useAddress = (): string => useSyncExternalStore(follow, now);
