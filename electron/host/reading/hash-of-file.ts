import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { systemCode } from '../writing/system-failure.ts';
import { isHeld } from './held.ts';
import { lookAt } from './read-input.ts';

const atOnce = 2 ** 20;

const hashOf = (path: string): string => {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const [hash, bytes] = [createHash('sha256'), new Uint8Array(atOnce)];
    for (let read = readSync(handle, bytes); read > 0; read = readSync(handle, bytes))
      hash.update(bytes.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
};

/**
 * The SHA-256 of a file of any kind and size, an empty one too, by which it is known if it comes again; null for what is
 * no file, cannot be read, or is a draft that is open here.
 */
export const hashOfFile = (path: string): string | null => {
  const looked = lookAt(path);
  if ((!looked.ok && looked.failure.code !== 'file:empty') || isHeld(path)) return null;
  try {
    return hashOf(path);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
};
