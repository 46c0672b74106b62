import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Result, refuse, success } from '#core/failure.ts';
import { systemCode, tryWriting } from './system-failure.ts';

const partialName = /^\.entente-[0-9a-f]{12}\.partial$/;
const hour = 3_600_000;

/** A name in `folder` under which something is made before it is put in its place; short, whatever the final name. */
export const partialIn = (folder: string): string =>
  join(folder, `.entente-${randomBytes(6).toString('hex')}.partial`);

/**
 * Takes away what a run that was killed left half made in a folder. Only our own names, and only after an hour, since
 * another run may be at work on its own.
 */
export const sweep = (folder: string): void => {
  try {
    for (const name of readdirSync(folder).filter((name) => partialName.test(name))) {
      const left = lstatSync(join(folder, name), { throwIfNoEntry: false });
      if (left !== undefined && Date.now() - left.mtimeMs > hour)
        rmSync(join(folder, name), { recursive: true, force: true });
    }
  } catch (error) {
    // Tidying up must not stand in the way of writing, which will say itself what is wrong with the folder.
    if (systemCode(error) === null) throw error;
  }
};

/** Makes the names in a folder last. Windows cannot open a folder for this and does not need it. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

// A link is followed, so that it stays a link and what it leads to is replaced.
const target = (path: string): Result<string> => {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() !== true) return success(path);
  return existsSync(path) ? success(realpathSync(path)) : refuse('file:link-to-nothing', { path });
};

const mayReplace = (path: string, there: Stats, replace: boolean): Result<null> => {
  if (there.isDirectory()) return refuse('file:is-folder', { path });
  if (!there.isFile()) return refuse('file:not-a-file', { path });
  if (!replace) return refuse('file:exists', { path });
  // A file marked read-only could still be renamed over; whoever marked it did not want that.
  return (there.mode & 0o222) === 0 ? refuse('file:read-only', { path }) : success(null);
};

const writePartial = (partial: string, bytes: Uint8Array | string, there: Stats | undefined): void => {
  const handle = openSync(partial, 'wx', 0o666);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (there !== undefined) chmodSync(partial, there.mode & 0o777);
};

const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

// Renaming would replace a file that another program made in the meantime; linking refuses instead. Where a disk knows
// no links (FAT, some shares), looking before renaming is the best there is.
const putNew = (partial: string, path: string): void => {
  try {
    linkSync(partial, path);
    rmSync(partial);
  } catch (error) {
    if (!withoutLinks.has(systemCode(error) ?? '')) throw error;
    if (existsSync(path)) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    renameSync(partial, path);
  }
};

/**
 * Writes a whole output or nothing: beside its place first, brought safely to the disk, then put in place in one step.
 * What was there is replaced in that step, or left alone when anything fails. Gives the absolute path written; a path
 * that is a link is followed.
 *
 * Fails with `file:exists` (without `replace`), `file:is-folder`, `file:not-a-file`, `file:folder-missing`,
 * `file:read-only`, `file:disk-full`, `file:name-too-long`, `file:link-to-nothing`, `file:not-written`.
 */
export const writeOutput = (
  path: string,
  bytes: Uint8Array | string,
  { replace = false }: { readonly replace?: boolean } = {},
): Result<string> =>
  tryWriting(path, () => {
    const place = target(resolve(path));
    if (!place.ok) return place;
    const there = statSync(place.value, { throwIfNoEntry: false });
    const allowed = there === undefined ? success(null) : mayReplace(place.value, there, replace);
    if (!allowed.ok) return allowed;
    const folder = dirname(place.value);
    sweep(folder);
    const partial = partialIn(folder);
    try {
      writePartial(partial, bytes, there);
      if (there === undefined && !replace) putNew(partial, place.value);
      else renameSync(partial, place.value);
      syncFolder(folder);
    } finally {
      rmSync(partial, { force: true });
    }
    return success(place.value);
  });
