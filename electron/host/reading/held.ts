import { statSync } from 'node:fs';

// Closing any handle of a file drops every lock that the process holds on it (POSIX), also those of another library.
// A draft that is open to be written must therefore not be opened a second time to have a look at its bytes.
const held = new Set<string>();

const keyOf = (path: string): string | null => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
};

/** Notes that this process holds a lock on the file at `path`; gives what lets it go. */
export const hold = (path: string): (() => void) => {
  const key = keyOf(path);
  if (key !== null) held.add(key);
  return () => {
    if (key !== null) held.delete(key);
  };
};

/** Whether this process holds a lock on the file at `path`, under whatever name. */
export const isHeld = (path: string): boolean => held.has(keyOf(path) ?? '');
