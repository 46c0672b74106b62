import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { format, versionOf } from '#electron/host/file/format.ts';
import { unpackDraft } from '#electron/host/file/unpack.ts';
import { inFolder } from '../../build/programs.ts';
import { code, got, prepend, river, riverFile, savedRiver } from './river.ts';

const linesOf = (...path: readonly string[]): readonly string[] =>
  readFileSync(join(...path), 'utf8')
    .trimEnd()
    .split('\n');

describe('unpacking a draft', () => {
  test('writes it as JSON, one part and one change a line', () =>
    inFolder((folder) => {
      const out = join(folder, 'out');
      const file = riverFile(folder);
      expect(got(unpackDraft(file.path, out))).toEqual({
        folder: out,
        files: ['draft.json', 'fields.json', 'parts.jsonl', 'margin.json', 'record.jsonl'],
      });
      file.close();
      const { fields, parts, ...facts } = river;
      expect(JSON.parse(readFileSync(join(out, 'draft.json'), 'utf8'))).toEqual({
        format: versionOf(format),
        revision: 0,
        ...facts,
      });
      expect(JSON.parse(readFileSync(join(out, 'fields.json'), 'utf8'))).toEqual(fields);
      expect(linesOf(out, 'parts.jsonl').map((line) => JSON.parse(line))).toEqual(parts);
      expect(linesOf(out, 'record.jsonl').map((line) => JSON.parse(line).change.type)).toEqual(['create']);
    }));

  test('differs in one line for one edited clause', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const out = join(folder, 'out');
      got(unpackDraft(path, out));
      const before = linesOf(out, 'parts.jsonl');
      const file = got(openDraft(path, { mode: 'write' }));
      got(file.apply(prepend('boats', 'Now '), { who: 'Ada' }));
      file.close();
      got(unpackDraft(path, out));
      const after = linesOf(out, 'parts.jsonl');
      expect(after.filter((line, at) => line !== before[at])).toEqual([
        expect.stringContaining('"text":"Now The towns agree'),
      ]);
      expect(readdirSync(folder).sort()).toEqual(['out', 'river.entente']);
    }));

  test('leaves a folder alone that holds anything else', () =>
    inFolder((folder) => {
      const path = savedRiver(folder);
      const out = join(folder, 'out');
      mkdirSync(out);
      expect(code(unpackDraft(path, out))).toBe('done');
      writeFileSync(join(out, 'notes.txt'), 'mine');
      writeFileSync(join(out, 'draft.json'), 'mine too');
      expect(unpackDraft(path, out)).toMatchObject({
        failure: { code: 'file:folder-not-empty', facts: { name: 'notes.txt' } },
      });
      expect(readFileSync(join(out, 'draft.json'), 'utf8')).toBe('mine too');
      expect(code(unpackDraft(path, join(out, 'notes.txt')))).toBe('file:not-a-folder');
      expect(code(unpackDraft(path, join(folder, 'no', 'such')))).toBe('file:folder-missing');
      expect(code(unpackDraft(join(folder, 'missing'), out))).toBe('file:missing');
    }));
});
