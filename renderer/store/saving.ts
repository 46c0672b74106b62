import type { Batch } from '#core/contract/desk.ts';
import type { Failure, Result } from '#core/failure.ts';

/** How it stands with the disk: all is there; something is on its way; it cannot be saved, and why. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'unsaved'; readonly failure: Failure; readonly count: number };

/** Changes on their way to the disk, one batch after another and never two at once. */
export interface Outbox {
  readonly saving: Saving;
  /** What is not yet known to be on the disk, the oldest first. */
  readonly waiting: readonly Batch[];
  put(batch: Batch): void;
  /** A batch that was not sent yet, as it is now; false where it was, whether or not it arrived. */
  replace(batch: Batch): boolean;
  /** Sends what is held back for a pause in typing, now. */
  flush(): Promise<void>;
  /** Tries again after trouble. */
  retry(): void;
  /** The first batch was found to be on the disk after all: its answer was lost on the way. */
  dropFirst(): void;
  follow(listener: () => void): () => void;
}

/** A pause in typing after which what was typed goes to the disk. */
const heldBack = 150;
/** Nothing is held back for longer, however long someone types without a pause. */
const longest = 200;
const retryAfter = 1500;

/** The outbox of one draft. `send` puts a batch on the disk and answers once it is there. */
export const outbox = (send: (batch: Batch) => Promise<Result<unknown>>): Outbox => {
  let waiting: readonly Batch[] = [];
  let saving: Saving = { state: 'saved' };
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heldSince: number | null = null;
  // One that was tried may be on the disk, its answer lost: it is sent again as it was, or not at all.
  const tried = new Set<string>();
  const listeners = new Set<() => void>();
  const now = (next: Saving): void => {
    saving = next;
    for (const tell of listeners) tell();
  };
  const failed = (failure: Failure): void => {
    now({ state: 'unsaved', failure, count: waiting.length });
    timer = setTimeout(() => void flush(), retryAfter);
  };
  const sendAll = async (): Promise<void> => {
    for (let [batch] = waiting; batch !== undefined; [batch] = waiting) {
      tried.add(batch.id);
      const sent = await send(batch);
      if (!sent.ok) return failed(sent.failure);
      tried.delete(batch.id);
      waiting = waiting.filter(({ id }) => id !== batch?.id);
    }
    now({ state: 'saved' });
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    heldSince = null;
    if (sending === null && waiting.length > 0) {
      now(saving.state === 'unsaved' ? saving : { state: 'saving' });
      sending = sendAll().finally(() => {
        sending = null;
      });
    }
    await sending;
  };
  const soon = (): void => {
    clearTimeout(timer);
    heldSince ??= Date.now();
    const left = Math.max(0, longest - (Date.now() - heldSince));
    timer = setTimeout(() => void flush(), Math.min(heldBack, left));
    if (saving.state === 'saved') now({ state: 'saving' });
  };
  return {
    get saving() {
      return saving;
    },
    get waiting() {
      return waiting;
    },
    put: (batch) => {
      waiting = [...waiting, batch];
      soon();
    },
    replace: (batch) => {
      const at = waiting.findIndex(({ id }) => id === batch.id);
      if (at < 0 || tried.has(batch.id)) return false;
      waiting = waiting.with(at, batch);
      soon();
      return true;
    },
    flush,
    retry: () => void flush(),
    dropFirst: () => {
      waiting = waiting.slice(1);
      now(waiting.length === 0 ? { state: 'saved' } : saving);
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
