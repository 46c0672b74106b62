// Builds the interface when its sources are newer than what was built: a hash over all of them decides, so that a
// start without changes builds nothing.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}dist/renderer/sources.txt`;

const filesIn = (folder) =>
  readdirSync(`${root}${folder}`, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const wanted = () => {
  const files = [
    ...['core', 'renderer', 'locales', 'templates'].flatMap(filesIn),
    `${root}package-lock.json`,
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

/** Builds the interface into `dist/renderer` unless it is there already, whole and of these very sources. */
export const buildRenderer = async (tell = () => undefined) => {
  const hash = wanted();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  tell();
  const { build } = await import('vite');
  await build({ configFile: `${root}renderer/vite.config.ts`, configLoader: 'native', logLevel: 'warn' });
  writeFileSync(stamp, hash);
};
