import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { startEntente } from '#tests/e2e/build/entente.ts';
import { hasChromium } from '#tests/e2e/build/skip.ts';
import { longDraft, measureTyping } from '#tests/renderer/editor/latency.ts';
import { measure, timesOf } from './measure.ts';
import { type Row, timed } from './table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sizes = [14, 100, 400] as const;

const typingRows = async (progress: (line: string) => void): Promise<readonly Row[]> => {
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

const openingRows = async (progress: (line: string) => void): Promise<readonly Row[]> => {
  progress('window: opening a file of 400 clauses to its first words on the screen');
  const entente = await startEntente();
  try {
    const path = join(entente.home, 'Entente', 'long.entente');
    mkdirSync(join(entente.home, 'Entente'), { recursive: true });
    const made = createDraft(path, longDraft(400), { who: 'bench' });
    if (made.ok) made.value.close();
    const page = await entente.page({ viewport: { width: 1440, height: 900 } });
    await page.locator('.library-page').waitFor();
    const times: number[] = [];
    for (let run = 0; run < 7; run++) {
      const start = performance.now();
      await page.evaluate(
        `location.hash = ${JSON.stringify(`#${new URLSearchParams({ draft: path }).toString()}`)}`,
      );
      await page.locator('.draft-editor[lang="fr"] [data-part="p3"]').waitFor();
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
      if (run > 0) times.push(performance.now() - start);
      await page.waitForTimeout(500);
      await page.evaluate("location.hash = '#'");
      await page.locator('.library-page').waitFor();
    }
    return [timed('window: opening to first paint', 400, timesOf(times))];
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
  const opening = await openingRows(progress);
  progress('window: starting the loopback face');
  return [...(await typingRows(progress)), ...opening, await readyRow(folder), ...sizeRows()];
};
