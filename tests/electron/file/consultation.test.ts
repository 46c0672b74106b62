import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { statusOf } from '#core/amendment/amendment.ts';
import { fingerprint } from '#core/amendment/invariants.ts';
import { amendmentsOf } from '#core/amendment/state.ts';
import type { Act } from '#electron/host/file/deed-schema.ts';
import { createDraft, type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { salvageDraft } from '#electron/host/file/salvage.ts';
import { unpackDraft } from '#electron/host/file/unpack.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { undo, undoable } from '#electron/host/history.ts';
import { inFolder } from '../../build/programs.ts';
import { consultedRiver, proposal, verb } from './consulted-river.ts';
import { inFolderAsync, keepWriting } from './keep-writing.ts';
import { code, english, got, meddle, prepend, riverFile, rows } from './river.ts';

const ben = { who: 'Ben', why: 'all agree', at: '2031-05-06T08:00:00.000Z' };

const roundOpen: Act = {
  type: 'round-open',
  round: '1',
  base: 0,
  invited: [{ city: 'upstream', name: 'Upstream' }],
  deadline: { at: '2031-06-01T00:00:00.000Z', zone: 'UTC' },
  silence: 'consent',
};

const fared = ({ negotiation }: DraftFile): readonly (readonly string[])[] =>
  (negotiation === null ? [] : amendmentsOf(negotiation)).map((amendment) => [
    amendment.id,
    statusOf(amendment),
    amendment.standing.state,
  ]);

const whole = ({ negotiation }: DraftFile): string | null =>
  negotiation === null ? null : fingerprint(negotiation);

describe('a consultation in a draft file', () => {
  test('is what it was when the file is opened again, also by who only reads it', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      got(file.enact({ type: 'accept', ids: ['a1'] }, ben));
      const [before, told] = [whole(file), fared(file)];
      expect(told).toEqual([
        ['a1', 'agreed', 'applies'],
        ['a2', 'proposed', 'needs-you'],
      ]);
      file.close();
      for (const mode of ['read', 'write'] as const) {
        const again = got(openDraft(file.path, { mode }));
        expect([whole(again), fared(again)]).toEqual([before, told]);
        expect(english(again.draft, 'quays')).toBe('The towns lend their quays to makers.');
        expect(got(again.verify()).faults).toEqual([]);
        again.close();
      }
    }));

  test('takes back the last decision, whatever was kept in the record behind it', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      got(file.enact(roundOpen, ben));
      got(
        file.enact(
          { type: 'issue-open', languages: ['en'], open: [{ code: 'forms:undecided', facts: {} }] },
          ben,
        ),
      );
      got(file.enact({ type: 'accept', ids: ['a1'] }, ben));
      const reason = { code: 'reply:no-city', facts: {} };
      const lost = { id: 'h1', file: 'lost.docx', hash: 'ab', reason };
      got(file.enact({ type: 'hold-files', round: '1', files: [lost] }, ben));
      const before = file.consultation?.rounds;
      expect(got(undoable(file, 5)).map(({ seq, change }) => [seq, change?.type])).toEqual([
        [file.revision - 1, 'edit-wording'],
      ]);
      expect(got(undo(file, 'Ben')).code).toBe('history:accept');
      expect(file.consultation?.rounds).toEqual(before);
      file.close();
      const again = got(openDraft(file.path, { mode: 'read' }));
      expect(again.consultation?.rounds).toEqual(before);
      expect(got(again.verify()).faults).toEqual([]);
      again.close();
    }));

  test('keeps who decided, when and why, in the words of the record', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      got(file.enact({ type: 'reject', ids: ['a2'] }, ben));
      const [decision] = file.negotiation?.decisions ?? [];
      expect(decision?.deed.by).toEqual(ben);
      expect(got(file.record()).at(-1)).toMatchObject({
        ...ben,
        change: { type: 'consultation', act: { type: 'reject', ids: ['a2'] } },
      });
      file.close();
    }));

  test('carries proposals past changes that are made meanwhile', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      got(file.apply(prepend('quays', 'Gladly. '), { who: 'Ada' }));
      expect(got(file.record()).at(-1)?.change).toMatchObject({ act: { type: 'redraft' } });
      got(file.enact({ type: 'accept', ids: ['a1'] }, ben));
      expect(english(file.draft, 'quays')).toBe('Gladly. The towns lend their quays to makers.');
      file.close();
      expect(got(verifyDraft(file.path)).faults).toEqual([]);
    }));

  test('takes several deeds together or none of them', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      const [before, bytes] = [whole(file), file.revision];
      const acts: readonly Act[] = [
        { type: 'accept', ids: ['a1'] },
        { type: 'accept', ids: ['a9'] },
      ];
      expect(code(file.enact(acts, ben))).toBe('amendment:unknown');
      expect([whole(file), file.revision]).toEqual([before, bytes]);
      file.close();
      expect(got(verifyDraft(file.path))).toMatchObject({ changes: 3, faults: [] });
    }));

  test('is opened once, on what was there, and by who may write', () =>
    inFolder((folder) => {
      const file = riverFile(folder);
      expect(code(file.enact({ type: 'undo' }, ben))).toBe('amendment:not-opened');
      got(file.enact({ type: 'open', engine: 1 }, ben));
      expect(code(file.enact({ type: 'open', engine: 1 }, ben))).toBe('amendment:open-already');
      file.close();
      const reader = got(openDraft(file.path, { mode: 'read' }));
      expect(code(reader.enact({ type: 'undo' }, ben))).toBe('file:opened-read-only');
      reader.close();
    }));

  test('takes no deed that could not be read again, and every character of the words', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      expect(code(file.enact({ type: 'accept', ids: [''] }, ben))).toBe('file:unsound-change');
      expect(file.revision).toBe(3);
      const half = 'We keep half a letter: \uD800.';
      got(file.enact({ type: 'reserve', part: 'quays', city: 'midstream', words: half }, ben));
      const before = whole(file);
      file.close();
      const again = got(openDraft(file.path, { mode: 'read' }));
      expect([whole(again), again.negotiation?.reservations[0]?.words]).toEqual([before, half]);
      again.close();
    }));

  test('is undone decision by decision, while what came in stays', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      const before = fared(file);
      got(file.enact({ type: 'accept', ids: ['a1'] }, ben));
      got(file.enact({ type: 'reject', ids: ['a2'] }, { ...ben, at: '2031-05-06T08:01:00.000Z' }));
      expect(got(undo(file, 'Ada'))).toMatchObject({ code: 'history:reject', seq: 5 });
      expect(got(undo(file, 'Ada'))).toMatchObject({ code: 'history:accept', seq: 4 });
      expect(code(undo(file, 'Ada'))).toBe('history:no-decision-left');
      expect(fared(file)).toEqual(before);
      file.close();
      expect(got(verifyDraft(file.path))).toMatchObject({ changes: 7, faults: [] });
    }));

  test(
    'holds ten thousand proposals on one clause, of which the twins are decided together',
    () =>
      inFolder((folder) => {
        const file = riverFile(folder);
        const verbs = ['lend', 'rent', 'show', 'give'];
        const all = Array.from({ length: 10_000 }, (_, n) =>
          proposal(n + 1, `Town${n}`, verb(verbs[n % verbs.length] ?? '')),
        );
        got(file.enact([{ type: 'open', engine: 1 }, ...all], ben));
        const lenders = all.flatMap((_, n) => (n % verbs.length === 0 ? [`a${n + 1}`] : []));
        got(file.enact({ type: 'accept', ids: lenders }, ben));
        expect(english(file.draft, 'quays')).toBe('The towns lend their quays to makers.');
        file.close();
        const again = got(openDraft(file.path, { mode: 'read' }));
        const agreed = fared(again).filter(([, status]) => status === 'agreed');
        expect([fared(again).length, agreed.length]).toEqual([10_000, 2_500]);
        again.close();
      }),
    120_000,
  );
});

