import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { readInput } from '#electron/host/reading/read-input.ts';
import { inFolder } from '../../build/programs.ts';
import { inFolderAsync, keepWriting } from './keep-writing.ts';
import { child, code, got, meddle, prepend, riverFile, said, savedRiver } from './river.ts';

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

describe('a writer on another machine', () => {
  test('is not taken for dead because no process here has its number', async () => {
    await inFolderAsync(async (folder) => {
      const path = savedRiver(folder);
      const { pid } = spawnSync(process.execPath, ['-e', '']);
      meddle(path, `INSERT INTO writer VALUES (1, ${pid}, 'elsewhere', '2031-05-04T08:00:00.000Z')`);
      const sign = join(folder, 'sign');
      const other = spawn(process.execPath, [child('take-over'), path, sign], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      try {
        await once(other.stdout, 'data');
        writeFileSync(sign, '');
        expect(openDraft(path, { mode: 'write' })).toMatchObject({
          failure: { code: 'file:in-use', facts: { pid, host: 'elsewhere' } },
        });
      } finally {
        other.kill('SIGKILL');
        await once(other, 'close');
      }
    });
  });
});

describe('a draft that others lay hands on while it is open', () => {
  test('does not mix its changes with those of one who wrote when the lock was lost, though the file looks the same', () =>
    inFolder((folder) => {
      const made = riverFile(folder);
      made.close();
      const { path } = made;
      const then = new Date('2031-05-04T08:00:00Z');
      const first = got(openDraft(path, { mode: 'write' }));
      utimesSync(path, then, then);
      // A reader who does not let go: the change cannot be brought to the disk, and the lock goes with it.
      const reader = new DatabaseSync(path);
      reader.exec('BEGIN');
      reader.prepare('SELECT count(*) FROM record').get();
      expect(code(first.apply(prepend('quays', 'x '), { who: 'Ada' }))).toBe('file:busy');
      reader.close();
      const { size } = statSync(path);
      const second = got(openDraft(path, { mode: 'write' }));
      got(second.apply(prepend('quays', 'y '), { who: 'Ben' }));
      second.close();
      utimesSync(path, then, then);
      expect(statSync(path).size).toBe(size);
      expect(code(first.apply(prepend('quays', 'x '), { who: 'Ada' }))).toBe('file:changed-outside');
      first.close();
      const file = got(openDraft(path, { mode: 'read' }));
      expect(got(file.record()).map(({ who }) => who)).toEqual(['Ada', 'Ben']);
      expect(got(file.verify()).faults).toEqual([]);
    }));

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
