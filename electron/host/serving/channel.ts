/** Values told to one listener, in order, until it goes; a listener that is slow gets them all the same. */
export interface Channel<T> {
  readonly tell: (value: T) => void;
  values(signal: AbortSignal | undefined): AsyncGenerator<T, void>;
}

/** A channel that holds what was told until it is listened to. */
export const channel = <T>(): Channel<T> => {
  const held: T[] = [];
  let wake: () => void = () => undefined;
  const next = async (signal: AbortSignal | undefined): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    wake = resolve;
    const stop = (): void => resolve();
    signal?.addEventListener('abort', stop, { once: true });
    if (held.length === 0 && signal?.aborted !== true) await promise;
    signal?.removeEventListener('abort', stop);
  };
  return {
    tell: (value) => {
      held.push(value);
      wake();
    },
    values: async function* (signal) {
      for (;;) {
        const value = held.shift();
        if (value !== undefined) yield value;
        else if (signal?.aborted === true) return;
        else await next(signal);
      }
    },
  };
};
