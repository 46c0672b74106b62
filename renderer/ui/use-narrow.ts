import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(width < 46rem)');

const follow = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/** Whether there is room for one column only: a small window, or letters twice as large. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => narrow.matches);
