import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { inFolder } from '../../build/programs.ts';
import { inFolderAsync, keepWriting } from './keep-writing.ts';
import { child, code, english, got, savedRiver } from './river.ts';

const countdown = (from: number, to: number): string =>
  Array.from({ length: from - to }, (_, index) => `${from - index}. `).join('');

describe('a kill', () => {
  test('at any moment leaves the last acknowledged change, or the one that was being made', async () => {
    await inFolderAsync(async (folder) => {
      const path = savedRiver(folder);
      let acknowledged = 3;
      for (let round = 0; round < 8; round++) {
        const writer = keepWriting(path);
        await writer.line();
        await setTimeout(Math.random() * 120);
        writer.kill();
        await writer.end();
        expect(writer.lines[0]).toBe(`open ${acknowledged}`);
        acknowledged = Math.max(acknowledged, ...writer.lines.slice(1).map(Number));
        const file = got(openDraft(path, { mode: 'write' }));
        expect([acknowledged, acknowledged + 1]).toContain(file.revision);
        expect(english(file.draft, 'quays')).toBe(
          `${countdown(file.revision, 3)}Gladly. The towns open their quays to makers.`,
        );
        expect(got(file.verify())).toMatchObject({ changes: file.revision, faults: [] });
        acknowledged = file.revision;
        file.close();
        expect(readdirSync(folder)).toEqual(['river.entente']);
      }
      expect(acknowledged).toBeGreaterThan(3);
    });
  });

  test('at any moment leaves the last acknowledged comment, or the one that was being written', async () => {
    await inFolderAsync(async (folder) => {
      const path = savedRiver(folder);
      const { draft } = got(openDraft(path, { mode: 'read' }));
      let acknowledged = 3;
      for (let round = 0; round < 5; round++) {
        const writer = keepWriting(path, 'keep-noting');
        await writer.line();
        await setTimeout(Math.random() * 120);
        writer.kill();
        await writer.end();
        acknowledged = Math.max(acknowledged, ...writer.lines.slice(1).map(Number));
        const file = got(openDraft(path, { mode: 'write' }));
        expect([acknowledged, acknowledged + 1]).toContain(file.revision);
        expect(file.margin.comments.map(({ id }) => id)).toEqual(
          Array.from({ length: file.revision - 3 }, (_, index) => `c${index + 4}`),
        );
        expect(file.draft).toEqual(draft);
        expect(got(file.verify()).faults).toEqual([]);
        acknowledged = file.revision;
        file.close();
      }
      expect(acknowledged).toBeGreaterThan(3);
    });
  });

  test.for(['read', 'write'] as const)(
    'with half a change already in the file is undone by the next who opens it to %s',
    (mode) =>
      inFolder((folder) => {
        const path = savedRiver(folder);
        const before = got(openDraft(path, { mode: 'read' })).draft;
        const died = spawnSync(process.execPath, [child('die-half-way'), path]);
        expect(died.signal).toBe('SIGKILL');
        expect(readdirSync(folder)).toEqual(['river.entente', 'river.entente-journal']);
        const file = got(openDraft(path, { mode }));
        expect(file.draft).toEqual(before);
        file.close();
        expect(readdirSync(folder)).toEqual(['river.entente']);
        expect(got(verifyDraft(path)).faults).toEqual([]);
        expect(code(openDraft(path, { mode: 'write' }))).toBe('done');
      }),
  );
});
