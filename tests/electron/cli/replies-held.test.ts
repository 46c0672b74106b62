import { mkdirSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deciding } from '#electron/host/amending/deciding.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { undo } from '#electron/host/history.ts';
import { readBytes } from '#electron/host/reading/read-input.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import {
  amendments,
  consultation,
  enacted,
  imported,
  importedOne,
  inTime,
  recordIn,
  waitingIn,
} from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Dunedin, Dakar, Lyon, Granada (Spain), Granada (Nicaragua)');

const letter = (name: string, text = 'In paragraph 5, replace “spring” with “summer”.\n'): string => {
  writeFileSync(at(name), text);
  return at(name);
};

describe('a file that is held back', () => {
  it('waits in the record by name and hash, and changes nothing when it comes again', async () => {
    const file = await consulted('again');
    const path = letter('Granada.txt');
    const report = await importedOne(file, path, inTime);
    expect([report.state, report.held]).toEqual(['held', 'h1']);
    const before = recordIn(file);
    expect(JSON.parse(before.at(-1) ?? '')).toMatchObject({
      act: {
        type: 'hold-files',
        files: [{ id: 'h1', file: 'Granada.txt', reason: { code: 'reply:one-name' } }],
      },
    });
    expect(await importedOne(file, path, inTime)).toMatchObject({ state: 'held', held: 'h1' });
    expect(recordIn(file)).toEqual(before);
    expect(waitingIn(file)).toMatchObject([{ id: 'h1', file: 'Granada.txt', aside: null }]);
    expect(entente('round', 'status', file).stdout).toMatch(/1 file waits[\s\S]*h1 · Granada\.txt · since/);
  });

  it('waits also where there is nothing in it, once for each city that sent it so', async () => {
    const file = await consulted('empty');
    for (const city of ['Dakar', 'Lyon']) {
      mkdirSync(at(`empty/${city}`), { recursive: true });
      writeFileSync(at(`empty/${city}/reply.docx`), '');
    }
    const reports = await imported(file, [at('empty')], inTime);
    expect(reports.map(({ state, reason, held }) => [state, reason?.code, held])).toEqual([
      ['refused', 'file:empty', 'h1'],
      ['refused', 'file:empty', 'h2'],
    ]);
    expect(waitingIn(file)).toMatchObject([
      { id: 'h1', cities: [{ city: 'sn-dakar' }] },
      { id: 'h2', cities: [{ city: 'fr-lyon' }] },
    ]);
  });

  it('is resolved once it is taken in under the city that sent it', async () => {
    const file = await consulted('resolved');
    const path = letter('nobody.txt');
    await importedOne(file, path, inTime);
    const taken = await importedOne(file, path, { ...inTime, city: 'Granada (Spain)' });
    expect(taken.replies).toMatchObject([{ cities: [{ city: 'es-granada' }], amendments: ['a1'] }]);
    expect(taken.held).toBeUndefined();
    expect(waitingIn(file)).toEqual([]);
    expect(entente('round', 'status', file).stdout).not.toContain('h1');
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('says why it waits now, where that is another reason than before', async () => {
    const file = await consulted('reason');
    const path = letter('nobody either.txt', 'In point 9 three should be two.\n');
    await importedOne(file, path, inTime);
    const now = await importedOne(file, path, { ...inTime, city: 'Lyon' });
    expect([now.held, now.reason?.code]).toEqual(['h1', 'reply:nothing-exact']);
    expect(waitingIn(file)).toMatchObject([{ id: 'h1', reason: { code: 'reply:nothing-exact' } }]);
    await importedOne(file, path, { ...inTime, city: 'Lyon', confirm: 'all' });
    expect(waitingIn(file)).toEqual([]);
    expect(amendments(file, 'fr-lyon')).toHaveLength(1);
  });

  it('waits no longer when it turns out to say nothing', async () => {
    const file = await consulted('nothing');
    const path = letter('who.txt', 'Dear colleagues,\n\nKind regards\n');
    expect((await importedOne(file, path, inTime)).held).toBe('h1');
    expect((await importedOne(file, path, { ...inTime, city: 'Lyon' })).reason?.code).toBe(
      'reply:nothing-said',
    );
    expect(waitingIn(file)).toEqual([]);
  });

  it('can be set aside, and taken up again, each with a reason', async () => {
    const file = await consulted('aside');
    await imported(file, [letter('one.txt'), letter('two.txt', 'Please delete paragraph 4.\n')], inTime);
    const away = entente('reply', 'set-aside', file, 'h1,h2', '--reason', 'no replies');
    expect([away.status, away.stdout]).toEqual([0, expect.stringContaining('h1, h2')]);
    expect(waitingIn(file)).toEqual([]);
    expect(entente('reply', 'set-aside', file, 'h1')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Nothing waits as h1'),
    });
    expect(entente('reply', 'take-up', file, 'h2').status).toBe(0);
    expect(waitingIn(file)).toMatchObject([{ id: 'h2' }]);
    const before = recordIn(file).length;
    // One that was set aside stays so, and can still be taken in.
    expect(await importedOne(file, at('one.txt'), inTime)).toMatchObject({ state: 'held', held: 'h1' });
    expect(recordIn(file)).toHaveLength(before);
    expect((await importedOne(file, at('one.txt'), { ...inTime, city: 'Lyon' })).state).toBe('taken');
    expect(entente('history', file).stdout).toMatch(
      /2 files held back[\s\S]*h1, h2 set aside[\s\S]*waits again: h2/,
    );
  });

  it('is passed over by all that is confirmed once it was set aside', async () => {
    const file = await consulted('passed over');
    const path = letter('Lyon.txt', 'In point 9 three should be two.\n');
    await importedOne(file, path, inTime);
    expect(entente('reply', 'set-aside', file, 'h1').status).toBe(0);
    const before = recordIn(file);
    const report = await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(report).toMatchObject({
      state: 'held',
      held: 'h1',
      warnings: [{ code: 'reply:was-set-aside', facts: { id: 'h1' } }],
    });
    expect(recordIn(file)).toEqual(before);
    await importedOne(file, path, { ...inTime, confirm: new Set(['h1']) });
    expect(amendments(file, 'fr-lyon')).toHaveLength(1);
    expect(entente('reply', 'take-up', file, 'h1')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Lyon.txt was taken in already'),
    });
  });

  it('waits once of each city that sent it, and the one is taken in without the other', async () => {
    const file = await consulted('of two');
    const of = (city: string): string => {
      mkdirSync(at(city), { recursive: true });
      return letter(`${city}/reply.txt`, 'In point 9 three should be two.\n');
    };
    const both = [of('Dakar'), of('Lyon')];
    const reports = await imported(file, both, inTime);
    expect(reports.map(({ held }) => held)).toEqual(['h1', 'h2']);
    const waits = [
      { id: 'h1', cities: [{ city: 'sn-dakar' }] },
      { id: 'h2', cities: [{ city: 'fr-lyon' }] },
    ];
    expect(waitingIn(file)).toMatchObject(waits);
    await imported(file, both, { ...inTime, confirm: new Set(['h1']) });
    expect(amendments(file, 'sn-dakar')).toHaveLength(1);
    expect(amendments(file, 'fr-lyon')).toEqual([]);
    expect(waitingIn(file)).toMatchObject(waits.slice(1));
    await imported(file, both, inTime);
    expect(waitingIn(file)).toMatchObject(waits.slice(1));
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
    await imported(file, both, { ...inTime, confirm: new Set(['h2']) });
    expect(amendments(file, 'fr-lyon')).toHaveLength(1);
    expect(waitingIn(file)).toEqual([]);
  });

  it('waits also where the same file of another city was taken in before', async () => {
    const file = await consulted('after');
    const of = (city: string): string => {
      mkdirSync(at(`after/${city}`), { recursive: true });
      return letter(`after/${city}/reply.txt`, 'In point 9 three should be two.\n');
    };
    await importedOne(file, of('Dakar'), { ...inTime, confirm: 'all' });
    const report = await importedOne(file, of('Lyon'), inTime);
    expect([report.state, report.held]).toEqual(['held', 'h2']);
    expect(waitingIn(file)).toMatchObject([{ id: 'h2', cities: [{ city: 'fr-lyon' }] }]);
    await importedOne(file, at('after/Dakar/reply.txt'), inTime);
    expect(waitingIn(file)).toMatchObject([{ id: 'h2' }]);
  });

  it('waits for ever under undo: only decisions are taken back', async () => {
    const file = await consulted('undo');
    await imported(file, [letter('Lyon.txt'), letter('nobody at all.txt', 'Delete paragraph 4.\n')], inTime);
    enacted(file, ({ negotiation }) => {
      if (negotiation === null) throw new Error('nobody was asked');
      const made = deciding(negotiation, { ids: ['a1'], verdict: 'accept' });
      return made.ok ? { ok: true, value: [made.value] } : made;
    });
    const held = waitingIn(file);
    const opened = openDraft(file, { mode: 'write' });
    if (!opened.ok) throw new Error(opened.failure.code);
    expect(undo(opened.value, 'Tester').ok).toBe(true);
    opened.value.close();
    expect(waitingIn(file)).toEqual(held);
    expect(amendments(file)).toMatchObject([{ status: 'proposed' }]);
  });
});

