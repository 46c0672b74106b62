import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { lookAt } from '../reading/read-input.ts';

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

// Far more than a few replies of a common size have together.
const mostBytes = 2 ** 23;

/**
 * The files in groups of at most so many that are written down together. The bytes of a group are in memory until then,
 * so that a group of large files has fewer of them, and one that is very large is alone.
 */
export const inGroups = (files: readonly ReplyFile[], most: number): readonly (readonly ReplyFile[])[] => {
  const groups: ReplyFile[][] = [];
  let bytes = 0;
  for (const file of files) {
    const looked = lookAt(file.path);
    const size = looked.ok ? looked.value : 0;
    const last = groups.at(-1);
    // Of two of one name the second may be a new one of the first, which is seen once that is in the record.
    const isNamed = last?.some(({ path }) => basename(path) === basename(file.path)) === true;
    if (last !== undefined && !isNamed && last.length < most && bytes + size <= mostBytes) last.push(file);
    else groups.push([file]);
    bytes = groups.at(-1)?.length === 1 ? size : bytes + size;
  }
  return groups;
};
