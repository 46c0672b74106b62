import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** A step from one format version to the next. The first one leads to version 2, the next to 3, and so on. */
export interface Migration {
  /** Brings tables and saved values to the new version; runs inside one transaction. */
  readonly alter: (database: DatabaseSync) => void;
  /** Brings the JSON of a change from the record to the new version. The row itself stays as it was written. */
  readonly upgrade: (change: unknown) => unknown;
  /** The values look as they did before, so that the seals of older rows still say what they say. */
  readonly sealsHold?: true;
}

/** How a saved thing is laid out: the tables of version 1, and every step since. */
export interface Format {
  readonly tables: string;
  readonly migrations: readonly Migration[];
}

// One row for each part, so that an edit writes one small row. `sum` is the SHA-256 of `value` and tells a row whose
// bytes were damaged from the others. The record holds, with each change, the seal of the draft that it led to.
const tables = `
CREATE TABLE draft (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, sum TEXT NOT NULL) STRICT;
CREATE TABLE fields (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, sum TEXT NOT NULL) STRICT;
CREATE TABLE parts (id TEXT NOT NULL PRIMARY KEY, place INTEGER NOT NULL, value TEXT NOT NULL, sum TEXT NOT NULL) STRICT;
CREATE TABLE record (
  seq INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT,
  format INTEGER NOT NULL,
  change TEXT NOT NULL,
  seal TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TABLE writer (one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), pid INTEGER NOT NULL, host TEXT NOT NULL, since TEXT NOT NULL) STRICT;
CREATE TRIGGER record_is_not_rewritten BEFORE UPDATE ON record BEGIN
  SELECT RAISE(ABORT, 'the record is append-only');
END;
CREATE TRIGGER record_is_not_shortened BEFORE DELETE ON record BEGIN
  SELECT RAISE(ABORT, 'the record is append-only');
END;
CREATE TRIGGER record_goes_on_at_its_end BEFORE INSERT ON record
WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM record) BEGIN
  SELECT RAISE(ABORT, 'the record is append-only');
END;
`;

const confirmation = z.looseObject({
  type: z.literal('consultation'),
  act: z.looseObject({ type: z.literal('confirm-wording') }),
});

// The record also tells of consultations from here on; an Entente that does not know them must not open the file.
const consultations: Migration = { alter: () => undefined, upgrade: (change) => change, sealsHold: true };

// What stands beside the text, as it is now; the record tells how it came about. Wordings that were to be confirmed
// by the rules of older versions may have nothing left to confirm by those of today.
const margins: Migration = {
  alter: (database) =>
    database.exec(
      'CREATE TABLE margin (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, sum TEXT NOT NULL) STRICT',
    ),
  upgrade: (change) => {
    const confirmed = confirmation.safeParse(change);
    if (!confirmed.success) return change;
    return { ...confirmed.data, act: { ...confirmed.data.act, anyway: true } };
  },
  sealsHold: true,
};

/** The format in which drafts are saved. A later version adds a migration; the tables above stay as they are. */
export const format: Format = { tables, migrations: [consultations, margins] };

/** Marks a SQLite file as a draft: the letters "Entt" in the place that SQLite keeps for this. */
export const applicationId = 0x456e7474;

/** SQLite's own default, written down because a damaged first page is rebuilt by it. */
export const pageSize = 4096;

/** The version of a format, counted from 1. */
export const versionOf = ({ migrations }: Format): number => migrations.length + 1;

/** Brings the JSON of a change that was recorded under an older version up to date. */
export const upgraded = (change: unknown, from: number, { migrations }: Format): unknown =>
  migrations.slice(from - 1).reduce((older, { upgrade }) => upgrade(older), change);

/** Whether the seals of rows written under an older version are those of the same drafts today. */
export const sealsHoldSince = (from: number, { migrations }: Format): boolean =>
  migrations.slice(from - 1).every(({ sealsHold }) => sealsHold === true);

/** Takes a file from its version to the format's, one step at a time; the caller holds the transaction. */
export const migrate = (database: DatabaseSync, from: number, given: Format): void => {
  for (const { alter } of given.migrations.slice(from - 1)) alter(database);
  database.exec(`PRAGMA user_version = ${versionOf(given)}`);
};

/** Lays out an empty file. It goes through every version, so that new files and migrated ones are laid out alike. */
export const layOut = (database: DatabaseSync, given: Format): void => {
  database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA application_id = ${applicationId};`);
  database.exec(given.tables);
  migrate(database, 1, given);
};