describe('files that cannot be read', () => {
  it('wait too, by their bytes, whatever they are; the names of folders stay out of the record', async () => {
    const file = await consulted('refused');
    const pdf = letter('Lyon.pdf', '%PDF-1.7\nsigned by the mayor\n');
    const book = letter('Dakar.docx', 'PK\u0003\u0004 cut short');
    expect(readBytes(pdf).ok).toBe(false);
    const reports = await imported(file, [pdf, book, at('gone.docx')], inTime);
    expect(reports.map(({ state, held }) => [state, held])).toEqual([
      ['refused', 'h1'],
      ['refused', 'h2'],
      ['refused', undefined],
    ]);
    expect(recordIn(file).at(-1)).not.toContain(at(''));
    expect(waitingIn(file)).toMatchObject([
      { file: 'Lyon.pdf', reason: { code: 'file:is-pdf', facts: { path: 'Lyon.pdf' } } },
      { file: 'Dakar.docx' },
    ]);
  });

  it('leave no trace of a dry run', async () => {
    const file = await consulted('dry');
    const before = recordIn(file);
    expect(await importedOne(file, letter('dry.txt'), { ...inTime, dryRun: true })).toMatchObject({
      state: 'held',
    });
    expect(recordIn(file)).toEqual(before);
  });
});

describe('what waits', () => {
  it('is told at the end of every later batch, and stands behind the amendments in the register', async () => {
    const file = await consulted('told');
    await importedOne(file, letter('Who knows.txt'), inTime);
    const next = entente(
      'reply',
      'import',
      file,
      letter('Lyon told.txt', 'We approve the draft\n'),
      '--received',
      '2026-05-20',
    );
    expect(next.stdout).toContain('h1 · Who knows.txt');
    const sheet = at('register.xlsx');
    expect(entente('export', file, '--form', 'register', '--as', 'xlsx', '-o', sheet).status).toBe(0);
    const bytes = readBytes(sheet);
    const strings = strFromU8(
      unzipSync(bytes.ok ? bytes.value : new Uint8Array())['xl/sharedStrings.xml'] ?? new Uint8Array(),
    );
    for (const words of ['h1', 'Who knows.txt', 'File held back', 'It is not known whose this is'])
      expect(strings).toContain(words);
    const paper = at('register.md');
    entente('export', file, '--form', 'register', '--as', 'md', '-o', paper);
    const words = readBytes(paper);
    expect(new TextDecoder().decode(words.ok ? words.value : new Uint8Array())).toMatch(
      /h1.*Who knows\.txt.*File held back/,
    );
  });
});
