const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 of a zip entry, counted on from `before` (0 at the start) so that it can be taken piece by piece. */
export const crc32 = (chunk: Uint8Array, before = 0): number => {
  let value = ~before;
  for (let at = 0; at < chunk.length; at++)
    value = (value >>> 8) ^ (table[(value ^ (chunk[at] ?? 0)) & 255] ?? 0);
  return ~value >>> 0;
};
