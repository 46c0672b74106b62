// `npm start`: the desktop app; where Electron's own program cannot be had, the same interface in the browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const french = /^fr\b|^fr_/i.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '');
const tell = (english, words) => console.error(french ? words : english);

const itsPackage = `${root}node_modules/electron/`;
const tried = `${root}node_modules/.cache/entente-electron`;
const day = 24 * 60 * 60 * 1000;

/** Where Electron's program lies, or null: it is fetched apart from its package. */
const electronThere = () => {
  if (!existsSync(`${itsPackage}path.txt`)) return null;
  const path = `${itsPackage}dist/${readFileSync(`${itsPackage}path.txt`, 'utf8')}`;
  return existsSync(path) ? path : null;
};

/** Fetches Electron's program, once; where that fails it is not tried again for a day, so that a start is not held up. */
const fetchElectron = () => {
  if (!existsSync(`${itsPackage}install.js`)) return null;
  if (Date.now() - (statSync(tried, { throwIfNoEntry: false })?.mtimeMs ?? 0) < day) return null;
  tell('Entente: fetching Electron, once …', 'Entente : téléchargement d’Electron, une fois …');
  spawnSync(process.execPath, [`${itsPackage}install.js`], { stdio: 'ignore' });
  const path = electronThere();
  if (path !== null) return path;
  mkdirSync(`${root}node_modules/.cache`, { recursive: true });
  writeFileSync(tried, '');
  return null;
};

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;

const run = (program, words) => {
  const child = spawn(program, words, { stdio: 'inherit', cwd: process.cwd() });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
};

const { buildRenderer } = await import('./build-renderer.mjs');
await buildRenderer(() =>
  tell('Entente: building its window, once …', 'Entente : construction de la fenêtre, une fois …'),
);

// npm runs its scripts in the package's folder; files are named from where someone stands.
process.chdir(process.env.INIT_CWD ?? process.cwd());
const words = process.argv.slice(2);
const inBrowser = words.includes('--browser');
const program = inBrowser || !hasDisplay ? null : (electronThere() ?? fetchElectron());
if (program === null) {
  if (!inBrowser && hasDisplay)
    tell(
      'Entente: Electron’s program is not on this machine; the same window opens in your browser.',
      'Entente : le programme d’Electron n’est pas sur cette machine ; la même fenêtre s’ouvre dans votre navigateur.',
    );
  if (!inBrowser && !hasDisplay)
    tell(
      'Entente: there is no display here; the same window can be opened in a browser.',
      'Entente : il n’y a pas d’écran ici ; la même fenêtre peut s’ouvrir dans un navigateur.',
    );
  const { bundleLoopback } = await import('./loopback/bundle.mjs');
  await bundleLoopback();
  process.argv = [process.argv[0], process.argv[1], ...words.filter((word) => word !== '--browser')];
  await import('../dist/loopback/main.mjs');
} else {
  const { bundleDesktop } = await import('./desktop/bundle.mjs');
  await bundleDesktop();
  run(program, [root, ...words]);
}
