import { type Result, refuse, success } from '#core/failure.ts';

/** How the characters of a text were stored. `windows-1252` stands for Latin-1 too, which it contains. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text with the encoding in which it was stored. `assumed` is set where nothing in the file says so. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly assumed: boolean;
}

const strictly = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
};

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);

const marked = (bytes: Uint8Array): Encoding | null => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
};

// In UTF-16 nearly every other byte of a text in Latin letters is zero, on one side only; zeros on both sides, or few of
// them, are no text at all.
const byZeros = (bytes: Uint8Array): Encoding | null => {
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = bytes.length / 2;
  if (even < odd / 50 && odd > most * 0.4) return 'utf-16le';
  return odd < even / 50 && even > most * 0.4 ? 'utf-16be' : null;
};

const sequenceLength = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
};

// A French capital before a no-break space, a closing quote, an apostrophe or a dash, as in "LIBERTÉ »": sound UTF-8
// by chance, and no sign that anyone meant UTF-8.
const byChance = (lead: number, next: number): boolean =>
  lead >= 0xc7 && lead <= 0xdf && [0xa0, 0xbb, 0x92, 0x94, 0x96, 0x97].includes(next);

/** Whether any of the letters are meant as UTF-8, and the line (from 1) of the first that cannot be. */
interface Letters {
  readonly anyUtf8: boolean;
  readonly oddLine: number;
}

const letters = (bytes: Uint8Array): Letters => {
  let anyUtf8 = false;
  let line = 1;
  let oddLine = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a) line++;
    if (byte < 0x80) continue;
    const length = sequenceLength(byte);
    if (length > 0 && strictly(bytes.subarray(at, at + length), 'utf-8') !== null) {
      anyUtf8 ||= !byChance(byte, bytes[at + 1] ?? 0);
      at += length - 1;
    } else oddLine ||= line;
  }
  return { anyUtf8, oddLine };
};

// Bytes that Windows-1252 leaves without a letter, and control characters that no text holds.
const isOddByte = (byte: number): boolean =>
  [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte) ||
  (byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d].includes(byte));

const oneByte = (bytes: Uint8Array, path: string): Result<Decoded> => {
  const { anyUtf8, oddLine } = letters(bytes);
  // Put together from two texts: either reading would spoil a part of its accents.
  if (anyUtf8) return refuse('file:mixed-encoding', { path, line: oddLine });
  if (bytes.some(isOddByte)) return refuse('file:binary', { path });
  const text = new TextDecoder('windows-1252').decode(bytes);
  return success({ text, encoding: 'windows-1252', assumed: true });
};

/**
 * The text of a file's bytes: UTF-8 or UTF-16 by byte order mark, UTF-16 without one by its zeros, UTF-8 where all of
 * it is sound, else Windows-1252. The byte order mark is not part of the text; line ends are left as they are.
 *
 * Fails with `file:binary` for zeros amid other bytes, `file:broken-encoding` for a text that says it is Unicode and is
 * not, and `file:mixed-encoding` with the first odd `line` where UTF-8 and one-byte letters are mixed.
 */
export const decode = (bytes: Uint8Array, path: string): Result<Decoded> => {
  const zeros = bytes.includes(0);
  const encoding = marked(bytes) ?? (zeros ? byZeros(bytes) : 'utf-8');
  if (encoding === null) return refuse('file:binary', { path });
  const text = strictly(bytes, encoding);
  if (text?.includes('\0') === true) return refuse('file:binary', { path });
  if (text !== null) return success({ text, encoding, assumed: zeros && marked(bytes) === null });
  if (encoding !== 'utf-8') return refuse('file:broken-encoding', { path, encoding });
  return zeros ? refuse('file:binary', { path }) : oneByte(bytes, path);
};
