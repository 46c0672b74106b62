import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { remarksSaid } from '#electron/host/forms/remarks-in.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import { filled, worded } from './filled.ts';
import { amendments, consultation, importedOne, inTime, sentOut, workbook } from './replies.ts';

const at = scratch();
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const threads = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const later = 'http://schemas.microsoft.com/office/2017/10/relationships';

const consulted = consultation(at, 'Dunedin, Dakar, Lyon');

const relations = (...all: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([kind, target], place) => `<Relationship Id="n${place}" Type="${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const told = ({ findings }: Awaited<ReturnType<typeof importedOne>>) =>
  findings.map(({ found, state, cite, line, quote, reason }) => [
    found,
    state,
    cite,
    line,
    quote,
    reason?.code,
  ]);

// Row 1 has the heads, row 2 the opening; clause 5 stands in row 7.
describe('a workbook that we sent', () => {
  it('in which the present text was written over has that as an untracked proposal', async () => {
    const file = await consulted('current');
    const report = await importedOne(
      file,
      await filled(file, 'Lyon', { B7: 'The towns should lend boats to makers in spring.' }),
      inTime,
    );
    expect(told(report)).toEqual([['row', 'taken', '5', 7, '− young', undefined]]);
    expect(report.findings[0]?.how).toBe('untracked');
    expect(amendments(file, 'fr-lyon')).toMatchObject([
      { clause: '5', removed: 'young ', inserted: '', source: { how: 'untracked', line: 7 } },
    ]);
  });

  it('in which only the typography of the present text is another came back as it was sent', async () => {
    const file = await consulted('typography');
    const path = await filled(file, 'Lyon', {
      B7: 'The towns  should lend boats to young makers in spring.',
    });
    expect((await importedOne(file, path, inTime)).reason?.code).toBe('reply:sent-unchanged');
  });

  it('holds a present text that was taken out, or changed beside a proposal', async () => {
    const file = await consulted('gone');
    const report = await importedOne(
      file,
      await filled(file, 'Lyon', {
        B6: '',
        B7: 'The towns should lend boats to makers in spring.',
        C7: 'The towns should lend boats to young makers in summer.',
      }),
      inTime,
    );
    expect(told(report)).toEqual([
      [
        'row',
        'held',
        '4',
        6,
        '− The towns publish their charts on a common shelf, and keep it open to all.',
        'reply:current-gone',
      ],
      ['row', 'taken', '5', 7, 'The towns should lend boats to young makers in summer.', undefined],
      ['row', 'held', '5', 7, '− young', 'reply:two-texts'],
    ]);
  });

  it('has what was written where no column is for it wait, with its words and its paragraph', async () => {
    const file = await consulted('beside');
    const report = await importedOne(
      file,
      await filled(file, 'Lyon', {
        K7: 'delete “young”',
        A40: 'Lyon also asks for a new draft by January.',
        E6: 'Please note: this is too long',
        F9: 'Lyon? No: all of us!',
      }),
      inTime,
    );
    expect(told(report)).toEqual([
      ['row', 'held', '4', 6, 'Please note: this is too long', 'reply:outside-columns'],
      ['row', 'held', '5', 7, 'delete “young”', 'reply:outside-columns'],
      ['row', 'held', '7', 9, 'Lyon? No: all of us!', 'reply:outside-columns'],
      ['row', 'held', undefined, 40, 'Lyon also asks for a new draft by January.', 'reply:outside-columns'],
    ]);
    expect(report.findings.map(({ number, change }) => [number, change])).toEqual([
      [1, undefined],
      [2, [expect.objectContaining({ does: 'words', removed: expect.stringContaining('young') })]],
      [3, undefined],
      [4, undefined],
    ]);
    expect([report.state, amendments(file)]).toEqual(['held', []]);
  });

  it('has a formula without a value wait', async () => {
    const file = await consulted('formula');
    const cell = '<c r="C7"><f>B6&amp;" and more"</f><v></v></c>';
    const report = await importedOne(file, await filled(file, 'Lyon', { C7: cell }), inTime);
    expect(told(report)).toEqual([['row', 'held', '5', 7, '=B6&" and more"', 'reply:formula']]);
  });

  it('has a note on a cell as a remark on its paragraph, and one that asks for a change waits', async () => {
    const file = await consulted('notes');
    const note = (reference: string, text: string): string =>
      `<comment ref="${reference}" authorId="0"><text><r><t>Ana:</t></r><r><t xml:space="preserve">\n${text}</t></r></text></comment>`;
    const report = await importedOne(
      file,
      await filled(
        file,
        'Lyon',
        {},
        {
          'xl/worksheets/_rels/sheet1.xml.rels': relations([`${office}/comments`, '../comments1.xml']),
          'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>Ana</author></authors><commentList>${note('C7', 'Lyon finds this too weak.')}${note('C6', 'delete “all”')}${note('A1', 'Hello')}</commentList></comments>`,
        },
      ),
      inTime,
    );
    expect(told(report)).toEqual([
      ['comment', 'remark', undefined, 1, 'Hello', undefined],
      ['comment', 'held', '4', 6, 'delete “all”', 'reply:note-asks'],
      ['comment', 'remark', '5', 7, 'Lyon finds this too weak.', undefined],
    ]);
    expect(report.findings.map(({ author }) => author)).toEqual(['Ana', 'Ana', 'Ana']);
    expect([report.state, report.reason?.code]).toEqual(['held', 'reply:nothing-exact']);
  });

  it('has each remark of a thread once, though the file keeps it twice', async () => {
    const file = await consulted('threads');
    const old =
      '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed.\n\nComment:\n    Too weak.';
    const report = await importedOne(
      file,
      await filled(
        file,
        'Lyon',
        {},
        {
          'xl/worksheets/_rels/sheet1.xml.rels': relations(
            [`${office}/comments`, '../comments1.xml'],
            [`${later}/threadedComment`, '../threadedComments/threadedComment1.xml'],
          ),
          'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>tc={1}</author></authors><commentList><comment ref="C7" authorId="0"><text><t>${old}</t></text></comment></commentList></comments>`,
          'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${threads}"><threadedComment ref="C7" personId="{p}" id="{1}"><text>Too weak.</text></threadedComment><threadedComment ref="C7" personId="{p}" id="{2}" parentId="{1}"><text>Agreed.</text></threadedComment></ThreadedComments>`,
        },
      ),
      inTime,
    );
    expect(told(report)).toEqual([
      ['comment', 'remark', '5', 7, 'Too weak.', undefined],
      ['comment', 'remark', '5', 7, 'Agreed.', undefined],
    ]);
    const opened = openDraft(file, { mode: 'read' });
    if (!opened.ok || opened.value.consultation === null) throw new Error('there is a consultation');
    const said = remarksSaid(opened.value.consultation, ['en']);
    opened.value.close();
    expect(said).toMatchObject([
      { reply: 'r1', cite: '5', words: 'Too weak.', cities: [{ name: 'Lyon' }] },
      { reply: 'r1', cite: '5', words: 'Agreed.' },
    ]);
  });

  it('has the words of another sheet wait', async () => {
    const file = await consulted('sheets');
    const path = await filled(file, 'Lyon', { C7: 'The towns shall lend boats to young makers in spring.' });
    const all = unzipSync(await sentOut(file, 'Lyon', '.xlsx'));
    const named = (part: string): string => strFromU8(all[part] ?? new Uint8Array());
    const book = named('xl/workbook.xml').replace(
      '</sheets>',
      `<sheet name="Lyon" sheetId="9" xmlns:o="${office}" o:id="rId99"/></sheets>`,
    );
    const links = named('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      `<Relationship Id="rId99" Type="${office}/worksheet" Target="worksheets/sheet9.xml"/></Relationships>`,
    );
    const twice = await filled(
      file,
      'Lyon',
      { C7: 'The towns shall lend boats to young makers in spring.' },
      {
        'xl/workbook.xml': book,
        'xl/_rels/workbook.xml.rels': links,
        'xl/worksheets/sheet9.xml': `<worksheet xmlns="${main}"><sheetData><row r="2">${worded('B2', 'The text is too long.')}</row></sheetData></worksheet>`,
      },
    );
    expect(twice).toBe(path);
    const report = await importedOne(file, path, inTime);
    expect(told(report)).toEqual([
      ['row', 'taken', '5', 7, 'The towns shall lend boats to young makers in spring.', undefined],
      ['row', 'held', undefined, 2, 'The text is too long.', 'reply:other-sheet'],
    ]);
    expect(report.findings[0]?.change).toMatchObject([
      { does: 'words', removed: 'should', inserted: 'shall' },
    ]);
  });

  it('takes nothing out of a paragraph by a cell that gives only words of it', async () => {
    const file = await consulted('less');
    const report = await importedOne(
      file,
      await filled(file, 'Lyon', {
        C6: 'keep it open to all towns',
        C7: 'lend boats to many young makers',
        C11: 'A maximum of two participants per city must be ensured.',
      }),
      inTime,
    );
    expect(told(report)).toEqual([
      ['row', 'held', '4', 6, 'keep it open to all towns', 'reply:cell-fragment'],
      ['row', 'taken', '5', 7, 'lend boats to many young makers', 'reply:cell-passage'],
      ['row', 'held', '9', 11, 'A maximum of two participants per city must be ensured.', 'reply:cell-less'],
    ]);
    expect(report.findings[1]?.change).toMatchObject([{ does: 'words', inserted: 'many ' }]);
    expect(report.findings[2]?.change?.map(({ removed }) => removed).join()).toContain('Focal Point');
    expect(amendments(file)).toMatchObject([{ clause: '5', removed: '', inserted: 'many ' }]);
  });
});

