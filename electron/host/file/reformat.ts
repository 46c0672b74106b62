import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type Result, success } from '#core/failure.ts';
import { marginOf } from '#core/margin/margin.ts';
import { sha256 } from './canonical.ts';
import { faulty } from './database.ts';
import { type Format, migrate, versionOf } from './format.ts';
import { readMargin, writeMargin } from './margin.ts';
import { readPlayed } from './play.ts';
import { append, readTail } from './record.ts';
import { isSealed, readState } from './state.ts';

const valueRow = z.object({ rowid: z.number(), value: z.string() });

// A migration says what the values become; what vouches for them is not its business.
const sumAnew = (database: DatabaseSync): void => {
  for (const table of ['draft', 'fields', 'parts']) {
    const put = database.prepare(`UPDATE ${table} SET sum = ? WHERE rowid = ?`);
    const rows = z.array(valueRow).parse(database.prepare(`SELECT rowid, value FROM ${table}`).all());
    for (const { rowid, value } of rows) put.run(sha256(value), rowid);
  }
};

/**
 * Brings an open file from its version to the format's and notes it in the record, whose older rows stay as they were
 * written. The caller holds the transaction, so that it happens whole or not at all. Fails with `file:storage-faulty` where
 * the file is not what its record vouches for, before or after.
 */
export const bringUpToDate = (
  database: DatabaseSync,
  path: string,
  version: number,
  format: Format,
): Result<null> => {
  const to = versionOf(format);
  if (version === to) return success(null);
  const tail = readTail(database);
  if (tail === undefined || !isSealed(database, tail.seal)) return faulty(path, 'seal');
  migrate(database, version, format);
  sumAnew(database);
  const state = readState(database, path, null);
  if (!state.ok) return state;
  const { draft } = state.value;
  append(database, tail, { deed: { type: 'reformat', to }, draft, by: { who: 'entente' }, format });
  // What was noted is in the record; a record that cannot be played again leaves what its version had saved.
  const played = readPlayed(database, path, format);
  const kept = played.ok ? played.value.margin : (readMargin(database) ?? marginOf(draft));
  writeMargin(database, null, kept);
  return success(null);
};
