import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { fill, hasSmallDisk, makeRoom, shutFolder, smallDiskAt } from '#tests/electron/file/small-disk.ts';
import { afternoons } from './build/new-conclusions.ts';
import { hasChromium } from './build/skip.ts';
import { draftAt, type WorkbenchPage, wordsIn, workbenchPage } from './build/workbench-page.ts';

const { begin, end } = afternoons();
const undone: (() => void)[] = [];

/** A home that lies on a small disk of its own. */
const smallHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'entente-small-'));
  const disk = smallDiskAt(home, 2048);
  undone.push(() => {
    disk.takeAway();
    rmSync(home, { recursive: true, force: true });
  });
  return home;
};

afterEach(async () => {
  try {
    await end();
  } finally {
    for (const undo of undone.splice(0).toReversed()) undo();
  }
});

const said = (at: WorkbenchPage) => at.page.getByRole('alert');

const english = (at: WorkbenchPage): string => wordsIn(draftAt(at.path), 'en').join(' ');

const long = ' Further words.'.repeat(60);

describe.skipIf(!hasChromium || !hasSmallDisk)('a disk that fills up while someone types', () => {
  it('is told, keeps every word in the window, and has it all once there is room', async () => {
    const home = smallHome();
    const { at } = await begin({ home });
    await at.saved();
    fill(home);
    await at.goTo('en', 'The member cities warmly thank');
    await at.page.keyboard.insertText(long);
    await said(at).filter({ hasText: 'is full' }).waitFor();
    await said(at).filter({ hasText: 'kept in this window and not yet in the file' }).waitFor();
    await at.type(' Typed meanwhile.');
    await at.page.locator('.status-saving[data-state="unsaved"]').waitFor();
    expect(english(at)).not.toContain('Further');
    makeRoom(home);
    await said(at).waitFor({ state: 'detached' });
    const words = wordsIn(await at.saved(), 'en').join(' ');
    expect(words).toContain(`${long} Typed meanwhile.`);
    const file = openDraft(at.path, { mode: 'read' });
    expect(file.ok && file.value.verify()).toMatchObject({ ok: true, value: { faults: [] } });
  });
});

describe.skipIf(!hasChromium || !hasSmallDisk)('a disk that is full already', () => {
  it('lets a draft be read and says why, refuses a copy aloud, and lets it be written once there is room', async () => {
    const home = smallHome();
    const { at } = await begin({ home });
    await at.saved();
    await at.keys('Control+w');
    await at.page.locator('.library-page').waitFor();
    fill(home);
    await at.page.goBack();
    const full = await workbenchPage(at.page);
    await at.page.getByRole('status').filter({ hasText: 'is full' }).waitFor();
    await full.page.getByRole('button', { name: 'Save as a copy' }).press('Enter');
    await expect.poll(() => at.page.locator('.notice', { hasText: '(copy)' }).count()).toBe(1);
    makeRoom(home);
    await full.page.getByRole('button', { name: 'Try again' }).press('Enter');
    await at.page.locator('.notice:not([data-tone="plain"])').waitFor({ state: 'detached' });
    await full.goTo('fr', 'Les villes membres remercient');
    await full.type(' Enfin.');
    expect(wordsIn(await full.saved(), 'fr').join(' ')).toContain('Enfin.');
  });

  it('keeps a comment that could not be written until it can', async () => {
    const home = smallHome();
    const { at } = await begin({ home });
    await at.goTo('en', 'The member cities warmly thank');
    await at.saved();
    fill(home);
    await at.command('Clause: agreed');
    await said(at).filter({ hasText: 'is full' }).waitFor();
    await at.command('Comment…');
    await at.page.keyboard.insertText(`Is that so?${long}`);
    await at.keys('Control+Enter');
    await at.page.locator('.side-panel').getByText('is full').waitFor();
    expect(await at.page.locator('.composer textarea').inputValue()).toContain('Is that so?');
    makeRoom(home);
    await at.keys('Control+Enter');
    await at.page.locator('.composer').waitFor({ state: 'detached' });
    await at.page.locator('.remark-words', { hasText: 'Is that so?' }).waitFor();
    expect(await at.page.locator('.notice:not([data-tone="plain"])').count()).toBe(0);
  });
});

describe.skipIf(!hasChromium || !hasSmallDisk)('a folder that is shut while someone types', () => {
  it('is told, keeps every word in both languages, and saves all of it when it is open again', async () => {
    const home = mkdtempSync(join(tmpdir(), 'entente-shut-'));
    undone.push(() => rmSync(home, { recursive: true, force: true }));
    const { at } = await begin({ home });
    await at.saved();
    const open = shutFolder(dirname(at.path));
    undone.push(open);
    await at.goTo('en', 'The member cities warmly thank');
    await at.type(' Shut out.');
    await said(at).filter({ hasText: 'read-only' }).waitFor();
    await at.goTo('fr', 'Les villes membres remercient');
    await at.type(' Dehors.');
    open();
    await said(at).waitFor({ state: 'detached' });
    const draft = await at.saved();
    expect(wordsIn(draft, 'en').join(' ')).toContain('Shut out.');
    expect(wordsIn(draft, 'fr').join(' ')).toContain('Dehors.');
  });
});

describe.skipIf(!hasChromium)('a draft that is marked read-only', () => {
  it('while someone types, is written no more, keeps every word and has them when the mark is gone', async () => {
    const { at } = await begin();
    await at.saved();
    chmodSync(at.path, 0o444);
    await at.goTo('en', 'The member cities warmly thank');
    await at.type(' Marked.');
    await said(at).filter({ hasText: 'read-only' }).waitFor();
    expect(english(at)).not.toContain('Marked.');
    chmodSync(at.path, 0o644);
    await said(at).waitFor({ state: 'detached' });
    await at.saved();
    expect(english(at)).toContain('Marked.');
  });

  it('from the start, is read with its reason, taken up when the mark is gone, and gone on with in a copy', async () => {
    const { at } = await begin();
    await at.saved();
    await at.keys('Control+w');
    await at.page.locator('.library-page').waitFor();
    chmodSync(at.path, 0o444);
    await at.page.goBack();
    const marked = await workbenchPage(at.page);
    await at.page.getByRole('status').filter({ hasText: 'read-only' }).waitFor();
    await at.page.locator('.status-saving').filter({ hasText: 'Reading only' }).waitFor();
    await marked.part('en', 'The member cities warmly thank').click();
    await at.type('Not taken.');
    expect(await marked.part('en', 'Not taken.').count()).toBe(0);
    await at.page.getByRole('button', { name: 'Save as a copy' }).press('Enter');
    await at.page.waitForURL(/copy/);
    const copy = await workbenchPage(at.page);
    await copy.goTo('en', 'The member cities warmly thank');
    await copy.type(' In a copy.');
    expect(wordsIn(await copy.saved(), 'en').join(' ')).toContain('In a copy.');
    await at.page.goBack();
    const again = await workbenchPage(at.page);
    await at.page.getByRole('status').filter({ hasText: 'read-only' }).waitFor();
    chmodSync(again.path, 0o644);
    await at.page.getByRole('button', { name: 'Try again' }).press('Enter');
    await at.page.locator('.notice:not([data-tone="plain"])').waitFor({ state: 'detached' });
    await again.goTo('en', 'The member cities warmly thank');
    await again.type(' Open again.');
    expect(wordsIn(await again.saved(), 'en').join(' ')).toContain('Open again.');
  });
});
