import { useEffect, useSyncExternalStore } from 'react';

type Way = () => void;

let isHeld = false;
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
  way();
};

const askBrowser = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Holds whoever would leave while there is something on the screen that is saved nowhere. */
export const useHold = (holds: boolean): void => {
  useEffect(() => {
    if (!holds) return;
    isHeld = true;
    addEventListener('beforeunload', askBrowser);
    return () => {
      isHeld = false;
      removeEventListener('beforeunload', askBrowser);
    };
  }, [holds]);
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
