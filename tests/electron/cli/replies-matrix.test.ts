import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amendmentsOf } from '#core/amendment/state.ts';
import { singles } from '#core/change/cross.ts';
import { characters } from '#core/draft/wording.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply } from '#tests/build/word-reply.ts';
import {
  amendments,
  consultation,
  draftOf,
  importedOne,
  inTime,
  openRound,
  sentOut,
  workbook,
} from './replies.ts';

const at = scratch();

const by = 'w:id="950" w:author="Ana" w:date="2026-05-20T10:00:00Z"';
const run = (words: string): string =>
  words === '' ? '' : `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const put = (words: string): string => `<w:ins ${by}>${run(words)}</w:ins>`;
const cut = (words: string): string =>
  `<w:del ${by}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;

/** Words with [-taken out-] and [+put in+], each tracked. */
const marked = (words: string): string =>
  words
    .split(/(\[[-+].*?[-+]\])/)
    .map((piece) => {
      if (piece.startsWith('[+')) return put(piece.slice(2, -2));
      return piece.startsWith('[-') ? cut(piece.slice(2, -2)) : run(piece);
    })
    .join('');

const cell = (words: string): string =>
  `<w:tc>${words
    .split('\n')
    .map((line) => `<w:p>${marked(line)}</w:p>`)
    .join('')}</w:tc>`;

const heads = ['Paragraph', 'Current text', 'Proposed text', 'Rationale'];

/** A Word file with one table of comments, and with whatever stands before it. */
const table = async (
  file: string,
  name: string,
  rows: readonly (readonly string[])[],
  before = '',
): Promise<string> => {
  const reply = openedReply(await sentOut(file, 'Dakar'));
  const all = [heads, ...rows].map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  const words = before === '' ? '' : `<w:p>${marked(before)}</w:p>`;
  const parts = Object.entries(reply.parts).filter(([path]) => !path.startsWith('customXml/'));
  const document = reply.document.replace(
    /<w:body>[\s\S]*(?=<w:sectPr)/,
    () => `<w:body>${words}<w:tbl>${all}</w:tbl>`,
  );
  writeFileSync(at(name), mailedBack({ ...reply, parts: Object.fromEntries(parts), document }));
  return at(name);
};

const consulted = consultation(at, 'Dakar, Lyon');

