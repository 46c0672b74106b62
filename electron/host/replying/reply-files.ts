import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A file of a batch, with the folders that it lies in, the nearest first, up to the one that was named. */
export interface ReplyFile {
  readonly path: string;
  readonly folders: readonly string[];
  /** Left where it is, since a program keeps it for itself: Word’s lock files, what a system puts into folders. */
  readonly isLeftover: boolean;
}

const leftovers = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

const fileAt = (path: string, folders: readonly string[]): ReplyFile => ({
  path,
  folders,
  isLeftover: leftovers.test(basename(path)),
});

const inFolder = (folder: string, folders: readonly string[]): readonly ReplyFile[] =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory())
        return leftovers.test(entry.name) ? [] : inFolder(path, [entry.name, ...folders]);
      return [fileAt(path, folders)];
    });

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** The files that paths lead to, folders with all that lies in them, in one order whatever the system gives. */
export const replyFiles = (paths: readonly string[]): readonly ReplyFile[] =>
  paths.flatMap((given) => {
    const path = resolve(given);
    return isFolder(path) ? inFolder(path, [basename(path)]) : [fileAt(path, [basename(dirname(path))])];
  });
