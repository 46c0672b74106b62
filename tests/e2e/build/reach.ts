import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from 'vitest';

// The theme follows the machine's a moment later, and colours ease from one into the other; axe reads them as they are.
const settled = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let count = 0; count < 3; count++) await frame();
  await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)));
})()`;

// A theme changes colours alone; what else there is to find is found in one of them.
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * Holds a screen to WCAG 2.2 AA as far as axe can tell, in the light and the dark theme of the machine, or in the one
 * that the screen has whatever the machine's is. Each finding is named by its rule and by the places it was found at.
 */
export const expectReach = async (page: Page, { ownTheme = false } = {}): Promise<void> => {
  for (const colorScheme of ownTheme ? (['light'] as const) : (['dark', 'light'] as const)) {
    await page.emulateMedia({ colorScheme });
    if (!ownTheme) await page.locator(`:root[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
    await page.evaluate(settled);
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(ofColours) : axe).analyze();
    const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
    expect([colorScheme, ...found]).toEqual([colorScheme]);
  }
};
