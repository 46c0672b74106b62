import { accessSync, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { systemCode } from '#electron/host/writing/system-failure.ts';
import { decode, type Encoding } from './encoding.ts';
import { isHeld } from './held.ts';
import { holds, type Signature, signature, signatureLength } from './signature.ts';

/** A file from outside as far as the text readers need it. `warnings` say what was assumed. */
export type InputFile =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: Encoding;
      readonly warnings: readonly Failure[];
    }
  | { readonly kind: 'word'; readonly bytes: Uint8Array; readonly warnings: readonly Failure[] };

const megabyte = 1_000_000;
/** The most that is read, in bytes: far beyond any outcome text, far below what would stop the machine. */
const inputCaps = { text: 20 * megabyte, word: 100 * megabyte } as const;

const refusals: Readonly<Partial<Record<Signature, string>>> = {
  pdf: 'file:is-pdf',
  image: 'file:is-image',
  rtf: 'file:is-rtf',
  entente: 'file:is-entente',
  archive: 'file:is-archive',
  program: 'file:binary',
};

const readingCodes: Readonly<Record<string, string>> = {
  ENOENT: 'file:missing',
  ENOTDIR: 'file:missing',
  EACCES: 'file:unreadable',
  EPERM: 'file:unreadable',
  EISDIR: 'file:is-folder',
  ENAMETOOLONG: 'file:name-too-long',
};

const unread = (error: unknown, path: string): Result<never> => {
  const code = systemCode(error);
  if (code === null) throw error;
  const known = readingCodes[code];
  return known === undefined ? refuse('file:not-read', { path, reason: code }) : refuse(known, { path });
};

/**
 * Whether a path leads to an ordinary file with something in it that may be read; its size in bytes. Looked at before
 * it is opened, since opening a pipe would wait for ever and opening a device may do something.
 *
 * Fails with `file:missing`, `file:is-folder`, `file:not-a-file`, `file:empty`, `file:unreadable`, `file:not-read`.
 */
export const lookAt = (path: string): Result<number> => {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return refuse('file:is-folder', { path });
    if (!found.isFile()) return refuse('file:not-a-file', { path });
    if (found.size === 0) return refuse('file:empty', { path });
    accessSync(path, constants.R_OK);
    return success(found.size);
  } catch (error) {
    return unread(error, path);
  }
};

const fill = (handle: number, bytes: Uint8Array): Uint8Array => {
  let at = 0;
  while (at < bytes.length) {
    const read = readSync(handle, bytes, at, bytes.length - at, at);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
};

const tooLarge = (path: string, size: number, cap: number): Result<never> =>
  refuse('file:too-large', { path, megabytes: Math.ceil(size / megabyte), limit: cap / megabyte });

const asWord = (bytes: Uint8Array, path: string): Result<InputFile> => {
  // A Word file that is cut short or tampered with goes on to the Word reader, which can say what is wrong with it.
  if (holds(bytes, 'word/')) return success({ kind: 'word', bytes, warnings: [] });
  const [, code = 'file:is-zip'] = inZips.find(([name]) => holds(bytes, name)) ?? [];
  return refuse(code, { path });
};

// By what each is told that a zip holds, or an old Office container.
const inZips = [
  ['opendocument.text', 'file:is-opendocument'],
  ['opendocument.spreadsheet', 'file:is-opendocument-sheet'],
  ['Index/Document.iwa', 'file:is-apple'],
  ['ppt/presentation', 'file:is-presentation'],
] as const;

// Word puts a file under a password into the container of its old format, in a stream of this name (MS-OFFCRYPTO).
const inContainers = [
  ['EncryptedPackage', 'file:is-protected'],
  ['__substg1.0_', 'file:is-outlook-message'],
  ['__properties_version1.0', 'file:is-outlook-message'],
  ['WordDocument', 'file:is-old-word'],
  ['Workbook', 'file:is-old-workbook'],
] as const;

const inContainer = (bytes: Uint8Array): string => {
  const all = Buffer.from(bytes);
  return inContainers.find(([name]) => all.includes(name, 0, 'utf16le'))?.[1] ?? 'file:is-old-word';
};

const asText = (bytes: Uint8Array, path: string): Result<InputFile> => {
  const decoded = decode(bytes, path);
  if (!decoded.ok) return decoded;
  const { text, encoding, assumed } = decoded.value;
  if (text.trim() === '') return refuse('file:empty', { path });
  const warnings = assumed ? [{ code: 'file:encoding-assumed', facts: { path, encoding } }] : [];
  return success({ kind: 'text', text, encoding, warnings });
};

const kindOf = (start: Uint8Array, size: number, path: string): Result<Signature> => {
  const kind = signature(start);
  const refusal = refusals[kind];
  if (refusal !== undefined) return refuse(refusal, { path });
  const cap = kind === 'zip' || kind === 'ole' ? inputCaps.word : inputCaps.text;
  return size > cap ? tooLarge(path, size, cap) : success(kind);
};

const bytesFrom = (handle: number, path: string): Result<Uint8Array> => {
  const { size } = fstatSync(handle);
  const kind = kindOf(fill(handle, new Uint8Array(Math.min(size, signatureLength))), size, path);
  return kind.ok ? success(fill(handle, new Uint8Array(size))) : kind;
};

/** What bytes from outside are, as `readInput` tells it of a file; `path` is what they are called. */
export const inputOf = (bytes: Uint8Array, path: string): Result<InputFile> => {
  if (bytes.length === 0) return refuse('file:empty', { path });
  const kind = kindOf(bytes, bytes.length, path);
  if (!kind.ok) return kind;
  if (kind.value === 'ole') return refuse(inContainer(bytes), { path });
  return kind.value === 'zip' ? asWord(bytes, path) : asText(bytes, path);
};

/** The bytes of any file from outside, refused as `readInput` refuses it but for what only its contents tell. */
export const readBytes = (given: string): Result<Uint8Array> => {
  const path = resolve(given);
  const looked = lookAt(path);
  if (!looked.ok) return looked;
  if (isHeld(path)) return refuse('file:is-entente', { path });
  try {
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return bytesFrom(handle, path);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return unread(error, path);
  }
};

/**
 * Reads any file that someone wants to take a text from: text in whatever encoding, or Word as bytes for the Word
 * reader. Files that are something else are refused by what they are, before they are read whole.
 *
 * Fails as `lookAt` and `decode` do, with `file:too-large` (`megabytes` found, `limit`), and with `file:is-pdf`,
 * `file:is-image`, `file:is-old-word`, `file:is-protected`, `file:is-rtf`, `file:is-entente`,
 * `file:is-opendocument`, `file:is-opendocument-sheet`, `file:is-outlook-message`, `file:is-old-workbook`,
 * `file:is-apple`, `file:is-presentation`, `file:is-archive`, `file:is-zip`, `file:binary`.
 */
export const readInput = (given: string): Result<InputFile> => {
  const bytes = readBytes(given);
  return bytes.ok ? inputOf(bytes.value, resolve(given)) : bytes;
};
