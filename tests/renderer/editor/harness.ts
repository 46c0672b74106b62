import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';
import type { Draft } from '#core/draft/draft.ts';

const executablePath = '/usr/bin/chromium';

/** Whether there is a browser to look at the editor with; a line says so where there is none. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`SKIPPED: the editor in a real browser, for want of ${executablePath}.`);

export interface Harness {
  readonly browser: Browser;
  readonly page: Page;
  readonly call: <Answer>(expression: string) => Promise<Answer>;
  readonly open: (draft: Draft, options?: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

const root = fileURLToPath(new URL('./harness', import.meta.url));
const cache = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));

const serve = async (): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'editor-harness-'));
  const config: InlineConfig = { root, configFile: false, logLevel: 'warn', plugins: [react()] };
  await build({
    ...config,
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 4000 },
  });
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
};

/** The editor built as for use, in a real browser. */
export const openHarness = async (
  viewport = { width: 1280, height: 900 },
  flags: readonly string[] = [],
): Promise<Harness> => {
  const { url, close } = await serve();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...flags] });
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(url);
  const call = <Answer>(expression: string): Promise<Answer> => page.evaluate<Answer>(expression);
  return {
    browser,
    page,
    call,
    open: async (draft, options = {}) => {
      await call(`harness.open(${JSON.stringify(draft)}, ${JSON.stringify(options)})`);
      await page.waitForSelector('.draft-editor [data-part]');
    },
    close: async () => {
      await browser.close();
      await close();
    },
  };
};
