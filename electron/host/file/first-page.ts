import { closing, inMemory } from './database.ts';
import { type Format, layOut, pageSize } from './format.ts';

// Offsets into the header of a SQLite file (sqlite.org/fileformat.html, 1.3).
const pageCountAt = 28;
const freeListAt = 32;
const changeCounterAt = 24;
const validForAt = 92;

const magic = 'SQLite format 3\0';
/** More pages than this are not made up for a file that is cut short. */
const mostPages = 125_000;

const inPages = (bytes: Buffer, pages: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(pages * pageSize - bytes.length, 0))]);

/**
 * A damaged file in the forms in which SQLite may read some of it, the least altered first: as it is, with what was
 * cut off made up by empty pages, and with the first page of a new file. Every file of ours is laid out by the same
 * statements, so that the tables begin at the same pages in each.
 */
export const readableForms = (bytes: Buffer, format: Format): readonly Buffer[] => {
  const pages = Math.ceil(bytes.length / pageSize);
  const own = bytes.length >= 100 && bytes.toString('latin1', 0, 16) === magic;
  const claimed = own ? Math.min(bytes.readUInt32BE(pageCountAt), mostPages) : 0;
  const whole = inPages(bytes, Math.max(pages, claimed));
  const page = Buffer.from(
    closing(inMemory(), (empty) => {
      layOut(empty, format);
      return empty.serialize();
    }),
  ).subarray(0, pageSize);
  page.writeUInt32BE(whole.length / pageSize, pageCountAt);
  // No free pages: nothing will be written, and the list of them may be gone.
  page.writeUInt32BE(0, freeListAt);
  page.writeUInt32BE(0, freeListAt + 4);
  page.writeUInt32BE(page.readUInt32BE(changeCounterAt), validForAt);
  return [...(own ? [whole] : []), Buffer.concat([page, whole.subarray(pageSize)])];
};
