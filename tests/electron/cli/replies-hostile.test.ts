import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply } from '#tests/build/word-reply.ts';
import { amendments, importedOne, inTime, meetingDraft, openRound, sentOut, workbook } from './replies.ts';

const at = scratch();
let file = '';

beforeAll(async () => {
  file = await meetingDraft(at('draft.entente'));
  openRound(file, 'Lyon, Dakar');
});

const rows = [
  ['Paragraph', 'Proposed text'],
  ['5', 'The towns shall lend boats to young makers in spring.'],
];

/** A workbook with some of its parts put in place of others. */
const altered = (name: string, parts: Readonly<Record<string, Uint8Array>>): string => {
  const path = at(name);
  workbook(path, rows);
  const book = unzipSync(new Uint8Array(readAll(path)));
  writeFileSync(path, zipSync({ ...book, ...parts }));
  return path;
};

const readAll = (path: string): Buffer => readFileSync(path);

describe('a workbook from outside', () => {
  it('that declares entities is refused before anything is read', async () => {
    const bomb = strToU8(
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>',
    );
    const report = await importedOne(
      file,
      altered('Lyon 1.xlsx', { 'xl/worksheets/sheet1.xml': bomb }),
      inTime,
    );
    expect([report.state, report.reason?.code]).toEqual(['refused', 'word:doctype']);
  });

  it('that swells beyond all measure is refused', async () => {
    const bomb = new Uint8Array(80 * 2 ** 20).fill(0x20);
    const report = await importedOne(file, altered('Lyon 2.xlsx', { 'xl/media/image1.png': bomb }), inTime);
    expect([report.state, report.reason?.code]).toEqual(['refused', 'word:too-large']);
  });

  it('that is no workbook inside, or has no such columns, is refused by what it is', async () => {
    const broken = altered('Lyon 3.xlsx', { 'xl/workbook.xml': strToU8('<workbook/>') });
    expect((await importedOne(file, broken, inTime)).state).toBe('refused');
    const other = workbook(at('Lyon 4.xlsx'), [
      ['Budget', 'Euro'],
      ['Lamps', '40'],
    ]);
    expect((await importedOne(file, other, inTime)).reason?.code).toBe('reply:no-matrix');
  });

  it('is taken in when it is sound', async () => {
    const report = await importedOne(file, workbook(at('Lyon 5.xlsx'), rows), inTime);
    expect(report.count.taken).toBe(1);
    expect(amendments(file, 'fr-lyon')).toMatchObject([
      { clause: '5', removed: 'should', inserted: 'shall' },
    ]);
  });
});

describe('a matrix as a Word table', () => {
  it('is read row by row, and what stands around it is no amendment', async () => {
    const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const table = [
      ['Paragraphe', 'Texte actuel', 'Texte proposé', 'Motif', 'Ville'],
      [
        '8',
        'The towns meet again when the lamps are lit.',
        'The towns meet again when all lamps are lit.',
        'clair',
        'Dakar',
      ],
      ['6', '', 'idem', '', 'Dakar'],
    ]
      .map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`)
      .join('');
    const reply = openedReply(await sentOut(file, 'Dakar'));
    const { head = '', tail = '' } =
      /^(?<head>[\s\S]*<w:body>)[\s\S]*(?<tail><w:sectPr[\s\S]*)$/.exec(reply.document)?.groups ?? {};
    const words = '<w:p><w:r><w:t>Nos observations, en bref.</w:t></w:r></w:p>';
    const path = at('matrice.docx');
    writeFileSync(
      path,
      mailedBack({ ...reply, document: `${head}${words}<w:tbl>${table}</w:tbl>${words}${tail}` }),
    );
    const report = await importedOne(file, path, inTime);
    expect([report.kind, report.count.taken, report.count.held]).toEqual(['matrix', 1, 3]);
    expect(amendments(file, 'sn-dakar')).toMatchObject([
      { clause: '8', removed: 'the', inserted: 'all', rationale: 'clair' },
    ]);
    const around = { quote: 'Nos observations, en bref.', reason: { code: 'reply:beside-table' } };
    expect(report.findings.filter(({ quote }) => quote === around.quote)).toMatchObject([
      { ...around, number: 1, held: expect.stringMatching(/^h\d+$/) },
      { ...around, number: 2, held: expect.stringMatching(/^h\d+$/) },
    ]);
  });
});
