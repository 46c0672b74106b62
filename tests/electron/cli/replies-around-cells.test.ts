import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { filled } from './filled.ts';
import {
  amendments,
  bilingualDraft,
  consultation,
  importedOne,
  inTime,
  openRound,
  sentOut,
  waitingIn,
  workbook,
} from './replies.ts';

const at = scratch();
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const summer = 'The towns should lend boats to young makers in summer.';

const consulted = consultation(at, 'Dakar, Lyon');

const told = ({ findings }: Awaited<ReturnType<typeof importedOne>>) =>
  findings.map(({ line, cite, state, quote, reason }) => [line, cite, state, quote, reason?.code]);

describe('a table that we sent', () => {
  it('has what was written into its heads wait, and be kept', async () => {
    const file = await consulted('heads');
    const path = await filled(file, 'Lyon', {
      A1: 'Paragraph (too many)',
      D1: 'Rationale (Lyon: the text is too long)',
      C7: summer,
    });
    const report = await importedOne(file, path, inTime);
    expect(told(report)).toEqual([
      [1, undefined, 'held', 'Paragraph (too many)', 'reply:outside-columns'],
      [1, undefined, 'held', 'Rationale (Lyon: the text is too long)', 'reply:outside-columns'],
      [7, '5', 'taken', summer, undefined],
    ]);
    expect(waitingIn(file).map(({ finding }) => finding?.quote)).toEqual([
      'Paragraph (too many)',
      'Rationale (Lyon: the text is too long)',
    ]);
  });

  it('has words at the head of its pages, in a text box and in the name of its sheet wait', async () => {
    const file = await consulted('sheet');
    const parts = unzipSync(await sentOut(file, 'Lyon', '.xlsx'));
    const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    const worksheet = text('xl/worksheets/sheet1.xml').replace(
      '</worksheet>',
      `<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Lyon finds this too long&amp;R&amp;K000000&amp;A</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter><drawing xmlns:o="${office}" o:id="n0"/></worksheet>`,
    );
    const path = await filled(
      file,
      'Lyon',
      {},
      {
        'xl/workbook.xml': text('xl/workbook.xml').replace(
          /(<sheet [^>]*name=")[^"]*"/,
          '$1Too long, says Lyon"',
        ),
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n0" Type="${office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
        'xl/drawings/drawing1.xml': `<x:wsDr xmlns:x="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><x:twoCellAnchor><x:sp><x:txBody><a:p><a:r><a:t>Delete </a:t></a:r><a:r><a:t>paragraph 10.</a:t></a:r></a:p><a:p><a:r><a:t>Thank you</a:t></a:r></a:p></x:txBody></x:sp></x:twoCellAnchor></x:wsDr>`,
        'xl/worksheets/sheet1.xml': worksheet,
      },
    );
    const report = await importedOne(file, path, inTime);
    expect(told(report)).toEqual([
      [undefined, undefined, 'held', 'Too long, says Lyon', 'reply:in-sheet-name'],
      [undefined, undefined, 'held', 'Lyon finds this too long', 'reply:in-head'],
      [undefined, '10', 'held', 'Delete paragraph 10.\nThank you', 'reply:in-shape'],
    ]);
    await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(amendments(file)).toMatchObject([{ clause: '10', kind: 'delete' }]);
  });

  it('has the present text of a row wait that is of no paragraph, beside its proposal', async () => {
    const file = await consulted('spare');
    const path = await filled(file, 'Lyon', {
      B17: 'The towns had no pilots.',
      C17: 'The towns thank all pilots.',
      A8: '',
      B8: 'The towns thank the harbour masters for some patience.',
      C8: 'The towns thank nobody.',
      G8: '',
      F8: '',
    });
    const report = await importedOne(file, path, inTime);
    expect(told(report)).toEqual([
      [8, undefined, 'held', 'The towns thank nobody.', 'reply:no-place'],
      [
        8,
        undefined,
        'held',
        'The towns thank the harbour masters for some patience.',
        'reply:outside-columns',
      ],
      [17, undefined, 'held', 'The towns thank all pilots.', 'reply:no-place'],
      [17, undefined, 'held', 'The towns had no pilots.', 'reply:outside-columns'],
    ]);
  });
});

describe('a table of a city’s own', () => {
  it('has a title, and heads that say more in their own way, and whatever else stands there waits', async () => {
    const file = await consulted('own');
    const rows = [
      ['Comments of Lyon on the draft Conclusions, 18 May 2026'],
      ['Lyon cannot accept this text'],
      ['Delete paragraph 3'],
      ['No comments on the rest'],
      ['Paragraph', 'Proposed change (please be specific)', 'Comments (the text is too weak)'],
      ['5', summer, ''],
    ];
    const report = await importedOne(file, workbook(at('Lyon own.xlsx'), rows), inTime);
    expect(told(report)).toEqual([
      [1, undefined, 'outside', 'Comments of Lyon on the draft Conclusions, 18 May 2026', undefined],
      [2, undefined, 'held', 'Lyon cannot accept this text', 'reply:outside-columns'],
      [3, '3', 'held', 'Delete paragraph 3', 'reply:outside-columns'],
      [4, undefined, 'held', 'No comments on the rest', 'reply:outside-columns'],
      [5, undefined, 'held', 'Comments (the text is too weak)', 'reply:outside-columns'],
      [6, '5', 'taken', summer, undefined],
    ]);
    expect(waitingIn(file)).toHaveLength(4);
  });
});

describe('a row that says something twice', () => {
  it('counts once what is asked for in another row or a copy of the sheet, and keeps a reason of its own', async () => {
    const file = await consulted('twice');
    const rows = [
      ['Paragraph', 'Proposed text', 'Rationale'],
      ['5', summer, 'It is warmer.'],
      ['5', summer, 'Boats are dry by then.'],
      ['5', 'The towns should lend boats to young makers in autumn.', ''],
    ];
    const report = await importedOne(file, workbook(at('Lyon twice.xlsx'), rows), inTime);
    expect(told(report)).toEqual([
      [2, '5', 'taken', summer, undefined],
      [3, '5', 'same', summer, 'reply:same-again'],
      [3, '5', 'remark', 'Boats are dry by then.', undefined],
      [4, '5', 'taken', 'The towns should lend boats to young makers in autumn.', undefined],
    ]);
    expect(amendments(file).map(({ inserted }) => inserted)).toEqual(['summer', 'autumn']);
  });

  it('waits where two of its cells give different texts in one language', async () => {
    const file = await consulted('two-cells');
    const rows = [
      ['Paragraph', 'Proposed text', 'Proposed amendment'],
      ['4', 'Delete “all”', 'Replace “shelf” by “table”'],
      ['5', summer, 'The towns should lend boats to young makers in autumn.'],
      ['7', 'Each town names two keepers of its quay before the next meeting.', ''],
    ];
    const report = await importedOne(file, workbook(at('Lyon two-cells.xlsx'), rows), inTime);
    expect(report.findings.map(({ line, state, reason }) => [line, state, reason?.code])).toEqual([
      [2, 'taken', 'instructions:words-found'],
      [2, 'taken', 'instructions:words-found'],
      [3, 'held', 'reply:two-proposals'],
      [4, 'taken', undefined],
    ]);
  });

  it('waits with its change where it stands in the column of another language', async () => {
    const file = await bilingualDraft(at('column.entente'));
    openRound(file, 'Dakar, Lyon');
    const path = await filled(file, 'Lyon', {
      C7: 'Les villes doivent prêter des bateaux aux jeunes créateurs au printemps.',
      D7: summer,
      C9: 'Chaque ville nomme deux gardiens de son quai avant la prochaine réunion.',
      D10: 'Les villes se retrouvent quand toutes les lampes sont allumées.',
    });
    const report = await importedOne(file, path, inTime);
    expect(
      report.findings.map(({ line, state, reason, change }) => [line, state, reason?.code, change?.length]),
    ).toEqual([
      [7, 'held', 'reply:other-column', 2],
      [9, 'held', 'reply:other-column', 1],
      [10, 'taken', undefined, 1],
    ]);
    await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(amendments(file).map(({ clause, language, inserted }) => [clause, language, inserted])).toEqual([
      ['8', 'fr', 'toutes '],
      ['5', 'fr', 'doivent … summer'],
      ['7', 'fr', 'deux'],
    ]);
  });
});
