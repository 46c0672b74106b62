import { stop } from './limits.ts';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipStart = [0x50, 0x4b];

/** Word's owner file `~$name.docx` is always of this length: the name of who has the document open, twice. */
const lockFileLength = 162;

const indexOf = (bytes: Uint8Array, wanted: Uint8Array): number => {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
};

/** The names of streams lie in the directory of a compound file as UTF-16, never compressed. */
const hasStream = (bytes: Uint8Array, name: string): boolean =>
  indexOf(bytes, Uint8Array.from(Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]))) !== -1;

const stopAtCompoundFile = (bytes: Uint8Array): never => {
  if (hasStream(bytes, 'EncryptedPackage')) return stop('password-protected');
  if (hasStream(bytes, 'WordDocument')) return stop('legacy-doc');
  return stop('not-a-word-file');
};

/**
 * Stops at files that are known to be something else than a package: a document under a password and one of Word 97
 * (both are OLE compound files, MS-CFB), Word's lock file, an empty file, anything that is no zip.
 */
export const stopUnlessPackage = (bytes: Uint8Array): void => {
  if (bytes.length === 0) stop('empty-file');
  if (startsWith(bytes, compoundFile)) stopAtCompoundFile(bytes);
  if (startsWith(bytes, zipStart)) return;
  if (bytes.length === lockFileLength && (bytes[0] ?? 0) < 55) stop('lock-file');
  stop('not-a-word-file');
};
