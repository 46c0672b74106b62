import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainUnpacker, type Unpacker } from '#core/word/read/unpacker.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import { unpacker } from '#electron/host/reading/unpacker.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';

/** What comes out, or `damaged` where it is refused or is not as long as it was said to be. */
const unpackedBy = (by: Unpacker, packed: Uint8Array, size: number): unknown => {
  try {
    const bytes = by.inflate(packed, size);
    return bytes.length === size ? Buffer.from(bytes).toString('hex') : 'damaged';
  } catch {
    return 'damaged';
  }
};

const texts = fc
  .array(fc.constantFrom('<w:p>', '</w:p>', 'The cities met.', 'é', '\u0000', ' '), { maxLength: 400 })
  .map((all) => new TextEncoder().encode(all.join('')));

describe('the engine unpacks as JavaScript does', () => {
  it('what is sound, however well it was packed, and nothing that says another size', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: -3, max: 3 }),
        (text, level, by) => {
          const packed = deflateRawSync(text, { level });
          const size = Math.max(text.length + by, 0);
          const expected = size === text.length ? Buffer.from(text).toString('hex') : 'damaged';
          expect(unpackedBy(plainUnpacker, packed, size)).toBe(expected);
          expect(unpackedBy(unpacker, packed, size)).toBe(expected);
        },
      ),
    );
  });

  it('what is sound and too large to be unpacked in one go in JavaScript', () => {
    const noise = Uint8Array.from({ length: 200_000 }, (_, at) => Math.imul(at, 2654435761) >>> 24);
    const packed = deflateRawSync(noise, { level: 0 });
    for (const size of [noise.length - 1, noise.length, noise.length + 1])
      expect(unpackedBy(unpacker, packed, size)).toBe(unpackedBy(plainUnpacker, packed, size));
    expect(unpackedBy(unpacker, packed, noise.length)).not.toBe('damaged');
  });

  it('nothing that was cut short', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, cut) => {
        const packed = deflateRawSync(text);
        const short = packed.subarray(0, cut % packed.length);
        expect(unpackedBy(plainUnpacker, short, text.length)).toBe('damaged');
        expect(unpackedBy(unpacker, short, text.length)).toBe('damaged');
      }),
    );
  });

  it('and counts bytes to the same checksum, at once or piece by piece', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const [head, tail] = [bytes.subarray(0, cut), bytes.subarray(cut)];
        const whole = unpacker.crc32(bytes, 0);
        expect(plainUnpacker.crc32(bytes, 0)).toBe(whole);
        expect(plainUnpacker.crc32(tail, plainUnpacker.crc32(head, 0))).toBe(whole);
        expect(unpacker.crc32(tail, unpacker.crc32(head, 0))).toBe(whole);
      }),
    );
  });

  it.skipIf(!hasShared)('every file from the world', () => {
    const names = readdirSync(sharedPath('docx')).filter((name) => name.endsWith('.docx'));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const bytes = readFileSync(sharedPath('docx', name));
      expect({ name, read: readRevisions(bytes, { unpacker }) }).toEqual({
        name,
        read: readRevisions(bytes),
      });
    }
  });
});
