import { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { constants, runInThisContext } from 'node:vm';
import { type Browser, chromium, type Page } from '@playwright/test';
import { buildRenderer } from '#electron/build-renderer.mjs';
import { bundleDesktop } from '#electron/desktop/bundle.mjs';
import { chromiumPath } from '../../../build/chromium.ts';
import { barePages } from './bare-pages.ts';
import { type Machine, type StandIn, standIn } from './electron.ts';

/** The app as it was built, running with the stand-in in Electron’s place. */
export interface Launched extends StandIn {
  /** Where it keeps its settings. */
  readonly folder: string;
  /** The page of a window, once its interface has come. */
  readonly page: (window?: number) => Promise<Page>;
  close(): Promise<void>;
}

interface Wishes extends Partial<Machine> {
  /** Words of the command line. */
  readonly words?: readonly string[];
  /** Opens, in place of the interface, a page of the test's own with the interface's store in it. */
  readonly bare?: boolean;
}

const main = fileURLToPath(new URL('../../../../dist/desktop/main.mjs', import.meta.url));
const running = new Map<string, object>();
let count = 0;

// The bundle asks for Electron by its name, as it does in Electron; here the name leads to the stand-in of its launch.
registerHooks({
  resolve: (specifier, context, next) => {
    const run = new URL(context.parentURL ?? 'file:///').searchParams.get('run');
    if (specifier === 'electron' && run !== null) return { url: `standin:${run}`, shortCircuit: true };
    const found = next(specifier, context);
    return run !== null && found.url.includes('/dist/desktop/') && !found.url.includes('?')
      ? { ...found, url: `${found.url}?run=${run}` }
      : found;
  },
  load: (url, context, next) => {
    if (!url.startsWith('standin:')) return next(url, context);
    const run = url.slice('standin:'.length);
    const names = Object.keys(running.get(run) ?? {});
    const source = `const electron = globalThis.standInFor(${JSON.stringify(run)}); export default electron;
      export const { ${names.join(', ')} } = electron;`;
    return { format: 'module', source, shortCircuit: true };
  },
});
Object.assign(globalThis, { standInFor: (run: string) => running.get(run) });

// Node's own import: the runner of the tests would rewrite the bundle, which is to run as it is.
const load: unknown = runInThisContext('(url) => import(url)', {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});

const run = async (words: readonly string[], electron: object): Promise<void> => {
  count += 1;
  running.set(String(count), electron);
  const before = process.argv;
  process.argv = [process.execPath, '.', ...words];
  try {
    if (typeof load === 'function') await load(`${pathToFileURL(main).href}?run=${count}`);
    // The app begins once Electron is ready, a turn later.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.argv = before;
  }
};

// Each launch is a program of its own, with its own listeners for the end of the process.
process.setMaxListeners(0);

let browser: Promise<Browser> | null = null;

/** Builds both programs, where they are not built. */
export const built = async (): Promise<void> => {
  await buildRenderer();
  await bundleDesktop();
};

const screenOf = { x: 0, y: 0, width: 1920, height: 1080 };

/** Launches the app, each time anew. Settings are in a folder of their own unless one is named. */
export const launch = async ({ words = [], bare = false, ...wishes }: Wishes = {}): Promise<Launched> => {
  await built();
  browser ??= chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  const context = await (await browser).newContext();
  const folder = wishes.folder ?? mkdtempSync(join(tmpdir(), 'entente-desktop-'));
  const pages = bare ? await barePages() : () => null;
  const standing = standIn(context, pages, {
    folder,
    languages: ['en-GB'],
    isFirst: true,
    displays: [{ id: 1, bounds: screenOf, workArea: screenOf }],
    dictionaries: ['en-GB', 'en-US', 'es-ES', 'fr-FR'],
    ...wishes,
  });
  await run(words, standing.electron);
  return {
    ...standing,
    folder,
    page: async (window = 0) => {
      const found = standing.windows[window];
      if (found === undefined) throw new Error(`There is no window ${window}`);
      const page = await found.webContents.page();
      await page.locator('main').waitFor({ timeout: 15_000 });
      return page;
    },
    close: async () => {
      for (const window of standing.windows.slice()) window.destroy();
      standing.tell('will-quit', { preventDefault: () => undefined });
      await context.close();
      if (wishes.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Closes the browser behind all launches. */
export const closeBrowser = async (): Promise<void> => {
  await (await browser)?.close();
  browser = null;
};
