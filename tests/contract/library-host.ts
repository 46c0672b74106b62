import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll } from 'vitest';
import type { Host } from '#core/contract/index.ts';
import { startHost } from '#electron/host/serving/host.ts';
import { router } from '#electron/host/serving/router.ts';
import { loopbackShell } from '#electron/loopback/shell.ts';
import { shelfInMemory } from '#tests/build/shelf.ts';

/** A host in this process, with drafts in a folder of its own, and a second window before it. */
export interface InProcess {
  readonly host: Host;
  readonly other: Host;
  readonly at: (...names: readonly string[]) => string;
}

/**
 * Starts a host for the tests of one file; it and its folder are gone when they are done. `dialogs` makes it the host
 * of a face with the machine's own dialogs, which nobody here opens.
 */
export const inProcess = (language: 'en' | 'fr' = 'en', dialogs = false): InProcess => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-library-'));
  const shelf = shelfInMemory();
  const shell = { ...loopbackShell, can: { ...loopbackShell.can, dialogs } };
  const running = startHost({ shell, shelf, language });
  const first = running.enter();
  first.memory.set({ folder, name: 'Ana Kowalska' });
  afterAll(() => {
    running.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    host: createRouterClient(router, { context: first }),
    other: createRouterClient(router, { context: running.enter() }),
    at: (...names) => join(folder, ...names),
  };
};
