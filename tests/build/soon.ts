import { vi } from 'vitest';

/** Waits for what comes soon on a quiet machine, and after a while on one that is busy. */
export const soon = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, { timeout: 60_000 });
