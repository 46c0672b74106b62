import { existsSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import type { Change } from '#core/change/change.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { hasChromium } from '../../build/chromium.ts';
import { soon } from '../../build/soon.ts';
import { prepend } from '../file/river.ts';
import { draftFile } from './river-file.ts';
import type { Launched } from './stand-in/launch.ts';
import { starting } from './started.ts';

const { folder, started } = starting();

/** The words of the first clause, as the file on the disk has them. */
const onDisk = (path: string): string => {
  const file = openDraft(path, { mode: 'read' });
  if (!file.ok) throw new Error(file.failure.code);
  const quays = file.value.draft.parts.find(({ id }) => id === 'quays');
  file.value.close();
  return quays === undefined ? '' : JSON.stringify(wordingIn(quays, 'en'));
};

const type = (page: Page, change: Change): Promise<unknown> =>
  page.evaluate(`type(${JSON.stringify(change)})`);

const drafting = async (name: string): Promise<{ entente: Launched; page: Page; path: string }> => {
  const path = draftFile(folder, name);
  const entente = await started({ bare: true, words: [path] });
  const page = await entente.page();
  await soon(async () => expect(await page.evaluate('globalThis.session?.state.mode')).toBe('write'));
  return { entente, page, path };
};

const closing = (entente: Launched): void => entente.windows[0]?.close();

describe.skipIf(!hasChromium)('what is typed on the desktop', () => {
  it('is on the disk when the page hears that it is', async () => {
    const { page, path } = await drafting('typed');
    expect(await type(page, prepend('quays', 'Today '))).toBe(true);
    await page.evaluate('session.settle()');
    expect(await page.evaluate('session.state.saving.state')).toBe('saved');
    expect(onDisk(path)).toContain('Today The towns');
  });

  it('is brought to the disk before its window closes', async () => {
    const { entente, page, path } = await drafting('closed');
    await type(page, prepend('quays', 'At the last moment '));
    closing(entente);
    expect(entente.windows).toHaveLength(1);
    await soon(() => expect(entente.windows).toHaveLength(0));
    expect(entente.happened.dialogs).toEqual([]);
    expect(onDisk(path)).toContain('At the last moment The towns');
  });

  it('is brought to the disk before the app ends', async () => {
    const { entente, page, path } = await drafting('ended');
    await type(page, prepend('quays', 'Finally '));
    entente.quit();
    expect(entente.happened.quit).toBe(false);
    await soon(() => expect(entente.happened.quit).toBe(true));
    expect(onDisk(path)).toContain('Finally The towns');
  });

  it('keeps its window open where it cannot be saved and someone would rather wait', async () => {
    const { entente, page, path } = await drafting('waits');
    renameSync(path, `${path}.away`);
    await type(page, prepend('quays', 'Homeless '));
    entente.chosen.push({ button: 1 });
    entente.quit();
    await soon(() => expect(entente.happened.dialogs).toHaveLength(1));
    expect(entente.happened.dialogs[0]).toContain('could not be saved');
    expect(entente.happened.dialogs[0]).toContain('was moved or deleted');
    expect(entente.windows).toHaveLength(1);
    expect(entente.happened.quit).toBe(false);
    // Put back, it is saved after all, and the window closes without a word.
    renameSync(`${path}.away`, path);
    closing(entente);
    await soon(() => expect(entente.windows).toHaveLength(0));
    expect(entente.happened.dialogs).toHaveLength(1);
    expect(onDisk(path)).toContain('Homeless The towns');
  });

  it('goes into a copy where someone wants one', async () => {
    const { entente, page, path } = await drafting('copied');
    unlinkSync(path);
    await type(page, prepend('quays', 'Rescued '));
    const copy = join(folder, 'rescued.entente');
    entente.chosen.push({ button: 0 }, { path: null }, { button: 0 }, { path: copy });
    closing(entente);
    await soon(() => expect(entente.windows).toHaveLength(0));
    expect(entente.happened.dialogs).toHaveLength(2);
    expect(onDisk(copy)).toContain('Rescued The towns');
  });

  it('is left behind only where someone says so', async () => {
    const { entente, page, path } = await drafting('left');
    unlinkSync(path);
    await type(page, prepend('quays', 'Lost '));
    entente.chosen.push({ button: 2 });
    closing(entente);
    await soon(() => expect(entente.windows).toHaveLength(0));
    expect(existsSync(path)).toBe(false);
  });

  it('is not given up for a window that does not answer, unless someone says so', async () => {
    const { entente, page } = await drafting('silent');
    entente.chosen.push({ button: 2 });
    // The page is busy for good.
    void page.evaluate('for (;;);').catch(() => undefined);
    closing(entente);
    await soon(() => expect(entente.windows).toHaveLength(0));
    expect(entente.happened.dialogs[0]).toContain('does not answer');
  });

  it('outlives the end of its page, which opens again at its draft', async () => {
    const { entente, page, path } = await drafting('crashed');
    await type(page, prepend('quays', 'Before the end '));
    await page.evaluate('session.settle()');
    const [window] = entente.windows;
    window?.webContents.forcefullyCrashRenderer();
    await soon(() => expect(entente.happened.dialogs).toHaveLength(1));
    expect(entente.happened.dialogs[0]).toContain('opened again');
    const again = await entente.page();
    await soon(async () => expect(await again.evaluate('globalThis.session?.state.mode')).toBe('write'));
    expect(await again.evaluate('session.state.path')).toBe(path);
    expect(await type(again, prepend('quays', 'And after '))).toBe(true);
    await again.evaluate('session.settle()');
    expect(onDisk(path)).toContain('And after Before the end The towns');
  });

  it('may be left to a window that goes down again and again', async () => {
    const { entente } = await drafting('tired');
    for (let time = 0; time < 3; time++)
      entente.windows[0]?.webContents.tell(
        'render-process-gone',
        { preventDefault: () => undefined },
        {
          reason: 'oom',
          exitCode: 5,
        },
      );
    entente.chosen.push({ button: 1 });
    entente.windows[0]?.webContents.tell(
      'render-process-gone',
      { preventDefault: () => undefined },
      {
        reason: 'oom',
        exitCode: 5,
      },
    );
    await soon(() => expect(entente.windows).toHaveLength(0));
    expect(entente.happened.dialogs.at(-1)).toContain('several times');
  });

  it('is asked about when its window is stuck, and the window is opened again', async () => {
    const { entente, page, path } = await drafting('stuck');
    await type(page, prepend('quays', 'Stuck '));
    await page.evaluate('session.settle()');
    entente.chosen.push({ button: 0 });
    entente.windows[0]?.tell('unresponsive');
    await soon(() => expect(entente.happened.dialogs).toHaveLength(2));
    expect(entente.happened.dialogs[0]).toContain('does not answer');
    const again = await entente.page();
    await soon(async () => expect(await again.evaluate('globalThis.session?.state.path')).toBe(path));
    expect(onDisk(path)).toContain('Stuck The towns');
  });
});
