import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';
import { type RunningEntente, startEntente, type World } from './build/entente.ts';
import { draftShown, type LibraryPage, libraryPage } from './build/library-page.ts';
import { expectReach } from './build/reach.ts';
import { hasChromium } from './build/skip.ts';

const running: RunningEntente[] = [];

const start = async (world: World = {}): Promise<{ entente: RunningEntente; at: LibraryPage }> => {
  const entente = await startEntente(world);
  running.push(entente);
  const page = await entente.page({ reducedMotion: 'reduce' });
  await page.locator('.library-page').waitFor();
  return { entente, at: libraryPage(page) };
};

afterEach(async () => {
  for (const entente of running.splice(0)) {
    await entente.close();
    if (entente.complaints.length > 0) throw new Error(entente.complaints.join('\n'));
  }
});

const draftAt = (path: string): Draft => {
  const file = openDraft(path, { mode: 'read' });
  if (!file.ok) throw new Error(file.failure.code);
  const { draft } = file.value;
  file.value.close();
  return draft;
};

const wordsIn = (draft: Draft, language: string): readonly string[] =>
  draft.parts.map(({ wording }) => characters(wording[language] ?? []));

const isNarrow = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

/** What comes about within a moment, however busy the machine is. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });

const savedVersion = fileURLToPath(new URL('../saved/version-1.entente', import.meta.url));
const nextYear = new Date().getFullYear() + 1;

describe.skipIf(!hasChromium)('the library', () => {
  beforeAll(() => startEntente().then((entente) => entente.close()));

  it('makes next year’s Conclusions in both languages without a mouse, at once', async () => {
    const { entente, at } = await start();
    await at.tabTo(/^New draft/);
    await at.keys('Enter');
    await at.page.getByText('Réseau').first().waitFor();
    await soon(() => at.page.getByLabel('Name of the file').inputValue()).toBe(
      `UCCN-Conclusions-${nextYear}`,
    );
    await at.keys('Enter');
    const path = await draftShown(at.page);
    expect(path).toBe(join(entente.home, `Entente/UCCN-Conclusions-${nextYear}.entente`));
    const draft = draftAt(path);
    expect([draft.kind, draft.languages]).toEqual(['conclusions', ['en', 'fr']]);
    expect(draft.parts.every(({ wording }) => 'en' in wording && 'fr' in wording)).toBe(true);
  });

  it('takes the facts of the meeting by keyboard alone, with cities that a few letters find', async () => {
    const { at } = await start();
    const { page } = at;
    await at.tabTo(/^New draft/);
    await at.keys('Enter');
    await page.locator('.beginning-line').first().waitFor();
    await at.keys('ArrowDown');
    await soon(() => page.getByLabel('Name of the file').inputValue()).toContain('Mayors-Declaration');
    await at.keys('ArrowUp');
    await at.tabTo(/^host cities/i);
    const cities = page.getByRole('combobox', { name: 'host cities', exact: true });
    const take = async (letters: string, city: string): Promise<void> => {
      await page.keyboard.type(letters);
      await page.getByRole('option', { name: city }).waitFor();
      await at.keys('ArrowDown');
      await page.locator('[role=option][data-focused]').waitFor();
      await at.keys('Enter');
      await soon(() => cities.inputValue()).toMatch(new RegExp(`${city}$`));
    };
    await take('crac', 'Kraków');
    await take('; katow', 'Katowice');
    await at.tabTo(/^country/i);
    await page.keyboard.type('pologne');
    await at.tabTo(/^dates/i);
    await page.keyboard.type('30 June to 3 July 2027');
    const opening = (language: string, text: RegExp): Promise<void> =>
      page.locator(`.beginning-line:lang(${language})`).filter({ hasText: text }).waitFor();
    await opening('fr', /à Cracovie et Katowice, en Pologne, du 30\sjuin au 3\sjuillet 2027/u);
    await opening('en', /in Kraków and Katowice, Poland, from 30 June to 3 July 2027/);
    await expectReach(page);
    await at.keys('Enter');
    const { fields } = draftAt(await draftShown(page));
    expect(fields['hostCities']).toMatchObject({
      value: [{ names: { en: 'Kraków', fr: 'Cracovie' } }, { names: { en: 'Katowice' } }],
    });
    expect(fields['dates']).toEqual({ type: 'dates', start: '2027-06-30', end: '2027-07-03' });
  });

  it('asks before going back from what is filled in, and goes or stays as it is told', async () => {
    const { at } = await start();
    const { page } = at;
    await page.locator('.library-page').waitFor();
    await at.keys('Control+n');
    await page
      .getByLabel(/^dates/i)
      .first()
      .fill('14 to 18 September 2027');
    await page.goBack();
    await page.getByRole('alertdialog').waitFor();
    await expectReach(page);
    await at.keys('Enter');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(
      await page
        .getByLabel(/^dates/i)
        .first()
        .inputValue(),
    ).toBe('14 to 18 September 2027');
    expect(page.url()).toContain('library=new');
    await page.goBack();
    await page.getByRole('alertdialog').getByRole('button').first().click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await at.button(/^Import a text/).waitFor();
    expect(page.url()).not.toContain('library=new');
    await at.keys('Control+n');
    await page
      .getByLabel(/^dates/i)
      .first()
      .waitFor();
    await page.goBack();
    await at.button(/^Import a text/).waitFor();
  });

  it('refuses in place what it cannot read, and makes nothing until that is put right', async () => {
    const { at } = await start();
    const { page } = at;
    await at.button(/^New draft/).click();
    const dates = page.getByLabel('dates', { exact: true });
    await dates.fill('2027-07-03/2027-06-30');
    await page.getByText(/ends before it begins \(dates\)/).waitFor();
    await page.getByRole('textbox', { name: 'number of member cities' }).fill('many');
    await page.getByText(/“many” is not a whole number \(number of member cities\)/).waitFor();
    await expectReach(page);
    await at.button('Make the draft').click();
    await soon(() => page.evaluate('document.activeElement.getAttribute("aria-invalid")')).toBe('true');
    expect(page.url()).toContain('library=new');
    await page.getByRole('button', { name: 'dates: as the network has it' }).click();
    await page.getByRole('textbox', { name: 'number of member cities' }).fill('408');
    await page.getByText(/is not a whole number/).waitFor({ state: 'detached' });
    await at.button('Make the draft').click();
    expect(draftAt(await draftShown(page)).fields['memberCount']).toEqual({ type: 'number', value: 408 });
  });

  it('knows a draft again, opens it with Enter and forgets it with Delete, the file untouched', async () => {
    const { entente, at } = await start();
    const { page } = at;
    await page.getByText('No draft has been open here yet.').waitFor();
    await expectReach(page);
    await at.button(/^New draft/).click();
    await page.locator('.beginning-line').first().waitFor();
    await at.button('Make the draft').click();
    const path = await draftShown(page);
    await page.goto(new URL('/', page.url()).href);
    await page.evaluate('location.hash = ""');
    const row = page.getByRole('row', { name: /UCCN-Conclusions/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('English · French');
    await expectReach(page);
    await at.tabTo(/^UCCN-Conclusions/);
    await at.keys('Enter');
    expect(await draftShown(page)).toBe(path);
    await page.goBack();
    await at.tabTo(/^UCCN-Conclusions/);
    await at.keys('Delete');
    await page.getByText('No draft has been open here yet.').waitFor();
    expect(existsSync(path)).toBe(true);
    expect(entente.complaints).toEqual([]);
  });

  it('shows a draft that is gone as gone, and says why it cannot be opened', async () => {
    const { at } = await start();
    const { page } = at;
    await at.button(/^New draft/).click();
    await page.locator('.beginning-line').first().waitFor();
    await at.button('Make the draft').click();
    const path = await draftShown(page);
    await page.evaluate('location.hash = ""');
    await page.locator('.start').waitFor();
    rmSync(path);
    await page.reload();
    await page.getByText('No longer in its place').waitFor();
    await expectReach(page);
    await at.tabTo(/^UCCN-Conclusions/);
    await at.keys('Enter');
    await page
      .getByRole('alertdialog')
      .getByText(/There is no file/)
      .waitFor();
    await expectReach(page);
    await at.button('Take it off the list').click();
    await page.getByText('No draft has been open here yet.').waitFor();
  });

  it('finds a draft in its own folder dialog by its first letters', async () => {
    const { entente, at } = await start({
      files: { 'Entente/2026/Old.entente': readFileSync(savedVersion), 'Entente/letter.txt': 'x' },
    });
    const { page } = at;
    await at.tabTo(/^Open/);
    await at.keys('Enter');
    const list = page.getByRole('listbox');
    await list.getByRole('option', { name: '2026' }).waitFor();
    expect(await list.getByRole('option').count()).toBe(1);
    await expectReach(page);
    await at.keys('Enter');
    await list.getByRole('option', { name: /Old/ }).waitFor();
    await at.keys('Backspace');
    await list.getByRole('option', { name: '2026' }).waitFor();
    await page.keyboard.type('20');
    await at.keys('Enter');
    await list.getByRole('option', { name: /Old/ }).waitFor();
    await page.keyboard.type('ol');
    await at.keys('Enter');
    expect(await draftShown(page)).toBe(join(entente.home, 'Entente/2026/Old.entente'));
  });

  it('saves what can be read of a damaged draft, and says what that is', async () => {
    const damaged = Buffer.from(readFileSync(savedVersion));
    damaged.write('#', damaged.indexOf('"wording"'));
    const { entente, at } = await start({ files: { 'Entente/Harmed.entente': damaged } });
    const { page } = at;
    await at.button(/^Open/).click();
    await page.getByRole('option', { name: /Harmed/ }).click();
    await page
      .getByRole('alertdialog')
      .getByText(/is damaged/)
      .waitFor();
    await expectReach(page);
    await at.button('Save what can be read').click();
    await page.getByRole('alertdialog', { name: 'Saved into a new file' }).waitFor();
    await expectReach(page);
    await at.keys('Enter');
    expect(await draftShown(page)).toBe(join(entente.home, 'Entente/Harmed (saved).entente'));
  });

  it('reaches the settings and speaks French as soon as it is asked to', async () => {
    const { at } = await start();
    const { page } = at;
    await at.button('Français').click();
    await page.getByText('Un même texte dans chaque langue').waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
    await at.button('Réglages').click();
    await page.getByRole('dialog').waitFor();
    await at.keys('Escape');
    await page.reload();
    await page.getByText('Un même texte dans chaque langue').waitFor();
  });
});

describe.skipIf(!hasChromium || !hasShared)('a real text', () => {
  it('is imported, a doubt put right by hand, and saved', async () => {
    const broken = readFileSync(sharedPath('seeds', 'conclusions-2017-en.txt'), 'utf8').replace(
      /^3\. /m,
      '7. ',
    );
    const { entente, at } = await start({ files: { 'conclusions-2017-en.txt': broken } });
    const { page } = at;
    await at.tabTo(/^Import a text/);
    await at.keys('Enter');
    await at.heading('Import a text').waitFor();
    await expectReach(page);
    await at.give(join(entente.home, 'conclusions-2017-en.txt'));
    await at.heading('conclusions-2017-en.txt, as it was read').waitFor();
    await expectReach(page);
    const doubt = page.locator('[data-list=doubts] button').first();
    await doubt.click();
    const words = page.locator('.passage-words');
    await words.waitFor();
    const before = await page.locator('.text-part').count();
    // What was one paragraph is cut where the sentence ends, and joined again from the second half.
    const text = await words.inputValue();
    const end = text.indexOf('. ') + 1;
    expect(end).toBeGreaterThan(0);
    await page.evaluate(`document.querySelector('.passage-words').setSelectionRange(${end}, ${end})`);
    await at.keys('Enter');
    await soon(() => page.locator('.text-part').count()).toBe(before + 1);
    expect(await words.inputValue()).toBe(text.slice(end).trim());
    await expectReach(page);
    await at.keys('Backspace');
    await soon(() => page.locator('.text-part').count()).toBe(before);
    expect(await words.inputValue()).toBe(text);
    // The words themselves can be put right too, and the doubt is looked at.
    await at.keys('Control+End');
    await page.keyboard.type(' Agreed.');
    await page.getByRole('checkbox').first().check({ force: true });
    await at.button('Save as a draft').click();
    const draft = draftAt(await draftShown(page));
    expect(draft.languages).toEqual(['en']);
    expect(wordsIn(draft, 'en')).toContain(`${text} Agreed.`);
  });

  it('is put right in French throughout: roles, what was left out, another kind', async () => {
    const { at } = await start({ locale: 'fr' });
    const { page } = at;
    await at.button(/^Importer un texte/).click();
    await at.give(sharedPath('seeds', 'mayors-declaration-2018-fr.txt'));
    await at.heading(/tel qu’il a été lu/).waitFor();
    const before = await page.locator('.text-part').count();
    await page
      .getByRole('button', { name: /^Reprendre/ })
      .first()
      .click();
    await soon(() => page.locator('.text-part').count()).toBe(before + 1);
    await page.getByText('De nouveau dans le texte').waitFor();
    await expectReach(page);
    await at.button('Annuler').click();
    await soon(() => page.locator('.text-part').count()).toBe(before);
    await page.locator('.text-words').last().click();
    await at.button('Paragraphe non numéroté').click();
    await page.getByRole('option', { name: 'Ligne finale' }).click();
    await at.button('Ligne finale').waitFor();
    await at.button('Écarter').click();
    await soon(() => page.locator('.text-part').count()).toBe(before - 1);
    await page.getByText('Par vous').waitFor();
    await page.getByRole('button', { name: 'Reprendre', exact: true }).click();
    await soon(() => page.locator('.text-part').count()).toBe(before);
    await page.getByRole('button', { name: /Type de texte/ }).click();
    await page.getByRole('option', { name: 'Conclusions' }).click();
    await page.getByRole('alertdialog', { name: 'Relire le texte ?' }).waitFor();
    await expectReach(page);
    await at.button('Annuler').last().click();
    await at.button('Bibliothèque').click();
    await page.getByRole('alertdialog', { name: 'Partir sans enregistrer ?' }).waitFor();
    await expectReach(page);
    await at.button('Rester ici').click();
    await at.button('Enregistrer comme projet').click();
    const draft = draftAt(await draftShown(page));
    expect([draft.kind, draft.languages, draft.parts.at(-1)?.role]).toEqual([
      'declaration',
      ['fr'],
      'closing',
    ]);
  });

  it('is refused in a sentence where it is no text or its letters are lost', async () => {
    const { at } = await start({ files: { 'scan.pdf': '%PDF-1.7 …' } });
    await at.button(/^Import a text/).click();
    await at.give(sharedPath('data', 'realtexts', 'mojibake-sample-mondiacult-fr.txt'));
    await at.page
      .getByRole('alert')
      .getByText(/is wrongly decoded at line/)
      .waitFor();
    await expectReach(at.page);
    await at.give(sharedPath('docx', 'hostile-xxe-external-entity.docx'));
    await soon(() => at.page.getByRole('alert').textContent()).not.toContain('wrongly decoded');
  });

  it('is taken where it is dropped', async () => {
    const text = 'We have agreed on the following:\n\n1. The cities agree.\n';
    const { entente, at } = await start({ files: { 'dropped.txt': text } });
    await at.button(/^Import a text/).click();
    await at.drop(join(entente.home, 'dropped.txt'));
    await at.heading('dropped.txt, as it was read').waitFor();
    expect(await at.page.locator('.text-part').allTextContents()).toContain('1.The cities agree.');
  });

  it('is paired in French throughout, with a draft from the folder dialog', async () => {
    const { entente, at } = await start({ locale: 'fr' });
    const { page } = at;
    await at.button(/^Importer un texte/).click();
    await at.give(sharedPath('data', 'realtexts', 'mondiacult-2022-declaration-fr.excerpt.txt'));
    await at.button('Enregistrer comme projet').click();
    const path = await draftShown(page);
    await page.evaluate('location.hash = "library=pair"');
    await at.button('Choisir un projet').click();
    await page.getByRole('listbox').waitFor();
    await expectReach(page);
    await page.getByRole('option', { name: /^mondiacult/ }).click();
    await page.getByText('est en français').waitFor();
    await at.give(sharedPath('data', 'realtexts', 'mondiacult-2022-declaration-en.excerpt.txt'));
    await page.locator('.pairs-list').waitFor();
    await page.locator('.pair-row').first().click();
    await at.button('Laisser sans correspondant').click();
    await page
      .getByText(/^Rien en/)
      .first()
      .waitFor();
    await expectReach(page);
    await at.button('Joindre le texte en anglais').click();
    expect(await draftShown(page)).toBe(path);
    const file = draftAt(join(entente.home, 'Entente/mondiacult-2022-declaration-fr.excerpt.entente'));
    expect(file.languages).toEqual(['fr', 'en']);
    expect(file.parts.filter(({ wording }) => Object.keys(wording).length === 1)).toHaveLength(2);
  });

  it('gains its second language, one pair put right by hand and by keys alone', async () => {
    const { entente, at } = await start();
    const { page } = at;
    await at.button(/^Import a text/).click();
    await at.give(sharedPath('data', 'realtexts', 'mondiacult-2022-declaration-en.excerpt.txt'));
    await at.button('Save as a draft').click();
    const path = await draftShown(page);
    await page.evaluate('location.hash = ""');
    await at.tabTo(/^Pair a language/);
    await at.keys('Enter');
    await at.heading('Pair a language').waitFor();
    await page.getByRole('button', { name: /^mondiacult/ }).waitFor();
    await expectReach(page);
    await at.tabTo(/^mondiacult/);
    await at.keys('Enter');
    await page.getByText('is in English').waitFor();
    await at.give(sharedPath('data', 'realtexts', 'mondiacult-2022-declaration-fr.excerpt.txt'));
    await page.locator('.pairs-list').waitFor();
    await expectReach(page);
    const states = async (): Promise<readonly (string | null)[]> =>
      Promise.all((await page.locator('.pair').all()).map((row) => row.getAttribute('data-state')));
    const found = await states();
    await page.locator('.pair-row').last().click();
    await expectReach(page);
    await at.keys('Delete');
    await soon(states).toEqual([...found.slice(0, -1), 'alone', 'alone']);
    await at.keys('Alt+ArrowDown');
    await soon(states).toEqual([...found.slice(0, -1), 'by-hand']);
    await at.button('Undo').click();
    await at.button('Undo').click();
    await soon(states).toEqual(found);
    await page.getByText('Only what is to be checked').click();
    await at.button('Bring in French').click();
    expect(await draftShown(page)).toBe(path);
    const draft = draftAt(join(entente.home, 'Entente/mondiacult-2022-declaration-en.excerpt.entente'));
    expect(draft.languages).toEqual(['en', 'fr']);
    expect(wordsIn(draft, 'fr')).toContain('PRÉAMBULE');
  });
});

describe.skipIf(!hasChromium)('every screen of the library', () => {
  it.each([
    ['en', 1280],
    ['fr', 1280],
    ['fr', 640],
  ] as const)('keeps within the window with letters twice as large, in %s at %i', async (locale, width) => {
    const { at } = await start({ locale });
    const { page } = at;
    await page.setViewportSize({ width, height: 800 });
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    for (const place of ['', 'library=new', 'library=import', 'library=pair']) {
      await page.evaluate(`location.hash = ${JSON.stringify(place)}`);
      await page
        .locator(place === 'library=new' ? '.beginning-line' : 'h1')
        .first()
        .waitFor();
      expect([place, await isNarrow(page)]).toEqual([place, true]);
      await expectReach(page);
    }
  });

  it('never replaces a file: a name that is taken gives way, and one that was typed is refused', async () => {
    const { entente, at } = await start();
    const { page } = at;
    writeFileSync(join(entente.home, 'x.txt'), '');
    for (const name of [`UCCN-Conclusions-${nextYear}`, `UCCN-Conclusions-${nextYear} (2)`]) {
      await page.evaluate('location.hash = "library=new"');
      await soon(() => page.getByLabel('Name of the file').inputValue()).toBe(name);
      await at.button('Make the draft').click();
      await draftShown(page);
    }
    await page.evaluate('location.hash = "library=new"');
    await page.locator('.beginning-line').first().waitFor();
    await page.getByLabel('Name of the file').fill(`UCCN-Conclusions-${nextYear}`);
    await page.getByText(/lies there already and stays as it is/).waitFor();
    // What is refused is told and gone to; the button stays under whoever presses it.
    await at.button('Make the draft').focus();
    await at.keys('Enter');
    await page.locator('input:focus').and(page.getByLabel('Name of the file')).waitFor();
    expect(page.url()).toContain('library=new');
  });
});
