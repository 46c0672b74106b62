import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type Result, refuse, success } from '#core/failure.ts';
import { lookAt } from '#electron/host/reading/read-input.ts';
import { canonical } from './canonical.ts';
import { closing, faulty, inMemory, snapshot } from './database.ts';
import { applicationId, type Format, layOut, versionOf } from './format.ts';
import { bringUpToDate } from './reformat.ts';

/** More than any draft with its record will ever hold; what is larger would only stop the machine. */
const cap = 500_000_000;

/** How a file is opened: `write` keeps other writers out, `read` gives it as it is now. */
export type Mode = 'read' | 'write';

/**
 * Where a draft file really lies, links followed, after a look whether it can be opened at all. Fails as `lookAt`
 * does, with `file:too-large`, and with `file:read-only` where it is to be written and is marked against it.
 */
export const findDraft = (given: string, mode: Mode): Result<string> => {
  const path = resolve(given);
  const size = lookAt(path);
  if (!size.ok) return size;
  if (size.value > cap)
    return refuse('file:too-large', { path, megabytes: Math.ceil(size.value / 1e6), limit: cap / 1e6 });
  const real = realpathSync(path);
  return mode === 'write' && (statSync(real).mode & 0o222) === 0
    ? refuse('file:read-only', { path })
    : success(real);
};

const tablesOf = (database: DatabaseSync): string =>
  canonical(
    database
      .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
      .all()
      .map((row) => ({ ...row })),
  );

const pragma = (database: DatabaseSync, name: 'application_id' | 'user_version'): number =>
  z.record(z.string(), z.number()).parse(database.prepare(`PRAGMA ${name}`).get())[name] ?? 0;

/**
 * The format version of a file, after a look whether it is a draft of ours: marked as such, with our tables and
 * triggers to the letter and nothing else that could run. Fails with `file:not-entente`, `file:newer-format` (`found`
 * and the newest `known`), `file:storage-faulty`.
 */
export const identify = (database: DatabaseSync, path: string, format: Format): Result<number> => {
  if (pragma(database, 'application_id') !== applicationId) return refuse('file:not-entente', { path });
  const found = pragma(database, 'user_version');
  const known = versionOf(format);
  if (found > known) return refuse('file:newer-format', { path, found, known });
  if (found < 1) return faulty(path, 'version');
  const expected = closing(inMemory(), (empty) => {
    layOut(empty, { ...format, migrations: format.migrations.slice(0, found - 1) });
    return tablesOf(empty);
  });
  return tablesOf(database) === expected ? success(found) : faulty(path, 'tables');
};

/**
 * A draft file as it is now, as a copy in memory that is brought up to date there. The caller closes it. Throws what
 * `attempt` makes a failure of.
 */
export const copyOf = (path: string, format: Format): Result<DatabaseSync> => {
  const database = snapshot(path);
  try {
    const version = identify(database, path, format);
    const ready = version.ok ? bringUpToDate(database, path, version.value, format) : version;
    if (ready.ok) return success(database);
    database.close();
    return ready;
  } catch (error) {
    database.close();
    throw error;
  }
};
