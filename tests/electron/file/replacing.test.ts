import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDraft, openDraft } from '#electron/host/file/draft-file.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { inFolder } from '../../build/programs.ts';
import { child, code, got, river, said, savedRiver } from './river.ts';

/** A draft whose last change was cut off half-way, with the journal from which it can be undone. */
const cutOff = (folder: string, name = 'river.entente'): string => {
  const path = savedRiver(folder, name);
  expect(spawnSync(process.execPath, [child('die-half-way'), path]).signal).toBe('SIGKILL');
  expect(readdirSync(folder)).toContain(`${name}-journal`);
  return path;
};

describe('files beside a new draft', () => {
  test.for(['report-journal', 'report-wal'])('%s stays, and no draft is put next to it', (name) =>
    inFolder((folder) => {
      const beside = join(folder, name);
      writeFileSync(beside, 'Day one: by boat.');
      const made = createDraft(join(folder, 'report'), river, { who: 'Ada' });
      expect(made).toMatchObject({ failure: { code: 'file:exists', facts: { path: beside } } });
      expect(readdirSync(folder)).toEqual([name]);
      expect(readFileSync(beside, 'utf8')).toBe('Day one: by boat.');
    }),
  );

  test('stay where a text is to be replaced, and so does the text', () =>
    inFolder((folder) => {
      const [report, journal] = [join(folder, 'report'), join(folder, 'report-journal')];
      writeFileSync(report, 'What we saw.');
      for (const words of ['Day one: by boat.', '']) {
        writeFileSync(journal, words);
        const made = createDraft(report, river, { who: 'Ada', replace: true });
        expect(made).toMatchObject({ failure: { code: 'file:exists', facts: { path: journal } } });
        expect(readFileSync(journal, 'utf8')).toBe(words);
        expect(readFileSync(report, 'utf8')).toBe('What we saw.');
      }
      rmSync(journal);
      got(createDraft(report, river, { who: 'Ada', replace: true })).close();
      expect(got(openDraft(report, { mode: 'read' })).draft).toEqual(river);
    }));

  test('stay where they have another ending', () =>
    inFolder((folder) => {
      const names = ['report-journal.txt', 'report-shm', 'report.journal'];
      for (const name of names) writeFileSync(join(folder, name), name);
      got(createDraft(join(folder, 'report'), river, { who: 'Ada' })).close();
      expect(readdirSync(folder).sort()).toEqual(['report', ...names].sort());
      for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(name);
    }));

  test('go where they are the journal of a draft that is gone, which would spoil the new one', () =>
    inFolder((folder) => {
      const path = cutOff(folder);
      rmSync(path);
      got(createDraft(path, river, { who: 'Ada' })).close();
      expect(readdirSync(folder)).toEqual(['river.entente']);
      expect(got(openDraft(path, { mode: 'read' })).draft).toEqual(river);
      expect(got(verifyDraft(path)).faults).toEqual([]);
    }));

  test('are back where nothing came of the new draft', () =>
    inFolder((folder) => {
      const path = cutOff(folder);
      const report = join(folder, 'report');
      copyFileSync(`${path}-journal`, `${report}-journal`);
      writeFileSync(report, 'What we saw.');
      chmodSync(report, 0o444);
      const before = readdirSync(folder);
      const refused = createDraft(report, river, { who: 'Ada', replace: true });
      expect(code(refused)).toBe('file:read-only');
      expect(readdirSync(folder)).toEqual(before);
      expect(readFileSync(`${report}-journal`).equals(readFileSync(`${path}-journal`))).toBe(true);
    }));
});

describe('files beside what is opened', () => {
  test.for(['read', 'write'] as const)('stay when it is opened to %s, a draft or not', (mode) =>
    inFolder((folder) => {
      const report = join(folder, 'report');
      writeFileSync(report, 'What we saw. '.repeat(1000));
      const path = savedRiver(folder);
      for (const at of [report, path]) writeFileSync(`${at}-journal`, 'Day one: by boat.');
      expect(code(openDraft(report, { mode }))).toBe('file:not-entente');
      expect(openDraft(path, { mode })).toMatchObject({
        failure: { code: 'file:exists', facts: { path: `${path}-journal` } },
      });
      for (const at of [report, path])
        expect(readFileSync(`${at}-journal`, 'utf8')).toBe('Day one: by boat.');
    }),
  );
});

describe('a draft that is to be replaced, its last change cut off', () => {
  test('is replaced whole', () =>
    inFolder((folder) => {
      const path = cutOff(folder);
      got(createDraft(path, river, { who: 'Ada', replace: true })).close();
      expect(readdirSync(folder)).toEqual(['river.entente']);
      expect(got(openDraft(path, { mode: 'read' })).draft).toEqual(river);
      expect(got(verifyDraft(path)).faults).toEqual([]);
    }));

  test('is replaced beside a journal that was not begun', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      // Before its first pages are on the disk, a journal has a header with nothing but a number in it.
      writeFileSync(`${path}-journal`, Buffer.alloc(512).fill(0xa5, 12, 16));
      got(createDraft(path, river, { who: 'Ada', replace: true })).close();
      expect(got(verifyDraft(path)).faults).toEqual([]);
    }));

  test('keeps its journal and is whole afterwards where it is marked read-only', () =>
    inFolder((folder) => {
      chmodSync(folder, 0o777);
      const path = cutOff(folder);
      chmodSync(path, 0o444);
      chmodSync(`${path}-journal`, 0o666);
      expect(said('replace', path)).toBe('file:read-only');
      expect(readdirSync(folder)).toEqual(['river.entente', 'river.entente-journal']);
      chmodSync(path, 0o644);
      expect(got(verifyDraft(path))).toMatchObject({ changes: 3, faults: [] });
    }));

  test.skipIf(process.getuid?.() !== 0)('is left to its owner by others, who cannot undo the change', () =>
    inFolder((folder) => {
      chmodSync(folder, 0o777);
      const path = cutOff(folder);
      chmodSync(path, 0o644);
      chmodSync(`${path}-journal`, 0o666);
      expect(said('replace', path)).toBe('file:interrupted');
      expect(got(verifyDraft(path))).toMatchObject({ changes: 3, faults: [] });
    }),
  );
});
