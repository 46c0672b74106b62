import type { Locator, Page } from '@playwright/test';

/** The library as someone at it sees it, in either language. */
export interface LibraryPage {
  readonly page: Page;
  /** Presses keys one after another, as someone without a mouse does. */
  keys(...keys: readonly string[]): Promise<void>;
  /** Goes on with Tab until something of that name has the focus; throws where it never comes. */
  tabTo(name: RegExp): Promise<void>;
  /** Hands over a file as the chooser of the browser does. */
  give(path: string): Promise<void>;
  /** Drops a file where one is awaited, as the machine's own file window does. */
  drop(path: string): Promise<void>;
  heading(name: string | RegExp): Locator;
  button(name: string | RegExp): Locator;
}

const focused = `(() => {
  const at = document.activeElement;
  if (at === null) return '';
  const by = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  const label = at.id === '' ? '' : document.querySelector('label[for="' + at.id + '"]')?.textContent ?? '';
  return [at.getAttribute('aria-label') ?? '', ...by, label, at.textContent ?? ''].join(' ').trim();
})()`;

const longest = 80;

/** A page of Entente, driven as the library is. */
export const libraryPage = (page: Page): LibraryPage => ({
  page,
  keys: async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  },
  tabTo: async (name) => {
    const seen: string[] = [];
    for (let count = 0; count < longest; count++) {
      const now = String(await page.evaluate(focused));
      if (name.test(now)) return;
      seen.push(now.slice(0, 40));
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${name}; it came to: ${seen.join(' | ')}`);
  },
  give: (path) => page.locator('input[type=file]').setInputFiles(path),
  drop: async (path) => {
    const zone = await page.locator('.drop').boundingBox();
    const at = { x: (zone?.x ?? 0) + 20, y: (zone?.y ?? 0) + 20 };
    const browser = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await browser.send('Input.dispatchDragEvent', {
        type,
        ...at,
        data: { items: [], files: [path], dragOperationsMask: 1 },
      });
  },
  heading: (name) => page.getByRole('heading', { name }),
  button: (name) => page.getByRole('button', { name }),
});

/** The draft that a page shows, once it shows one: its address names it, and it lies on the workbench. */
export const draftShown = async (page: Page): Promise<string> => {
  await page.waitForURL(/#draft=/);
  await page.locator('.workbench').waitFor();
  return new URLSearchParams(new URL(page.url()).hash.slice(1)).get('draft') ?? '';
};
