import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc.ts';

/**
 * Whoever unpacks and counts the parts of a package. A host may bring its engine's own, which is several times as fast
 * as any in JavaScript. Neither is asked for more than the few MB that are read at once; larger parts are unpacked piece
 * by piece in JavaScript (`inflatePieces`), for engines have no such unpacker that answers at once.
 */
export interface Unpacker {
  /**
   * What deflated bytes say, which is to be `size` bytes. Throws for bytes that are cut short or damaged, and throws or
   * gives another number of bytes where they say less or more; it never takes much more memory than `size`.
   */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** The CRC-32 of some bytes, counted on from `before` (0 at the start). */
  crc32(bytes: Uint8Array, before: number): number;
}

// Small pieces keep a bomb from swelling far beyond its limit before it is seen: deflate packs at most 1032 to 1.
const pieceSize = 2 ** 14;

/** Unpacks piece by piece; throws a numbered error for damage, and goes on with whatever `take` throws. */
export const inflatePieces = (packed: Uint8Array, take: (chunk: Uint8Array) => void): void => {
  const stream = new Inflate((chunk) => take(chunk));
  for (let at = 0; at < packed.length || at === 0; at += pieceSize)
    stream.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
};

// A part this small cannot swell beyond 66 MB of work, whatever it claims; most parts are.
const smallPacked = 2 ** 16;

const inflateWhole = (packed: Uint8Array, size: number): Uint8Array => {
  const whole = new Uint8Array(size);
  let at = 0;
  inflatePieces(packed, (chunk) => {
    whole.set(chunk, at);
    at += chunk.length;
  });
  return whole.subarray(0, at);
};

/** Unpacks in JavaScript, wherever core runs. */
export const plainUnpacker: Unpacker = {
  inflate: (packed, size) =>
    packed.length <= smallPacked
      ? // One byte more shows that there are more.
        inflateSync(packed, { out: new Uint8Array(size + 1) })
      : inflateWhole(packed, size),
  crc32,
};
