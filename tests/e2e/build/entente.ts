import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { chromiumPath } from './skip.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** How the world is in which Entente is started. */
export interface World {
  /** The home of whoever works; one of its own, gone afterwards, where none is named. */
  readonly home?: string;
  /** The language of machine and browser. */
  readonly locale?: 'en' | 'fr';
  /** Files that lie in the home from the start, by their path in it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** How the browser is started, beside what every test needs. */
  readonly flags?: readonly string[];
  /** What was chosen before: the settings as they are kept. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Entente as it runs for one test: a real host in a process of its own, and a browser that reaches it. */
export interface RunningEntente {
  readonly address: string;
  readonly home: string;
  /** The process of the host, for tests that end it. */
  readonly host: ChildProcessWithoutNullStreams;
  /** A window of its own, with whatever the test wants to be otherwise: theme, size, reduced motion. */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** What a page said that it should not have said: errors of scripts and of the console, over all windows. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

// The build is for all tests of a run; whoever comes second waits for the first, since a process of its own does it.
const build = (): void => {
  const { href } = pathToFileURL(join(root, 'electron/build-renderer.mjs'));
  const lock = join(root, 'node_modules/.cache/entente-build');
  const script = `
    import { mkdirSync, rmSync, statSync } from 'node:fs';
    import { setTimeout as wait } from 'node:timers/promises';
    const stale = () => Date.now() - (statSync(${JSON.stringify(lock)}, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 120000;
    const lock = () => { try { mkdirSync(${JSON.stringify(lock)}); return true; } catch { return stale(); } };
    mkdirSync(${JSON.stringify(dirname(lock))}, { recursive: true });
    while (!lock()) await wait(100);
    try { await (await import(${JSON.stringify(href)})).buildRenderer(); }
    finally { rmSync(${JSON.stringify(lock)}, { recursive: true, force: true }); }`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The window could not be built: ${stderr}`);
};

const locales = { en: 'en_GB.UTF-8', fr: 'fr_FR.UTF-8' } as const;
const tags = { en: 'en-GB', fr: 'fr-FR' } as const;

const furnish = (home: string, { files = {}, settings }: World): string => {
  for (const [name, content] of Object.entries(files)) {
    const path = join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  const shelf = join(home, '.entente-settings');
  mkdirSync(shelf, { recursive: true });
  if (settings !== undefined)
    writeFileSync(join(shelf, 'settings.json'), JSON.stringify({ settings, recents: [], places: {} }));
  return shelf;
};

const addressOf = async (host: ChildProcessWithoutNullStreams): Promise<string> => {
  const said: string[] = [];
  host.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  const lines = createInterface({ input: host.stdout });
  const first = await Promise.race([once(lines, 'line'), once(host, 'exit')]);
  const [address] = first;
  if (typeof address === 'string' && address.startsWith('http')) return address;
  throw new Error(`The host did not start: ${said.join('')}`);
};

const listen = (page: Page, complaints: string[]): void => {
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
};

const end = async (host: ChildProcessWithoutNullStreams): Promise<void> => {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const gone = once(host, 'exit');
  host.kill('SIGTERM');
  await gone;
};

/** Starts Entente: builds its window where that is not done, runs a host and a browser. Close it when done. */
export const startEntente = async (world: World = {}): Promise<RunningEntente> => {
  build();
  const own = world.home === undefined;
  const home = world.home ?? mkdtempSync(join(tmpdir(), 'entente-home-'));
  const shelf = furnish(home, world);
  const locale = world.locale ?? 'en';
  const host = spawn(
    process.execPath,
    [join(root, 'electron/loopback/main.ts'), '--quiet', '--settings', shelf],
    { cwd: root, env: { ...process.env, HOME: home, LANG: locales[locale], LC_ALL: locales[locale] } },
  );
  const address = await addressOf(host);
  const complaints: string[] = [];
  let browser: Browser | null = null;
  return {
    address,
    home,
    host,
    complaints,
    page: async (options = {}) => {
      browser ??= await chromium.launch({
        executablePath: chromiumPath,
        args: ['--no-sandbox', ...(world.flags ?? [])],
      });
      const context = await browser.newContext({ locale: tags[locale], ...options });
      const page = await context.newPage();
      // A machine that has other work to do is slow, and not wrong.
      page.setDefaultTimeout(60_000);
      listen(page, complaints);
      await page.goto(address);
      return page;
    },
    close: async () => {
      await browser?.close();
      await end(host);
      if (own) rmSync(home, { recursive: true, force: true });
    },
  };
};
