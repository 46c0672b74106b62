import { strFromU8 } from 'fflate';
import { shown, stop, type WordLimits } from './limits.ts';
import { inflatePieces, plainUnpacker, type Unpacker } from './unpacker.ts';

/** One file inside a package, as the central directory describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** A package whose directory has been read and found safe; nothing is unpacked yet. */
export interface Zip {
  readonly bytes: Uint8Array;
  /** By name in lower case: part names do not tell capitals apart (ECMA-376-2, 6.2.2.3). */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly unpacker: Unpacker;
}

const signature = {
  entry: 0x04034b50,
  directory: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator: 0x07064b50,
};
const [none16, none32] = [0xffff, 0xffffffff];

/** Reads numbers at a place, and stops at a place outside the file. */
const reader = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (at: number, size: number): number =>
    Number.isSafeInteger(at) && at >= 0 && at + size <= bytes.length ? at : stop('damaged');
  return {
    u16: (at: number): number => view.getUint16(within(at, 2), true),
    u32: (at: number): number => view.getUint32(within(at, 4), true),
    u64: (at: number): number => Number(view.getBigUint64(within(at, 8), true)),
    slice: (at: number, size: number): Uint8Array => bytes.subarray(within(at, size), at + size),
  };
};
type Reader = ReturnType<typeof reader>;

interface Directory {
  readonly count: number;
  readonly offset: number;
}

const findEnd = (bytes: Uint8Array, read: Reader): number => {
  const lowest = Math.max(0, bytes.length - 22 - none16);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes[at] === 0x50 && read.u32(at) === signature.end && at + 22 + read.u16(at + 20) <= bytes.length)
      return at;
  }
  return stop('truncated');
};

/** Zip64 keeps the true numbers in a second end record; some writers use it for small files too. */
const directory64 = (read: Reader, end: number): Directory => {
  if (read.u32(end - 20) !== signature.locator) return stop('damaged');
  const end64 = read.u64(end - 20 + 8);
  if (read.u32(end64) !== signature.end64) return stop('damaged');
  return { count: read.u64(end64 + 32), offset: read.u64(end64 + 48) };
};

const findDirectory = (bytes: Uint8Array, read: Reader): Directory => {
  const end = findEnd(bytes, read);
  const directory = { count: read.u16(end + 10), offset: read.u32(end + 16) };
  const large = directory.count === none16 || directory.offset === none32;
  return large ? directory64(read, end) : directory;
};

interface Sizes {
  readonly unpacked: number;
  readonly packed: number;
  readonly offset: number;
}

/** The extra field 1 of zip64 holds, in this order, just those sizes that do not fit the entry itself. */
const trueSizes = (read: Reader, extra: number, extraEnd: number, sizes: Sizes): Sizes => {
  for (let at = extra; at + 4 <= extraEnd; at += 4 + read.u16(at + 2)) {
    if (read.u16(at) !== 1) continue;
    let next = at + 4;
    const or64 = (size: number): number => {
      if (size !== none32) return size;
      next += 8;
      return read.u64(next - 8);
    };
    return { unpacked: or64(sizes.unpacked), packed: or64(sizes.packed), offset: or64(sizes.offset) };
  }
  return sizes;
};

const readEntry = (read: Reader, at: number): { readonly entry: ZipEntry; readonly next: number } => {
  if (read.u32(at) !== signature.directory) stop('damaged');
  const flags = read.u16(at + 8);
  const [nameLength, extraLength, remarkLength] = [read.u16(at + 28), read.u16(at + 30), read.u16(at + 32)];
  const extra = at + 46 + nameLength;
  const sizes = { packed: read.u32(at + 20), unpacked: read.u32(at + 24), offset: read.u32(at + 42) };
  if ((flags & 1) !== 0) stop('password-protected');
  const name = strFromU8(read.slice(at + 46, nameLength), (flags & 0x800) === 0);
  const facts = { name: name.replaceAll('\\', '/'), method: read.u16(at + 10), crc: read.u32(at + 16) };
  const entry = { ...facts, ...trueSizes(read, extra, extra + extraLength, sizes) };
  return { entry, next: extra + extraLength + remarkLength };
};

