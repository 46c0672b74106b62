import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inGroups, replyFiles } from '#electron/host/replying/reply-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-replies-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Files of so many megabytes in the folder, and how they are grouped. */
const grouped = (megabytes: readonly number[], most: number): readonly (readonly string[])[] => {
  for (const [at, size] of megabytes.entries())
    writeFileSync(join(folder, `${at}.docx`), new Uint8Array(size * 2 ** 20));
  const groups = inGroups(replyFiles([folder]), most);
  return groups.map((group) => group.map(({ path }) => basename(path, '.docx')));
};

test('replies of a common size are written down a few at a time', () => {
  expect(grouped([0.02, 0.02, 0.02, 0.02, 0.02], 2)).toEqual([['0', '1'], ['2', '3'], ['4']]);
});

test('large replies are not in memory together, and none is left out', () => {
  expect(grouped([1, 9, 1, 5, 2, 3, 12, 0], 20)).toEqual([
    ['0'],
    ['1'],
    ['2', '3', '4'],
    ['5'],
    ['6'],
    ['7'],
  ]);
});

test('a file that is not there stands in its group like any other, to be reported', () => {
  const missing = join(folder, 'missing.docx');
  writeFileSync(join(folder, 'a.docx'), 'a');
  const groups = inGroups(replyFiles([missing, join(folder, 'a.docx')]), 20);
  expect(groups.map((group) => group.map(({ path }) => basename(path)))).toEqual([
    ['missing.docx', 'a.docx'],
  ]);
});
