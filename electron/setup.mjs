// Makes a fresh clone ready to run: the packages of package-lock.json, Node 24 among them. It runs on whatever
// Node the machine has (20 or newer) and uses nothing but Node itself. Where nothing is to be done it says nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.cache/entente-packages`;
const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
const present = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

// A registry that stops answering makes npm wait for ever; a second try mostly goes through.
const attempts = [2, 3, 5].map((minutes) => minutes * 60_000);

const install = (timeout) => {
  const npm = process.env.npm_execpath;
  const [command, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  // Not `npm ci`: it refuses where a registry lacks the binaries of some other platform.
  const flags = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(command, [...before, ...flags], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: npm === undefined && process.platform === 'win32',
    timeout,
    killSignal: 'SIGKILL',
  });
  if (done.signal !== null) console.error('Entente: the registry does not answer …');
  return done.status === 0;
};

/** Installs the packages named in package-lock.json unless those very packages are there. */
export const setUp = () => {
  if (present === wanted) return;
  console.error('Entente: installing its packages, once (about half a minute) …');
  if (!attempts.some(install)) {
    console.error('Entente: the packages could not be installed (see above). Nothing else was changed.');
    process.exit(1);
  }
  mkdirSync(`${root}node_modules/.cache`, { recursive: true });
  writeFileSync(stamp, wanted);
};

setUp();
