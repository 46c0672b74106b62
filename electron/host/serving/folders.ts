import { existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Folder, Spot } from '#core/contract/library.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { systemCode } from '#electron/host/writing/system-failure.ts';

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

const tryReading = <T>(path: string, read: () => T): Result<T> => {
  try {
    return success(read());
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return refuse('library:unreadable', { path });
  }
};

const rootsOf = (drafts: string): readonly string[] =>
  [homedir(), drafts].filter((root) => existsSync(root)).map((root) => realpathSync(root));

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const placesOf = (drafts: string): Folder['places'] => {
  const home = homedir();
  const places: Folder['places'] = [
    { kind: 'drafts', path: drafts },
    { kind: 'documents', path: join(home, 'Documents') },
    { kind: 'downloads', path: join(home, 'Downloads') },
    { kind: 'desktop', path: join(home, 'Desktop') },
    { kind: 'home', path: home },
  ];
  return places.filter(({ path }) => isFolder(path));
};

/**
 * What lies in a folder, for a face without the machine's own dialogs. Only what lies in the user's home, or in the
 * folder that was chosen for drafts, can be looked at, links followed first.
 */
export const listFolder = (given: string | null, chosen: string | null): Result<Folder> => {
  const drafts = draftsFolder(chosen);
  if (given === null && !existsSync(drafts)) mkdirSync(drafts, { recursive: true });
  const path = given ?? drafts;
  if (!isFolder(path)) return refuse('library:no-folder', { path });
  const real = realpathSync(path);
  const roots = rootsOf(drafts);
  if (!roots.some((root) => isWithin(real, root))) return refuse('library:outside', { path });
  const above = dirname(real);
  const parent = roots.some((root) => isWithin(above, root)) ? above : null;
  const read = tryReading(real, () => entriesOf(real));
  if (!read.ok) return read;
  return success({ path: real, name: basename(real), parent, entries: read.value, places: placesOf(drafts) });
};

/** The nearest folder above a path that is there. */
const standing = (path: string): string => (isFolder(path) ? path : standing(dirname(path)));

/** Whether a new file may be laid there by a face whose page, not the machine's own dialog, named the place. */
export const mayLieIn = (folder: string, chosen: string | null): Result<string> => {
  const drafts = draftsFolder(chosen);
  const path = resolve(folder);
  const roots = [...rootsOf(drafts), drafts];
  const real = join(realpathSync(standing(path)), relative(standing(path), path));
  return roots.some((root) => isWithin(real, root)) ? success(path) : refuse('library:outside', { path });
};

// What no file name can have on one machine or another.
const unfit = /[\\/:*?"<>|\p{Cc}]+/gu;
const longestName = 120;

/** A name for a file as it was given, without what a file name cannot have; empty where nothing is left. */
const fitName = (given: string): string =>
  given
    .trim()
    .replace(/\.entente$/i, '')
    .replaceAll(unfit, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, longestName);

const freeName = (folder: string, name: string): string => {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name} (${count})`;
    if (!existsSync(join(folder, `${free}.entente`))) return free;
  }
};

/** Who asks where a file may lie: what was chosen for drafts, and whether the machine's own dialog named the place. */
export interface Placing {
  readonly chosen: string | null;
  readonly anywhere: boolean;
}

/** Where a draft of that name would lie; refused with `library:no-name`, and outside of what may be looked at. */
export const spotFor = (
  given: string | null,
  called: string,
  { chosen, anywhere }: Placing,
): Result<Spot> => {
  const asked = resolve(given ?? draftsFolder(chosen));
  const folder = anywhere ? success(asked) : mayLieIn(asked, chosen);
  if (!folder.ok) return folder;
  const name = fitName(called);
  if (name === '') return refuse('library:no-name');
  const path = join(folder.value, `${name}.entente`);
  const free = freeName(folder.value, name);
  return success({ path, folder: folder.value, name, taken: free !== name, free });
};
