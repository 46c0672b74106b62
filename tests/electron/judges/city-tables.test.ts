import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Filling, hasOffice, type Office, openOffice } from '#tests/build/city-office.ts';
import { scratch } from '#tests/build/entente.ts';
import { amendments, importedOne, inTime, meetingDraft, openRound, sentOut } from '../cli/replies.ts';

const at = scratch();
const boats = 'The towns shall lend boats to young makers in spring.';
const quay = 'Each town names two keepers of its quay\nbefore the next meeting.';
const filledIn: readonly Filling[] = [
  { do: 'type', cell: 'C7', words: boats },
  { do: 'type', cell: 'D7', words: 'Boats are there to be lent.' },
  { do: 'type', cell: 'C9', words: quay },
];
let office: Office;

// Row 1 has the heads, row 2 the opening; clause 5 stands in row 7.
describe.skipIf(!hasOffice)('what a city does to our table of comments in LibreOffice', () => {
  beforeAll(() => {
    office = openOffice();
  });
  afterAll(() => office.close());

  const returned = async (name: string, steps: readonly Filling[]) => {
    const file = await meetingDraft(at(`${name}.entente`));
    openRound(file, 'Dunedin, Lyon');
    const [sent, reply] = [at(`${name}-sent.xlsx`), at(`${name}-back.xlsx`)];
    writeFileSync(sent, await sentOut(file, 'Lyon', '.xlsx'));
    office.fill(sent, reply, steps);
    const report = await importedOne(file, reply, inTime);
    return {
      report,
      wishes: amendments(file).map(
        ({ clause, removed, inserted }) => [clause, `${removed} > ${inserted}`] as const,
      ),
    };
  };

  const asked = new Map([
    ['5', 'should > shall'],
    ['7', 'three > two'],
  ]);

  it('asks for nothing where it was opened and saved', async () => {
    const { report } = await returned('untouched', []);
    expect([report.state, report.reason?.code]).toEqual(['held', 'reply:sent-unchanged']);
  });

  it.each<[string, readonly Filling[]]>([
    ['filled in', []],
    ['sorted otherwise', [{ do: 'sort', column: 'B' }]],
    ['filtered', [{ do: 'filter', column: 'A', words: '5' }]],
    ['with a column hidden', [{ do: 'hide', column: 'C' }]],
    ['without the column of ids', [{ do: 'drop', column: 'G' }]],
    ['with a row put in', [{ do: 'row', at: 6 }]],
  ])('comes back as what it asks for: %s', async (name, steps) => {
    const { report, wishes } = await returned(name.replaceAll(' ', '-'), [...filledIn, ...steps]);
    expect(new Map(wishes)).toEqual(asked);
    expect(wishes).toHaveLength(2);
    expect(report.findings.map(({ state }) => state)).toEqual(['taken', 'taken']);
  });

  it.each<[string, readonly Filling[]]>([
    ['filtered', [{ do: 'filter', column: 'A', words: '5' }]],
    ['hidden', [{ do: 'hide', column: 'C' }]],
  ])('says that something is not seen: %s', async (name, steps) => {
    const { report } = await returned(`seen-${name}`, [...filledIn, ...steps]);
    expect(report.warnings.map(({ code }) => code)).toEqual(['reply:hidden-cells']);
  });

  it('has lines drawn through words wait, in a cell or through all of it', async () => {
    const { report } = await returned('struck', [
      { do: 'strike', cell: 'B7' },
      { do: 'strike', cell: 'B6', words: ', and keep it open to all' },
      {
        do: 'type',
        cell: 'C9',
        words: 'Each town names three two keepers of its quay before the next meeting.',
      },
      { do: 'strike', cell: 'C9', words: 'three ' },
    ]);
    expect(
      report.findings.map(({ line, state, change }) => [line, state, change?.[0]?.removed?.trim()]),
    ).toEqual([
      [6, 'held', ', and keep it open to all'],
      [7, 'held', 'The towns should lend boats to young makers in spring.'],
      [9, 'held', 'three'],
    ]);
  });

  it('has what is said beside the table wait, wherever that is', async () => {
    const { report, wishes } = await returned('beside', [
      { do: 'note', cell: 'C10', words: 'Lamps again?' },
      { do: 'sheet', words: 'All our answers: see the letter' },
      { do: 'name', words: 'Lyon - too long' },
      { do: 'head', words: 'Lyon wants it shorter' },
      { do: 'box', words: 'Delete paragraph 10' },
      { do: 'type', cell: 'D1', words: 'Rationale (Lyon: too long)' },
    ]);
    expect(report.findings.map(({ state, quote }) => [state, quote])).toEqual([
      ['held', 'Rationale (Lyon: too long)'],
      ['remark', 'Lamps again?'],
      ['held', 'Lyon - too long'],
      ['held', 'Lyon wants it shorter'],
      ['held', 'Delete paragraph 10'],
      ['held', 'All our answers: see the letter'],
    ]);
    expect(wishes).toEqual([]);
  });
});
