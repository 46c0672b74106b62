import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { inFolder } from '../../build/programs.ts';
import { code, got, meddle, prepend, riverFile, rows, savedRiver } from './river.ts';

// A forger who knows SQLite takes the triggers away, does as they please, and puts the triggers back.
const forge = (path: string, sql: string): void => {
  const triggers = rows(path, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  meddle(path, triggers.map(({ name }) => `DROP TRIGGER ${String(name)};`).join(''));
  meddle(path, sql);
  meddle(path, triggers.map((trigger) => `${String(trigger.sql)};`).join(''));
};

const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

const fault = (path: string): unknown => got(verifyDraft(path)).faults[0];

describe('verifying a draft', () => {
  test('finds a sound file sound and gives the hash that its record ends on', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const [last] = rows(path, 'SELECT hash FROM record WHERE seq = 3');
      expect(got(verifyDraft(path))).toEqual({ changes: 3, fingerprint: last?.hash, faults: [] });
    }));

  test('works while somebody writes', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      got(file.apply(prepend('quays', 'x '), { who: 'Ada' }));
      expect(got(verifyDraft(file.path))).toMatchObject({ changes: 1, faults: [] });
      got(file.apply(prepend('quays', 'x '), { who: 'Ada' }));
      file.close();
    }));

  test.for([
    ["UPDATE record SET who = 'Eve' WHERE seq = 2", 'file:record-broken', 2],
    ["UPDATE record SET at = '2001-01-01T00:00:00.000Z' WHERE seq = 1", 'file:record-broken', 1],
    ["UPDATE record SET why = 'because' WHERE seq = 0", 'file:record-broken', 0],
    ["UPDATE record SET change = replace(change, 'Gladly', 'Sadly') WHERE seq = 1", 'file:record-broken', 1],
    ['UPDATE record SET seal = hash WHERE seq = 2', 'file:record-broken', 2],
    ['DELETE FROM record WHERE seq = 1', 'file:record-broken', 2],
  ] as const)('tells at which entry the record was altered: %s', ([sql, expected, seq]) =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      forge(path, sql);
      expect(fault(path)).toEqual({ code: expected, facts: { path, seq } });
    }),
  );

  test('tells a draft that was altered past its record, and opens none such', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const [row] = rows(path, "SELECT value FROM parts WHERE id = 'boats'");
      const altered = String(row?.value).replace('agree', 'refuse');
      meddle(path, `UPDATE parts SET value = '${altered}', sum = '${sum(altered)}' WHERE id = 'boats'`);
      expect(fault(path)).toEqual({ code: 'file:state-differs', facts: { path, at: 'boats' } });
      expect(code(openDraft(path, { mode: 'write' }))).toBe('file:damaged');
    }));

  test.for([
    ["DELETE FROM parts WHERE id = 'quays'", 'quays'],
    ["UPDATE parts SET place = 1 WHERE id = 'boats'", 'heading-1'],
    ["DELETE FROM fields WHERE name = 'theme'", 'theme'],
    ["INSERT INTO fields SELECT 'venue', value, sum FROM fields WHERE name = 'theme'", 'venue'],
    ["UPDATE draft SET value = '\"mission\"' WHERE name = 'kind'", 'kind'],
  ] as const)('tells what differs: %s', ([sql, at]) =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      meddle(path, sql);
      expect(fault(path)).toEqual({ code: 'file:state-differs', facts: { path, at } });
      expect(code(openDraft(path, { mode: 'read' }))).toBe('file:damaged');
    }),
  );

  test('tells a record that leads elsewhere though every hash was made anew', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const record = rows(path, 'SELECT * FROM record ORDER BY seq');
      let before = '';
      const updates = record.map((row) => {
        const change = String(row.change).replace('Gladly', 'Sadly');
        const { hash: _, change: __, ...rest } = row;
        const text = JSON.stringify({
          at: rest.at,
          change: 0,
          format: rest.format,
          seal: rest.seal,
          seq: rest.seq,
          who: rest.who,
          why: rest.why,
        });
        before = sum(before + text.replace('"change":0', () => `"change":${change}`));
        return `UPDATE record SET change = '${change.replaceAll("'", "''")}', hash = '${before}' WHERE seq = ${String(row.seq)};`;
      });
      forge(path, updates.join('\n'));
      expect(fault(path)).toEqual({ code: 'file:record-differs', facts: { path, seq: 1 } });
    }));

  test('tells an entry that is no change', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const [row] = rows(path, 'SELECT * FROM record WHERE seq = 3');
      const [earlier] = rows(path, 'SELECT hash FROM record WHERE seq = 2');
      const text = `{"at":${JSON.stringify(row?.at)},"change":{"type":"burn"},"format":${String(row?.format)},"seal":"${String(row?.seal)}","seq":3,"who":"Ben","why":null}`;
      forge(
        path,
        `UPDATE record SET change = '{"type":"burn"}', hash = '${sum(`${String(earlier?.hash)}${text}`)}' WHERE seq = 3`,
      );
      expect(fault(path)).toEqual({ code: 'file:record-unreadable', facts: { path, seq: 3 } });
    }));
});
