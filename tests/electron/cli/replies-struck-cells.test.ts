import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { scratch } from '#tests/build/entente.ts';
import { mailedBack, openedReply } from '#tests/build/word-reply.ts';
import { filled } from './filled.ts';
import { amendments, consultation, importedOne, inTime, sentOut, waitingIn } from './replies.ts';

const at = scratch();

const consulted = consultation(at, 'Dakar, Lyon');

/** A cell in which what stands between tildes is struck through. */
const struckCell = (reference: string, words: string): string => {
  const runs = words
    .split(/(~[^~]*~)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const font = piece.startsWith('~') ? '<rPr><strike/><sz val="11"/></rPr>' : '';
      return `<r>${font}<t xml:space="preserve">${piece.replaceAll('~', '')}</t></r>`;
    });
  return `<c r="${reference}" t="inlineStr"><is>${runs.join('')}</is></c>`;
};

const struckIn = (cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(cells).map(([at, words]) => [at, struckCell(at, words)]));

const boats = 'The towns should lend boats to young makers in spring.';
const patience = 'The towns thank the harbour masters for their patience.';
const keepers = 'Each town names three keepers of its quay before the next meeting.';

const told = ({ findings }: Awaited<ReturnType<typeof importedOne>>) =>
  findings.map(({ state, how, line, quote, reason }) => [state, how, line, quote, reason?.code]);

const changes = (file: string) =>
  amendments(file).map(({ clause, kind, removed, inserted, source }) => [
    clause,
    kind,
    removed.trim(),
    inserted.trim(),
    source.how,
  ]);

// Row 1 has the heads, row 2 the opening; clause 5 stands in row 7.
const cells = struckIn({
  B3: 'The towns welcome the report of the working group on lights~ and bells~.',
  C4: 'The towns invite all partners~, in particular,~ to share what they know of festivals by the water.',
  C5: '~Leave this out altogether~',
  D6: '~no reason~',
  B7: '~The towns should lend boats to young makers in spring.~',
  C8: '~our first idea ~The towns thank all harbour masters for their patience.',
});

describe('words that are struck through by hand in a workbook', () => {
  it('are no text of a proposal, and wait with the change that they would be', async () => {
    const file = await consulted('waits');
    const report = await importedOne(
      file,
      await filled(file, 'Lyon', { ...cells, C12: 'The Secretariat keeps a list of lamps.' }),
      inTime,
    );
    expect(told(report)).toEqual([
      [
        'held',
        'hand-marked',
        3,
        'The towns welcome the report of the working group on lights.\n− and bells',
        'reply:struck-waits',
      ],
      [
        'held',
        'hand-marked',
        4,
        'The towns invite all partners to share what they know of festivals by the water.\n− , in particular,',
        'reply:struck-waits',
      ],
      ['held', 'matrix', 5, '− Leave this out altogether', 'reply:struck-cell'],
      ['held', 'matrix', 6, '− no reason', 'reply:struck-cell'],
      [
        'held',
        'hand-marked',
        7,
        '− The towns should lend boats to young makers in spring.',
        'reply:struck-waits',
      ],
      [
        'held',
        'hand-marked',
        8,
        'The towns thank all harbour masters for their patience.\n− our first idea',
        'reply:struck-waits',
      ],
      ['taken', 'matrix', 12, 'The Secretariat keeps a list of lamps.', undefined],
    ]);
    expect(changes(file).map(([clause]) => clause)).toEqual(['10']);
    expect(waitingIn(file).map(({ finding }) => finding?.quote)).toHaveLength(6);
    // What was struck through is meant, someone says later.
    await importedOne(file, `${file}.Lyon.xlsx`, { ...inTime, handMarked: true });
    expect(changes(file).filter(([clause]) => clause !== '10')).toEqual([
      ['1', 'words', 'and bells', '', 'hand-marked'],
      ['2', 'words', ', in particular,', '', 'hand-marked'],
      ['5', 'delete', 'The towns should lend boats to young makers in spring.', '', 'hand-marked'],
      ['6', 'words', 'the', 'all', 'hand-marked'],
    ]);
    expect(waitingIn(file)).toHaveLength(2);
  });

  it('are taken out at once where that is said at once', async () => {
    const file = await consulted('meant');
    const path = await filled(file, 'Lyon', cells);
    const report = await importedOne(file, path, { ...inTime, handMarked: true });
    expect(report.count).toMatchObject({ taken: 4, held: 0, undone: 2 });
    expect(changes(file)).toHaveLength(4);
  });

  it('say what goes where new text stands beside, or where the line goes through the number too', async () => {
    const file = await consulted('row');
    const path = await filled(file, 'Lyon', {
      ...struckIn({
        A7: '~5~',
        B7: `~${boats}~`,
        F7: '~Lyon~',
        B8: `~${patience}~`,
        B9: `~${keepers}~`,
        A10: '~8~',
      }),
      C8: 'The towns thank all harbour masters for their patience.',
      C9: 'Our council has still to meet.',
    });
    const report = await importedOne(file, path, inTime);
    expect(
      report.findings.map(({ line, state, quote, change }) => [line, state, quote, change?.[0]?.removed]),
    ).toEqual([
      [7, 'held', `− ${boats}`, boats],
      [8, 'held', `The towns thank all harbour masters for their patience.\n− ${patience}`, 'the'],
      [9, 'held', `− ${keepers}\nOur council has still to meet.`, undefined],
      [10, 'held', '− 8', undefined],
    ]);
  });

  it('are known by the font of their cell as well', async () => {
    const file = await consulted('font');
    const { styles, format } = await struckFormat(file);
    const report = await importedOne(
      file,
      await filled(
        file,
        'Lyon',
        {
          B7: `<c r="B7" s="${format}" t="inlineStr"><is><t>The towns should lend boats to young makers in spring.</t></is></c>`,
          B8: `<c r="B8" s="${format}" t="inlineStr"><is><r><rPr><sz val="11"/></rPr><t xml:space="preserve">The towns thank the harbour masters</t></r><r><t xml:space="preserve"> for their patience</t></r><r><rPr><sz val="11"/></rPr><t>.</t></r></is></c>`,
        },
        { 'xl/styles.xml': styles },
      ),
      inTime,
    );
    expect(report.findings.map(({ state, how, change }) => [state, how, change?.[0]?.removed])).toEqual([
      ['held', 'hand-marked', 'The towns should lend boats to young makers in spring.'],
      ['held', 'hand-marked', ' for their patience'],
    ]);
  });
});