const stopAtSize = (size: number, limit: number): never =>
  stop('too-large', { megabytes: Math.ceil(size / 2 ** 20), limit: Math.floor(limit / 2 ** 20) });

const escapes = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..');

/**
 * Reads the directory of a package and stops at one that is cut short, damaged, encrypted, too large, or that holds
 * names which lead out of it or stand twice. Nothing is unpacked. Zip64 is read; packages in several volumes are not.
 */
export const openZip = (bytes: Uint8Array, limits: WordLimits, unpacker = plainUnpacker): Zip => {
  const read = reader(bytes);
  const directory = findDirectory(bytes, read);
  if (directory.count > limits.entries)
    stop('too-many-entries', { entries: directory.count, limit: limits.entries });
  const entries = new Map<string, ZipEntry>();
  let [at, unpacked] = [directory.offset, 0];
  for (let index = 0; index < directory.count; index++) {
    const { entry, next } = readEntry(read, at);
    if (escapes(entry.name)) stop('escaping-path', { part: shown(entry.name) });
    if (entries.has(entry.name.toLowerCase())) stop('two-parts-one-name', { part: shown(entry.name) });
    entries.set(entry.name.toLowerCase(), entry);
    unpacked += entry.unpacked;
    at = next;
  }
  if (unpacked > limits.unpacked) stopAtSize(unpacked, limits.unpacked);
  return { bytes, entries, unpacker };
};

const packedBytes = (zip: Zip, entry: ZipEntry): Uint8Array => {
  const read = reader(zip.bytes);
  if (read.u32(entry.offset) !== signature.entry) stop('damaged-part', { part: shown(entry.name) });
  const start = entry.offset + 30 + read.u16(entry.offset + 26) + read.u16(entry.offset + 28);
  return read.slice(start, entry.packed);
};

// What claims to be no larger is handed over whole, which is read in a fraction of the time.
const largestWhole = 2 ** 23;

const inflateAtOnce = (zip: Zip, packed: Uint8Array, entry: ZipEntry): Uint8Array => {
  try {
    return zip.unpacker.inflate(packed, entry.unpacked);
  } catch {
    return stop('damaged-part', { part: shown(entry.name) });
  }
};

const inflateLarge = (packed: Uint8Array, part: string, take: (chunk: Uint8Array) => void): void => {
  try {
    inflatePieces(packed, take);
  } catch (fault) {
    // The unpacker's own errors are numbered; whatever `take` throws goes on as it is.
    if (fault instanceof Error && 'code' in fault && typeof fault.code === 'number')
      stop('damaged-part', { part });
    throw fault;
  }
};

/**
 * Unpacks one entry, whole if it is not large, else piece by piece, and stops when it is larger than `limit` or than it
 * says, when its checksum is wrong, or when it is packed in another way than a document may be (ECMA-376-2, annex B:
 * stored or deflated).
 */
export const unpack = (
  zip: Zip,
  entry: ZipEntry,
  limit: number,
  take: (chunk: Uint8Array, isWhole: boolean) => void,
): void => {
  const part = shown(entry.name);
  let [size, crc] = [0, 0];
  const check = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > limit) stopAtSize(size, limit);
    if (size > entry.unpacked) stop('damaged-part', { part });
    crc = zip.unpacker.crc32(chunk, crc);
    take(chunk, chunk.length === entry.unpacked);
  };
  if (entry.unpacked > limit) stopAtSize(entry.unpacked, limit);
  if (entry.method !== 0 && entry.method !== 8) stop('damaged-part', { part });
  const packed = packedBytes(zip, entry);
  if (entry.method === 0) check(packed);
  else if (entry.unpacked > largestWhole) inflateLarge(packed, part, check);
  else check(inflateAtOnce(zip, packed, entry));
  if (size !== entry.unpacked || crc !== entry.crc) stop('damaged-part', { part });
};
