// Four tables, so that four bytes are taken at a time: the second to fourth are the first, one to three bytes on.
const table = new Uint32Array(1024);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  table[byte] = value;
}
for (let at = 256; at < 1024; at++) {
  const value = table[at - 256] ?? 0;
  table[at] = (value >>> 8) ^ (table[value & 255] ?? 0);
}

/** The CRC-32 of a zip entry, counted on from `before` (0 at the start) so that it can be taken piece by piece. */
export const crc32 = (chunk: Uint8Array, before = 0): number => {
  let [value, at] = [~before, 0];
  for (const last = chunk.length - 3; at < last; at += 4) {
    value ^=
      (chunk[at] ?? 0) |
      ((chunk[at + 1] ?? 0) << 8) |
      ((chunk[at + 2] ?? 0) << 16) |
      ((chunk[at + 3] ?? 0) << 24);
    value =
      (table[768 + (value & 255)] ?? 0) ^
      (table[512 + ((value >>> 8) & 255)] ?? 0) ^
      (table[256 + ((value >>> 16) & 255)] ?? 0) ^
      (table[value >>> 24] ?? 0);
  }
  for (; at < chunk.length; at++) value = (value >>> 8) ^ (table[(value ^ (chunk[at] ?? 0)) & 255] ?? 0);
  return ~value >>> 0;
};
