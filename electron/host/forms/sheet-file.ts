import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Row } from 'write-excel-file/universal';
import type { SheetCell, SheetForm } from '#core/forms/form.ts';
import { writable } from '#core/word/write/words.ts';

/** A cell of Excel holds no more (specifications and limits of Excel). */
const mostCharacters = 32_767;

const shortened = (text: string): string =>
  text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1)}…`.toWellFormed();

const shape = { alignVertical: 'top', wrap: true } as const;

const cellOf = (cell: SheetCell): Row[number] => {
  if (cell === null) return null;
  if (typeof cell === 'number') return { ...shape, value: cell, type: Number, align: 'left' };
  if (typeof cell === 'object')
    return {
      ...shape,
      value: new Date(`${cell.day}T00:00:00Z`),
      type: Date,
      format: 'yyyy-mm-dd',
      align: 'left',
    };
  return { ...shape, value: shortened(writable(cell)), type: String };
};

const headOf = ({ head }: SheetForm['heads'][number]): Row[number] => ({
  ...shape,
  value: head,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E9EDF1',
  bottomBorderStyle: 'thin',
});

const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);

// Excel refuses these in the name of a sheet, and more than 31 letters.
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim() || '1';

const sheetPath = 'xl/worksheets/sheet1.xml';
const stringsPath = 'xl/sharedStrings.xml';
const bookPath = 'xl/workbook.xml';
const earliest = new Date(1980, 0, 1);

const quoted = (name: string): string =>
  `'${name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}'`;

// Equal sheets give equal bytes; every column can be filtered; spaces at the ends of a cell stay.
const settled = (bytes: Uint8Array, { name, heads, rows }: SheetForm): Uint8Array => {
  const parts = unzipSync(bytes);
  const last = columnName(heads.length - 1);
  const filter = `<autoFilter ref="A1:${last}${rows.length + 1}"/>`;
  // The name by which Excel itself keeps the range of a filter.
  const range = `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted(
    sheetName(name),
  )}!$A$1:$${last}$${rows.length + 1}</definedName></definedNames>`;
  const book = strFromU8(parts[bookPath] ?? new Uint8Array());
  const sheet = strFromU8(parts[sheetPath] ?? new Uint8Array());
  const strings = strFromU8(parts[stringsPath] ?? new Uint8Array());
  const named = {
    ...parts,
    [sheetPath]: strToU8(sheet.replace('</sheetData>', `</sheetData>${filter}`)),
    [bookPath]: strToU8(book.replace('<definedNames/>', () => range)),
    [stringsPath]: strToU8(strings.replaceAll('<t>', '<t xml:space="preserve">')),
  };
  return zipSync(Object.fromEntries(Object.entries(named)), { level: 6, mtime: earliest });
};

/** A sheet as XLSX: heads that stay in sight, days as days, everything else as text that no program reads as a formula. */
export const sheetFile = async (sheet: SheetForm): Promise<Uint8Array> => {
  const data: Row[] = [sheet.heads.map(headOf), ...sheet.rows.map((row) => row.map(cellOf))];
  const blob = await writeXlsxFile(data, {
    sheet: sheetName(sheet.name),
    columns: sheet.heads.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBlob();
  return settled(new Uint8Array(await blob.arrayBuffer()), sheet);
};
