import { renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, success } from '#core/failure.ts';
import { makeFolders } from './make-folders.ts';
import { tryWriting } from './system-failure.ts';
import { partialIn, sweep, syncFolder } from './write-output.ts';

/** A file by its name in a folder. */
export interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Partial extends Named {
  readonly partial: string;
}

const writePartial = async ({ partial, bytes }: Partial): Promise<void> => {
  const handle = await open(partial, 'wx', 0o666);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes several files of one folder, which may be new: all beside their places and brought to the disk at once, which
 * waits for it only once, then each put in its place in one step. What was there under those names is replaced. Where
 * it fails none of those that were not in place yet is. Fails as `writeOutput` does.
 */
export const writeTogether = async (folder: string, files: readonly Named[]): Promise<Result<null>> => {
  const ready = tryWriting(folder, () => {
    makeFolders(folder);
    sweep(folder);
    return success(null);
  });
  if (!ready.ok) return ready;
  const partials = files.map((file) => ({ ...file, partial: partialIn(folder) }));
  try {
    const settled = await Promise.allSettled(partials.map(writePartial));
    const failed = settled.find((one) => one.status === 'rejected');
    return tryWriting(folder, () => {
      if (failed !== undefined) throw failed.reason;
      for (const { name, partial } of partials) renameSync(partial, join(folder, name));
      syncFolder(folder);
      return success(null);
    });
  } finally {
    for (const { partial } of partials) rmSync(partial, { force: true });
  }
};
