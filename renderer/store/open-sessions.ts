import type { Failure, Result } from '#core/failure.ts';
import type { Session } from './session.ts';

const sessions = new Set<Session>();

const unsaved = ({ state: { saving } }: Session): boolean => saving.state !== 'saved';

// What waits for a pause in typing goes at once, and whoever would lose more is asked.
const askBrowser = (event: BeforeUnloadEvent): void => {
  for (const session of sessions) {
    void session.settle();
    if (session.state.saving.state === 'unsaved') event.preventDefault();
  }
};

/** Counts a draft among those that are open in this window, until it is closed. */
export const opened = (session: Session): (() => void) => {
  sessions.add(session);
  globalThis.addEventListener?.('beforeunload', askBrowser);
  return () => sessions.delete(session);
};

/** A draft that was left while something of it was saved nowhere; whoever asks has it from here on. */
export const stillOpen = (path: string): Session | null => {
  const left = [...sessions].find((one) => !one.isWanted && one.state.path === path) ?? null;
  if (left !== null) left.isWanted = true;
  return left;
};

/** Brings all that was typed in this window to the disk; what stands in the way where it cannot be. */
export const settleAll = async (): Promise<Failure | null> => {
  for (const session of sessions) {
    await session.settle();
    const { saving } = session.state;
    if (saving.state === 'unsaved') return saving.failure;
  }
  return null;
};

/** Puts what could not be saved where it belongs into a new file. */
export const saveCopyAt = async (path: string): Promise<Failure | null> => {
  for (const session of sessions) {
    if (!unsaved(session)) continue;
    const saved = await session.saveCopy(path);
    if (!saved.ok) return saved.failure;
  }
  return null;
};
