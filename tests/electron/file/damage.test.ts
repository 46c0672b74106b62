import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { createDraft, openDraft } from '#electron/host/file/draft-file.ts';
import { salvageDraft } from '#electron/host/file/salvage.ts';
import { clause, draft, en, item } from '../../build/draft.ts';
import { inFolder } from '../../build/programs.ts';
import { english, got, meddle, prepend, rows, savedRiver } from './river.ts';

// Long enough that clauses lie on many pages.
const long: Draft = draft(
  ...Array.from({ length: 60 }, (_, at) =>
    clause(
      `c${at}`,
      en(`Clause ${at}. ${'The towns keep their banks green. '.repeat(20)}`),
      item(`i${at}`, en('and clean.')),
    ),
  ),
);

const savedLong = (folder: string): string => {
  const file = got(createDraft(join(folder, 'long.entente'), long, { who: 'Ada' }));
  for (let at = 0; at < 60; at += 3) got(file.apply(prepend(`c${at}`, 'Lately: '), { who: 'Ada' }));
  file.close();
  return file.path;
};

const spoil = (path: string, work: (bytes: Buffer) => Buffer): void =>
  writeFileSync(path, work(readFileSync(path)));

const overwrite = (from: number, to: number) => (bytes: Buffer) => bytes.fill(0xa5, from, to);

/** What is said on opening a damaged file; it must be the same however it is opened, and the file stays as it is. */
const told = (path: string): Record<string, unknown> => {
  const before = readFileSync(path);
  const refused = openDraft(path, { mode: 'write' });
  expect(openDraft(path, { mode: 'read' })).toEqual(refused);
  expect(readFileSync(path).equals(before)).toBe(true);
  return refused.ok ? {} : { code: refused.failure.code, ...refused.failure.facts };
};

