import type { Failure, Result } from '#core/failure.ts';
import type { Saving } from './saving.ts';

/** What has to be done with a draft before its window may go. */
interface Open {
  readonly state: { readonly saving: Saving };
  settle(): Promise<void>;
  saveCopy(path: string | null): Promise<Result<string>>;
}

const sessions = new Set<Open>();

const unsaved = ({ state: { saving } }: Open): boolean => saving.state !== 'saved';

// What waits for a pause in typing goes at once, and whoever would lose more is asked.
const askBrowser = (event: BeforeUnloadEvent): void => {
  for (const session of sessions) {
    void session.settle();
    if (session.state.saving.state === 'unsaved') event.preventDefault();
  }
};

/** Counts a draft among those that are open in this window, until it is closed. */
export const opened = (session: Open): (() => void) => {
  sessions.add(session);
  globalThis.addEventListener?.('beforeunload', askBrowser);
  return () => sessions.delete(session);
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
