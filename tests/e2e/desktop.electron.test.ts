import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildRenderer } from '#electron/build-renderer.mjs';
import { bundleDesktop } from '#electron/desktop/bundle.mjs';
import { riverFile } from '../electron/file/river.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const itsPackage = join(root, 'node_modules', 'electron');

/** Electron's own program, which is fetched apart from its package. */
const program = (): string | null => {
  const named = join(itsPackage, 'path.txt');
  const path = existsSync(named) ? join(itsPackage, 'dist', readFileSync(named, 'utf8')) : null;
  return path !== null && existsSync(path) ? path : null;
};
const executablePath = program();
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const canRun = executablePath !== null && hasDisplay;

if (!canRun)
  console.log(
    `SKIPPED without ${executablePath === null ? 'Electron’s program' : 'a display'}: the desktop app in Electron itself.`,
  );

describe.skipIf(!canRun)('the desktop app in Electron itself', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'entente-electron-')));
  let app: ElectronApplication | null = null;

  beforeAll(async () => {
    await buildRenderer();
    await bundleDesktop();
  });
  afterEach(async () => {
    await app?.close();
    app = null;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const launched = async (...words: readonly string[]): Promise<{ app: ElectronApplication; page: Page }> => {
    // Root, as in many build machines, cannot have Chromium's own sandbox.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    app = await electron.launch({
      executablePath: executablePath ?? '',
      args: [...asRoot, `--user-data-dir=${folder}`, root, ...words],
    });
    const page = await app.firstWindow();
    await page.locator('main').waitFor();
    return { app, page };
  };

  const draftFile = (name: string): string => {
    const file = riverFile(folder, `${name}.entente`);
    file.close();
    return file.path;
  };

  it('opens its window from its own scheme, with its host behind it', async () => {
    const { page } = await launched();
    expect(page.url()).toMatch(/^app:\/\/entente\//);
    expect(await page.title()).toBe('Entente');
  });

  it('opens the draft that was named', async () => {
    const { page } = await launched(draftFile('named'));
    await page.getByText('named').first().waitFor();
    expect(page.url()).toContain('named.entente');
  });

  it('gives its page nothing of Node or Electron, and an origin of its own', async () => {
    const { page } = await launched();
    const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'];
    expect(
      await page.evaluate((asked) => asked.filter((name) => Reflect.has(globalThis, name)), names),
    ).toEqual([]);
    expect(await page.evaluate('origin')).toBe('app://entente');
    expect(await page.evaluate('isSecureContext')).toBe(true);
  });

  it('stays where it is, and opens no other window', async () => {
    const { app, page } = await launched();
    const before = page.url();
    await page.evaluate("void (location.href = 'https://example.org/')");
    await page.evaluate("void open('file:///etc/passwd', '_blank')");
    await page.evaluate("void open('/projection.html', '_blank')");
    expect(await page.evaluate('1 + 1')).toBe(2);
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);
  });

  it('denies what a page may not ask for', async () => {
    const { page } = await launched();
    const asked = "navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)";
    expect(await page.evaluate(asked)).toBe('denied');
  });

  it('has menus from the list of commands', async () => {
    const { app } = await launched();
    const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ id }) => id));
    expect(labels).toEqual(
      expect.arrayContaining(['file', 'edit', 'clause', 'insert', 'review', 'view', 'help']),
    );
  });

  it('opens its window again at its draft when the page goes down', async () => {
    const { app, page } = await launched(draftFile('again'));
    await page.getByText('again').first().waitFor();
    await app.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await vi.waitFor(
      async () => {
        const url = await app.evaluate(({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          return contents === undefined || contents.isCrashed() || contents.isLoading()
            ? ''
            : contents.getURL();
        });
        expect(url).toContain('again.entente');
      },
      { timeout: 30_000 },
    );
  });
});
