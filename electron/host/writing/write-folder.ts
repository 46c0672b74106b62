import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Result, refuse, success } from '#core/failure.ts';
import { tryWriting } from './system-failure.ts';
import { partialIn, sweep, syncFolder } from './write-output.ts';

const writeSynced = (path: string, text: string): void => {
  const handle = openSync(path, 'wx', 0o666);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const mayTake = (folder: string, names: ReadonlySet<string>): Result<boolean> => {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there === undefined) return success(false);
  if (!there.isDirectory()) return refuse('file:not-a-folder', { path: folder });
  const stranger = readdirSync(folder).find((name) => !names.has(name));
  return stranger === undefined
    ? success(true)
    : refuse('file:folder-not-empty', { path: folder, name: stranger });
};

// A folder cannot be renamed over one that holds files, so the old one steps aside first and comes back if the new one
// cannot take its place.
const exchange = (made: string, folder: string, aside: string): void => {
  renameSync(folder, aside);
  try {
    renameSync(made, folder);
  } catch (error) {
    renameSync(aside, folder);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
};

/**
 * Writes a folder of texts, whole or not at all. `files` gives the text for each name. The folder may be new, empty or
 * one that holds nothing but files of these names, which are then replaced. Gives the absolute path of the folder.
 *
 * Fails with `file:folder-not-empty` (and the name of a file that is not ours), `file:not-a-folder`,
 * `file:folder-missing` for the folder around it, and as `writeOutput` does.
 */
export const writeFolder = (path: string, files: Readonly<Record<string, string>>): Result<string> =>
  tryWriting(path, () => {
    const folder = resolve(path);
    const taken = mayTake(folder, new Set(Object.keys(files)));
    if (!taken.ok) return taken;
    const around = dirname(folder);
    sweep(around);
    const made = partialIn(around);
    try {
      mkdirSync(made);
      for (const [name, text] of Object.entries(files)) writeSynced(join(made, name), text);
      syncFolder(made);
      if (taken.value) exchange(made, folder, partialIn(around));
      else renameSync(made, folder);
      syncFolder(around);
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
    return success(folder);
  });
