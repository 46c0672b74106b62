import { ORPCError } from '@orpc/client';
import { failureSchema } from '#core/contract/call.ts';
import type { Failure } from '#core/failure.ts';
import { soon } from '../build/soon.ts';

/** The failure with which a call is refused; null where it is answered. */
export const refusal = async (call: Promise<unknown>): Promise<Failure | null> => {
  try {
    await call;
    return null;
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return failureSchema.parse(error.data);
  }
};

/** What one is told, as it comes. */
export interface Hearing<T> {
  readonly heard: readonly T[];
  /** What is heard next of one kind; what was heard before counts. */
  until(found: (told: T) => boolean): Promise<T>;
  readonly ended: Promise<void>;
}

/** Listens to events until they end. */
export const hearing = <T>(events: AsyncIterable<T>): Hearing<T> => {
  const heard: T[] = [];
  const listen = async (): Promise<void> => {
    try {
      for await (const told of events) heard.push(told);
    } catch {
      // Its signal was given, or its wire is gone.
    }
  };
  return {
    heard,
    until: (found) =>
      soon(() => {
        const told = heard.find(found);
        if (told === undefined) throw new Error(`Heard only ${JSON.stringify(heard)}`);
        return told;
      }),
    ended: listen(),
  };
};