/** The formats of the table that was sent, and one more that strikes words through. */
const struckFormat = async (file: string): Promise<{ readonly styles: string; readonly format: number }> => {
  const parts = unzipSync(await sentOut(file, 'Lyon', '.xlsx'));
  const sent = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const fonts = sent.match(/<font>/g)?.length ?? 0;
  const format = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(sent)?.[1]?.match(/<xf /g)?.length ?? 0;
  const styles = sent
    .replace('</fonts>', '<font><strike/><sz val="11"/><name val="Calibri"/></font></fonts>')
    .replace('</cellXfs>', `<xf numFmtId="0" fontId="${fonts}" fillId="0" borderId="0" xfId="0"/></cellXfs>`);
  return { styles, format };
};

const run = (words: string): string => {
  const font = words.startsWith('~') ? '<w:rPr><w:strike/></w:rPr>' : '';
  return words === '' ? '' : `<w:r>${font}<w:t xml:space="preserve">${words.replaceAll('~', '')}</w:t></w:r>`;
};

const inWord = async (file: string, rows: readonly (readonly string[])[], before = ''): Promise<string> => {
  const reply = openedReply(await sentOut(file, 'Dakar'));
  const paragraph = (words: string): string =>
    `<w:p>${words
      .split(/(~[^~]*~)/)
      .map(run)
      .join('')}</w:p>`;
  const table = rows
    .map((row) => `<w:tr>${row.map((words) => `<w:tc>${paragraph(words)}</w:tc>`).join('')}</w:tr>`)
    .join('');
  const parts = Object.entries(reply.parts).filter(([path]) => !path.startsWith('customXml/'));
  const document = reply.document.replace(
    /<w:body>[\s\S]*(?=<w:sectPr)/,
    () => `<w:body>${before === '' ? '' : paragraph(before)}<w:tbl>${table}</w:tbl>`,
  );
  const path = at(`Dakar ${basename(file)}.docx`);
  writeFileSync(path, mailedBack({ ...reply, parts: Object.fromEntries(parts), document }));
  return path;
};

const heads = ['Paragraph', 'Current text', 'Proposed text', 'Rationale'];
const rows = [
  heads,
  ['5', 'The towns should lend boats to ~young ~makers in spring.', '', ''],
  ['6', '', '~our first idea ~The towns thank all harbour masters for their patience.', ''],
  ['7', '', 'Each town names two keepers of its quay before the next meeting.', ''],
  ['8', '', '~The towns never meet again.~', ''],
];

describe('words that are struck through by hand in the table of a Word file', () => {
  it('are no text of a proposal either, and only their rows wait', async () => {
    const file = await consulted('word');
    const path = await inWord(file, rows);
    const report = await importedOne(file, path, inTime);
    expect(told(report)).toEqual([
      [
        'held',
        'hand-marked',
        2,
        'The towns should lend boats to makers in spring.\n− young',
        'reply:struck-waits',
      ],
      [
        'held',
        'hand-marked',
        3,
        'The towns thank all harbour masters for their patience.\n− our first idea',
        'reply:struck-waits',
      ],
      ['taken', 'matrix', 4, 'Each town names two keepers of its quay before the next meeting.', undefined],
      ['held', 'matrix', 5, '− The towns never meet again.', 'reply:struck-cell'],
    ]);
    expect(changes(file)).toEqual([['7', 'words', 'three', 'two', 'matrix']]);
    await importedOne(file, path, { ...inTime, handMarked: true });
    expect(changes(file)).toEqual([
      ['7', 'words', 'three', 'two', 'matrix'],
      ['5', 'words', 'young', '', 'hand-marked'],
      ['6', 'words', 'the', 'all', 'hand-marked'],
    ]);
  });

  it('make all that is said wait where they stand beside the table', async () => {
    const file = await consulted('word-beside');
    const report = await importedOne(file, await inWord(file, rows, 'Our ~first ~comments.'), inTime);
    expect(report.findings.some(({ state }) => state === 'taken')).toBe(false);
    expect(report.findings.map(({ quote }) => quote?.trim())).toContain('− first');
  });
});
