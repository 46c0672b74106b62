// `npm start`: the desktop app; where Electron's own program cannot be had, the same interface in the browser.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const french = /^fr\b|^fr_/i.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '');
const tell = (english, words) => console.error(french ? words : english);

const { buildRenderer } = await import('./build-renderer.mjs');
await buildRenderer(() =>
  tell('Entente: building its window, once …', 'Entente : construction de la fenêtre, une fois …'),
);

/** Where Electron's program lies, or null: it is fetched apart from its package and may not be there. */
const electronProgram = () => {
  try {
    const path = createRequire(import.meta.url)('electron');
    return typeof path === 'string' && existsSync(path) ? path : null;
  } catch {
    return null;
  }
};

const run = (program, words) => {
  const child = spawn(program, words, { stdio: 'inherit', cwd: process.cwd() });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
};

const words = process.argv.slice(2);
const program = words.includes('--browser') ? null : electronProgram();
if (program === null) {
  if (!words.includes('--browser'))
    tell(
      'Entente: Electron’s program is not on this machine; the same window opens in your browser.',
      'Entente : le programme d’Electron n’est pas sur cette machine ; la même fenêtre s’ouvre dans votre navigateur.',
    );
  run(process.execPath, [
    `${root}electron/loopback/main.ts`,
    ...words.filter((word) => word !== '--browser'),
  ]);
} else {
  const { bundleDesktop } = await import('./desktop/bundle.mjs');
  await bundleDesktop();
  run(program, [root, ...words]);
}
