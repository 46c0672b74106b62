import { useCallback, useSyncExternalStore } from 'react';

/** A value that some of what is on the screen follows, each only as far as it concerns it. */
export interface Watched<Value> {
  readonly now: () => Value;
  readonly tell: (value: Value) => void;
  readonly follow: (listener: () => void) => () => void;
}

export const watched = <Value>(first: Value): Watched<Value> => {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    now: () => value,
    tell: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** What a value means here; drawn anew only when that is something else. */
export const useWatched = <Value, Meaning extends string | number | boolean | null>(
  { now, follow }: Watched<Value>,
  meaning: (value: Value) => Meaning,
): Meaning =>
  useSyncExternalStore(
    follow,
    useCallback(() => meaning(now()), [now, meaning]),
  );
