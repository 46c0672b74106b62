import { hostname } from 'node:os';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type Result, refuse, success } from '#core/failure.ts';
import { isBusy } from './database.ts';

// One writer at a time, without a file beside the draft. The writer keeps a write transaction open in which nothing has
// been written: SQLite's RESERVED lock. It shuts out other writers, lets readers in, makes no journal, and the system
// takes it away when the process dies. A change is written inside that transaction; the next one is opened right after
// the commit. Between the two there is a moment without a lock. Another program that catches it sees the row that the
// writer left in the file, steps back, and looks again; and if it should get in all the same, no harm can come of it,
// since every change first looks whether the record still ends where this writer left it.

const writerRow = z.object({ pid: z.number(), host: z.string(), since: z.string() });
type Writer = z.infer<typeof writerRow>;

const looks = 5;
// In milliseconds: how long to step back; to wait where a refusal is likely; to wait for readers.
const moment = 20;
export const shortly = 300;
const patience = 3000;

const readWriter = (database: DatabaseSync): Writer | null => {
  const row = database.prepare('SELECT pid, host, since FROM writer').get();
  return row === undefined ? null : writerRow.parse(row);
};

/** Opens the write transaction that keeps other writers out; false where another one holds it. */
export const take = (database: DatabaseSync, wait = patience): boolean => {
  if (database.isTransaction) return true;
  database.exec(`PRAGMA busy_timeout = ${wait}`);
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (!isBusy(error)) throw error;
    return false;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${patience}`);
  }
};

/** Gives up the write transaction and whatever was written in it. */
export const letGo = (database: DatabaseSync): void => {
  if (database.isTransaction) database.exec('ROLLBACK');
};

const isGone = ({ pid, host }: Writer): boolean => {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
};

const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** A refusal that says who writes: `file:in-use`, or `file:busy` where the file does not know who holds it. */
export const inUse = (database: DatabaseSync, path: string): Result<never> => {
  const writer = readWriter(database);
  return writer === null ? refuse('file:busy', { path }) : refuse('file:in-use', { path, ...writer });
};

/**
 * Takes the lock for this process, if nobody else writes; the file is not changed yet. Fails with `file:in-use` and
 * the `pid`, `host` and `since` of the one that writes now, or with `file:busy`.
 */
export const claim = (database: DatabaseSync, path: string): Result<null> => {
  if (!take(database, shortly)) return inUse(database, path);
  const left = readWriter(database);
  if (left === null || isGone(left)) return success(null);
  // Looked at several times without waiting: one who writes all the time is without a lock at one look, never at all.
  for (let look = 0; look < looks; look++) {
    letGo(database);
    pause(moment);
    if (!take(database, 0)) return inUse(database, path);
  }
  return success(null);
};

/** Says in the file who writes to it, brings that and whatever else was written since `claim` to the disk. */
export const announce = (database: DatabaseSync, path: string): Result<null> => {
  database
    .prepare('INSERT OR REPLACE INTO writer (one, pid, host, since) VALUES (1, ?, ?, ?)')
    .run(process.pid, hostname(), new Date().toISOString());
  database.exec('COMMIT');
  return take(database) ? success(null) : inUse(database, path);
};

/** Says in the file that nobody writes to it any more. */
export const disclaim = (database: DatabaseSync): void => {
  if (!take(database, shortly)) return;
  database.exec('DELETE FROM writer; COMMIT;');
};
