import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { countStates, type FileReport } from '#core/reply/report.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { importReplies } from '#electron/host/replying/import-replies.ts';
import { done, written } from './consulting.ts';

/** How replies are imported; what is left out is as it is without the option. */
export type Import = Partial<Parameters<typeof importReplies>[2]>;

type Report = FileReport & { readonly count: ReturnType<typeof countStates> };

/** What is said of each file, whatever became of it: the host itself is asked, as the command does. */
export const imported = async (
  file: string,
  replies: readonly string[],
  asked: Import = {},
): Promise<readonly Report[]> => {
  const opened = openDraft(file, { mode: asked.dryRun === true ? 'read' : 'write' });
  if (!opened.ok) throw new Error(opened.failure.code);
  try {
    const whole = { handMarked: false, typed: 'comments', confirm: new Set<number>(), dryRun: false } as const;
    const reports = await importReplies(opened.value, replies, { ...whole, who: 'Tester', ...asked }, () => {});
    if (!reports.ok) throw new Error(reports.failure.code);
    return reports.value.map((report) => ({ ...report, count: countStates(report.findings) }));
  } finally {
    opened.value.close();
  }
};

/** What became of one file. */
export const importedOne = async (file: string, reply: string, asked: Import = {}): Promise<Report> => {
  const [only] = await imported(file, [reply], asked);
  if (only === undefined) throw new Error(`nothing was said of ${reply}`);
  return only;
};

/** A round on a draft that is open until the end of May 2026 on the clocks of Paris. */
export const openRound = (file: string, city: string, ...words: readonly string[]): void => {
  const when = ['--deadline', '2026-05-30', '--zone', 'Europe/Paris', '--silence', 'consent'];
  done('round', 'open', file, ...when, '--city', city, ...words);
};

/** The draft as it goes out in one language. */
export const sentOut = (file: string, language = 'en'): Uint8Array => {
  const path = `${file}.${language}.docx`;
  done('export', file, '--as', 'docx', '--language', language, '-o', path);
  return readFileSync(path);
};

/** A day within the round. */
export const inTime = { received: '2026-05-20' } as const;

const cell = (text: string, at: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;

/** A workbook of one sheet, with cells merged by their references. */
export const workbook = (
  path: string,
  rows: readonly (readonly string[])[],
  merged: readonly string[] = [],
): string => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const data = rows
    .map((row, at) => {
      const cells = row.map((text, column) => cell(text, `${String.fromCharCode(65 + column)}${at + 1}`));
      return `<row r="${at + 1}">${cells.join('')}</row>`;
    })
    .join('');
  const merges = merged.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Matrix" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
  };
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
  return path;
};

/** What the members of a network that never met agreed on; two of its nine paragraphs are those of real Conclusions. */
export const meeting = `Conclusions

We, the harbour towns, have agreed on the following:

1. The towns welcome the report of the working group on lights and bells.
2. The towns invite all partners, in particular, to share what they know of festivals by the water.
3. Based on the experience of the southern shores, the Cooperation Framework could be extended to other under-represented regions in the future Calls.
4. The towns publish their charts on a common shelf, and keep it open to all.
5. The towns should lend boats to young makers in spring.
6. The towns thank the harbour masters for their patience.
7. Each town names three keepers of its quay before the next meeting.
8. The towns meet again when the lamps are lit.
9. A maximum of three participants per city, including the Focal Point and one senior political representative, must be ensured in the future Meetings.
10. The Secretariat keeps a list of all lamps that were lit.
11. The towns ask the Secretariat to report on bells every second year.
12. The towns agree on these Conclusions.
`;

/** A draft of that meeting in English. */
export const meetingDraft = (file: string): string => {
  done('import', written(`${file}.txt`, meeting), '--kind', 'conclusions', '--language', 'en', '-o', file);
  return file;
};
