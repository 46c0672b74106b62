import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createDraft, openDraft } from '#electron/host/file/draft-file.ts';
import { unpackDraft } from '#electron/host/file/unpack.ts';
import { writeOutput } from '#electron/host/writing/write-output.ts';
import { inFolder } from '../../build/programs.ts';
import { child, code, got, prepend, river, riverFile, savedRiver } from './river.ts';
import { fill, hasSmallDisk, makeRoom, onSmallDisk, writeProtect } from './small-disk.ts';

const drafts = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => !name.startsWith('filler'));

describe.skipIf(!hasSmallDisk)('a full disk', () => {
  test('refuses a change and keeps the last state, until there is room', () =>
    onSmallDisk(256, (folder) => {
      const file = riverFile(folder);
      got(file.apply(prepend('quays', 'kept '), { who: 'Ada' }));
      const before = file.draft;
      fill(folder);
      const long = prepend('quays', 'long '.repeat(20_000));
      expect(code(file.apply(long, { who: 'Ada' }))).toBe('file:disk-full');
      expect(file.draft).toBe(before);
      expect(got(file.verify())).toMatchObject({ changes: 1, faults: [] });
      expect(got(openDraft(file.path, { mode: 'read' })).draft).toEqual(before);
      makeRoom(folder);
      expect(code(file.apply(prepend('quays', 'again '), { who: 'Ada' }))).toBe('done');
      file.close();
      expect(readdirSync(folder)).toEqual(['river.entente']);
    }));

  test('leaves nothing half-written of a new draft, an output or an unpacked folder', () =>
    onSmallDisk(256, (folder) => {
      const path = savedRiver(folder);
      const output = join(folder, 'out.txt');
      writeFileSync(output, 'as it was');
      fill(folder);
      expect(code(createDraft(join(folder, 'new.entente'), river, { who: 'Ada' }))).toBe('file:disk-full');
      expect(code(createDraft(path, river, { who: 'Ada', replace: true }))).toBe('file:disk-full');
      expect(code(writeOutput(output, Buffer.alloc(100_000), { replace: true }))).toBe('file:disk-full');
      expect(code(unpackDraft(path, join(folder, 'unpacked')))).toBe('file:disk-full');
      expect(drafts(folder)).toEqual(['out.txt', 'river.entente']);
      expect(readFileSync(output, 'utf8')).toBe('as it was');
      expect(got(openDraft(path, { mode: 'read' })).revision).toBe(3);
    }));
});

describe.skipIf(!hasSmallDisk)('a read-only disk', () => {
  test('lets a draft be read and refuses to write', () =>
    onSmallDisk(256, (folder) => {
      const path = savedRiver(folder);
      writeProtect(folder);
      expect(got(openDraft(path, { mode: 'read' })).revision).toBe(3);
      expect(code(openDraft(path, { mode: 'write' }))).toBe('file:read-only');
      expect(code(createDraft(join(folder, 'new.entente'), river, { who: 'Ada' }))).toBe('file:read-only');
      expect(code(createDraft(path, river, { who: 'Ada', replace: true }))).toBe('file:read-only');
      expect(code(writeOutput(join(folder, 'a.txt'), 'a'))).toBe('file:read-only');
      expect(code(unpackDraft(path, join(folder, 'unpacked')))).toBe('file:read-only');
      expect(readdirSync(folder)).toEqual(['river.entente']);
    }));
});

describe('a draft marked read-only', () => {
  test('opens to read and not to write, and is not replaced', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      chmodSync(path, 0o444);
      const before = readFileSync(path);
      expect(got(openDraft(path, { mode: 'read' })).revision).toBe(3);
      expect(code(openDraft(path, { mode: 'write' }))).toBe('file:read-only');
      expect(code(createDraft(path, river, { who: 'Ada', replace: true }))).toBe('file:read-only');
      expect(readFileSync(path).equals(before)).toBe(true);
    }));
});

