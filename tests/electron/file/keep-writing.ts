import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { child } from './river.ts';

/** Does something in a folder of its own, which is gone once that is done. */
export const inFolderAsync = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A process that goes on changing a draft, and what it has said so far. */
export interface Writer {
  readonly lines: readonly string[];
  /** Waits for the next line. */
  readonly line: () => Promise<void>;
  readonly kill: () => void;
  /** Waits for its end, with all it said; its exit code, null for a kill. */
  readonly end: () => Promise<number | null>;
}

/** Starts a process that changes the draft at `path`, or notes, until it is killed, and says each acknowledged revision. */
export const keepWriting = (path: string, program = 'keep-writing'): Writer => {
  const writer = spawn(process.execPath, [child(program), path], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: writer.stdout });
  reader.on('line', (line) => lines.push(line));
  const ended = once(writer, 'close');
  return {
    lines,
    line: async () => {
      await Promise.race([once(reader, 'line'), ended]);
    },
    kill: () => writer.kill('SIGKILL'),
    end: async () => {
      await ended;
      return writer.exitCode;
    },
  };
};
