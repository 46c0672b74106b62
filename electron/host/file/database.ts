import { DatabaseSync } from 'node:sqlite';
import { ZodError } from 'zod';
import { type Result, refuse } from '#core/failure.ts';

/** How long a lock is waited for, in milliseconds; readers and writers hold one for a few of them. */
const patience = 3000;

const busy = 5;
const codes: Readonly<Record<number, string>> = {
  [busy]: 'file:busy',
  6: 'file:busy',
  8: 'file:read-only',
  13: 'file:disk-full',
  14: 'file:read-only',
};

/** A damaged page, and a file that is no database. */
const damage = new Set([11, 26]);
/** SQLite's code for an interrupted change that cannot be undone because the file may not be written. */
const interrupted = 776;
/** The file ends before a page does. */
const shortRead = 522;

const sqliteCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;

/** Whether another connection holds the lock that was asked for. */
export const isBusy = (error: unknown): boolean => ((sqliteCode(error) ?? 0) & 0xff) === busy;

// Rows of another shape, no JSON, or JSON nested beyond what the stack holds: none of it was written by us.
const isForeign = (error: unknown): boolean =>
  error instanceof ZodError || error instanceof SyntaxError || error instanceof RangeError;

/** A file that is not what we write, as a failure; `reason` is for whoever looks into it. */
export const faulty = (path: string, reason: string): Result<never> =>
  refuse('file:storage-faulty', { path, reason });

/** Why the file could not be read or written, as a failure; faults of the program are thrown on. */
const refusal = (error: unknown, path: string): Result<never> => {
  if (isForeign(error)) return faulty(path, 'unreadable row');
  const code = sqliteCode(error);
  if (code === null) throw error;
  if (code === interrupted) return refuse('file:interrupted', { path });
  if (code === shortRead || damage.has(code & 0xff)) return faulty(path, `SQLite ${code}`);
  const known = codes[code & 0xff];
  return known === undefined
    ? refuse('file:device-error', { path, reason: `SQLite ${code}` })
    : refuse(known, { path });
};

/** What `work` gives, or why the file would not let it. */
export const attempt = <T>(path: string, work: () => Result<T>): Result<T> => {
  try {
    return work();
  } catch (error) {
    return refusal(error, path);
  }
};

// A file may come by mail: nothing in it may run or be trusted beyond the tables we know. EXTRA also brings the removal
// of the journal to the disk, without which the last change could come undone when the power fails.
const pragmas = `
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA secure_delete = ON;
PRAGMA synchronous = EXTRA;
PRAGMA fullfsync = ON;
PRAGMA temp_store = MEMORY;
`;

const prepared = (database: DatabaseSync): DatabaseSync => {
  try {
    database.enableDefensive(true);
    database.exec(pragmas);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * Opens the SQLite file at an absolute path. A file that is open must never also be read by other means in the same
 * process: closing any handle of it drops every lock that the process has on it (POSIX).
 */
export const connect = (path: string): DatabaseSync =>
  prepared(new DatabaseSync(path, { timeout: patience, allowExtension: false }));

/** A SQLite file that lies in memory alone: an empty one, or one made of bytes. */
export const inMemory = (bytes?: Uint8Array): DatabaseSync => {
  const database = new DatabaseSync(':memory:');
  if (bytes !== undefined) database.deserialize(bytes);
  return prepared(database);
};

/** Runs `work` and closes the database whatever comes of it. */
export const closing = <T>(database: DatabaseSync, work: (database: DatabaseSync) => T): T => {
  try {
    return work(database);
  } finally {
    database.close();
  }
};

/**
 * The file at an absolute path as it is now, as a copy in memory. Nobody who writes to it is disturbed, and nothing
 * written to the copy reaches the file. A change that was cut off by a kill is undone in the file first.
 */
export const snapshot = (path: string): DatabaseSync =>
  inMemory(closing(connect(path), (file) => file.serialize()));
