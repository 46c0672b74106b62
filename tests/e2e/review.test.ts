import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterEach, describe, expect, it } from 'vitest';
import type { Margin } from '#core/margin/margin.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { savedRiver } from '../electron/file/river.ts';
import { type RunningEntente, startEntente, type World } from './build/entente.ts';
import { expectReach } from './build/reach.ts';
import { hasChromium } from './build/skip.ts';
import { type WorkbenchPage, wordsIn, workbenchPage } from './build/workbench-page.ts';

const running: RunningEntente[] = [];

afterEach(async () => {
  for (const entente of running.splice(0)) {
    await entente.close();
    // No script of a window may have gone wrong, whatever else was seen.
    if (entente.complaints.length > 0) throw new Error(entente.complaints.join('\n'));
  }
});

const river = (): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-river-'));
  const bytes = readFileSync(savedRiver(folder));
  rmSync(folder, { recursive: true, force: true });
  return bytes;
};

const entente = async (world: World): Promise<RunningEntente> => {
  const started = await startEntente({ files: { 'Documents/river.entente': river() }, ...world });
  running.push(started);
  return started;
};

const atRiver = async (world: RunningEntente): Promise<WorkbenchPage> => {
  const page = await world.page({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  const path = join(world.home, 'Documents', 'river.entente');
  const hash = new URLSearchParams({ draft: path }).toString();
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  return workbenchPage(page);
};

const marginIn = (path: string): Margin => {
  const file = openDraft(path, { mode: 'read' });
  if (!file.ok) throw new Error(file.failure.code);
  const { margin } = file.value;
  file.value.close();
  return margin;
};

const focusedName = (page: Page): Promise<string | null> =>
  page.evaluate('document.activeElement?.getAttribute("aria-label") ?? null');

const inText = (page: Page): Promise<void> => expect.poll(() => focusedName(page)).toBe('Text in English');

describe.skipIf(!hasChromium)('an afternoon of review', () => {
  it('comments, names a version, goes back to an earlier state and compares, by keyboard', async () => {
    const at = await atRiver(await entente({ settings: { name: 'Ana' } }));
    const { page } = at;
    const panel = page.locator('.side-panel');

    await at.goTo('en', 'open their quays');
    await at.keys('Control+s');
    await page.getByRole('dialog').waitFor();
    await expectReach(page);
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Rev.1');
    await at.keys('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await inText(page);
    await at.type(' They do so gladly');
    for (let count = 0; count < 'gladly'.length; count++) await at.keys('Shift+ArrowLeft');
    await at.keys('Control+Alt+m');
    await panel.getByRole('textbox').waitFor();
    await at.type('Is this meant?');
    await at.keys('Control+Enter');
    await panel.locator('.remark-words', { hasText: 'Is this meant?' }).waitFor();
    await inText(page);
    await expect.poll(() => panel.locator('blockquote[lang="en"]').innerText()).toBe('gladly');
    await panel.getByRole('button', { name: 'Answer' }).click();
    await at.type('It is.');
    await at.keys('Control+Enter');
    await panel.locator('.remark-words', { hasText: 'It is.' }).waitFor();
    await at.goTo('en', 'open their quays');
    await at.command('Clause: agreed ad');
    await page.locator('.outline .status-dot[data-status="ad-referendum"]').waitFor();
    await expectReach(page);
    await panel.getByRole('button', { name: 'Resolve' }).click();
    await panel.getByText('Show 1 resolved').waitFor();
    await at.keys('Escape');
    await panel.waitFor({ state: 'detached' });
    await inText(page);

    await at.goTo('en', 'open their quays');
    await at.keys('Control+Shift+h');
    await panel.getByText('As the draft was made').waitFor();
    await expectReach(page);
    await panel.locator('li', { hasText: 'As the draft was made' }).getByRole('button').first().click();
    await expect
      .poll(async () => wordsIn(await at.saved(), 'en'))
      .toContain('The towns open their quays to makers.');
    await inText(page);
    await at.keys('Control+z');
    await expect
      .poll(async () => wordsIn(await at.saved(), 'en'))
      .toContain('Gladly. The towns open their quays to makers. They do so gladly');

    const order = async (): Promise<readonly string[]> => wordsIn(await at.saved(), 'fr');
    const stood = await order();
    expect(stood.indexOf('Les villes ouvrent leurs quais.')).toBe(3);
    await at.goTo('en', 'open their quays');
    await at.keys('Alt+ArrowDown');
    await expect.poll(order).not.toEqual(stood);
    await panel.getByRole('button', { name: 'Put it back where it stood' }).last().press('Enter');
    // Where it stood when the draft was made, before somebody took it down for the first time.
    await expect.poll(async () => (await order()).indexOf('Les villes ouvrent leurs quais.')).toBe(2);
    await inText(page);
    await at.keys('Control+z', 'Control+z');
    await expect.poll(order).toEqual(stood);

    await at.goTo('en', 'will meet again');
    await at.keys('Control+Shift+k');
    await at.command('Deleted clauses');
    await panel.getByText('The towns will meet again.').waitFor();
    await expectReach(page);
    await at.keys('Control+Shift+d');
    const screen = page.getByRole('dialog');
    await screen.locator('[data-fate="deleted"]').waitFor();
    await screen.getByText('1 of 2').waitFor({ state: 'detached' });
    await at.keys('n');
    await expect
      .poll(() => screen.locator('[aria-current="true"]').getAttribute('data-fate'))
      .toBe('deleted');
    await at.keys('F7');
    await expect.poll(() => screen.locator('[aria-current="true"]').getAttribute('data-fate')).toBe('kept');
    await screen.getByText('2 of 2').waitFor();
    await at.keys('p');
    await screen.getByText('1 of 2').waitFor();
    await expectReach(page);
    await at.keys('Tab', 'Enter');
    await expect.poll(async () => wordsIn(await at.saved(), 'fr')).toContain('Les villes se retrouveront.');
    await at.keys('Escape');
    await inText(page);

    const { comments, versions, statuses } = marginIn(at.path);
    expect(versions).toMatchObject([{ name: 'Rev.1', who: 'Ana', revision: 3 }]);
    expect(comments).toMatchObject([
      {
        part: 'quays',
        language: 'en',
        quoted: 'gladly',
        replies: [{ text: 'It is.' }],
        resolved: { who: 'Ana' },
      },
    ]);
    expect(statuses).toMatchObject([{ part: 'quays', status: 'ad-referendum', who: 'Ana' }]);
  });

  it('brings a deleted clause back with its facts, as one step that undo takes back', async () => {
    const facts = await entente({});
    const at = await atRiver(facts);
    const panel = at.page.locator('.side-panel');
    await at.goTo('en', 'open their quays');
    await at.keys('Control+Shift+r');
    await at.page.getByRole('dialog').waitFor();
    await at.keys('ArrowDown', 'Enter');
    await at.page.getByRole('dialog').waitFor({ state: 'detached' });
    const whole = await at.saved();
    expect(JSON.stringify(whole)).toContain('"reference"');
    await at.goTo('en', 'open their quays');
    await at.keys('Control+Shift+k');
    await at.command('Deleted clauses');
    await panel.getByRole('button', { name: 'Bring it back' }).click();
    await expect.poll(() => at.saved()).toEqual(whole);
    await at.keys('Control+z');
    await expect.poll(async () => (await at.saved()).parts.length).toBe(whole.parts.length - 1);
  });

  it('keeps what was typed and not sent when one goes back to the text and closes the panel', async () => {
    const at = await atRiver(await entente({}));
    const panel = at.page.locator('.side-panel');
    await at.goTo('en', 'open their quays');
    await at.keys('Control+Alt+m');
    await panel.getByRole('textbox').waitFor();
    await at.type('Half a thought');
    await at.keys('Escape');
    await inText(at.page);
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });
    await at.keys('Control+Alt+m');
    await expect.poll(() => panel.getByRole('textbox').inputValue()).toBe('Half a thought');
  });

  it('lets a window that only reads see everything and write nothing, in French', async () => {
    const world = await entente({ locale: 'fr', settings: { name: 'Ana', interface: 'fr' } });
    const writing = await atRiver(world);
    await writing.goTo('en', 'open their quays');
    await writing.keys('Control+Alt+m');
    await writing.type('Vraiment ?');
    await writing.keys('Control+Enter');
    await writing.page.locator('.remark-words', { hasText: 'Vraiment ?' }).waitFor();
    const reading = await atRiver(world);
    const { page } = reading;
    const panel = page.locator('.side-panel');
    await reading.goTo('en', 'open their quays');
    await reading.keys('Control+Alt+m');
    await reading.command('Commentaires');
    await panel.getByText('Vraiment ?').waitFor();
    expect(await panel.getByRole('textbox').count()).toBe(0);
    expect(await panel.getByRole('button').allInnerTexts()).toEqual(['']);
    await reading.keys('Control+Shift+h');
    await panel.getByText('À la création du projet').waitFor();
    expect(await panel.getByRole('button', { name: /Rétablir/ }).count()).toBe(0);
    await expectReach(page);
    await reading.keys('Control+Shift+d');
    const screen = page.getByRole('dialog');
    await screen.locator('[data-changed="true"]').first().waitFor();
    expect(await screen.getByRole('button', { name: /Rétablir/ }).count()).toBe(0);
    await expectReach(page);
    await reading.keys('Escape');
    await expect.poll(() => page.evaluate('document.activeElement?.className')).toBe('paper');
  });
});
