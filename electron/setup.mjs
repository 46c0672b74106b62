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
const attempts = [4, 8].map((minutes) => minutes * 60_000);

/** npm's exit code, or null where it had to be stopped. */
const install = (timeout) => {
  const npm = process.env.npm_execpath;
  const [command, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  // Not `npm ci`: it refuses where a registry lacks the binaries of some other platform.
  // What npm has kept is used as it is, and a package that cannot be had is given up after seconds: most are binaries
  // for other platforms. A registry that was away for a moment gets the next attempt.
  const flags = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  flags.push(
    '--prefer-offline',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=500',
    '--fetch-retry-maxtimeout=1000',
  );
  const done = spawnSync(command, [...before, ...flags], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: npm === undefined && process.platform === 'win32',
    timeout,
  });
  if (done.signal === null) return done.status ?? 1;
  console.error('Entente: the registry does not answer …');
  return null;
};

if (present !== wanted) {
  console.error('Entente: installing its packages, once (about half a minute) …');
  let code = null;
  for (const timeout of attempts) {
    code = install(timeout);
    if (code === 0) break;
  }
  if (code !== 0) {
    console.error('Entente: the packages could not be installed (see above). Nothing else was changed.');
    process.exit(1);
  }
  mkdirSync(`${root}node_modules/.cache`, { recursive: true });
  writeFileSync(stamp, wanted);
}
