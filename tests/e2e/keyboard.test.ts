import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keysFor, pressQuickly } from '#tests/build/quick-keys.ts';
import { type RunningEntente, startEntente, type World } from './build/entente.ts';
import { draftShown, type LibraryPage, libraryPage } from './build/library-page.ts';
import { expectReach } from './build/reach.ts';
import { hasChromium } from './build/skip.ts';
import { draftAt, type WorkbenchPage, wordsIn, workbenchPage } from './build/workbench-page.ts';

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

const atDraft = async (world: World = {}): Promise<WorkbenchPage> => {
  const at = await atForm(world);
  await at.keys('Enter');
  return workbenchPage(at.page);
};

const focusedIn = (at: Pick<LibraryPage, 'page'>, name: string) =>
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

  it('is asked once on the workbench, in nobody’s way, and answered there', async () => {
    const at = await atDraft();
    const { page } = at;
    await at.goTo('en', 'The member cities warmly thank');
    await at.type(' Agreed.');
    await expectReach(page);
    const name = page.locator('.signing').getByLabel('Your name');
    await name.focus();
    await at.type('Amélie Dubois');
    await at.keys('Enter');
    await page.locator('.signing').waitFor({ state: 'detached' });
    await at.goTo('en', 'The member cities warmly thank');
    await at.keys('Control+Enter');
    await at.type('Signed.');
    await at.keys('Control+Shift+h');
    await page.locator('.side-panel').getByText('Amélie Dubois').first().waitFor();
    await page.reload();
    await page.locator('.draft-editor [data-part]').first().waitFor();
    expect(await page.locator('.signing').count()).toBe(0);
  });

  it('stays the account where that is what someone wants, and is not asked again', async () => {
    const at = await atDraft({ locale: 'fr' });
    await at.page.getByRole('button', { name: /^Garder/ }).press('Enter');
    await at.page.locator('.signing').waitFor({ state: 'detached' });
    await at.page.reload();
    await at.page.locator('.draft-editor [data-part]').first().waitFor();
    expect(await at.page.locator('.signing').count()).toBe(0);
  });
});

const chosenAlready = { settings: { name: 'Ines' } };

describe.skipIf(!hasChromium)('the focus', () => {
  it('is on the first thing to choose when a dialog opens, and on the first file once it is issued', async () => {
    const at = await atDraft(chosenAlready);
    const { page } = at;
    await at.keys('Control+,');
    await focusedIn(at, 'Your name').waitFor();
    await at.keys('Escape', 'Control+e');
    await page.locator('input:focus').and(page.locator('.check input').first()).waitFor();
    await page.getByRole('button', { name: /^Issue 4 files/ }).press('Enter');
    await page.locator('.issued li').nth(3).waitFor();
    await page.locator('.issued li:first-child :is(a, button):focus').waitFor();
    await expectReach(page);
  });

  it('is back in the text after one Escape from the commands, whatever was typed there', async () => {
    const at = await atDraft(chosenAlready);
    await at.goTo('en', 'The member cities warmly thank');
    await at.keys('Control+k');
    await at.page.getByRole('searchbox').waitFor();
    await at.type('exp');
    await at.keys('Escape');
    await at.page.locator('.palette').waitFor({ state: 'detached' });
    await at.type(' Agreed.');
    expect(wordsIn(await at.saved(), 'en').join(' ')).toContain('Agreed.');
  });

  it('stays in its clause when the interface goes over to French, and all that is said there is French', async () => {
    const at = await atDraft(chosenAlready);
    const { page } = at;
    await at.goTo('en', 'The member cities warmly thank');
    await at.keys('Control+Enter');
    await page.locator('[data-here][data-placeholder="to be written"]').waitFor();
    await at.keys('Control+,', 'Tab', 'Enter');
    await page.getByRole('option', { name: 'Français' }).waitFor();
    await at.keys('End', 'Enter', 'Escape');
    await page.locator('[data-here][data-placeholder="à rédiger"]').waitFor();
    expect(await page.locator('[data-placeholder="to be written"]').count()).toBe(0);
    await at.type('Still here.');
    const words = wordsIn(await at.saved(), 'en');
    expect(words[words.findIndex((one) => one.includes('warmly thank')) + 1]).toBe('Still here.');
  });

  it('says that a version has its name, and leaves the caret in the text', async () => {
    const at = await atDraft(chosenAlready);
    await at.goTo('en', 'The member cities warmly thank');
    await at.keys('Control+s');
    await at.page.getByRole('dialog').waitFor();
    await at.keys('Enter');
    await at.page.getByRole('status').getByText('Rev.1 named').waitFor();
    await at.type(' Agreed.');
    expect(wordsIn(await at.saved(), 'en').join(' ')).toContain('Agreed.');
  });
});

describe.skipIf(!hasChromium)('the outline', () => {
  it('shows its words, also when something comes up above the text', async () => {
    const at = await atDraft(chosenAlready);
    const words = at.page.locator('.outline-words').nth(1);
    await words.waitFor();
    const before = (await words.boundingBox())?.width ?? 0;
    const top = (await words.boundingBox())?.y ?? 0;
    await at.keys('Control+f');
    await expect.poll(async () => (await words.boundingBox())?.y ?? 0).toBeGreaterThan(top);
    await expect.poll(async () => (await words.boundingBox())?.width).toBe(before);
    expect(before).toBeGreaterThan(100);
  });
});

describe.skipIf(!hasChromium)('a small window', () => {
  it.each([
    [640, 900],
    [420, 800],
  ])('leaves the text the larger share beside outline and panel, at %i by %i', async (width, height) => {
    const at = await atDraft(chosenAlready);
    const { page } = at;
    await page.setViewportSize({ width, height });
    await at.goTo('en', 'The member cities warmly thank');
    const nested = (): Promise<boolean> =>
      page.evaluate(`(() => {
        const body = document.querySelector('.workbench-body');
        const page = document.documentElement;
        return body.scrollHeight > body.clientHeight || page.scrollWidth > page.clientWidth;
      })()`);
    const share = async (): Promise<number> => {
      const [text, all] = [page.locator('.paper'), page.locator('.workbench-body')];
      return ((await text.boundingBox())?.height ?? 0) / ((await all.boundingBox())?.height ?? 1);
    };
    for (const keys of ['Control+Shift+o', 'Control+Shift+h']) {
      await at.keys(keys);
      await expect.poll(nested).toBe(false);
      expect(await share()).toBeGreaterThan(0.5);
      await expectReach(page);
    }
  });
});