describe('a file with a consultation that comes to harm', () => {
  test('by a kill at any moment has the last acknowledged deed, or the one being made', async () => {
    await inFolderAsync(async (folder) => {
      const file = consultedRiver(folder);
      file.close();
      let acknowledged = 3;
      for (let round = 0; round < 5; round++) {
        const writer = keepWriting(file.path);
        await writer.line();
        await setTimeout(Math.random() * 120);
        writer.kill();
        await writer.end();
        acknowledged = Math.max(acknowledged, ...writer.lines.slice(1).map(Number));
        const again = got(openDraft(file.path, { mode: 'write' }));
        expect([acknowledged, acknowledged + 1]).toContain(again.revision);
        expect(again.negotiation?.steps.length).toBe(again.revision - 3);
        expect(fared(again)).toEqual([
          ['a1', 'proposed', 'applies'],
          ['a2', 'proposed', 'applies'],
        ]);
        expect(got(again.verify())).toMatchObject({ changes: again.revision, faults: [] });
        acknowledged = again.revision;
        again.close();
      }
    });
  });

  test('by a damaged page goes on in a new file with every deed, hash for hash', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      got(file.enact({ type: 'accept', ids: ['a1'] }, ben));
      const [before, record] = [whole(file), got(file.record())];
      file.close();
      const bytes = readFileSync(file.path);
      writeFileSync(file.path, bytes.fill(0xa5, 0, 4096));
      expect(code(openDraft(file.path, { mode: 'write' }))).toBe('file:damaged');
      const { draft, entries, complete, stranded } = got(salvageDraft(file.path));
      expect([complete, stranded]).toEqual([true, 0]);
      const saved = got(createDraft(join(folder, 'saved.entente'), draft, { who: 'Cyd', entries }));
      expect([whole(saved), got(saved.record())]).toEqual([before, record]);
      got(saved.enact({ type: 'reject', ids: ['a2'] }, ben));
      expect(got(saved.verify()).faults).toEqual([]);
      saved.close();
    }));

  test('by a record that breaks off says how much of the consultation cannot go on', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      file.close();
      const triggers = rows(file.path, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
      meddle(file.path, triggers.map(({ name }) => `DROP TRIGGER ${String(name)};`).join(''));
      meddle(file.path, "UPDATE record SET hash = 'x' WHERE seq = 3");
      expect(got(salvageDraft(file.path))).toMatchObject({ complete: false, entries: [], stranded: 2 });
    }));

  test('by a hand that alters a proposal is found out', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      file.close();
      const schema = rows(file.path, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
      meddle(file.path, schema.map(({ name }) => `DROP TRIGGER ${String(name)};`).join(''));
      meddle(file.path, `UPDATE record SET change = replace(change, 'lend', 'burn') WHERE seq = 2`);
      meddle(file.path, schema.map(({ sql }) => `${String(sql)};`).join(''));
      expect(got(verifyDraft(file.path)).faults).toEqual([
        { code: 'file:record-broken', facts: { path: file.path, seq: 2 } },
      ]);
    }));

  test('by a hand that takes a decision to what cannot be decided is not opened', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      const seal = got(file.verify()).fingerprint;
      file.close();
      const [last] = rows(file.path, 'SELECT * FROM record WHERE seq = 3');
      const change = '{"act":{"ids":["a7"],"type":"reject"},"type":"consultation"}';
      const row = `{"at":"2031-05-07","change":${change},"format":2,"seal":"${String(last?.seal)}","seq":4,"who":"Eve","why":null}`;
      const hash = createHash('sha256').update(`${seal}${row}`).digest('hex');
      meddle(
        file.path,
        'INSERT INTO record VALUES (4, ?, ?, NULL, 2, ?, ?, ?)',
        '2031-05-07',
        'Eve',
        change,
        String(last?.seal),
        hash,
      );
      expect(code(openDraft(file.path, { mode: 'write' }))).toBe('file:damaged');
      expect(got(verifyDraft(file.path)).faults[0]?.code).toBe('file:record-unreadable');
    }));

  test('is unpacked with one deed a line', () =>
    inFolder((folder) => {
      const file = consultedRiver(folder);
      file.close();
      const out = join(folder, 'out');
      got(unpackDraft(file.path, out));
      const lines = readFileSync(join(out, 'record.jsonl'), 'utf8').trimEnd().split('\n');
      expect(lines.map((line) => JSON.parse(line).change.act?.type ?? 'create')).toEqual([
        'create',
        'open',
        'propose',
        'propose',
      ]);
    }));
});

describe('a file of the first version', () => {
  test('takes a consultation once it is brought up to date, its own rows as they were', () =>
    inFolder((folder) => {
      const path = join(folder, 'first.entente');
      copyFileSync(new URL('../../saved/version-1.entente', import.meta.url), path);
      const before = rows(path, 'SELECT * FROM record');
      const file = got(openDraft(path, { mode: 'write' }));
      got(file.enact({ type: 'open', engine: 1 }, ben));
      file.close();
      expect(rows(path, 'SELECT * FROM record').slice(0, before.length)).toEqual(before);
      expect(got(verifyDraft(path))).toMatchObject({ changes: before.length + 1, faults: [] });
    }));
});
