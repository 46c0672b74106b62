import type { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';

/** What `work` gives; undefined where it fails, for whatever reason. */
export const tried = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    // Whatever is wrong with this row or page, the others are what matters in a rescue.
    return undefined;
  }
};

/** More rows than a page of ours can hold, deleted ones counted, and the most row numbers that are tried. */
const rowsInPage = 100;
const mostRows = 200_000;

const lastRow = (database: DatabaseSync, table: string): number => {
  const row = tried(() => database.prepare(`SELECT max(rowid) AS last FROM ${table}`).get());
  const pages = tried(() => database.prepare('PRAGMA page_count').get())?.page_count;
  const last = row?.last ?? (typeof pages === 'number' ? pages * rowsInPage : mostRows);
  return Math.min(typeof last === 'number' ? last : mostRows, mostRows);
};

/** What could be read of a table: its rows, and whether that is all of them. */
export interface Rescued<Row> {
  readonly rows: readonly Row[];
  readonly complete: boolean;
}

/**
 * Every row of a table that can still be read. First all in one go; from where that stops, each row by its number, so
 * that a damaged page costs its own rows only. Rows of another shape are left out.
 */
export const rescue = <Row>(database: DatabaseSync, table: string, schema: z.ZodType<Row>): Rescued<Row> => {
  const rows: Row[] = [];
  let complete = true;
  let last = 0;
  const keep = (given: unknown): void => {
    const row = schema.safeParse(given);
    if (row.success) rows.push(row.data);
    else complete = false;
  };
  try {
    for (const row of database.prepare(`SELECT rowid AS number, * FROM ${table} ORDER BY rowid`).iterate()) {
      keep(row);
      last = typeof row.number === 'number' ? row.number : last;
    }
  } catch {
    complete = false;
    const single = tried(() => database.prepare(`SELECT rowid AS number, * FROM ${table} WHERE rowid = ?`));
    const end = lastRow(database, table);
    for (let number = last + 1; number <= end; number++) {
      const row = tried(() => single?.get(number));
      if (row !== undefined) keep(row);
    }
  }
  return { rows, complete };
};

/**
 * The ids of all parts as the index has them, which lies on pages of its own and may know of a part whose row is gone.
 * `complete` tells whether the whole index could be read.
 */
export const rescueIds = (database: DatabaseSync): Rescued<string> => {
  const rows: string[] = [];
  const query = 'SELECT id FROM parts INDEXED BY sqlite_autoindex_parts_1 ORDER BY id';
  const complete = tried(() => {
    for (const { id } of database.prepare(query).iterate()) if (typeof id === 'string') rows.push(id);
    return true;
  });
  return { rows, complete: complete === true };
};
