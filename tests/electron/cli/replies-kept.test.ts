import { writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deciding } from '#electron/host/amending/deciding.ts';
import { inRound } from '#electron/host/amending/rounds.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { undo } from '#electron/host/history.ts';
import { readBytes } from '#electron/host/reading/read-input.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply } from '#tests/build/word-reply.ts';
import {
  amendments,
  consultation,
  enacted,
  type Import,
  imported,
  importedOne,
  inTime,
  recordIn,
  sentOut,
  waitingIn,
  workbook,
} from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Dunedin, Dakar, Lyon');

const idsIn = (file: string): readonly string[] => waitingIn(file).map(({ id }) => id);

const letter = (name: string): string => {
  const words = [
    'In paragraph 5, replace “spring” with “summer”.',
    'In point 9 three should be two.',
    'In paragraph 10 replace lamps with lanterns.',
  ];
  writeFileSync(at(name), `${words.join('\n\n')}\n`);
  return at(name);
};

const rows = [
  ['Paragraph', 'Proposed text', 'Reason', 'City'],
  ['5', 'The towns shall lend boats to young makers in spring.', '', 'Lyon'],
  ['6', 'idem', 'As for 5', 'Lyon'],
  ['8', 'idem', '', 'Dakar'],
];

describe('what is held back of a reply that was taken in', () => {
  it('waits in the record with whose it is, where it stands, its words and why', async () => {
    const file = await consulted('kept');
    const report = await importedOne(file, letter('Lyon.txt'), inTime);
    expect(report.replies).toMatchObject([{ amendments: ['a1'] }]);
    expect(report.findings.filter(({ state }) => state === 'held')).toMatchObject([
      { held: 'h1', number: 1 },
      { held: 'h2', number: 2 },
    ]);
    expect(waitingIn(file)).toMatchObject([
      {
        id: 'h1',
        file: 'Lyon.txt',
        cities: [{ city: 'fr-lyon' }],
        finding: { cite: '9', line: 3, quote: 'In point 9 three should be two.', number: 1 },
      },
      { id: 'h2', finding: { cite: '10', line: 5, number: 2 } },
    ]);
    const status = entente('round', 'status', file).stdout;
    expect(status).toMatch(
      /2 things in replies wait[\s\S]*h1 · Lyon\.txt · Lyon .*§ 9 · line 3 · \[1\] · “In point 9/,
    );
    expect(entente('history', file).stdout).toContain('2 things held back of replies');
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('is no more than it was when the file comes again, and nothing at all in a dry run', async () => {
    const file = await consulted('again');
    const before = recordIn(file);
    const dry = await importedOne(file, letter('Lyon again.txt'), { ...inTime, dryRun: true });
    expect(dry.findings.flatMap(({ held }) => held ?? [])).toEqual([]);
    expect(recordIn(file)).toEqual(before);
    await importedOne(file, at('Lyon again.txt'), inTime);
    const after = recordIn(file);
    expect((await importedOne(file, at('Lyon again.txt'), inTime)).state).toBe('again');
    expect(recordIn(file)).toEqual(after);
    expect(idsIn(file)).toEqual(['h1', 'h2']);
  });

  it('is taken in by its number, that one alone, once, and waits no longer', async () => {
    const file = await consulted('confirmed');
    const path = letter('Lyon confirms.txt');
    await importedOne(file, path, inTime);
    const confirmed = { ...inTime, confirm: new Set([2]) };
    const report = await importedOne(file, path, confirmed);
    expect(report.replies).toMatchObject([{ reply: 'r2', amendments: ['a2'] }]);
    expect(amendments(file).map(({ clause }) => clause)).toEqual(['5', '10']);
    expect(idsIn(file)).toEqual(['h1']);
    const before = recordIn(file);
    expect((await importedOne(file, path, confirmed)).state).toBe('again');
    expect(recordIn(file)).toEqual(before);
    await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(idsIn(file)).toEqual([]);
    expect(amendments(file).map(({ clause }) => clause)).toEqual(['5', '10', '9']);
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('is taken in once, too, where it is confirmed as the file comes first', async () => {
    const file = await consulted('at once');
    const path = letter('Lyon at once.txt');
    const confirmed = { ...inTime, confirm: new Set([1]) };
    expect((await importedOne(file, path, confirmed)).replies).toMatchObject([{ amendments: ['a1', 'a2'] }]);
    expect(waitingIn(file)).toMatchObject([{ finding: { cite: '10' } }]);
    expect((await importedOne(file, path, confirmed)).replies).toEqual([]);
    expect(amendments(file)).toHaveLength(2);
  });

  it('is taken in by the id under which it waits, whichever files come with it', async () => {
    const file = await consulted('by id');
    const path = letter('Lyon by id.txt');
    const other = letter('Dakar by id.txt');
    await imported(file, [path, other], inTime);
    expect(idsIn(file)).toEqual(['h1', 'h2', 'h3', 'h4']);
    const done = entente('reply', 'import', file, path, other, '--confirm', 'h2', '--received', '2026-05-20');
    expect(done.status).toBe(0);
    expect(idsIn(file)).toEqual(['h1', 'h3', 'h4']);
    expect(amendments(file, 'fr-lyon').map(({ clause }) => clause)).toEqual(['5', '10']);
    expect(amendments(file, 'sn-dakar').map(({ clause }) => clause)).toEqual(['5']);
    const before = recordIn(file);
    expect(entente('reply', 'import', file, path, '--confirm', 'h9').stderr).toContain('Nothing waits as h9');
    const idem = workbook(at('idem.xlsx'), rows);
    await importedOne(file, idem, inTime);
    expect(entente('reply', 'import', file, idem, '--confirm', 'h5').stderr).toContain(
      'cannot be taken in as it stands',
    );
    expect(recordIn(file).length).toBe(before.length + 2);
  });

  it('is not taken in by a number where several files are named, for each counts its own', async () => {
    const file = await consulted('by number');
    const paths = [letter('Lyon by number.txt'), letter('Dakar by number.txt')];
    await imported(file, paths, inTime);
    const before = recordIn(file);
    const refused = entente('reply', 'import', file, ...paths, '--confirm', '2');
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain('2 files are named');
    expect(recordIn(file)).toEqual(before);
  });

  it('is not taken in, though it is confirmed, once its reply was left out or replaced', async () => {
    const file = await consulted('gone');
    const path = letter('Lyon gone.txt');
    await importedOne(file, path, inTime);
    enacted(file, (opened) => inRound(opened, 'leave-out', { reply: 'r1' }));
    const before = recordIn(file);
    const leftOut = await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect([leftOut.state, leftOut.reason]).toEqual([
      'again',
      { code: 'reply:was-left-out', facts: { reply: 'r1' } },
    ]);
    expect(recordIn(file)).toEqual(before);
    enacted(file, (opened) => inRound(opened, 'include', { reply: 'r1' }));
    writeFileSync(at('Lyon anew.txt'), 'Please delete paragraph 8.\n');
    await importedOne(file, at('Lyon anew.txt'), { ...inTime, replaces: 'r1' });
    const since = recordIn(file);
    const replaced = await importedOne(file, path, { ...inTime, confirm: new Set([2]) });
    expect(replaced.reason).toEqual({ code: 'reply:was-replaced', facts: { reply: 'r1', by: 'r2' } });
    expect(recordIn(file)).toEqual(since);
  });

  it('waits no longer either where it is confirmed and no more than a remark', async () => {
    const file = await consulted('remark');
    writeFileSync(at('Lyon remarks.txt'), 'Please delete paragraph 8.\n\nParagraph 5 should be shorter.\n');
    await importedOne(file, at('Lyon remarks.txt'), inTime);
    expect(waitingIn(file)).toMatchObject([{ id: 'h1', finding: { cite: '5', number: 1 } }]);
    const report = await importedOne(file, at('Lyon remarks.txt'), { ...inTime, confirm: new Set([1]) });
    expect(report.replies).toMatchObject([{ answer: 'remarks' }]);
    expect(idsIn(file)).toEqual([]);
  });

  it('of a city of which nothing else could be taken in waits under its name', async () => {
    const file = await consulted('matrix');
    const path = workbook(at('rows.xlsx'), rows);
    const report = await importedOne(file, path, inTime);
    expect([report.state, report.replies.length, report.count.taken, report.count.held]).toEqual([
      'taken',
      1,
      1,
      2,
    ]);
    expect(waitingIn(file)).toMatchObject([
      { id: 'h1', cities: [{ city: 'fr-lyon' }], finding: { line: 3, quote: 'idem' } },
      { id: 'h2', cities: [{ city: 'sn-dakar' }], finding: { line: 4, quote: 'idem' } },
    ]);
    const before = recordIn(file);
    expect((await importedOne(file, path, inTime)).state).toBe('again');
    expect(recordIn(file)).toEqual(before);
  });

  it('can be set aside and taken up again, and is passed over by undo', async () => {
    const file = await consulted('aside');
    await importedOne(file, letter('Lyon aside.txt'), inTime);
    expect(entente('reply', 'set-aside', file, 'h2', '--reason', 'asked by telephone').status).toBe(0);
    expect(idsIn(file)).toEqual(['h1']);
    enacted(file, ({ negotiation }) => {
      if (negotiation === null) throw new Error('nobody was asked');
      const made = deciding(negotiation, { ids: ['a1'], verdict: 'accept' });
      return made.ok ? { ok: true, value: [made.value] } : made;
    });
    const opened = openDraft(file, { mode: 'write' });
    if (!opened.ok) throw new Error(opened.failure.code);
    expect(undo(opened.value, 'Tester').ok).toBe(true);
    opened.value.close();
    expect(idsIn(file)).toEqual(['h1']);
    expect(entente('reply', 'take-up', file, 'h2').status).toBe(0);
    expect(idsIn(file)).toEqual(['h1', 'h2']);
    expect(entente('reply', 'set-aside', file, 'h1-h2').status).toBe(0);
    expect(idsIn(file)).toEqual([]);
  });

  it('is passed over by all that is confirmed once it was set aside, and cannot wait again once it was taken in', async () => {
    const file = await consulted('passed over');
    const path = letter('Lyon passed over.txt');
    await importedOne(file, path, inTime);
    expect(entente('reply', 'set-aside', file, 'h1').status).toBe(0);
    const report = await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(report.replies).toMatchObject([{ amendments: ['a2'] }]);
    expect(report.findings.filter(({ state }) => state === 'held')).toMatchObject([
      { held: 'h1', number: 1, reason: { code: 'reply:was-set-aside', facts: { id: 'h1' } } },
    ]);
    expect(amendments(file).map(({ clause }) => clause)).toEqual(['5', '10']);
    expect(entente('reply', 'take-up', file, 'h1').status).toBe(0);
    expect(entente('reply', 'set-aside', file, 'h1').status).toBe(0);
    await importedOne(file, path, { ...inTime, confirm: new Set(['h1']) });
    expect(amendments(file).map(({ clause }) => clause)).toEqual(['5', '10', '9']);
    const before = recordIn(file);
    expect(entente('reply', 'take-up', file, 'h1')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('h1 was taken in already'),
    });
    expect(recordIn(file)).toEqual(before);
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('goes with its reply when that is left out, and waits again when it counts again', async () => {
    const file = await consulted('left out');
    const path = letter('Lyon out.txt');
    await importedOne(file, path, inTime);
    enacted(file, (opened) => inRound(opened, 'leave-out', { reply: 'r1' }));
    expect(idsIn(file)).toEqual([]);
    // Under the city whose it is, what waits in it waits under that city.
    await importedOne(file, path, { ...inTime, city: 'Dakar' });
    expect(waitingIn(file)).toMatchObject([
      { id: 'h3', cities: [{ city: 'sn-dakar' }] },
      { id: 'h4', cities: [{ city: 'sn-dakar' }] },
    ]);
    enacted(file, (opened) => inRound(opened, 'include', { reply: 'r1' }));
    expect(idsIn(file)).toEqual(['h1', 'h2', 'h3', 'h4']);
  });

  it('goes with its reply when another takes its place', async () => {
    const file = await consulted('replaced');
    await importedOne(file, letter('Lyon first.txt'), inTime);
    writeFileSync(at('Lyon second.txt'), 'Please delete paragraph 6.\n');
    await importedOne(file, at('Lyon second.txt'), { ...inTime, replaces: 'last' });
    expect(idsIn(file)).toEqual([]);
  });

  it('stands in the way of adoption, and in the register', async () => {
    const file = await consulted('adopted');
    await importedOne(file, letter('Lyon adopts.txt'), inTime);
    const adopt = [
      'export',
      file,
      '--form',
      'consensus',
      '--for-adoption',
      '--as',
      'md',
      '-o',
      at('final.md'),
    ];
    const refused = entente(...adopt);
    expect([refused.status, refused.stderr]).toEqual([
      expect.any(Number),
      expect.stringContaining('Something on clause 9 in Lyon adopts.txt (Lyon) waits as h1.'),
    ]);
    expect(refused.status).not.toBe(0);
    expect(entente(...adopt, '--ui', 'fr').stderr).toContain(
      'Un élément sur le paragraphe 9 dans Lyon adopts.txt (Lyon)',
    );
    const sheet = at('register.xlsx');
    expect(entente('export', file, '--form', 'register', '--as', 'xlsx', '-o', sheet).status).toBe(0);
    const bytes = readBytes(sheet);
    const strings = strFromU8(
      unzipSync(bytes.ok ? bytes.value : new Uint8Array())['xl/sharedStrings.xml'] ?? new Uint8Array(),
    );
    for (const words of ['Held back of a reply', 'In point 9 three should be two.', 'Lyon adopts.txt', 'h2'])
      expect(strings).toContain(words);
    const paper = at('register.md');
    expect(entente('export', file, '--form', 'register', '--as', 'md', '-o', paper).status).toBe(0);
    const words = readBytes(paper);
    expect(new TextDecoder().decode(words.ok ? words.value : new Uint8Array())).toMatch(
      /h1.*9.*Lyon adopts\.txt.*In point 9.*Lyon.*Held back of a reply/,
    );
  });
});

describe('a draft that came back as it was sent', () => {
  const blank = async (file: string, city: string, asked: Import = {}) => {
    writeFileSync(at(`${city}.docx`), mailedBack(openedReply(await sentOut(file, city))));
    return importedOne(file, at(`${city}.docx`), { ...inTime, ...asked });
  };

  it('waits with its city, which is not taken to have answered', async () => {
    const file = await consulted('unchanged');
    const report = await blank(file, 'Dakar');
    expect([report.state, report.reason?.code, report.held]).toEqual(['held', 'reply:sent-unchanged', 'h1']);
    expect(report.cities).toMatchObject([{ city: 'sn-dakar' }]);
    expect(waitingIn(file)).toMatchObject([{ id: 'h1', cities: [{ city: 'sn-dakar' }], blank: true }]);
    expect(entente('round', 'status', file).stdout).toMatch(/h1 · Dakar\.docx · Dakar .*as it was sent/);
  });

  it('is recorded as no comment once somebody says so', async () => {
    const file = await consulted('no comment');
    await blank(file, 'Dakar');
    const now = await importedOne(file, at('Dakar.docx'), { ...inTime, confirm: 'all' });
    expect(now.replies).toMatchObject([{ answer: 'no-comment', cities: [{ city: 'sn-dakar' }] }]);
    expect(waitingIn(file)).toEqual([]);
    const before = recordIn(file);
    expect((await importedOne(file, at('Dakar.docx'), inTime)).state).toBe('again');
    expect(recordIn(file)).toEqual(before);
  });

  it('waits no longer once the city replied, and does not wait beside its reply', async () => {
    const file = await consulted('replied');
    await blank(file, 'Lyon');
    expect(idsIn(file)).toEqual(['h1']);
    await imported(file, [letter('Lyon replies.txt')], inTime);
    expect(idsIn(file)).toEqual(['h2', 'h3']);
    expect((await importedOne(file, at('Lyon.docx'), inTime)).reason?.code).toBe('reply:nothing-more');
    expect(idsIn(file)).toEqual(['h2', 'h3']);
  });
});