/** What edits of all amendments take out and put in. */
const operationsIn = (file: string) => {
  const opened = openDraft(file, { mode: 'read' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { negotiation } = opened.value;
  opened.value.close();
  return (negotiation === null ? [] : amendmentsOf(negotiation)).flatMap(({ operations }) =>
    operations
      .flatMap(singles)
      .flatMap((change) =>
        change.type === 'edit-wording' ? [[characters(change.removed), characters(change.inserted)]] : [],
      ),
  );
};

const wishes = (file: string) =>
  amendments(file).map(({ clause, item, kind, removed, inserted }) => [
    item === undefined ? clause : `${clause} ${item}`,
    kind,
    removed.trim(),
    inserted.trim(),
  ]);

describe('the present text of a table, changed in tracked changes', () => {
  it('is what is proposed; in the column for proposals what is left when all is taken', async () => {
    const file = await consulted('current');
    const path = await table(file, 'Dakar current.docx', [
      ['8', 'The towns meet again when [-the-][+all+] lamps are lit.', '', 'clear'],
      ['', 'The towns thank the harbour masters for their [+great +]patience.', '', ''],
      ['5', '', 'The towns [-should-][+shall+] lend boats to young makers in spring.', ''],
      ['10', '[-The Secretariat keeps a list of all lamps that were lit.-]', '', 'no use'],
    ]);
    const report = await importedOne(file, path, inTime);
    expect(wishes(file)).toEqual([
      ['8', 'words', 'the', 'all'],
      ['6', 'words', '', 'great'],
      ['5', 'words', 'should', 'shall'],
      ['10', 'delete', 'The Secretariat keeps a list of all lamps that were lit.', ''],
    ]);
    expect(amendments(file).map(({ rationale }) => rationale)).toEqual(['clear', null, null, 'no use']);
    // Each tracked change is told with its row, and with no other.
    expect(report.findings.flatMap(({ revisions = [] }) => revisions)).toEqual([0, 1, 2, 3]);
    expect(report.warnings).toEqual([]);
  });

  it('is a passage of the paragraph where only a passage stands there', async () => {
    const file = await consulted('passage');
    const path = await table(file, 'Dakar passage.docx', [
      ['3', 'could be extended to [-other-][+all+] under-represented regions', '', ''],
    ]);
    await importedOne(file, path, inTime);
    expect(wishes(file)).toEqual([['3', 'words', 'other', 'all']]);
  });

  it('waits where it was another text before, or where the row proposes a second one', async () => {
    const file = await consulted('waits');
    const path = await table(file, 'Dakar waits.docx', [
      ['7', 'Each town names [-four-][+two+] keepers of its quay before the next meeting.', '', ''],
      ['8', 'The towns meet [-again -]when the lamps are lit.', 'The towns meet never.', ''],
      [
        '12',
        'The towns agree on [+all of +]these Conclusions.',
        'The towns agree on all of these Conclusions.',
        '',
      ],
    ]);
    const report = await importedOne(file, path, inTime);
    expect(report.findings.map(({ state, reason, line }) => [line, state, reason?.code])).toEqual([
      [2, 'held', 'reply:current-differs'],
      [3, 'held', 'reply:two-texts'],
      [4, 'taken', undefined],
    ]);
  });

  it('says of changes around the table that they were taken as accepted', async () => {
    const file = await consulted('around');
    const rows = [['8', 'The towns meet again when [-the-][+all+] lamps are lit.', '', '']];
    const path = await table(file, 'Dakar around.docx', rows, 'Our [+first +]comments.');
    const report = await importedOne(file, path, inTime);
    expect(report.warnings).toEqual([{ code: 'word:tracked-changes', facts: { count: 1 } }]);
  });
});

describe('a cell with a line for a paragraph and one for each of its items', () => {
  const text = `Conclusions

We, the harbour towns, have agreed on the following:

1. The towns shall keep, all of them:
(a) a lamp at every gate of the quay;
(b) a bell that can be heard from the sea.
2. The towns agree on these Conclusions.
`;
  const lines = [
    'The towns shall keep, each of them:',
    '(a) a lamp at every gate of the quay;',
    '(b) two bells that can be heard from the sea.',
  ];

  const listed = async (name: string): Promise<string> => {
    const file = await draftOf(at(`${name}.entente`), text);
    openRound(file, 'Dakar, Lyon');
    return file;
  };

  it('changes the paragraph and its items, as one amendment', async () => {
    const file = await listed('lines');
    const path = workbook(at('Dakar lines.xlsx'), [
      ['Paragraph', 'Proposed text'],
      ['1', lines.join('\n')],
    ]);
    const report = await importedOne(file, path, inTime);
    expect(report.count).toMatchObject({ taken: 1, held: 0 });
    expect(report.findings).toMatchObject([{ cite: '1', line: 2 }]);
    expect(wishes(file)).toEqual([['1', 'words', 'all … a bell', 'each … two bells']]);
    expect(operationsIn(file)).toEqual([
      ['all', 'each'],
      ['a bell', 'two bells'],
    ]);
  });

  it('does so in the present text as well, in tracked changes', async () => {
    const file = await listed('tracked-lines');
    const path = await table(file, 'Dakar tracked-lines.docx', [
      [
        '1',
        'The towns shall keep, all of them:\na lamp at every gate of the quay;\na bell[- that can be heard from the sea-].',
        '',
        '',
      ],
    ]);
    const report = await importedOne(file, path, inTime);
    expect(report.count).toMatchObject({ taken: 1, held: 0 });
    expect(operationsIn(file)).toEqual([[' that can be heard from the sea', '']]);
  });

  it('waits as before where there are more lines, or fewer', async () => {
    const file = await listed('count');
    const path = workbook(at('Dakar count.xlsx'), [
      ['Paragraph', 'Proposed text'],
      ['1', [...lines, '(c) a rope.'].join('\n')],
      ['1', lines.slice(0, 2).join('\n')],
    ]);
    const report = await importedOne(file, path, inTime);
    expect(new Set(report.findings.map(({ state }) => state))).toEqual(new Set(['held']));
    expect(new Set(report.findings.map(({ line }) => line))).toEqual(new Set([2, 3]));
    expect(amendments(file)).toEqual([]);
  });
});
