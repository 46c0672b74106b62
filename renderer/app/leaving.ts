import { useLayoutEffect, useSyncExternalStore } from 'react';

type Way = () => void;

let isHeld = false;
let isLoss = false;
let waiting: Way | null = null;
const listeners = new Set<() => void>();

const wait = (way: Way | null): void => {
  waiting = way;
  for (const tell of listeners) tell();
};

/** Goes on at once, or once it was said that what is not saved may be lost. */
export const leaveBy = (way: Way): void => {
  if (isHeld) wait(way);
  else way();
};

/** Answers the question whether to leave. */
export const answerLeaving = (leaves: boolean): void => {
  const way = waiting;
  wait(null);
  if (!leaves || way === null) return;
  isHeld = false;
  isLoss = false;
  way();
};

const askBrowser = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Whether going elsewhere in this window would lose what is on the screen. */
export const wouldLose = (): boolean => isLoss;

/**
 * Holds whoever would leave while there is something on the screen that is saved nowhere. With `comesBack` it is there
 * again for whoever goes back to it in this window.
 */
export const useHold = (holds: boolean, comesBack = false): void => {
  // At once: whoever goes back may do so as soon as a word is seen.
  useLayoutEffect(() => {
    if (!holds) return;
    isHeld = true;
    isLoss = !comesBack;
    addEventListener('beforeunload', askBrowser);
    return () => {
      isHeld = false;
      isLoss = false;
      removeEventListener('beforeunload', askBrowser);
    };
  }, [holds, comesBack]);
};

/** Whether it is to be asked. */
export const useIsLeaving = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== null,
  );
