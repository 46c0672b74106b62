import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const keySchema = z.strictObject({
  key: z.string().regex(/^[\w-]{32}$/),
  /** The port under which it was last let in. */
  port: z.int().min(0).max(65_535),
});
export type KeptKey = Readonly<z.infer<typeof keySchema>>;

const onlyMine = 0o600;

// A key that others on this machine could have read is no key any more. Windows keeps others out of the folder itself.
const isOnlyMine = (path: string): boolean =>
  process.platform === 'win32' || (statSync(path).mode & 0o077) === 0;

const fresh = (): KeptKey => ({ key: randomBytes(24).toString('base64url'), port: 0 });

/**
 * The key and the port of the last start, so that a page which is still open goes on with a host that was started
 * anew; a new key where there is none, or where it is damaged or others can read it.
 */
export const keptKey = (folder: string): KeptKey => {
  const path = join(folder, 'loopback.json');
  try {
    const read = keySchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success && isOnlyMine(path) ? read.data : fresh();
  } catch {
    return fresh();
  }
};

/** Keeps the key where only its owner can read it. Where it cannot be kept, an open page has to be opened anew. */
export const keepKey = (folder: string, kept: KeptKey): void => {
  const path = join(folder, 'loopback.json');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, JSON.stringify(kept), { mode: onlyMine });
    chmodSync(path, onlyMine);
  } catch {
    // The start goes on: everything but this one convenience works without it.
  }
};
