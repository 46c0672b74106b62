import type { Page, WebSocketRoute } from '@playwright/test';
import { afterEach, describe, expect, it } from 'vitest';
import { afternoons } from './build/new-conclusions.ts';
import { hasChromium } from './build/skip.ts';
import { wordsIn, workbenchPage } from './build/workbench-page.ts';

const { begin, end } = afternoons();
afterEach(end);

/** A page whose way to the host can be cut, and let go again. */
const cuttable = async (page: Page): Promise<{ cut(): Promise<void>; mend(): void }> => {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/wire/, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    cut: async () => {
      isCut = true;
      for (const socket of open) await socket.close();
      open.clear();
    },
    mend: () => {
      isCut = false;
    },
  };
};

describe.skipIf(!hasChromium)('a writer whose way to the host is cut', () => {
  it('finds another window writing when it is back, writes there instead, and has lost nothing', async () => {
    const { at } = await begin();
    await at.saved();
    const page = await at.page.context().newPage();
    page.setDefaultTimeout(60_000);
    const way = await cuttable(page);
    await page.goto(at.page.url());
    const writer = await workbenchPage(page);
    await page.getByRole('button', { name: 'Write here instead' }).press('Enter');
    await at.page.getByText('Another window of Entente is writing').waitFor();
    await writer.goTo('en', 'The member cities warmly thank');
    await writer.type(' Before.');
    await writer.saved();
    await way.cut();
    await page.locator('.status-saving[data-state="lost"]').waitFor();
    await writer.type(' Meanwhile.');
    await at.page.locator('.notice:not([data-tone="plain"])').waitFor({ state: 'detached' });
    way.mend();
    await page.getByText('Another window of Entente is writing').waitFor();
    await page.getByText('kept in this window and not yet in the file').waitFor();
    await page.getByRole('button', { name: 'Write here instead' }).press('Enter');
    await page.locator('.notice:not([data-tone="plain"])').waitFor({ state: 'detached' });
    expect(wordsIn(await writer.saved(), 'en').join(' ')).toContain('Before. Meanwhile.');
    await at.part('en', 'Meanwhile.').waitFor();
    await at.page.getByText('Another window of Entente is writing').waitFor();
  });
});

describe.skipIf(!hasChromium)('words that are looked for', () => {
  const inSight = `(() => {
    const found = document.querySelector('.paper .overlay-found-now')?.getBoundingClientRect();
    const paper = document.querySelector('.paper').getBoundingClientRect();
    return found !== undefined && found.top >= paper.top && found.bottom <= paper.bottom;
  })()`;

  it('are in sight whichever of them one is at, in the language that is shown and in one that is not', async () => {
    const { at } = await begin();
    await at.page.setViewportSize({ width: 1200, height: 420 });
    await at.keys('Control+f');
    await at.type('cities');
    const count = at.page.locator('.find-count').first();
    await expect.poll(() => count.innerText()).toMatch(/^1 of \d+/);
    const all = Number((await count.innerText()).split(' ').at(-1));
    expect(all).toBeGreaterThan(20);
    for (let now = 1; now <= all; now++) {
      await expect.poll(() => count.innerText()).toBe(`${now} of ${all}`);
      await expect.poll(() => at.page.evaluate(inSight)).toBe(true);
      await at.keys('Enter');
    }
    await at.keys('Escape', 'Control+Shift+l', 'Control+Shift+l');
    await at.page.locator('.paper[data-layout="single"]').waitFor();
    await at.page.locator('.draft-editor[lang="en"]').waitFor();
    await at.keys('Control+f');
    await at.type('chaleureusement');
    await at.page.locator('.draft-editor[lang="fr"] .overlay-found-now').waitFor();
    await expect.poll(() => at.page.evaluate(inSight)).toBe(true);
    expect(await count.innerText()).toMatch(/^1 of/);
  });
});
