import { copyFileSync, readdirSync, renameSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { readInput } from '#electron/host/reading/read-input.ts';
import { inFolder } from '../../build/programs.ts';
import { inFolderAsync, keepWriting } from './keep-writing.ts';
import { code, got, prepend, riverFile, said, savedRiver } from './river.ts';

describe('while one writes to a draft', () => {
  test('another is refused and told who writes, and may read', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      got(file.apply(prepend('quays', 'x '), { who: 'Ada' }));
      const refused = openDraft(file.path, { mode: 'write' });
      expect(refused).toMatchObject({
        failure: { code: 'file:in-use', facts: { path: file.path, pid: process.pid, host: hostname() } },
      });
      expect(got(openDraft(file.path, { mode: 'read' })).revision).toBe(1);
      file.close();
      expect(code(openDraft(file.path, { mode: 'write' }))).toBe('done');
    }));

  test('so is another process, also after this one read the same file by other ways', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      got(openDraft(file.path, { mode: 'read' })).close();
      expect(code(readInput(file.path))).toBe('file:is-entente');
      expect(got(file.verify()).faults).toEqual([]);
      expect(said('open', file.path, 'write')).toContain('file:in-use');
      expect(said('open', file.path, 'read')).toBe('{"revision":0}');
      got(file.apply(prepend('quays', 'x '), { who: 'Ada' }));
      expect(said('open', file.path, 'write')).toContain('file:in-use');
      file.close();
      expect(said('open', file.path, 'write')).toBe('{"revision":1}');
    }));

  test('what others read changes nothing and is the draft of that moment', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      const reader = got(openDraft(file.path, { mode: 'read' }));
      got(file.apply(prepend('quays', 'x '), { who: 'Ada' }));
      expect(reader.revision).toBe(0);
      expect(got(reader.record())).toHaveLength(1);
      expect(file.revision).toBe(1);
      reader.close();
      file.close();
    }));

  test('only one of two that write at the same time gets in, and their changes never mix', async () => {
    await inFolderAsync(async (folder) => {
      const path = savedRiver(folder);
      const first = keepWriting(path);
      await first.line();
      const second = keepWriting(path);
      expect(await second.end()).not.toBe(0);
      expect(second.lines).toEqual([]);
      await first.line();
      first.kill();
      await first.end();
      const file = got(openDraft(path, { mode: 'write' }));
      expect(got(file.verify()).faults).toEqual([]);
      file.close();
    });
  });

  test('a kill lets the next one in', async () => {
    await inFolderAsync(async (folder) => {
      const path = savedRiver(folder);
      const writer = keepWriting(path);
      await writer.line();
      expect(code(openDraft(path, { mode: 'write' }))).toBe('file:in-use');
      writer.kill();
      await writer.end();
      const file = got(openDraft(path, { mode: 'write' }));
      got(file.apply(prepend('quays', 'after '), { who: 'Ben' }));
      file.close();
      expect(readdirSync(folder)).toEqual(['river.entente']);
    });
  });
});

describe('a draft that others lay hands on while it is open', () => {
  test('refuses changes while its file is away, and takes them when it is back', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      const away = join(folder, 'away.entente');
      renameSync(file.path, away);
      expect(code(file.apply(prepend('quays', 'x '), { who: 'Ada' }))).toBe('file:moved-away');
      expect(readdirSync(folder)).toEqual(['away.entente']);
      renameSync(away, file.path);
      expect(code(file.apply(prepend('quays', 'x '), { who: 'Ada' }))).toBe('done');
      expect(got(file.verify()).changes).toBe(1);
      file.close();
    }));

  test('leaves a file alone that was put in its place', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      const other = savedRiver(folder, 'other.entente');
      renameSync(other, file.path);
      expect(code(file.apply(prepend('quays', 'x '), { who: 'Ada' }))).toBe('file:changed-outside');
      file.close();
      expect(readdirSync(folder)).toEqual(['river.entente']);
      expect(got(openDraft(file.path, { mode: 'read' })).revision).toBe(3);
    }));

  test('leaves a file alone into which another was copied', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      const other = savedRiver(folder, 'other.entente');
      copyFileSync(other, file.path);
      expect(code(file.apply(prepend('quays', 'x '), { who: 'Ada' }))).toBe('file:changed-outside');
      expect(code(file.apply(prepend('quays', 'x '), { who: 'Ada' }))).toBe('file:changed-outside');
      file.close();
      expect(got(openDraft(file.path, { mode: 'read' })).revision).toBe(3);
    }));

  test('goes on when its file was only touched', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      utimesSync(file.path, new Date(0), new Date(0));
      expect(code(file.apply(prepend('quays', 'x '), { who: 'Ada' }))).toBe('done');
      expect(said('open', file.path, 'write')).toContain('file:in-use');
      file.close();
      expect(got(openDraft(file.path, { mode: 'read' })).revision).toBe(1);
    }));
});