describe('a draft that is marked read-only while it is open', () => {
  test('is written no more, and again once the mark is gone', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      chmodSync(file.path, 0o444);
      expect(code(file.apply(prepend('quays', 'no '), { who: 'Ada' }))).toBe('file:read-only');
      chmodSync(file.path, 0o644);
      expect(code(file.apply(prepend('quays', 'yes '), { who: 'Ada' }))).toBe('done');
      file.close();
    }));
});

// Root may do everything; as nobody, permissions say what they say.
const asNobody = (path: string, mode: 'read' | 'write'): unknown => {
  const { stdout, stderr } = spawnSync(process.execPath, [child('open'), path, mode], {
    encoding: 'utf8',
    uid: 65_534,
    gid: 65_534,
  });
  const told = z.object({ code: z.string().optional() }).safeParse(JSON.parse(stdout === '' ? '{}' : stdout));
  return stdout === '' ? stderr : (told.data?.code ?? 'done');
};

// A checkout in a folder of root's own cannot be reached by anybody else.
const nobodyReachesUs =
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, ['-e', `require('node:fs').readFileSync(${JSON.stringify(child('open'))})`], {
    uid: 65_534,
    gid: 65_534,
    stdio: 'ignore',
  }).status === 0;
if (!nobodyReachesUs)
  console.log('Skipped: drafts of somebody else (not root, or the checkout lies where only root may read).');

describe.skipIf(!nobodyReachesUs)('a draft of somebody else', () => {
  test('is read and written as far as permissions go', () =>
    inFolder((folder) => {
      chmodSync(folder, 0o755);
      const path = savedRiver(folder);
      chmodSync(path, 0o600);
      expect(asNobody(path, 'read')).toBe('file:unreadable');
      expect(asNobody(path, 'write')).toBe('file:unreadable');
      chmodSync(path, 0o644);
      expect(asNobody(path, 'read')).toBe('done');
      expect(asNobody(path, 'write')).toBe('file:read-only');
      chmodSync(path, 0o666);
      expect(asNobody(path, 'read')).toBe('done');
      expect(asNobody(path, 'write')).toBe('file:read-only');
      chmodSync(folder, 0o777);
      expect(asNobody(path, 'write')).toBe('done');
    }));

  test('whose last change was cut off cannot be read where that change cannot be undone', () =>
    inFolder((folder) => {
      chmodSync(folder, 0o755);
      const path = savedRiver(folder);
      spawnSync(process.execPath, [child('die-half-way'), path]);
      chmodSync(path, 0o644);
      chmodSync(`${path}-journal`, 0o644);
      expect(asNobody(path, 'read')).toBe('file:interrupted');
      expect(got(openDraft(path, { mode: 'read' })).revision).toBe(3);
      expect(asNobody(path, 'read')).toBe('done');
    }));
});

describe('what cannot be a draft', () => {
  test('is refused by what it is', () =>
    inFolder((folder) => {
      const at = (name: string): string => join(folder, name);
      mkdirSync(at('folder'));
      writeFileSync(at('empty.entente'), '');
      writeFileSync(at('text.entente'), 'We, the river towns.\n'.repeat(500));
      const open = (name: string): string => code(openDraft(at(name), { mode: 'write' }));
      expect(open('missing.entente')).toBe('file:missing');
      expect(open('folder')).toBe('file:is-folder');
      expect(open('empty.entente')).toBe('file:empty');
      expect(open('text.entente')).toBe('file:not-entente');
      expect(code(createDraft(at('folder'), river, { who: 'Ada' }))).toBe('file:is-folder');
      expect(code(createDraft(at('no/such/a.entente'), river, { who: 'Ada' }))).toBe('file:folder-missing');
      expect(code(createDraft(at(`${'é'.repeat(200)}.entente`), river, { who: 'Ada' }))).toBe(
        'file:name-too-long',
      );
      expect(readdirSync(folder).sort()).toEqual(['empty.entente', 'folder', 'text.entente']);
    }));
});
