import { existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Folder } from '#core/contract/library.ts';
import { type Result, refuse, success } from '#core/failure.ts';

/** Where drafts are kept when nobody chose otherwise: a folder of Entente's own among the documents. */
export const draftsFolder = (chosen: string | null): string => {
  if (chosen !== null) return resolve(chosen);
  const documents = join(homedir(), 'Documents');
  return join(existsSync(documents) ? documents : homedir(), 'Entente');
};

const isWithin = (path: string, root: string): boolean => {
  const way = relative(root, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && resolve(root, way) === path);
};

const entriesOf = (folder: string): Folder['entries'] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry): Folder['entries'] => {
      const path = join(folder, entry.name);
      const there = statSync(path, { throwIfNoEntry: false });
      if (there?.isDirectory()) return [{ name: entry.name, path, kind: 'folder', changed: null }];
      const isDraft = there?.isFile() === true && /\.entente$/i.test(entry.name);
      return isDraft ? [{ name: entry.name, path, kind: 'draft', changed: there.mtime.toISOString() }] : [];
    })
    .sort((one, other) => one.kind.localeCompare(other.kind) * -1 || one.name.localeCompare(other.name));

/**
 * What lies in a folder, for a face without the machine's own dialogs. Only what lies in the user's home, or in the
 * folder that was chosen for drafts, can be looked at, links followed first.
 */
export const listFolder = (given: string | null, chosen: string | null): Result<Folder> => {
  const drafts = draftsFolder(chosen);
  if (given === null && !existsSync(drafts)) mkdirSync(drafts, { recursive: true });
  const path = given ?? drafts;
  if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false))
    return refuse('library:no-folder', { path });
  const real = realpathSync(path);
  const roots = [homedir(), drafts].filter((root) => existsSync(root)).map((root) => realpathSync(root));
  if (!roots.some((root) => isWithin(real, root))) return refuse('library:outside', { path });
  const above = dirname(real);
  const parent = roots.some((root) => isWithin(above, root)) ? above : null;
  return success({ path: real, parent, entries: entriesOf(real) });
};