const remarksOf = (file: string) => {
  const opened = openDraft(file, { mode: 'read' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { consultation } = opened.value;
  opened.value.close();
  return (consultation === null ? [] : remarksSaid(consultation, ['en'])).map(({ cite, words }) => [
    cite,
    words,
  ]);
};

describe('a row that waits', () => {
  it('says why it is asked for, and keeps that and its paragraph once it is confirmed', async () => {
    const file = await consulted('reasons');
    const path = await filled(file, 'Lyon', {
      C6: 'Accord',
      D6: 'but “shelf” should be “shelves”',
      C7: 'boats to young makers',
      D7: 'too costly',
      C11: 'A maximum of two participants per city must be ensured.',
      D11: 'cost',
      C12: 'The Secretariat keeps a list of all lamps that are lit.',
    });
    const report = await importedOne(file, path, inTime);
    expect(report.findings.map(({ state, line, rationale }) => [state, line, rationale])).toEqual([
      ['held', 6, 'but “shelf” should be “shelves”'],
      ['held', 7, 'too costly'],
      ['held', 11, 'cost'],
      ['taken', 12, undefined],
    ]);
    expect(entente('round', 'status', file).stdout).toContain(
      '“boats to young makers” · reason given: “too costly”',
    );
    await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(remarksOf(file)).toEqual([
      ['4', 'Accord\nbut “shelf” should be “shelves”'],
      ['5', 'boats to young makers\ntoo costly'],
    ]);
    expect(amendments(file)).toMatchObject([{ clause: '10' }, { clause: '9', rationale: 'cost' }]);
  });

  it('is one in which dots stand for words of the paragraph, in whichever column', async () => {
    const file = await consulted('dots');
    const path = await filled(file, 'Lyon', {
      C6: 'The towns publish their charts...',
      B7: '[…] lend boats to all young makers […]',
    });
    const report = await importedOne(file, path, inTime);
    expect(report.findings.map(({ state, line }) => [state, line])).toEqual([
      ['held', 6],
      ['held', 7],
    ]);
    expect(amendments(file)).toEqual([]);
  });
});

describe('words in a column that is for something else', () => {
  it('wait where they ask for something, however few they are', async () => {
    const file = await consulted('few-words');
    const path = await filled(file, 'Lyon', {
      E6: 'Delete this paragraph',
      E7: 'delete',
      E8: 'Deletion',
      E9: 'Editorial: please take out the word “three”',
      E10: 'editorial',
      B40: 'Please add a word on the lamps',
    });
    const report = await importedOne(file, path, inTime);
    expect(told(report)).toEqual([
      ['row', 'held', '4', 6, 'Delete this paragraph', 'reply:outside-columns'],
      ['row', 'held', '5', 7, 'delete', 'reply:outside-columns'],
      ['row', 'held', '6', 8, 'Deletion', 'reply:outside-columns'],
      ['row', 'held', '7', 9, 'Editorial: please take out the word “three”', 'reply:outside-columns'],
      ['row', 'held', undefined, 40, 'Please add a word on the lamps', 'reply:outside-columns'],
    ]);
    expect(amendments(file)).toEqual([]);
  });

  it('do not wait where a table shows words of the draft beside no paragraph, or says of what kind a row is', async () => {
    const file = await consulted('labels');
    const rows = [
      ['Paragraph', 'Current text', 'Proposed text', 'Type'],
      ['', 'The towns publish their charts', '', ''],
      ['5', '', 'The towns should lend boats to young makers in summer.', 'Modification'],
      ['6', '', 'The towns thank all harbour masters for their patience.', 'Substantive change'],
      ['8', '', 'The towns meet when the lamps are lit.', 'Deletion'],
    ];
    const report = await importedOne(file, workbook(at('Lyon labels.xlsx'), rows), inTime);
    expect(report.findings.map(({ state, line }) => [state, line])).toEqual([
      ['taken', 3],
      ['taken', 4],
      ['taken', 5],
    ]);
  });
});

describe('a position behind the name of a city', () => {
  it('waits, and what says more of the city does not', async () => {
    const file = await consulted('behind-name');
    const summer = 'The towns should lend boats to young makers in summer.';
    const rows = [
      ['Paragraph', 'Proposed text', 'City'],
      ['4', '', 'Dakar – reserve'],
      ['5', summer, 'Lyon : contre'],
      ['6', 'The towns thank all harbour masters for their patience.', 'Lyon – France'],
      ['8', 'The towns meet when the lamps are lit.', 'Lyon - Creative City of Media Arts'],
      ['10', '', 'Lyon : non, trop cher pour nous'],
    ];
    const report = await importedOne(file, workbook(at('behind-name.xlsx'), rows), inTime);
    const held = report.findings.filter(({ state }) => state === 'held');
    expect(held.map(({ line, cite, quote, reason }) => [line, cite, quote, reason?.code])).toEqual([
      [2, '4', 'reserve', 'reply:outside-columns'],
      [3, '5', 'contre', 'reply:outside-columns'],
      [6, '10', 'Lyon : non, trop cher pour nous', 'reply:outside-columns'],
    ]);
    expect(report.count.taken).toBe(3);
  });
});

describe('one cell over several rows', () => {
  it('asks once for what it asks', async () => {
    const file = await consulted('merged');
    const rows = [
      ['Paragraph', 'Proposed text', 'City'],
      ['4', 'Please merge paragraphs 4 and 5.', 'Lyon'],
      ['5', '', 'Lyon'],
      ['7', 'Each town names four keepers of its quay before the next meeting.', 'Lyon'],
      ['8', '', 'Lyon'],
    ];
    const report = await importedOne(file, workbook(at('merged.xlsx'), rows, ['B2:B3', 'B4:B5']), inTime);
    expect(report.findings.map(({ state, line, reason }) => [state, line, reason?.code])).toEqual([
      ['taken', 2, expect.any(String)],
      ['same', 3, 'reply:same-cell'],
      ['held', 4, 'reply:several-rows'],
      ['held', 5, 'reply:several-rows'],
    ]);
    expect(amendments(file)).toHaveLength(1);
  });
});
