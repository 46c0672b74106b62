import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sentOut } from './replies.ts';

const sheet = 'xl/worksheets/sheet1.xml';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A cell with words typed into it. */
export const worded = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** The sheet with a cell put in the place of the one that is there, or behind the last of its row, or in a new row. */
const withCell = (xml: string, reference: string, cell: string): string => {
  const there = new RegExp(`<c r="${reference}"(?:[^>]*/>|[^>]*[^/]>.*?</c>)`, 's');
  if (there.test(xml)) return xml.replace(there, () => cell);
  const row = /\d+$/.exec(reference)?.[0] ?? '';
  const its = new RegExp(`(<row r="${row}"[^>]*>.*?)(</row>)`, 's');
  if (its.test(xml)) return xml.replace(its, (_all, open: string, end: string) => `${open}${cell}${end}`);
  return xml.replace('</sheetData>', () => `<row r="${row}">${cell}</row></sheetData>`);
};

/** The table that was sent to a city, with cells written over and parts added. */
export const filled = async (
  file: string,
  city: string,
  cells: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
  language = 'en',
): Promise<string> => {
  const all = unzipSync(await sentOut(file, city, '.xlsx', language));
  let xml = parts[sheet] ?? strFromU8(all[sheet] ?? new Uint8Array());
  for (const [reference, cell] of Object.entries(cells))
    xml = withCell(xml, reference, cell.startsWith('<c ') ? cell : worded(reference, cell));
  const added = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  const path = `${file}.${city}.xlsx`;
  writeFileSync(path, zipSync({ ...all, ...Object.fromEntries(added), [sheet]: strToU8(xml) }));
  return path;
};
