import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Row } from 'write-excel-file/universal';
import type { Matrix } from '#core/forms/pack/matrix.ts';
import type { ConsultationIdentity } from '#core/word/identity.ts';
import { addIdentity, escapedXml } from '#core/word/write/sent/custom-part.ts';
import { writable } from '#core/word/write/words.ts';

// What is shut is grey, what is open has the colour of paper: who fills it in sees where to write.
const shut = '#E9EDF1';
const open = '#FFFDF4';
const openFill = 'FFFFFDF4';

const shape = { alignVertical: 'top', wrap: true, fontFamily: 'Calibri', fontSize: 11 } as const;
const border = { borderStyle: 'thin', borderColor: '#C9D1D9' } as const;

const filledCell = (value: string, backgroundColor: string) => ({
  ...shape,
  ...border,
  backgroundColor,
  value: writable(value).slice(0, 32_767),
  type: String,
});

const cell = (value: string, backgroundColor: string): Row[number] => filledCell(value, backgroundColor);

const headCell = (value: string): Row[number] => ({
  ...shape,
  ...border,
  backgroundColor: shut,
  fontWeight: 'bold',
  value,
  type: String,
});

const textWidth = 56;

// A row is as high as its text asks for, with room to write; no program finds that out for a sheet it did not make.
const heightFor = (text: string): number =>
  Math.min(Math.max(Math.ceil((text.length * 1.12) / textWidth) * 15 + 6, 36), 400);

/** How many rows for paragraphs that are not there yet stand at the end. */
const spare = 15;

const widths = (languages: number): readonly number[] => [
  12,
  textWidth,
  ...Array.from({ length: languages }, () => 46),
  34,
  15,
  18,
  16,
];

const rowsOf = ({ heads, rows }: Matrix, city: string): readonly Row[] => {
  const blank = (): Row[number] => cell('', open);
  const written = (proposed: number): readonly Row[number][] => Array.from({ length: proposed + 2 }, blank);
  const proposed = heads.proposed.length;
  return [
    [
      heads.paragraph,
      heads.text,
      ...heads.proposed.map(({ head }) => head),
      heads.rationale,
      heads.type,
      heads.city,
      heads.reference,
    ].map(headCell),
    ...rows.map(({ id, paragraph, text }) => [
      { ...filledCell(paragraph, shut), height: heightFor(text) },
      cell(text, shut),
      ...written(proposed),
      cell(city, open),
      cell(id, shut),
    ]),
    ...Array.from({ length: spare }, () => [
      { ...filledCell('', open), height: heightFor('') },
      cell('', shut),
      ...written(proposed),
      cell(city, open),
      cell('', shut),
    ]),
  ];
};

const columnName = (at: number): string => String.fromCharCode(65 + at);

// No password: it keeps from slips, and whoever wants to may lift it.
const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

const listOf = ({ types, heads, rows }: Matrix, said: string): string => {
  const column = columnName(3 + heads.proposed.length);
  const list = types.map((type) => type.replaceAll('"', '""')).join(',');
  return `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" error="${escapedXml(said)}" sqref="${column}2:${column}${rows.length + spare + 1}"><formula1>"${escapedXml(list)}"</formula1></dataValidation></dataValidations>`;
};

/** The styles with what has the colour of open cells unlocked. */
const unlocked = (styles: string): string => {
  const fills = styles.match(/<fill>.*?<\/fill>/gs) ?? [];
  const fill = fills.findIndex((one) => one.includes(openFill));
  return styles.replaceAll(
    new RegExp(`<xf ([^>]*fillId="${fill}"[^>]*)>(.*?)</xf>`, 'gs'),
    '<xf $1 applyProtection="1">$2<protection locked="0"/></xf>',
  );
};

// Excel takes no more letters, and doubles an apostrophe where it names a sheet.
const sheetName = ({ name }: Matrix): string => name.replaceAll("'", '’').slice(0, 31);

const sheet = 'xl/worksheets/sheet1.xml';
const styles = 'xl/styles.xml';
const strings = 'xl/sharedStrings.xml';
const book = 'xl/workbook.xml';
const earliest = new Date(1980, 0, 1);

const settled = (
  bytes: Uint8Array,
  matrix: Matrix,
  said: string,
  identity: ConsultationIdentity,
): Uint8Array => {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const alter = (path: string, how: (xml: string) => string): void => {
    parts.set(path, how(parts.get(path) ?? ''));
  };
  // CT_Worksheet has its elements in one order (ISO/IEC 29500-1, 18.3.1.99).
  alter(sheet, (xml) =>
    xml
      .replace('</sheetData>', () => `</sheetData>${protection}${listOf(matrix, said)}`)
      .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      .replace('<pageSetup ', '<pageSetup fitToHeight="0" '),
  );
  alter(styles, unlocked);
  alter(strings, (xml) => xml.replaceAll('<t>', '<t xml:space="preserve">'));
  // The head stands on every printed page.
  alter(book, (xml) =>
    xml.replace(
      '<definedNames/>',
      () =>
        `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escapedXml(sheetName(matrix))}'!$1:$1</definedName></definedNames>`,
    ),
  );
  addIdentity(parts, identity, book);
  return zipSync(Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(xml)])), {
    level: 6,
    mtime: earliest,
  });
};

/** How a table of comments is to be written. */
export interface MatrixOptions {
  readonly city: string;
  readonly identity: ConsultationIdentity;
  /** What is said to whoever writes another type than those of the list. */
  readonly said: string;
}

/**
 * A table of comments as XLSX: a row for each paragraph, its number and text locked, everything else open, rows to
 * spare at the end for new paragraphs; the type is chosen from a list. It says as the draft does which consultation it
 * belongs to. Equal tables give equal bytes.
 */
export const matrixFile = async (
  matrix: Matrix,
  { city, identity, said }: MatrixOptions,
): Promise<Uint8Array> => {
  const blob = await writeXlsxFile([...rowsOf(matrix, city)], {
    sheet: sheetName(matrix),
    columns: widths(matrix.heads.proposed.length).map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBlob();
  return settled(new Uint8Array(await blob.arrayBuffer()), matrix, said, identity);
};
