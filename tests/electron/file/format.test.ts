import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { statusOf } from '#core/amendment/amendment.ts';
import { amendmentsOf } from '#core/amendment/state.ts';
import { emptyMargin } from '#core/margin/margin.ts';
import { createDraft, type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { type Format, format, type Migration, versionOf } from '#electron/host/file/format.ts';
import { unpackDraft } from '#electron/host/file/unpack.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { inFolder } from '../../build/programs.ts';
import { code, english, got, meddle, prepend, river, rows, savedRiver } from './river.ts';

const saved = (name: string): string => fileURLToPath(new URL(`../../saved/${name}`, import.meta.url));

const copied = (folder: string, version: number): string => {
  const path = join(folder, `version-${version}.entente`);
  copyFileSync(saved(`version-${version}.entente`), path);
  return path;
};

// A step as later ones will be: a table more, and values that look otherwise than before, in the tables as in changes.
const renamed = (value: string): string => value.replaceAll('The towns', 'The river towns');
const step: Migration = {
  alter: (database: DatabaseSync) => {
    database.exec('CREATE TABLE remarks (part TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT');
    const put = database.prepare('UPDATE parts SET value = ? WHERE id = ?');
    for (const { id, value } of database.prepare('SELECT id, value FROM parts').all())
      put.run(renamed(String(value)), String(id));
  },
  upgrade: (change) => JSON.parse(renamed(JSON.stringify(change))),
};
const later: Format = { ...format, migrations: [...format.migrations, step] };

describe('the format of a draft file', () => {
  test('is refused with both versions when it is newer than we know', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const newer = versionOf(format) + 2;
      meddle(path, `PRAGMA user_version = ${newer}`);
      const before = readFileSync(path);
      for (const refused of [
        openDraft(path, { mode: 'read' }),
        openDraft(path, { mode: 'write' }),
        verifyDraft(path),
        unpackDraft(path, join(folder, 'out')),
      ])
        expect(refused).toEqual({
          ok: false,
          failure: { code: 'file:newer-format', facts: { path, found: newer, known: versionOf(format) } },
        });
      expect(readFileSync(path).equals(before)).toBe(true);
    }));

  test('is not that of any other SQLite file', () =>
    inFolder((folder) => {
      const path = join(folder, 'places.entente');
      meddle(path, 'CREATE TABLE places (name TEXT)');
      expect(code(openDraft(path, { mode: 'write' }))).toBe('file:not-entente');
      expect(rows(path, 'SELECT name FROM sqlite_schema')).toEqual([{ name: 'places' }]);
    }));

  test('has no room for triggers and tables that others put in', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      meddle(path, 'CREATE TRIGGER sly AFTER UPDATE ON parts BEGIN DELETE FROM fields; END');
      expect(openDraft(path, { mode: 'write' })).toMatchObject({
        failure: { code: 'file:damaged', facts: { lost: 0 } },
      });
    }));

  test('is brought up to date in the file when it is opened to write', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const before = rows(path, 'SELECT * FROM record');
      const file = got(openDraft(path, { mode: 'write', format: later }));
      expect(english(file.draft, 'quays')).toBe('Gladly. The river towns open their quays to makers.');
      expect(file.revision).toBe(4);
      got(file.apply(prepend('quays', 'x '), { who: 'Ada' }));
      expect(got(file.verify()).faults).toEqual([]);
      file.close();
      expect(rows(path, 'SELECT * FROM record').slice(0, 4)).toEqual(before);
      expect(got(verifyDraft(path, { format: later }))).toMatchObject({ changes: 5, faults: [] });
      expect(code(openDraft(path, { mode: 'read' }))).toBe('file:newer-format');
    }));

  test('is brought up to date in memory only when it is opened to read', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const before = readFileSync(path);
      const file = got(openDraft(path, { mode: 'read', format: later }));
      expect(english(file.draft, 'quays')).toContain('The river towns');
      expect(got(file.verify()).faults).toEqual([]);
      file.close();
      expect(got(verifyDraft(path, { format: later })).faults).toEqual([]);
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(got(openDraft(path, { mode: 'write' })).revision).toBe(3);
    }));

  test('stays what it was when a step fails half-way', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const spoiling: Migration = {
        ...step,
        alter: (database) => {
          step.alter(database);
          database.exec("UPDATE parts SET value = '{}'");
        },
      };
      const spoilt = openDraft(path, {
        mode: 'write',
        format: { ...format, migrations: [...format.migrations, spoiling] },
      });
      expect(code(spoilt)).toBe('file:damaged');
      const file = got(openDraft(path, { mode: 'read' }));
      expect(english(file.draft, 'quays')).toContain('The towns');
      expect(got(file.verify())).toMatchObject({ changes: 3, faults: [] });
    }));

  test('lays out new files as it does those it brought up to date', () =>
    inFolder((folder) => {
      const schema = 'SELECT type, name, sql FROM sqlite_schema ORDER BY name';
      const old = savedRiver(folder);
      got(openDraft(old, { mode: 'write', format: later })).close();
      const made = got(createDraft(join(folder, 'new.entente'), river, { who: 'Ada', format: later }));
      made.close();
      expect(rows(made.path, schema)).toEqual(rows(old, schema));
    }));
});

const fared = ({ negotiation }: DraftFile): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (negotiation === null ? [] : amendmentsOf(negotiation)).map((amendment) => [
      amendment.id,
      [statusOf(amendment), amendment.standing.state],
    ]),
  );

const versions = Array.from({ length: versionOf(format) }, (_, index) => index + 1);

describe('a file saved by each version there ever was', () => {
  test.for(versions)('version %i still says what it said', (version) =>
    inFolder((folder) => {
      const path = copied(folder, version);
      const out = got(unpackDraft(path, join(folder, 'unpacked')));
      const told = JSON.parse(readFileSync(saved(`version-${version}.json`), 'utf8'));
      const file = got(openDraft(path, { mode: 'write' }));
      expect(file.draft).toEqual(told.draft);
      expect(fared(file)).toEqual(told.statuses ?? {});
      // Before version 3 there was none; what was to be written or updated is told by the changes there were.
      const { stale, lapsed } = file.margin;
      expect(file.margin).toEqual(told.margin ?? { ...emptyMargin, stale, lapsed });
      expect(
        got(file.record())
          .slice(0, told.hashes.length)
          .map(({ hash }) => hash),
      ).toEqual(told.hashes);
      expect(got(file.verify()).faults).toEqual([]);
      expect(out.files).toHaveLength(5);
      file.close();
    }),
  );

  test('runs every migration', () =>
    inFolder((folder) => {
      const run = new Set<Migration>();
      const watched: Format = {
        ...format,
        migrations: format.migrations.map((migration) => ({
          ...migration,
          alter: (database) => {
            run.add(migration);
            migration.alter(database);
          },
        })),
      };
      for (const version of versions) {
        run.clear();
        const path = copied(folder, version);
        const file = got(openDraft(path, { mode: 'write', format: watched }));
        expect(run.size).toBe(versionOf(format) - 1);
        expect(got(file.record()).filter(({ change }) => change.type === 'reformat')).toHaveLength(
          version === versionOf(format) ? 0 : 1,
        );
        file.close();
      }
      expect(rows(copied(folder, 1), 'PRAGMA user_version')).toEqual([{ user_version: 1 }]);
    }));
});
