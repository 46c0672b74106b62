import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A loopback face in a process of its own. */
export interface Started {
  readonly child: ChildProcess;
  /** Its address; empty where it ended without one. */
  readonly address: string;
  /** What it said beside its address. */
  readonly said: () => string;
  /** How it ended. */
  readonly ended: Promise<number | null>;
}

/** Starts loopback faces for the tests of one file, with a folder for their settings, their home and their drafts. */
export const starting = () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'entente-loopback-')));
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = async (
    words: readonly string[] = [],
    program = 'electron/loopback/main.ts',
    env: NodeJS.ProcessEnv = {},
  ): Promise<Started> => {
    const child = spawn(process.execPath, [join(root, program), '--quiet', '--settings', folder, ...words], {
      cwd: folder,
      env: { ...process.env, HOME: folder, INIT_CWD: folder, LC_ALL: 'C', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (words) => {
      said += String(words);
    });
    const ended = once(child, 'close').then(() => child.exitCode);
    const { promise: spoke, resolve } = Promise.withResolvers<string>();
    child.stdout.setEncoding('utf8').on('data', (words) => resolve(String(words).trim()));
    const address = await Promise.race([spoke, ended.then(() => '')]);
    return { child, address, said: () => said, ended };
  };
  return { folder, start };
};