describe('a damaged draft', () => {
  test.for([
    ['without its header', overwrite(0, 100)],
    ['without its first page', overwrite(0, 4096)],
    ['without the page of a table', overwrite(4096, 8192)],
  ] as const)('%s is told, and saved whole by its record', ([, work]) =>
    inFolder((folder) => {
      const path = savedLong(folder);
      const before = got(openDraft(path, { mode: 'read' })).draft;
      spoil(path, work);
      expect(told(path)).toMatchObject({ code: 'file:damaged', saved: 120, lost: 0, older: 0 });
      const saved = got(salvageDraft(path));
      expect(saved).toMatchObject({ complete: true, changes: 20, lost: [], older: [] });
      expect(saved.draft).toEqual(before);
    }),
  );

  test('that was cut off loses only what was behind the cut', () =>
    inFolder((folder) => {
      const path = savedLong(folder);
      const size = readFileSync(path).length;
      for (const share of [0.95, 0.8, 0.6]) {
        const cut = join(folder, `cut-${share}.entente`);
        copyFileSync(path, cut);
        spoil(cut, (bytes) => bytes.subarray(0, Math.floor(size * share)));
        expect(told(cut).code).toBe('file:damaged');
        const saved = got(salvageDraft(cut));
        expect(faults(saved.draft)).toEqual([]);
        expect(saved.draft.parts.length + saved.lost.length).toBeGreaterThanOrEqual(60);
        for (const { id } of saved.draft.parts) expect(english(saved.draft, id)).not.toBe('');
      }
    }));

  test('with one false letter in a clause is told, and the clause is had from the record', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const before = got(openDraft(path, { mode: 'read' })).draft;
      const words = 'Gladly. The towns';
      // The changed words stand once in the row of the clause; the record has the change and the words apart.
      spoil(path, (bytes) => {
        expect(bytes.indexOf(words)).toBe(bytes.lastIndexOf(words));
        bytes.write('B', bytes.indexOf(words));
        return bytes;
      });
      expect(told(path)).toMatchObject({ code: 'file:damaged', lost: 0 });
      expect(got(salvageDraft(path))).toMatchObject({ draft: before, complete: true });
    }));

  test('without its record is saved from its parts, and without its parts from its record', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const before = got(openDraft(path, { mode: 'read' })).draft;
      const other = join(folder, 'other.entente');
      copyFileSync(path, other);
      meddle(path, 'DROP TABLE record');
      expect(told(path)).toMatchObject({ code: 'file:damaged', lost: 0 });
      expect(got(salvageDraft(path))).toMatchObject({ draft: before, complete: false, changes: 0 });
      meddle(other, "UPDATE parts SET value = 'gone'; DROP TABLE fields");
      expect(told(other)).toMatchObject({ code: 'file:damaged', lost: 0 });
      expect(got(salvageDraft(other))).toMatchObject({ draft: before, complete: true });
    }));

  test('gives older words where the record breaks off, names what is lost, and lets no item hang in the air', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      meddle(path, 'DROP TRIGGER record_is_not_rewritten; DROP TRIGGER record_is_not_shortened');
      meddle(path, "UPDATE record SET who = 'Eve' WHERE seq = 1");
      meddle(path, "UPDATE parts SET value = 'gone' WHERE id = 'quays'");
      const saved = got(salvageDraft(path));
      expect(saved).toMatchObject({ complete: false, changes: 0, older: ['quays'], lost: [] });
      expect(english(saved.draft, 'quays')).toBe('The towns open their quays to makers.');
      meddle(path, "UPDATE record SET who = 'Eve' WHERE seq = 0");
      meddle(path, "UPDATE parts SET value = 'gone' WHERE id IN ('boats', 'chapeau-1', 'next')");
      const less = got(salvageDraft(path));
      expect([...less.lost].sort()).toEqual(['boats', 'chapeau-1', 'next', 'quays']);
      expect(less.draft.parts.map(({ id, role }) => [id, role])).toEqual([
        ['heading-1', 'heading'],
        ['oars', 'clause'],
        ['ropes', 'item'],
        ['closing-1', 'closing'],
      ]);
      expect(faults(less.draft)).toEqual([]);
      const anew = got(createDraft(join(folder, 'saved.entente'), less.draft, { who: 'Ada' }));
      expect(anew.draft).toEqual(less.draft);
      anew.close();
    }));

  test('of which nothing is left is told from what never was a draft', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      spoil(path, (bytes) => bytes.fill(0, 4096));
      expect(told(path)).toEqual({ code: 'file:nothing-saved', path });
      spoil(path, (bytes) => bytes.fill(0));
      expect(told(path)).toEqual({ code: 'file:not-entente', path });
    }));

  test('of which no word in any language is left has nothing that could be saved', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const put = (table: string, key: string, name: unknown, value: string): void =>
        meddle(
          path,
          `UPDATE ${table} SET value = ?, sum = ? WHERE ${key} = ?`,
          value,
          createHash('sha256').update(value).digest('hex'),
          String(name),
        );
      for (const { id } of rows(path, 'SELECT id FROM parts'))
        put('parts', 'id', id, JSON.stringify({ id, role: 'closing', wording: {} }));
      put('draft', 'name', 'languages', '[]');
      meddle(path, 'DROP TABLE record');
      expect(told(path)).toEqual({ code: 'file:nothing-saved', path });
    }));

  test('whose rows hold anything at all is refused, never half-read', () =>
    inFolder((folder) => {
      const deep = `${'[{"footnote":'.repeat(50_000)}[]${'}]'.repeat(50_000)}`;
      for (const [at, value] of ['', '{}', 'null', '[1', deep].entries()) {
        const path = savedRiver(folder, `${at}.entente`);
        const sum = createHash('sha256').update(value).digest('hex');
        meddle(path, "UPDATE parts SET value = ?, sum = ? WHERE id = 'quays'", value, sum);
        meddle(path, "UPDATE draft SET value = ?, sum = ? WHERE name = 'settings'", value, sum);
        expect(told(path)).toMatchObject({ code: 'file:damaged', lost: 0 });
        meddle(path, 'DROP TABLE record');
        expect(told(path)).toMatchObject({ code: 'file:damaged', saved: 7, lost: 1 });
      }
    }));
});
