/** What a file is by its first bytes; `unknown` where they say nothing, as in any text. */
export type Signature =
  | 'pdf'
  | 'image'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'entente'
  | 'archive'
  | 'program'
  | 'unknown';

// The numbers by which systems know these kinds, as in file(1).
const signs: readonly (readonly [Signature, string])[] = [
  ['pdf', '%PDF-'],
  ['image', '\x89PNG\r\n\x1a\n'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF87a'],
  ['image', 'GIF89a'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', '{\\rtf'],
  ['entente', 'SQLite format 3\0'],
  ['archive', '\x1f\x8b'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', 'Rar!\x1a\x07'],
  ['program', '\x7fELF'],
  ['program', 'MZ\x90\0'],
];

/** Enough first bytes to tell a file by. */
export const signatureLength = 16;

/** What a file is by its first bytes. PDF is looked for at the very start only, where writers put it. */
export const signature = (bytes: Uint8Array): Signature => {
  const start = Buffer.from(bytes.subarray(0, signatureLength)).toString('latin1');
  return signs.find(([, sign]) => start.startsWith(sign))?.[0] ?? 'unknown';
};

/**
 * Whether a zip names a part by which an office document is known. Names lie uncompressed before each part and again
 * at the end of the zip, so that the bytes can be searched without unpacking anything.
 */
export const holds = (bytes: Uint8Array, name: string): boolean => Buffer.from(bytes).includes(name);
