import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from '#core/round/roster.ts';
import type { HeldFile } from '#core/round/round.ts';
import { inRound, roundStatus } from '#electron/host/amending/rounds.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { translator } from '#electron/host/translate.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import { amendments, enacted, imported, importedOne, inTime, meetingDraft, openRound } from './replies.ts';

const at = scratch();

const consulted = async (name: string): Promise<string> => {
  const file = await meetingDraft(at(`${name}.entente`));
  openRound(file, 'Metz, Bergen, Oulu, Lyon');
  enacted(file, (opened) => inRound(opened, 'send', { city: 'Metz, Bergen, Oulu' }));
  return file;
};

/** A file in a folder of its own, so that files of one name can be told apart. */
const letter = (folder: string, name: string, text: string): string => {
  mkdirSync(at(folder), { recursive: true });
  writeFileSync(join(at(folder), name), text);
  return join(at(folder), name);
};

const nothing = 'We have no comments on the draft.\n';
const summer = 'In paragraph 5, replace “spring” with “summer”.\n';

const read = (file: string) => {
  const opened = openDraft(file, { mode: 'read' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { consultation, revision } = opened.value;
  opened.value.close();
  const rounds = roundStatus(consultation, undefined, '2026-06-21T00:00:00Z');
  const status = rounds.ok ? rounds.value[0] : undefined;
  if (status === undefined) throw new Error('no round');
  return { status, revision };
};

const states = (file: string): Readonly<Record<string, Row['state']>> =>
  Object.fromEntries(read(file).status.cities.map(({ name, state }) => [name, state]));

const heldIn = (file: string): readonly HeldFile[] => read(file).status.held;

const receivedIn = (file: string): readonly string[] => {
  const opened = openDraft(file, { mode: 'read' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const replies = opened.value.consultation?.rounds.flatMap((round) => round.replies) ?? [];
  opened.value.close();
  return replies.map(({ received }) => received.slice(0, 10));
};

describe('two cities that write the same words', () => {
  it('have both replied, in one batch and one after the other', async () => {
    const file = await consulted('same');
    const both = [letter('same', 'Metz.txt', nothing), letter('same', 'Bergen.txt', nothing)];
    const reports = await imported(file, both, inTime);
    expect(reports.map(({ state }) => state)).toEqual(['taken', 'taken']);
    const third = letter('same', 'third.txt', nothing);
    expect((await importedOne(file, third, { ...inTime, city: 'Oulu' })).state).toBe('taken');
    expect(states(file)).toEqual({
      Metz: 'no-comment',
      Bergen: 'no-comment',
      Oulu: 'no-comment',
      Lyon: 'not-sent',
    });
    expect(read(file).status.tally).toMatchObject({ silent: 0, 'not-sent': 1 });
  });

  it('sponsor the same proposal both', async () => {
    const file = await consulted('proposals');
    const both = [letter('proposals', 'Metz.txt', summer), letter('proposals', 'Bergen.txt', summer)];
    await imported(file, both, inTime);
    expect(amendments(file)).toHaveLength(2);
    expect(states(file)).toMatchObject({ Metz: 'replied', Bergen: 'replied' });
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('change nothing when they come again, also under another name where the city is the same', async () => {
    const file = await consulted('again');
    const path = letter('again', 'Metz.txt', summer);
    const nameless = letter('again', 'nobody.txt', nothing);
    await importedOne(file, path, inTime);
    await importedOne(file, nameless, { ...inTime, city: 'Oulu' });
    const { revision } = read(file);
    copyFileSync(path, join(at('again'), 'Metz (copy).txt'));
    copyFileSync(path, join(at('again'), 'x.txt'));
    const again = [path, join(at('again'), 'Metz (copy).txt'), nameless];
    expect((await imported(file, again, inTime)).map(({ state }) => state)).toEqual([
      'again',
      'again',
      'again',
    ]);
    const other = await importedOne(file, join(at('again'), 'x.txt'), { ...inTime, city: 'Metz' });
    expect(other.state).toBe('again');
    expect(read(file).revision).toBe(revision);
  });

  it('wait under both their names while nobody knows whose they are', async () => {
    const file = await consulted('names');
    const both = [letter('names', 'one.txt', nothing), letter('names', 'two.txt', nothing)];
    expect((await imported(file, both, inTime)).map(({ held }) => held)).toEqual(['h1', 'h2']);
    expect(heldIn(file).map((one) => one.file)).toEqual(['one.txt', 'two.txt']);
    await importedOne(file, both[0] ?? '', { ...inTime, city: 'Metz' });
    expect(heldIn(file).map((one) => one.file)).toEqual(['two.txt']);
    // The second turns out to be a copy of what Metz sent.
    expect((await importedOne(file, both[1] ?? '', { ...inTime, city: 'Metz' })).state).toBe('again');
    expect(heldIn(file)).toEqual([]);
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });
});

describe('a reply under the wrong city', () => {
  it('is left out with a reason, and comes in again under the right one with its first date', async () => {
    const file = await consulted('wrong');
    const path = letter('wrong', 'reply.txt', summer);
    await importedOne(file, path, { ...inTime, city: 'Metz' });
    const left = entente('round', 'leave-out', file, '--reply', 'r1', '--reason', 'Bergen sent it');
    expect(left).toMatchObject({ status: 0, stdout: expect.stringContaining('r1 left out') });
    expect(states(file)).toMatchObject({ Metz: 'silent', Bergen: 'silent' });
    const same = await importedOne(file, path, { city: 'Metz' });
    expect([same.state, same.reason]).toEqual([
      'again',
      { code: 'reply:was-left-out', facts: { reply: 'r1' } },
    ]);
    expect((await importedOne(file, path, { city: 'Bergen' })).replies).toMatchObject([{ late: false }]);
    expect(states(file)).toMatchObject({ Metz: 'silent', Bergen: 'replied' });
    expect(receivedIn(file)).toEqual(['2026-05-20', '2026-05-20']);
    expect(amendments(file, 'fr-metz')).toMatchObject([{ source: { aside: 'left-out' } }]);
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
    expect(entente('history', file).stdout).toContain('the reply r1 left out');
  });

  it('stays while something of it is decided, and the sentence says what', async () => {
    const file = await consulted('decided');
    await importedOne(file, letter('decided', 'Metz.txt', summer), inTime);
    expect(entente('decide', file, 'a1', 'accept', '--by', 'Chair', '--reason', 'agreed').status).toBe(0);
    const refused = entente('round', 'leave-out', file, '--reply', 'r1');
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('a1 was decided already') });
    expect(states(file)).toMatchObject({ Metz: 'replied' });
    entente('undo', file);
    expect(entente('round', 'leave-out', file, '--reply', 'r1').status).toBe(0);
    expect(entente('undo', file).stdout).toContain('the reply r1 left out');
    expect(states(file)).toMatchObject({ Metz: 'replied' });
  });
});

describe('a round', () => {
  it('that is over as it opens is opened with a warning', async () => {
    const file = await meetingDraft(at('past.entente'));
    const words = ['--zone', 'Europe/Paris', '--silence', 'consent', '--city', 'Metz'];
    const opened = entente('round', 'open', file, '--deadline', '2020-05-30', ...words);
    expect(opened).toMatchObject({ status: 0, stderr: expect.stringContaining('is past') });
    expect(states(file)).toEqual({ Metz: 'not-sent' });
    const next = entente('round', 'open', file, '--deadline', '2099-05-30', ...words);
    expect(next).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('what is confirmed later', () => {
  const mixed = `${summer}In point 9 three should be two.\n`;

  it('counts from the day on which its file first came in', async () => {
    const file = await consulted('later');
    const path = letter('later', 'Metz.txt', mixed);
    await importedOne(file, path, inTime);
    const confirmed = await importedOne(file, path, { confirm: 'all' });
    expect(confirmed.replies).toMatchObject([{ late: false, amendments: ['a2'] }]);
    expect(receivedIn(file)).toEqual(['2026-05-20', '2026-05-20']);
  });

  it('counts from the day on which its file began to wait, once its city is known', async () => {
    const file = await consulted('waiting');
    const path = letter('waiting', 'reply.txt', summer);
    await importedOne(file, path, inTime);
    expect((await importedOne(file, path, { city: 'Metz' })).replies).toMatchObject([{ late: false }]);
    expect(receivedIn(file)).toEqual(['2026-05-20']);
  });
});

describe('no comment beside proposals of one city', () => {
  it('counts as well, and the report and the status of the round say so', async () => {
    const file = await consulted('beside');
    await importedOne(file, letter('beside', 'Metz.txt', nothing), inTime);
    const second = await importedOne(file, letter('beside', 'Metz 2.txt', summer), {
      ...inTime,
      city: 'Metz',
    });
    expect(second.warnings).toEqual([{ code: 'reply:beside', facts: { city: 'Metz', replies: 'r1' } }]);
    const told = 'Metz sent no comment or an approval (r1) beside proposals of its own';
    expect(entente('round', 'status', file).stdout).toContain(told);
    entente('round', 'leave-out', file, '--reply', 'r1');
    expect(entente('round', 'status', file).stdout).not.toContain(told);
  });
});

describe('a sentence', () => {
  it('says in words why an amendment does not count, and what a fact of the meeting is called', () => {
    const [en, fr] = [translator('en'), translator('fr')];
    for (const aside of ['late', 'left-out', 'superseded']) {
      expect(en('amendment:aside', { id: 'a1', aside })).not.toMatch(/\(|aside-as|left-out/);
      expect(fr('amendment:aside', { id: 'a1', aside })).not.toMatch(/late|left-out|superseded|aside-as/);
    }
    expect(en('instructions:field-replaced', { field: 'newMemberYear' })).toContain(
      '“year of designation of the new members”',
    );
    expect(en('network:unsure', { field: 'newMemberYear', edition: 'XV' })).not.toContain('newMemberYear');
    expect(fr('instructions:field-replaced', { field: 'newMemberYear' })).not.toContain('newMemberYear');
  });
});
