import { crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, Zip, type ZipInputFile } from 'fflate';
import { escapedXml } from '#core/word/write/sent/custom-part.ts';

/** Signs that stand in a stencil for what differs from city to city; no text has them. */
export const blanks = {
  id: '\uE0C1\uE0C2id\uE0C3',
  name: '\uE0C1\uE0C2name\uE0C3',
  /** The name as it stands behind “city” in the language: of Kraków, d’Östersund. */
  of: '\uE0C1\uE0C2of\uE0C3',
  /** The name as the files of the city have it. */
  file: '\uE0C1\uE0C2file\uE0C3',
} as const;
export type Filling = Readonly<Record<keyof typeof blanks, string>>;

interface Entry {
  readonly path: string;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly crc: number;
  readonly size: number;
}

/** A package made once for all cities: what is equal in all of them packed, what differs with its blanks. */
export interface Stencil {
  readonly parts: readonly (Entry | { readonly path: string; readonly text: string })[];
}

const pack = (path: string, bytes: Uint8Array): Entry => ({
  path,
  packed: deflateRawSync(bytes, { level: 6 }),
  crc: crc32(bytes),
  size: bytes.length,
});

/** A package as a stencil. */
export const stencilOf = (bytes: Uint8Array): Stencil => ({
  parts: Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const text = strFromU8(part);
    return Object.values(blanks).some((blank) => text.includes(blank)) ? { path, text } : pack(path, part);
  }),
});

const earliest = new Date(1980, 0, 1);

const add = (zip: Zip, { path, packed, crc, size }: Entry): void => {
  const file: ZipInputFile = { filename: path, size, crc, compression: 8, mtime: earliest };
  zip.add(file);
  file.ondata?.(null, packed, true);
};

const kinds = ['id', 'name', 'of', 'file'] as const;

const filled = (text: string, filling: Filling): Uint8Array =>
  strToU8(
    kinds.reduce((found, kind) => found.replaceAll(blanks[kind], () => escapedXml(filling[kind])), text),
  );

/** The package for one city. Equal fillings give equal bytes. */
export const pour = ({ parts }: Stencil, filling: Filling): Uint8Array => {
  const chunks: Buffer[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(Buffer.from(chunk));
  });
  for (const part of parts) add(zip, 'packed' in part ? part : pack(part.path, filled(part.text, filling)));
  zip.end();
  return Buffer.concat(chunks);
};
