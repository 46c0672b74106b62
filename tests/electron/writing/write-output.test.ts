import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFolder } from '#electron/host/writing/write-folder.ts';
import { writeOutput } from '#electron/host/writing/write-output.ts';
import { inFolder } from '../../build/programs.ts';

const code = (result: ReturnType<typeof writeOutput>): string => (result.ok ? 'done' : result.failure.code);
const text = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

describe('writing an output', () => {
  test('writes it whole under any name and gives its path', () =>
    inFolder((folder) => {
      const path = join(folder, 'Déclaration des maires – n° 4.txt');
      expect(writeOutput(path, 'Nous, les maires')).toEqual({ ok: true, value: path });
      expect(readdirSync(folder)).toEqual(['Déclaration des maires – n° 4.txt']);
      expect(text(path)).toBe('Nous, les maires');
    }));

  test('leaves what is there alone, unless it is to be replaced', () =>
    inFolder((folder) => {
      const path = join(folder, 'a.txt');
      writeFileSync(path, 'old');
      chmodSync(path, 0o640);
      expect(code(writeOutput(path, 'new'))).toBe('file:exists');
      expect(text(path)).toBe('old');
      expect(code(writeOutput(path, Buffer.from('new'), { replace: true }))).toBe('done');
      expect(text(path)).toBe('new');
      expect(statSync(path).mode & 0o777).toBe(0o640);
      expect(readdirSync(folder)).toEqual(['a.txt']);
    }));

  test('replaces what a link leads to and keeps the link', () =>
    inFolder((folder) => {
      const path = join(folder, 'link.txt');
      mkdirSync(join(folder, 'real'));
      writeFileSync(join(folder, 'real', 'a.txt'), 'old');
      symlinkSync(join('real', 'a.txt'), path);
      expect(code(writeOutput(path, 'new', { replace: true }))).toBe('done');
      expect(lstatSync(path).isSymbolicLink()).toBe(true);
      expect(text(folder, 'real', 'a.txt')).toBe('new');
      symlinkSync('nowhere', join(folder, 'lost.txt'));
      expect(code(writeOutput(join(folder, 'lost.txt'), 'new', { replace: true }))).toBe(
        'file:link-to-nothing',
      );
      expect(readlinkSync(join(folder, 'lost.txt'))).toBe('nowhere');
      expect(readdirSync(folder).sort()).toEqual(['link.txt', 'lost.txt', 'real']);
    }));

  test('refuses where no output can lie and leaves nothing behind', () =>
    inFolder((folder) => {
      const at = (...path: readonly string[]): string =>
        code(writeOutput(join(folder, ...path), 'a', { replace: true }));
      mkdirSync(join(folder, 'folder'));
      writeFileSync(join(folder, 'marked.txt'), 'kept');
      chmodSync(join(folder, 'marked.txt'), 0o444);
      expect(at('folder')).toBe('file:is-folder');
      expect(at('missing', 'a.txt')).toBe('file:folder-missing');
      expect(at('marked.txt', 'a.txt')).toBe('file:folder-missing');
      expect(at('marked.txt')).toBe('file:read-only');
      expect(at(`${'n'.repeat(300)}.txt`)).toBe('file:name-too-long');
      expect(code(writeOutput('/dev/null', 'a', { replace: true }))).toBe('file:not-a-file');
      expect(readdirSync(folder).sort()).toEqual(['folder', 'marked.txt']);
      expect(text(folder, 'marked.txt')).toBe('kept');
      expect(at(`${'n'.repeat(250)}.txt`)).toBe('done');
    }));

  test('tidies away what a killed run left long ago, and nothing else', () =>
    inFolder((folder) => {
      const old = join(folder, '.entente-0123456789ab.partial');
      writeFileSync(old, 'half');
      utimesSync(old, new Date(0), new Date(0));
      writeFileSync(join(folder, '.entente-ba9876543210.partial'), 'still being written');
      writeFileSync(join(folder, '.entente-notes.partial'), 'mine');
      utimesSync(join(folder, '.entente-notes.partial'), new Date(0), new Date(0));
      expect(code(writeOutput(join(folder, 'a.txt'), 'a'))).toBe('done');
      expect(readdirSync(folder).sort()).toEqual([
        '.entente-ba9876543210.partial',
        '.entente-notes.partial',
        'a.txt',
      ]);
    }));
});

describe('writing a folder', () => {
  test('writes all of it, and replaces all of it', () =>
    inFolder((folder) => {
      const path = join(folder, 'out');
      expect(code(writeFolder(path, { 'a.json': '1', 'b.json': '2' }))).toBe('done');
      expect(code(writeFolder(path, { 'a.json': '3', 'b.json': '4' }))).toBe('done');
      expect([text(path, 'a.json'), text(path, 'b.json')]).toEqual(['3', '4']);
      expect(code(writeFolder(path, { 'a.json': '5' }))).toBe('file:folder-not-empty');
      expect(text(path, 'a.json')).toBe('3');
      expect(readdirSync(folder)).toEqual(['out']);
    }));
});
