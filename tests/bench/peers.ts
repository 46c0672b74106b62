import { spawn, spawnSync } from 'node:child_process';

/** The path of a program on this machine, or null; of several names the first that is there. */
export const program = (...names: readonly string[]): string | null => {
  for (const name of names) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim().split('\n')[0] ?? null;
  }
  return null;
};

/** Runs a program to its end with its output thrown away; rejects when it fails, so that no failure is timed. */
export const runWhole = (path: string, words: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(path, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path} ${words.join(' ')}: ${errors}`)),
    );
  });
