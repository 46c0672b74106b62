import type { Errand } from '#core/contract/errands.ts';
import type { Failure } from '#core/failure.ts';
import { newId } from '#electron/host/new-id.ts';
import { channel } from './channel.ts';

type Answered = Extract<Errand, { id: string }>;
type Asking = Answered extends infer One ? (One extends Answered ? Omit<One, 'id'> : never) : never;

/** What a face asks of one window; it waits until the window listens. */
export interface Errands {
  tell(errand: Exclude<Errand, Answered>): void;
  /** Settles when the window has answered, or is gone: then nothing of it is left to be kept. */
  ask(errand: Asking): Promise<Failure | null>;
  values(signal: AbortSignal | undefined): AsyncGenerator<Errand, void>;
  done(id: string, failure: Failure | null): void;
  end(): void;
}

/** The errands of one window. */
export const openErrands = (): Errands => {
  const told = channel<Errand>();
  const open = new Map<string, (failure: Failure | null) => void>();
  return {
    tell: told.tell,
    ask: (errand) => {
      const id = newId();
      const { promise, resolve } = Promise.withResolvers<Failure | null>();
      open.set(id, resolve);
      told.tell({ ...errand, id });
      return promise;
    },
    values: (signal) => told.values(signal),
    done: (id, failure) => {
      open.get(id)?.(failure);
      open.delete(id);
    },
    end: () => {
      for (const resolve of open.values()) resolve(null);
      open.clear();
    },
  };
};
