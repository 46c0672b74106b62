import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keysFor, pressQuickly } from '#tests/build/quick-keys.ts';
import { type RunningEntente, startEntente, type World } from './build/entente.ts';
import { draftShown, type LibraryPage, libraryPage } from './build/library-page.ts';
import { expectReach } from './build/reach.ts';
import { hasChromium } from './build/skip.ts';
import { draftAt } from './build/workbench-page.ts';

const running: RunningEntente[] = [];

const atLibrary = async (world: World = {}): Promise<{ entente: RunningEntente; at: LibraryPage }> => {
  const entente = await startEntente(world);
  running.push(entente);
  const page = await entente.page({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  await page.locator('.library-page').waitFor();
  return { entente, at: libraryPage(page) };
};

const atForm = async (world: World = {}): Promise<LibraryPage> => {
  const { at } = await atLibrary(world);
  await at.keys('Control+n');
  await at.page.locator('input[value^="UCCN-"], input[value^="RVCU-"]').waitFor();
  return at;
};

afterEach(async () => {
  for (const entente of running.splice(0)) {
    await entente.close();
    if (entente.complaints.length > 0) throw new Error(entente.complaints.join('\n'));
  }
});

const focusedIn = (at: LibraryPage, name: string) =>
  at.page.locator('input:focus').and(at.page.getByLabel(name));

describe.skipIf(!hasChromium)('the form of a new draft, without a mouse', () => {
  it('goes from field to field, and keeps what was written in the last one whatever key follows', async () => {
    const at = await atForm();
    const { page } = at;
    await at.tabTo(/^country/i);
    await page.keyboard.type('Poland');
    await at.keys('Tab');
    await page.keyboard.type('30 June to 3 July 2027');
    await at.keys('Tab');
    await page.keyboard.type('3 July 2027');
    await at.keys('Tab', ' ', 'Backspace', 'Enter');
    const { fields } = draftAt(await draftShown(page));
    expect(fields['country']).toMatchObject({ type: 'country' });
    expect(fields['dates']).toEqual({ type: 'dates', start: '2027-06-30', end: '2027-07-03' });
    expect(fields['adoptionDate']).toMatchObject({ type: 'date' });
  });

  it('takes back with Escape what was typed in a field, and says so', async () => {
    const at = await atForm();
    const { page } = at;
    const count = page.getByRole('textbox', { name: 'number of member cities' });
    const known = await count.inputValue();
    await at.tabTo(/^number of member cities/i);
    await page.keyboard.type('12');
    await page.getByText('Escape takes back what you typed.').waitFor();
    await at.keys('Escape');
    await expect.poll(() => count.inputValue()).toBe(known);
    await focusedIn(at, 'number of member cities').waitFor();
    await expectReach(page);
  });
});

describe.skipIf(!hasChromium)('who signs', () => {
  it('is whoever types a name in the settings, however quick the hand', async () => {
    const { entente, at } = await atLibrary();
    const { page } = at;
    await at.keys('Control+,');
    await focusedIn(at, 'Your name').waitFor();
    await pressQuickly(page, keysFor('Amélie Dubois'));
    const kept = (): string => readFileSync(join(entente.home, '.entente-settings/settings.json'), 'utf8');
    await expect.poll(kept).toMatch(/"Amélie Dubois"/);
    expect(await page.getByLabel('Your name').inputValue()).toBe('Amélie Dubois');
    await at.keys('Escape', 'Control+,');
    await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('Amélie Dubois');
  });
});
