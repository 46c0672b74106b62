import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDraft, openDraft } from '#electron/host/file/draft-file.ts';
import { clause, draft, en, item } from '../../build/draft.ts';
import { inFolder } from '../../build/programs.ts';
import { code, english, got, meddle, prepend, river, riverFile, rows, savedRiver } from './river.ts';

describe('a draft file', () => {
  test('opens as it was saved', () =>
    inFolder((folder) => {
      riverFile(folder).close();
      const file = got(openDraft(join(folder, 'river.entente'), { mode: 'read' }));
      expect(file.draft).toEqual(river);
      expect(file.revision).toBe(0);
      file.close();
    }));

  test('has every change after it was closed, and no file beside it', () =>
    inFolder((folder) => {
      const file = got(openDraft(savedRiver(folder), { mode: 'write' }));
      expect(english(file.draft, 'quays')).toBe('Gladly. The towns open their quays to makers.');
      expect(file.draft.parts.map(({ id }) => id).slice(1, 4)).toEqual(['chapeau-1', 'next', 'quays']);
      expect(file.draft.fields.edition).toEqual({ type: 'ordinal', value: 5 });
      expect(file.revision).toBe(3);
      expect(readdirSync(folder)).toEqual(['river.entente']);
      file.close();
      expect(readdirSync(folder)).toEqual(['river.entente']);
      expect(file.draft.fields.edition).toEqual({ type: 'ordinal', value: 5 });
    }));

  test('tells who changed what, when and why', () =>
    inFolder((folder) => {
      const file = got(openDraft(savedRiver(folder), { mode: 'read' }));
      const record = got(file.record());
      expect(record.map(({ seq, who, why, at, change }) => [seq, who, why, at, change.type])).toEqual([
        [0, 'Ada', null, '2031-05-04T08:00:00.000Z', 'create'],
        [1, 'Ada', null, '2031-05-04T08:01:00.000Z', 'edit-wording'],
        [2, 'Ben', 'reads better', '2031-05-04T08:02:00.000Z', 'move-parts'],
        [3, 'Ben', null, '2031-05-04T08:03:00.000Z', 'set-fields'],
      ]);
      expect(got(file.verify()).faults).toEqual([]);
      file.close();
    }));

  test('keeps words of every kind to the letter', () =>
    inFolder((folder) => {
      const words = 'a\0b \uD83D half 😀 "quoted" \\ \u2028 \u202F: l’été\r\n\tÉ';
      const odd = draft(clause('a', en([{ text: words }])));
      got(createDraft(join(folder, 'odd.entente'), odd, { who: 'Ada', why: words })).close();
      const file = got(openDraft(join(folder, 'odd.entente'), { mode: 'read' }));
      expect(file.draft).toEqual(odd);
      expect(got(file.record())[0]?.why).toBe(words.toWellFormed());
      expect(got(file.verify()).faults).toEqual([]);
      file.close();
    }));

  test('writes one row for one edited clause', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      const query = 'SELECT id, place, value FROM parts ORDER BY id';
      const before = rows(file.path, query);
      got(file.apply(prepend('boats', 'So '), { who: 'Ada' }));
      const after = rows(file.path, query);
      expect(after.filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]))).toEqual([
        expect.objectContaining({ id: 'boats', place: before.find(({ id }) => id === 'boats')?.place }),
      ]);
      file.close();
    }));

  test('gives a new place to the clause that moves and to no other', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      const query = 'SELECT id, place FROM parts ORDER BY id';
      const before = rows(file.path, query);
      got(
        file.apply(
          { type: 'move-parts', ids: ['quays'], after: 'next', was: 'chapeau-1', level: 0 },
          { who: 'Ada' },
        ),
      );
      const moved = rows(file.path, query).filter((row, at) => row.place !== before[at]?.place);
      expect(moved.map(({ id }) => id)).toEqual(['quays']);
      file.close();
    }));

  test('makes several changes together or none of them', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      const impossible = prepend('nowhere', 'x');
      expect(file.apply([prepend('quays', 'a '), impossible], { who: 'Ada' }).ok).toBe(false);
      expect(file.revision).toBe(0);
      expect(file.draft).toEqual(river);
      got(file.apply([prepend('quays', 'a '), prepend('quays', 'b ')], { who: 'Ada' }));
      expect(file.revision).toBe(2);
      expect(english(file.draft, 'quays')).toMatch(/^b a The/);
      expect(got(file.verify()).changes).toBe(2);
      file.close();
    }));

  test('does not change when it was opened to read', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const before = readFileSync(path);
      const file = got(openDraft(path, { mode: 'read' }));
      expect(code(file.apply(prepend('quays', 'x'), { who: 'Ada' }))).toBe('file:opened-read-only');
      file.close();
      file.close();
      expect(readFileSync(path).equals(before)).toBe(true);
    }));

  test('refuses a draft and a change that it could not read again', () =>
    inFolder((folder) => {
      const orphan = draft(item('a', en('An item of nothing.')));
      const path = join(folder, 'orphan.entente');
      const refused = createDraft(path, orphan, { who: 'Ada' });
      expect(refused).toMatchObject({
        failure: { code: 'file:unsound', facts: { at: 'a', fault: 'item-without-owner' } },
      });
      const script = draft(clause('a', en([{ text: 'here', link: 'javascript:alert(1)' }])));
      expect(createDraft(path, script, { who: 'Ada' })).toMatchObject({
        failure: { facts: { at: 'a.wording.en[0].link' } },
      });
      expect(existsSync(path)).toBe(false);
      const file = riverFile(folder);
      const before = {
        type: 'edit-wording',
        part: 'quays',
        language: 'en',
        at: -1,
        removed: [],
        inserted: [],
      } as const;
      expect(code(file.apply(before, { who: 'Ada' }))).toBe('file:unsound-change');
      expect(file.revision).toBe(0);
      file.close();
    }));

  test('is left alone by a new draft of the same name, unless it is to be replaced', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const before = readFileSync(path);
      expect(code(createDraft(path, river, { who: 'Ada' }))).toBe('file:exists');
      expect(readFileSync(path).equals(before)).toBe(true);
      const journal = `${path}-journal`;
      writeFileSync(journal, 'left over from some other time');
      const refused = createDraft(path, river, { who: 'Ada', replace: true });
      expect(refused).toMatchObject({ failure: { code: 'file:exists', facts: { path: journal } } });
      expect(readFileSync(journal, 'utf8')).toBe('left over from some other time');
      expect(readFileSync(path).equals(before)).toBe(true);
      rmSync(journal);
      const file = got(createDraft(path, river, { who: 'Ada', replace: true }));
      expect(file.revision).toBe(0);
      expect(readdirSync(folder)).toEqual(['river.entente']);
      file.close();
    }));

  test('is not replaced while somebody writes to it', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      expect(code(createDraft(file.path, river, { who: 'Ben', replace: true }))).toBe('file:in-use');
      got(file.apply(prepend('quays', 'Still '), { who: 'Ada' }));
      file.close();
    }));

  test('lies under any name, and behind a link', () =>
    inFolder((folder) => {
      const deep = join(folder, 'Réunion d’été – 50 % & ?query#hash');
      mkdirSync(deep);
      const file = riverFile(deep, "file:l'eau; DROP.entente");
      file.close();
      const link = join(folder, 'link.entente');
      symlinkSync(file.path, link);
      const linked = got(openDraft(link, { mode: 'write' }));
      got(linked.apply(prepend('quays', 'x '), { who: 'Ada' }));
      linked.close();
      expect(readdirSync(folder).sort()).toEqual(['Réunion d’été – 50 % & ?query#hash', 'link.entente']);
      expect(got(openDraft(file.path, { mode: 'read' })).revision).toBe(1);
    }));
});

describe('the record of a draft file', () => {
  test('cannot be rewritten, shortened or continued elsewhere, even by SQLite itself', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const before = rows(path, 'SELECT * FROM record');
      const refusal = /append-only/;
      expect(() => meddle(path, "UPDATE record SET who = 'Eve'")).toThrow(refusal);
      expect(() => meddle(path, 'DELETE FROM record WHERE seq = 3')).toThrow(refusal);
      const copied =
        'INTO record SELECT %, at, who, why, format, change, seal, hash FROM record WHERE seq = 1';
      expect(() => meddle(path, `INSERT OR REPLACE ${copied.replace('%', '2')}`)).toThrow(refusal);
      expect(() => meddle(path, `INSERT ${copied.replace('%', '9')}`)).toThrow(refusal);
      expect(rows(path, 'SELECT * FROM record')).toEqual(before);
    }));
});
