import { renameSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterEach, describe, expect, it } from 'vitest';
import { characters } from '#core/draft/wording.ts';
import { keysFor, pressQuickly } from '#tests/build/quick-keys.ts';
import { afternoons } from './build/new-conclusions.ts';
import { expectReach } from './build/reach.ts';
import { hasChromium } from './build/skip.ts';
import { wordsIn, workbenchPage } from './build/workbench-page.ts';

const { begin: newConclusions, end } = afternoons();

afterEach(end);

const clauseWith = (words: readonly string[], some: string): string =>
  words.find((one) => one.includes(some)) ?? '';

describe.skipIf(!hasChromium)('an afternoon of drafting', () => {
  it('writes a clause with items in both languages by keyboard alone', async () => {
    const { at } = await newConclusions();
    await at.goTo('en', 'The member cities warmly thank');
    await at.keys('Control+Enter');
    await at.type('The member cities agree to meet twice a year:');
    await at.keys('Enter', 'Tab');
    await at.type('in spring, online;');
    await at.keys('Enter');
    await at.type('in autumn, with the host.');
    await at.goTo('en', 'agree to meet twice');
    await at.keys('F6');
    await at.type('Les villes membres conviennent de se réunir deux fois par an :');
    await at.keys('ArrowDown');
    await at.type('au printemps, en ligne ;');
    await at.keys('ArrowDown');
    await at.type("à l'automne, avec l'hôte.");
    const draft = await at.saved();
    const place = draft.parts.findIndex(({ wording }) => JSON.stringify(wording).includes('twice a year'));
    expect(draft.parts.slice(place, place + 3).map(({ role }) => role)).toEqual(['clause', 'item', 'item']);
    expect(wordsIn(draft, 'fr').slice(place, place + 3)).toEqual([
      'Les villes membres conviennent de se réunir deux fois par an\u00A0:',
      'au printemps, en ligne\u202F;',
      'à l’automne, avec l’hôte.',
    ]);
    expect(await at.numbers('en')).toEqual(await at.numbers('fr'));
  });

  it('says what a language lacks before it is issued, and leads to the first place of it', async () => {
    const { at } = await newConclusions();
    await at.goTo('en', 'The member cities warmly thank');
    await at.keys('Control+Enter');
    await at.type('In English alone.');
    await at.saved();
    await at.keys('Control+e');
    await at.page.getByText(/^In French: 1 to be written and \d+ facts missing\./).waitFor();
    await at.page.getByText(/^In English: \d+ facts missing\./).waitFor();
    await at.page.getByRole('button', { name: 'Go to the first in French' }).press('Enter');
    await at.page.getByRole('dialog').waitFor({ state: 'detached' });
    const writing = () =>
      at.page.evaluate<string>("document.activeElement?.closest('.draft-editor')?.lang ?? 'nowhere'");
    await expect.poll(writing).toBe('fr');
    await at.keys('Control+e');
    await at.page.getByRole('button', { name: /^Issue 4 files/ }).waitFor();
  });

  it('keeps every key that follows F6, however the languages lie', async () => {
    const { at } = await newConclusions();
    for (const layout of ['side-by-side', 'gloss', 'single']) {
      await at.page.locator(`.paper[data-layout="${layout}"]`).waitFor();
      await at.goTo('en', 'The member cities warmly thank');
      await at.keys('Control+Enter');
      await pressQuickly(at.page, [
        ...keysFor(`In English, ${layout}.`),
        'F6',
        ...keysFor(`En français, ${layout}.`),
        'F6',
        'End',
        ...keysFor(' Agreed.'),
      ]);
      const draft = await at.saved();
      const place = wordsIn(draft, 'en').findIndex((words) => words.includes(`nglish, ${layout}`));
      expect(wordsIn(draft, 'en')[place]).toBe(`In English, ${layout}. Agreed.`);
      expect(wordsIn(draft, 'fr')[place]).toBe(`En français, ${layout}.`);
      await at.keys('Control+Shift+l');
    }
  });

  it('gives the keys that follow a command to what it opens, and those that follow Escape to the text', async () => {
    const { at } = await newConclusions();
    const openers = [
      'Control+f',
      'Control+k',
      'Control+Shift+b',
      'Control+Shift+f',
      'Control+Shift+r',
      'Control+Alt+f',
      'Control+Alt+m',
      'Control+l',
    ];
    await at.goTo('en', 'The member cities warmly thank');
    for (const [count, opener] of openers.entries()) {
      await pressQuickly(at.page, [opener, 'z', 'q', 'z']);
      await expect
        .poll(() => at.page.evaluate<string>("document.activeElement?.value ?? ''"), { message: opener })
        .toContain('zqz');
      await pressQuickly(at.page, ['Backspace', 'Backspace', 'Backspace', 'Escape', 'Q']);
      await at.page.locator('.veil').waitFor({ state: 'detached' });
      const written = wordsIn(await at.saved(), 'en').join(' ');
      expect([opener, written.includes('zqz'), written.split('Q').length - 1]).toEqual([
        opener,
        false,
        count + 1,
      ]);
    }
  });

  it('acts where an arrow went, however quickly a command follows it', async () => {
    const { at } = await newConclusions();
    const { page } = at;
    for (const words of ['The member cities warmly thank', 'The member cities welcome the']) {
      await at.goTo('en', words);
      await at.type(' More.');
    }
    await page.getByRole('button', { name: '2 to be updated' }).waitFor();
    const first = at.part('fr', 'remercient chaleureusement');
    const { width = 0, height = 0 } = (await first.boundingBox()) ?? {};
    await first.click({ position: { x: width - 20, y: height - 10 } });
    await expect.poll(() => first.getAttribute('data-here')).toBe('true');
    await pressQuickly(page, ['End', 'ArrowDown', 'Control+Shift+Enter']);
    await page.getByRole('button', { name: '1 to be updated' }).waitFor();
    const left = page.locator('.draft-editor[lang="fr"] [data-status="outdated"]');
    await expect.poll(() => left.count()).toBe(1);
    expect(await left.innerText()).toContain('remercient chaleureusement');
  });

  it('puts what is called from the palette where the caret is, in the language it is in', async () => {
    const { at } = await newConclusions();
    await at.goTo('fr', 'Les villes membres remercient');
    await at.keys('F6', 'F6', 'End');
    await at.command('Footnote');
    await at.page.getByRole('dialog', { name: 'Footnote' }).waitFor();
    await at.type('Noted.');
    await at.page.keyboard.press('Tab');
    await at.page.getByRole('button', { name: 'Done' }).press('Enter');
    await at.page.locator('.veil').waitFor({ state: 'detached' });
    const { parts } = await at.saved();
    const noted = parts.flatMap(({ id, wording }) =>
      Object.entries(wording).flatMap(([language, runs]) =>
        runs.some((run) => 'footnote' in run) ? [[id, language]] : [],
      ),
    );
    const thanks = parts.find(({ wording }) =>
      characters(wording['fr'] ?? []).includes('remercient chaleur'),
    );
    expect(noted).toEqual([[thanks?.id, 'fr']]);
  });

  it('goes to a panel, the outline and back by one key, and keeps the clause one is in where it is seen', async () => {
    const { at } = await newConclusions();
    const { page } = at;
    await at.goTo('en', 'Mindful that the Network');
    const top = (): Promise<number> =>
      page.evaluate("document.querySelector('[data-here]').getBoundingClientRect().top");
    const isIn = (area: string): Promise<boolean> =>
      page.evaluate(`document.activeElement.closest('${area}') !== null`);
    const before = await top();
    await at.keys('Control+Shift+h');
    await page.locator('.side-panel').waitFor();
    await expect.poll(top).toBeCloseTo(before, -1);
    for (const area of ['.side-panel', '.outline', '.draft-editor']) {
      await at.keys('Shift+F6');
      expect([area, await isIn(area)]).toEqual([area, true]);
    }
    await at.keys('Control+Shift+h');
    await page.locator('.side-panel').waitFor({ state: 'detached' });
    await expect.poll(top).toBeCloseTo(before, -1);
  });

  it('asks before a draft is left that cannot be saved, and has it all when one comes back', async () => {
    const { at } = await newConclusions();
    await at.saved();
    renameSync(at.path, `${at.path}.away`);
    await at.goTo('en', 'The member cities warmly thank');
    await at.type(' Kept.');
    await at.page.getByText('was moved or deleted').waitFor();
    await at.keys('Control+w');
    await at.page.getByRole('alertdialog').waitFor();
    await at.keys('Escape');
    await at.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await at.type(' Too.');
    const address = at.page.url();
    await at.page.evaluate("location.hash = ''");
    await at.page.locator('.library-page').waitFor();
    const asksBrowser = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    expect(await at.page.evaluate(asksBrowser)).toBe(true);
    renameSync(`${at.path}.away`, at.path);
    await expect.poll(() => at.page.evaluate(asksBrowser), { timeout: 15_000 }).toBe(false);
    await at.page.evaluate(`location.href = ${JSON.stringify(address)}`);
    const again = await workbenchPage(at.page);
    expect(wordsIn(await again.saved(), 'en').join(' ')).toContain('Kept. Too.');
  });

  it('marks the French to be updated when the English changes, shows what changed, and rests when it is confirmed', async () => {
    const { at } = await newConclusions();
    await at.goTo('en', 'The member cities warmly thank');
    await at.type(' Twice.');
    await at.page.getByRole('button', { name: '1 to be updated' }).press('Enter');
    const strip = at.page.locator('.behind-strip');
    await expect.poll(() => strip.locator('ins').innerText()).toContain('Twice.');
    await at.keys('Control+Shift+Enter');
    await strip.waitFor({ state: 'detached' });
    expect(await at.page.getByRole('button', { name: /to be updated/ }).count()).toBe(0);
    await at.saved();
    await at.page.reload();
    const again = await workbenchPage(at.page);
    expect(await again.page.getByRole('button', { name: /to be updated/ }).count()).toBe(0);
  });

  it('takes back step by step in both languages, and makes it again', async () => {
    const { at } = await newConclusions();
    const before = await at.saved();
    await at.goTo('en', 'The member cities warmly thank');
    await at.type(' First.');
    await at.goTo('fr', 'Les villes membres remercient');
    await at.type(' Ensuite.');
    await at.keys('Alt+ArrowDown');
    await at.saved();
    const same = async (): Promise<boolean> => JSON.stringify(await at.saved()) === JSON.stringify(before);
    // A pause in typing, as on a slow machine, makes a step of its own.
    let steps = 0;
    for (; !(await same()) && steps < 20; steps++) await at.keys('Control+z');
    expect(await at.saved()).toEqual(before);
    expect(steps).toBeGreaterThanOrEqual(3);
    for (let step = 0; step < steps; step++) await at.keys('Control+Shift+z');
    const after = await at.saved();
    expect(clauseWith(wordsIn(after, 'en'), 'First.')).not.toBe('');
    expect(clauseWith(wordsIn(after, 'fr'), 'Ensuite.')).not.toBe('');
  });

  it('keeps numbers and references right when clauses are moved in the outline by keyboard', async () => {
    const { at } = await newConclusions();
    await at.goTo('en', 'The member cities warmly thank');
    await at.type(' See paragraph ');
    await at.keys('Control+Shift+r');
    await at.page.getByRole('searchbox').waitFor();
    await at.type('3');
    await at.page.locator('.chooser-row[data-focused]').filter({ hasText: /^3/ }).waitFor();
    await at.keys('Enter');
    const chip = at.page.locator('.draft-editor[lang="en"] .chip[data-kind="reference"]').first();
    await expect.poll(() => chip.innerText()).toContain('3');
    await at.goTo('en', 'The member cities welcome the');
    await at.keys('Alt+ArrowDown');
    await expect.poll(() => chip.innerText()).toContain('2');
    expect(await at.numbers('en')).toEqual(await at.numbers('fr'));
    const draft = await at.saved();
    expect(draft.parts.filter(({ role }) => role === 'clause')).toHaveLength(13);
  });

  it('lets a second window read along, and take over', async () => {
    const { entente, at } = await newConclusions();
    const other = await at.page.context().newPage();
    await other.goto(at.page.url());
    const along = await workbenchPage(other);
    await other.getByText('Another window of Entente is writing').waitFor();
    await at.page.bringToFront();
    await at.goTo('en', 'The member cities warmly thank');
    await at.type(' Live.');
    await along.part('en', 'Live.').waitFor();
    await other.getByRole('button', { name: 'Write here instead' }).press('Enter');
    await at.page.getByText('Another window of Entente is writing').waitFor();
    await along.goTo('fr', 'Les villes membres remercient');
    await along.type(' Ici.');
    await at.part('fr', 'Ici.').waitFor();
    expect(clauseWith(wordsIn(await along.saved(), 'fr'), 'Ici.')).not.toBe('');
    expect(entente.complaints).toEqual([]);
  });

  it('shows the room the clause that is spoken of, and what was just changed in it', async () => {
    const { at } = await newConclusions();
    const opening = at.page.context().waitForEvent('page');
    await at.keys('F5');
    const room: Page = await opening;
    await room.locator('.room').waitFor();
    await at.page.bringToFront();
    await at.goTo('en', 'The member cities warmly thank');
    await at.type(' For all to see.');
    await room.locator('.projected[data-here="true"] ins').filter({ hasText: 'For all to see.' }).waitFor();
    await expectReach(room, { ownTheme: true });
  });

  it('finds and replaces in both languages at once', async () => {
    const { at } = await newConclusions();
    await at.keys('Control+f');
    await at.type('UNESCO');
    await expect.poll(() => at.page.locator('.find-count').first().innerText()).toMatch(/^1 of \d+/);
    const inputs = at.page.locator('.find-bar input');
    await inputs.nth(1).fill('Unesco');
    await at.page.getByRole('button', { name: 'Replace all' }).press('Enter');
    const isLookedFor = (): Promise<boolean> =>
      at.page.evaluate("document.activeElement === document.querySelector('.find-bar input')");
    await expect.poll(isLookedFor).toBe(true);
    const said = at.page.locator('.find-count').last();
    await expect.poll(() => said.innerText()).toMatch(/^\d+ places replaced/);
    const draft = await at.saved();
    expect([...wordsIn(draft, 'en'), ...wordsIn(draft, 'fr')].join(' ')).not.toContain('UNESCO');
    // In a field the key is for what was typed there.
    await at.keys('Control+z');
    expect(wordsIn(await at.saved(), 'fr').join(' ')).not.toContain('UNESCO');
    await at.goTo('en', 'The member cities warmly thank');
    await at.keys('Control+z');
    await expect.poll(() => said.innerText()).toBe('');
    expect(wordsIn(await at.saved(), 'fr').join(' ')).toContain('UNESCO');
    await at.keys('Control+f');
    await expect.poll(isLookedFor).toBe(true);
    await at.type('Tourism');
    expect(await inputs.first().inputValue()).toBe('Tourism');
    await at.keys('Escape');
    await at.page.locator('.find-bar').waitFor({ state: 'detached' });
  });

  it('sets the fact that is called what was typed, however quickly Enter follows', async () => {
    const { at } = await newConclusions();
    await at.goTo('en', 'The member cities warmly thank');
    await at.keys('Control+Enter', 'Control+Shift+f');
    await at.page.getByRole('searchbox').waitFor();
    await pressQuickly(at.page, [...keysFor('country'), 'Enter']);
    await at.page.getByRole('searchbox', { name: 'In which form?' }).waitFor();
    await at.keys('ArrowDown', 'Enter');
    await at.page.getByRole('dialog').waitFor({ state: 'detached' });
    const draft = await at.saved();
    const set = draft.parts.map(({ wording }) => wording['en']?.[0]);
    expect(set).toContainEqual({ field: 'country' });
  });

  it('sets a fact where it stands, in every place and language', async () => {
    const { at } = await newConclusions();
    const chip = at.page
      .locator('.draft-editor[lang="en"] .chip-face')
      .filter({ hasText: '[dates]' })
      .first();
    await chip.click();
    await at.page.getByLabel('Dates').fill('nonsense');
    await at.keys('Enter');
    await at.page.locator('.field-trouble').filter({ hasText: 'nonsense' }).waitFor();
    await at.page.getByLabel('Dates').fill('14 to 18 September 2027');
    await at.keys('Enter');
    await at.page.locator('.veil').waitFor({ state: 'detached' });
    await at
      .part('fr', 'du 14 au 18 septembre 2027')
      .or(at.part('fr', '14 au 18 septembre 2027'))
      .first()
      .waitFor();
    expect((await at.saved()).fields['dates']).toEqual({
      type: 'dates',
      start: '2027-09-14',
      end: '2027-09-18',
    });
  });

  it('reaches everyone: no finding of axe on the workbench, its dialogs and its panels', async () => {
    const { at } = await newConclusions();
    await expectReach(at.page);
    for (const keys of ['Control+k', 'F1', 'Control+,', 'Control+e', 'Control+Shift+b', 'Control+Shift+f']) {
      await at.keys(keys);
      await at.page.locator('.veil').waitFor();
      await expectReach(at.page);
      await at.keys('Escape');
      if ((await at.page.locator('.veil').count()) > 0) await at.keys('Escape');
      await at.page.locator('.veil').waitFor({ state: 'detached' });
    }
    await at.keys('Control+Shift+p');
    await at.page.locator('.preview-page').first().waitFor();
    await expectReach(at.page);
    await at.command('Facts of the meeting');
    await at.page.locator('.facts-panel').waitFor();
    await expectReach(at.page);
  }, 400_000);

  it('speaks French throughout to a French machine', async () => {
    const { at } = await newConclusions({ locale: 'fr' });
    await at.goTo('fr', 'Les villes membres remercient');
    await at.type(' Merci.');
    await at.page.getByRole('button', { name: '1 à actualiser' }).waitFor();
    const said = await at.page.locator('.top-bar, .status-bar, .outline').allInnerTexts();
    expect(said.join(' ')).not.toMatch(/\b(Saved|Export…|words|facts missing|to be updated)\b/);
    await at.keys('Control+e');
    await at.page.getByRole('dialog', { name: 'Exporter' }).waitFor();
    await at.keys('Escape', 'F1');
    const sheet = at.page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await expect.poll(() => sheet.innerText()).toContain('Ctrl+Maj+L');
    expect(await sheet.innerText()).not.toContain('Shift');
  });
});
