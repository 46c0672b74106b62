import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { closeBrowser, type Launched, launch } from './stand-in/launch.ts';

/** Launches for the tests of one file, with a folder for their drafts; all of it is gone afterwards. */
export const starting = (): {
  readonly folder: string;
  /** One launch for all tests that leave it as they found it. */
  readonly shared: () => Promise<Launched>;
  readonly started: (wishes?: Parameters<typeof launch>[0]) => Promise<Launched>;
} => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'entente-drafts-')));
  const running: Launched[] = [];
  afterEach(async () => {
    for (const entente of running.splice(0)) await entente.close();
  });
  let common: Promise<Launched> | null = null;
  const shared = (): Promise<Launched> => {
    common ??= launch();
    return common;
  };
  afterAll(async () => {
    await (await common)?.close();
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  });
  const started = async (wishes: Parameters<typeof launch>[0] = {}): Promise<Launched> => {
    const entente = await launch(wishes);
    running.push(entente);
    return entente;
  };
  return { folder, shared, started };
};
