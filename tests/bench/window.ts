import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { type RunningEntente, startEntente } from '#tests/e2e/build/entente.ts';
import { hasChromium } from '#tests/e2e/build/skip.ts';
import {
  type KeyTimes,
  longDraft,
  measureTyping,
  timeKeys,
  unboundFrames,
} from '#tests/renderer/editor/latency.ts';
import { measure, timesOf } from './measure.ts';
import { type Row, timed } from './table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sizes = [14, 100, 400] as const;

type KeysAt = ReadonlyMap<number, Pick<KeyTimes, 'p50' | 'p95'>>;

const typingRows = async (whole: KeysAt, progress: (line: string) => void): Promise<readonly Row[]> => {
  progress(`window: a key from its press to the next frame, at ${sizes.join(', ')} clauses`);
  const all = await measureTyping(sizes);
  return sizes.flatMap((clauses) => {
    const editor = all.find((one) => one.page === 'editor' && one.clauses === clauses);
    const bare = all.find((one) => one.page === 'bare' && one.clauses === clauses);
    if (editor === undefined || bare === undefined) return [];
    const row = (what: string, own: number, theirs: number): Row => ({
      what,
      clauses,
      unit: 'ms',
      value: own,
      peer: { name: 'bare page', value: theirs, ratio: theirs / own },
    });
    return [
      row('window: key to frame, p50', editor.p50, bare.p50),
      row('window: key to frame, p95', editor.p95, bare.p95),
      row('whole workbench: key to frame, p50', whole.get(clauses)?.p50 ?? 0, bare.p50),
      row('whole workbench: key to frame, p95', whole.get(clauses)?.p95 ?? 0, bare.p95),
    ];
  });
};

/** From the command to the address on standard output. */
const readyRow = async (folder: string): Promise<Row> => {
  const times = await measure(async () => {
    const host = spawn(
      process.execPath,
      [join(root, 'electron/loopback/main.ts'), '--quiet', '--settings', join(folder, 'settings')],
      { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, HOME: folder } },
    );
    await once(createInterface({ input: host.stdout }), 'line');
    const gone = once(host, 'exit');
    host.kill('SIGTERM');
    await gone;
  });
  return timed('window: loopback face ready', 0, times);
};

const megabytes = (bytes: number): number => bytes / 2 ** 20;

/** What the page keeps after all else was swept up, and what the host's process takes, in MB. */
const memoryRows = async (entente: RunningEntente, page: Page): Promise<readonly Row[]> => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('HeapProfiler.collectGarbage');
  const { usedSize } = await browser.send('Runtime.getHeapUsage');
  const status = readFileSync(`/proc/${entente.host.pid}/status`, 'utf8');
  const resident = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024;
  return [
    { what: 'window: memory of the page’s scripts', clauses: 400, unit: 'MB', value: megabytes(usedSize) },
    { what: 'window: memory of the host’s process', clauses: 400, unit: 'MB', value: megabytes(resident) },
  ];
};

interface Workbench {
  readonly rows: readonly Row[];
  readonly keys: KeysAt;
}

const show = async (page: Page, path: string): Promise<number> => {
  const start = performance.now();
  await page.evaluate(
    `location.hash = ${JSON.stringify(`#${new URLSearchParams({ draft: path }).toString()}`)}`,
  );
  await page.locator('.draft-editor[lang="fr"] [data-part="p3"]').waitFor();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  return performance.now() - start;
};

const leave = async (page: Page): Promise<void> => {
  await page.waitForTimeout(500);
  await page.evaluate("location.hash = '#'");
  await page.locator('.library-page').waitFor();
};

/** A file is opened again and again, and written in with all that stands around the text. */
const onTheWorkbench = async (progress: (line: string) => void): Promise<Workbench> => {
  progress('window: opening files to their first words on the screen, and writing in them');
  const entente = await startEntente({ flags: unboundFrames });
  const keys = new Map<number, Pick<KeyTimes, 'p50' | 'p95'>>();
  const rows: Row[] = [];
  try {
    const folder = join(entente.home, 'Entente');
    mkdirSync(folder, { recursive: true });
    const page = await entente.page({ viewport: { width: 1440, height: 900 } });
    await page.locator('.library-page').waitFor();
    for (const clauses of sizes) {
      const path = join(folder, `${clauses}.entente`);
      const made = createDraft(path, longDraft(clauses), { who: 'bench' });
      if (made.ok) made.value.close();
      const times: number[] = [];
      for (let run = 0; run < 7; run++) {
        const time = await show(page, path);
        if (run > 0) times.push(time);
        await leave(page);
      }
      rows.push(timed('window: opening to first paint', clauses, timesOf(times)));
      await show(page, path);
      const middle = page.locator(`.draft-editor[lang="en"] [data-part="p${Math.floor(clauses / 2)}"]`);
      await middle.scrollIntoViewIfNeeded();
      await middle.click();
      keys.set(clauses, await timeKeys(page));
      if (clauses === sizes.at(-1)) rows.push(...(await memoryRows(entente, page)));
      await leave(page);
    }
    return { rows, keys };
  } finally {
    await entente.close();
  }
};

const sizeRows = (): readonly Row[] => {
  const folder = join(root, 'dist/renderer/assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const size = (bytes: (path: string) => number): number =>
    scripts.reduce((sum, name) => sum + bytes(join(folder, name)), 0) / 1e6;
  return [
    { what: 'window: scripts', clauses: 0, unit: 'MB', value: size((path) => statSync(path).size) },
    {
      what: 'window: scripts, gzip',
      clauses: 0,
      unit: 'MB',
      value: size((path) => gzipSync(readFileSync(path)).length),
    },
  ];
};

/** What someone at the window waits for, and how large it is; none without Chromium. */
export const windowRows = async (
  folder: string,
  progress: (line: string) => void,
): Promise<readonly Row[]> => {
  if (!hasChromium) return [];
  const { rows, keys } = await onTheWorkbench(progress);
  const typing = await typingRows(keys, progress);
  progress('window: starting the loopback face');
  return [...typing, ...rows, await readyRow(folder), ...sizeRows()];
};
