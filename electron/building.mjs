// What is built is built once: a hash over all its sources decides, so that a start without changes builds nothing,
// and of two starts at once one builds while the other waits.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const filesIn = (folder) =>
  readdirSync(`${root}${folder}`, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const inOrder = (one, other) => (one < other ? -1 : 1);

// A build made in another way is another build, though its sources are the same: the files that say how count as well.
const ways = readdirSync(`${root}electron`)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => `${root}electron/${name}`);

const hashOf = (folders) => {
  const hash = createHash('sha256');
  for (const file of [...folders.flatMap(filesIn), ...ways, `${root}package-lock.json`].toSorted(inOrder)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

/** A build says every second that it is still at work; one that no longer does was killed. */
const fresh = 10_000;

const taken = (lock) => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > fresh) rmSync(lock, { recursive: true, force: true });
    return false;
  }
};

const inTurn = async (lock, work) => {
  mkdirSync(`${root}dist`, { recursive: true });
  while (!taken(lock)) await setTimeout(100);
  const alive = setInterval(() => utimesSync(lock, new Date(), new Date()), 1000);
  try {
    await work();
  } finally {
    clearInterval(alive);
    rmSync(lock, { recursive: true, force: true });
  }
};

/** Builds into `dist/<name>` from these folders of sources, unless it is there already, whole and of these very ones. */
export const buildOnce = async (name, folders, build) => {
  const stamp = `${root}dist/${name}/sources.txt`;
  const isBuilt = (hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isBuilt(hashOf(folders))) return;
  await inTurn(`${root}dist/${name}.building`, async () => {
    const hash = hashOf(folders);
    if (isBuilt(hash)) return;
    rmSync(stamp, { force: true });
    await build();
    writeFileSync(stamp, hash);
  });
};
