import { closeSync, lstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Result, refuse, success } from '#core/failure.ts';
import { isHeld } from '#electron/host/reading/held.ts';
import { systemCode } from '#electron/host/writing/system-failure.ts';
import { partialIn } from '#electron/host/writing/write-output.ts';

// How a database begins, and the two kinds of files that SQLite keeps beside one (SQLite's file format, 1.3, 3 and 4.1).
const database = Buffer.from('SQLite format 3\0').toString('hex');
const journals: Readonly<Record<string, readonly string[]>> = {
  '-journal': ['d9d505f920a163d7'],
  '-wal': ['377f0682', '377f0683'],
};

const beginningOf = (path: string): string => {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(16);
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0)).toString('hex');
  } finally {
    closeSync(handle);
  }
};

// Null where it is gone: a journal is there for the moment of a change only.
const beginningIfThere = (path: string): string | null => {
  try {
    return beginningOf(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Whether an ordinary file is a draft or another database. One that this process writes to is not looked into. */
export const isDatabase = (path: string): boolean => isHeld(path) || beginningOf(path) === database;

/**
 * The journals that SQLite left beside a place; it would play them into whatever file is put there. Another file that
 * has the name of a journal would be taken for one and lost, so it is refused: `file:exists` with its path. Beside a
 * database (`owned`) one without content is a journal that was not begun, and no matter.
 */
export const journalsBeside = (path: string, owned: boolean): Result<readonly string[]> => {
  const found: string[] = [];
  for (const [ending, beginnings] of Object.entries(journals)) {
    const beside = `${path}${ending}`;
    const there = lstatSync(beside, { throwIfNoEntry: false });
    if (there === undefined) continue;
    const beginning = there.isFile() ? beginningIfThere(beside) : 'no file';
    if (beginning === null) continue;
    if (beginnings.some((known) => beginning.startsWith(known))) found.push(beside);
    else if (!owned || !/^0*$/.test(beginning.slice(0, 16))) return refuse('file:exists', { path: beside });
  }
  return success(found);
};

/** Does something while files are out of the way. They are gone once it succeeds, and back where it does not. */
export const withoutFiles = <T>(paths: readonly string[], work: () => Result<T>): Result<T> => {
  // Under a name that is not swept away as something half made.
  const moved = paths.map((path) => [path, partialIn(dirname(path)).replace(/partial$/, 'journal')] as const);
  for (const [path, aside] of moved) renameSync(path, aside);
  let done = false;
  try {
    const result = work();
    done = result.ok;
    return result;
  } finally {
    for (const [path, aside] of moved) {
      if (done) rmSync(aside, { force: true });
      else renameSync(aside, path);
    }
  }
};
