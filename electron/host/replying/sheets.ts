import readXlsxFile from 'read-excel-file/universal';
import { type Failure, FailureError, type Result, refuse, success } from '#core/failure.ts';
import type { Cell, Sheet } from '#core/reply/sheet.ts';
import type { ConsultationIdentity } from '#core/word/identity.ts';
import { type WordLimits, wordLimits } from '#core/word/read/limits.ts';
import { ownCopy } from '#core/word/read/own-copy.ts';
import { readDefinitions, readPart, relationsOf, type WordPackage } from '#core/word/read/package.ts';
import type { XmlElement } from '#core/word/read/tree.ts';
import type { XmlEvents } from '#core/word/read/xml.ts';
import { openZip, unpack } from '#core/word/read/zip.ts';
import { consultationOf } from '#core/word/revisions/consultation-part.ts';
import { unpacker } from '../reading/unpacker.ts';
import { type Beside, besideIn } from './sheet-beside.ts';
import { type Struck, type StruckCells, strikesIn } from './sheet-struck.ts';

/** A matrix of a few hundred rows unpacks to well under a megabyte; the program that reads it unpacks all at once. */
const limits: WordLimits = {
  ...wordLimits,
  entries: 500,
  unpacked: 64 * 2 ** 20,
  story: 32 * 2 ** 20,
  definitions: 32 * 2 ** 20,
};
const mostRows = 20_000;
const mostCells = 400_000;
const mostColumns = 500;

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const silent: XmlEvents = { open: () => {}, text: () => {}, close: () => {} };

// Whatever the package claims, every part is unpacked once within the limits before another program is given it.
const checked = (bytes: Uint8Array): WordPackage => {
  const file = { zip: openZip(bytes, limits, unpacker), limits };
  for (const entry of file.zip.entries.values())
    if (/\.(?:xml|rels)$/i.test(entry.name)) readPart(file, entry.name, limits.story, silent);
    else unpack(file.zip, entry, limits.story, () => {});
  return file;
};

const columnAt = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const mergeIn = (reference: string): Merge | null => {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (left === undefined || right === undefined) return null;
  return {
    top: Number(top) - 1,
    left: columnAt(left),
    bottom: Number(bottom) - 1,
    right: columnAt(right),
  };
};

const mergesIn = (file: WordPackage, path: string): readonly Merge[] => {
  const found: Merge[] = [];
  const take = ({ attributes }: XmlElement): void => {
    const merge = mergeIn(attributes['ref'] ?? '');
    if (merge !== null) found.push(merge);
  };
  readDefinitions(file, path, ['s:mergeCell'], take, new Set(['s:mergeCells', 's:mergeCell']));
  return found;
};

interface Worksheet {
  readonly name: string;
  readonly path: string;
}

const bookOf = (file: WordPackage): string | undefined =>
  [...relationsOf(file, '').values()].find(({ kind }) => kind === 'officeDocument')?.target;

const worksheets = (file: WordPackage, book: string): readonly Worksheet[] => {
  const relations = relationsOf(file, book);
  const found: Worksheet[] = [];
  readDefinitions(file, book, ['s:sheet'], ({ attributes }) => {
    const path = relations.get(attributes['r:id'] ?? '')?.target;
    if (path !== undefined) found.push({ name: attributes['name'] ?? '', path });
  });
  return found;
};

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? ownCopy(String(value).replace(/\r\n?/g, '\n'))
    : '';
};

const cellOf = (value: unknown, struck: Struck | 'all' | undefined): Cell => {
  const text = textOf(value);
  if (struck !== undefined && text.trim() !== '')
    return struck === 'all' ? { text: '', before: text, struck: text.trim() } : { ...struck, before: text };
  return value instanceof Date ? { text, isDate: true } : { text };
};

const empty: Cell = { text: '' };

// A cell that goes over several rows or columns says the same in each of them.
const withMerges = (rows: Cell[][], merges: readonly Merge[]): void => {
  for (const { top, left, bottom, right } of merges) {
    const first = rows[top]?.[left];
    if (first === undefined) continue;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++)
      for (let column = left; column <= Math.min(right, (rows[row]?.length ?? 0) - 1); column++) {
        const cells = rows[row];
        if (cells === undefined || (row === top && column === left)) continue;
        cells[column] = { ...first, continues: row > top ? 'above' : 'left' };
      }
  }
};

