import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasOffice, type Office, openOffice, type Step } from '#tests/build/city-office.ts';
import { scratch } from '#tests/build/entente.ts';
import { amendments, importedOne, inTime, meetingDraft, openRound, sentOut } from '../cli/replies.ts';

const at = scratch();
let office: Office;

describe.skipIf(!hasOffice)('what a city does to our file in LibreOffice', () => {
  beforeAll(() => {
    office = openOffice();
  });
  afterAll(() => office.close());

  const returned = async (name: string, steps: readonly Step[]): Promise<{ file: string; reply: string }> => {
    const file = await meetingDraft(at(`${name}.entente`));
    openRound(file, 'Dunedin, Lyon');
    const [sent, reply] = [at(`${name}-sent.docx`), at(`${name}-back.docx`)];
    writeFileSync(sent, await sentOut(file, 'Dunedin'));
    office.edit(sent, reply, steps);
    return { file, reply };
  };

  it('comes back as exactly the amendments that it made: replaced, put in, taken out, commented', async () => {
    const { file, reply } = await returned('words', [
      { do: 'replace', at: 'three keepers', by: 'two keepers' },
      { do: 'insert', at: 'lend boats', words: ' and oars' },
      { do: 'delete', at: ' for their patience' },
      { do: 'comment', at: 'common shelf', words: 'Which shelf?' },
    ]);
    const report = await importedOne(file, reply, inTime);
    expect(report.replies).toMatchObject([{ cities: [{ city: 'nz-dunedin' }], whence: 'identity' }]);
    expect(report.base).toEqual({ version: 0, how: 'fingerprint' });
    expect(
      amendments(file).map(({ clause, kind, removed, inserted }) => [
        clause,
        kind,
        removed.trim(),
        inserted.trim(),
      ]),
    ).toEqual([
      ['5', 'words', '', 'and oars'],
      ['6', 'words', 'for their patience', ''],
      ['7', 'words', 'three keepers', 'two keepers'],
    ]);
    expect(report.findings.filter(({ state }) => state === 'remark')).toMatchObject([
      { found: 'comment', cite: '4', quote: 'Which shelf?', author: 'Office of the mayor' },
    ]);
    expect(report.findings.filter(({ state }) => state === 'held')).toEqual([]);
    expect(report.findings.filter(({ state }) => state === 'taken').map(({ how }) => how)).toEqual([
      'tracked',
      'tracked',
      'tracked',
    ]);
  });

  it('comes back as a split where a paragraph was parted', async () => {
    const { file, reply } = await returned('split', [{ do: 'split', at: 'on a common shelf,' }]);
    const report = await importedOne(file, reply, inTime);
    expect(amendments(file).map(({ clause, kind }) => [clause, kind])).toEqual([['4', 'split']]);
    expect(report.findings.filter(({ state }) => state === 'held')).toEqual([]);
  });

  it('comes back as a new clause where one was written', async () => {
    const words = 'The towns keep a ferry between all quays.';
    const { file, reply } = await returned('new', [{ do: 'paragraph', at: 'in spring', words }]);
    const report = await importedOne(file, reply, inTime);
    expect(amendments(file)).toMatchObject([{ kind: 'insert', inserted: words }]);
    expect(report.findings.filter(({ state }) => state === 'held')).toEqual([]);
  });

  it('comes back as a move where a paragraph was carried elsewhere', async () => {
    const { file, reply } = await returned('move', [{ do: 'move', at: 'thank the harbour masters', by: 2 }]);
    const report = await importedOne(file, reply, inTime);
    expect(amendments(file).map(({ clause, kind }) => [clause, kind])).toEqual([['6', 'move']]);
    expect(report.findings.filter(({ state }) => state === 'held')).toEqual([]);
  });

  it('comes back whole when all of that was done in one file, and a clause was taken out', async () => {
    const { file, reply } = await returned('all', [
      { do: 'replace', at: 'three keepers', by: 'two keepers' },
      { do: 'insert', at: 'lend boats', words: ' and oars' },
      { do: 'split', at: 'on a common shelf,' },
      { do: 'move', at: 'The Secretariat keeps a list', by: 1 },
      { do: 'delete', at: 'The towns thank the harbour masters for their patience.' },
      { do: 'comment', at: 'young makers', words: 'And old ones?' },
    ]);
    const report = await importedOne(file, reply, inTime);
    expect(amendments(file).map(({ clause, kind }) => [clause, kind])).toEqual([
      ['4', 'split'],
      ['5', 'words'],
      ['6', 'delete'],
      ['7', 'words'],
      ['10', 'move'],
    ]);
    expect(report.findings.filter(({ state }) => state === 'held')).toEqual([]);
    expect(report.findings.filter(({ found }) => found === 'comment')).toMatchObject([
      { quote: 'And old ones?' },
    ]);
    expect(report.warnings).toEqual([]);
  });
});