const sheetOf = (
  name: string,
  data: readonly (readonly unknown[])[],
  merges: readonly Merge[],
  struck: StruckCells = new Map(),
): Sheet => {
  const width = Math.max(0, ...data.map((row) => row.length));
  const marks = new Map([...struck].map(([reference, one]) => [placeOf(reference)?.join(':'), one]));
  const rows = data.map((row, line) =>
    Array.from({ length: width }, (_, at) => cellOf(row[at], marks.get(`${line}:${at}`))),
  );
  withMerges(rows, merges);
  return { name, rows };
};

/** The row and column of a reference like C12, from 0. */
const placeOf = (reference: string): readonly [row: number, column: number] | null => {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  return letters === undefined ? null : [Number(digits) - 1, columnAt(letters)];
};

// A note may stand on a cell behind the last one with words.
const withBeside = ({ name, rows }: Sheet, { notes, formulas, words }: Beside): Sheet => {
  const found: Cell[][] = rows.map((row) => [...row]);
  const add = (reference: string, more: Partial<Cell>): void => {
    const place = placeOf(reference);
    if (place === null || place[0] >= mostRows || place[1] >= mostColumns) return;
    const [at, column] = place;
    while (found.length <= at) found.push([]);
    const row = found[at] ?? [];
    while (row.length <= column) row.push(empty);
    row[column] = { ...(row[column] ?? empty), ...more };
  };
  for (const [reference, formula] of formulas) add(reference, { formula });
  for (const [reference, all] of notes) add(reference, { notes: all });
  const width = Math.max(0, ...found.map((row) => row.length));
  return {
    name,
    rows: found.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? empty)),
    beside: [{ where: 'name', words: name }, ...words],
  };
};

const tooLarge = (data: readonly (readonly unknown[])[]): boolean =>
  data.length > mostRows || data.length * Math.max(0, ...data.map((row) => row.length)) > mostCells;

interface ReadSheet {
  readonly sheet: Sheet;
  readonly warnings: readonly Failure[];
}

const warningsOf = (sheet: string, { images, isHidden }: Beside): readonly Failure[] => [
  ...(images > 0 ? [{ code: 'word:images', facts: { count: images } }] : []),
  ...(isHidden ? [{ code: 'reply:hidden-cells', facts: { sheet } }] : []),
];

/** A workbook as far as a reply is concerned. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** What it says it is, if it is one that we sent. */
  readonly identity: ConsultationIdentity | null;
  /** What a person should know of it: pictures that are not read, rows that are not seen. */
  readonly warnings: readonly Failure[];
}

/**
 * The sheets of a workbook (XLSX) with their merged cells filled, formulas as what they last gave, days as days. The
 * bytes may come from anywhere: refused with `word:` codes as a package is, with `reply:bad-workbook` for what is no
 * workbook inside, and with `reply:sheet-too-large`.
 */
export const readWorkbook = async (bytes: Uint8Array, path: string): Promise<Result<Workbook>> => {
  try {
    const file = checked(bytes);
    const book = bookOf(file) ?? '';
    const known = worksheets(file, book);
    const identity = consultationOf(file, relationsOf(file, book)) ?? null;
    const strikes = strikesIn(file, book);
    const read = await readXlsxFile(new Uint8Array(bytes).buffer, { trim: false });
    if (read.some(({ data }) => tooLarge(data)))
      return refuse('reply:sheet-too-large', { path, rows: mostRows });
    const all = read.map(({ sheet, data }): ReadSheet => {
      const part = known.find(({ name }) => name === sheet);
      if (part === undefined) return { sheet: sheetOf(sheet, data, []), warnings: [] };
      const read = sheetOf(sheet, data, mergesIn(file, part.path), strikes(part.path));
      const beside = besideIn(file, part.path, book);
      return { sheet: withBeside(read, beside), warnings: warningsOf(sheet, beside) };
    });
    const warnings = all.flatMap((one) => one.warnings);
    return success({ sheets: all.map(({ sheet }) => sheet), identity, warnings });
  } catch (fault) {
    if (fault instanceof FailureError) return { ok: false, failure: fault.failure };
    if (fault instanceof Error) return refuse('reply:bad-workbook', { path });
    throw fault;
  }
};
