import type { Locator } from '@playwright/test';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft, Id } from '#core/draft/draft.ts';
import { afternoons } from './build/new-conclusions.ts';
import { hasChromium } from './build/skip.ts';
import { type WorkbenchPage, wordsIn } from './build/workbench-page.ts';

const { begin, end } = afternoons();
afterEach(end);

const clausesOf = (draft: Draft): readonly Id[] =>
  draft.parts.filter(({ role }) => role === 'clause').map(({ id }) => id);

interface Line {
  readonly id: Id;
  readonly number: string;
}

/** The clauses of a language from top to bottom, as they stand on the screen. */
const onScreen = (at: WorkbenchPage, language: string): Promise<readonly Line[]> =>
  at.page.evaluate(`
    [...document.querySelectorAll('.draft-editor[lang="${language}"] [data-role="clause"]')]
      .map((one) => ({ id: one.getAttribute('data-part'), number: one.getAttribute('data-n') }))`);

const row = (at: WorkbenchPage, id: Id): Locator => at.page.locator(`.outline-row[data-key="${id}"]`);

/** Takes a clause by its grip and lets it go above or below another, as a hand with a mouse does. */
const drag = async (at: WorkbenchPage, id: Id, to: Id, where: 'above' | 'below'): Promise<void> => {
  const { mouse } = at.page;
  await row(at, id).hover();
  const from = await row(at, id).locator('.outline-grip').boundingBox();
  const target = await row(at, to).boundingBox();
  if (from === null || target === null) throw new Error('nothing to take hold of');
  const y = where === 'above' ? target.y + 2 : target.y + target.height - 2;
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(from.x + 8, from.y + 12, { steps: 4 });
  await mouse.move(target.x + 40, y, { steps: 8 });
  await at.page.locator('.outline-list [data-drop-target]').waitFor({ state: 'attached' });
  await mouse.up();
};

const moved = (order: readonly Id[], id: Id, to: Id, where: 'above' | 'below'): readonly Id[] => {
  const others = order.filter((one) => one !== id);
  return others.toSpliced(others.indexOf(to) + (where === 'above' ? 0 : 1), 0, id);
};

describe.skipIf(!hasChromium)('an afternoon of reordering', () => {
  it('takes 14 clauses elsewhere by keyboard and by hand, in both languages, with numbers and references that follow', async () => {
    const { at } = await begin();
    await at.goTo('en', 'The member cities warmly thank');
    await at.keys('Control+Enter');
    await at.type('As said in paragraph ');
    const refer = async (): Promise<void> => {
      await at.keys('Control+Shift+r');
      await at.page.getByRole('searchbox').waitFor();
      await at.type('6');
      await at.page.locator('.chooser-row[data-focused]').filter({ hasText: /^6/ }).waitFor();
      await at.keys('Enter');
      await at.page.locator('.veil').waitFor({ state: 'detached' });
    };
    await refer();
    await at.type(', so it is.');
    await at.keys('F6');
    await at.page.locator('.draft-editor[lang="fr"]:focus').waitFor();
    await at.type('Comme le dit le paragraphe ');
    await refer();
    await at.type(', il en est ainsi.');
    const before = await at.saved();
    let order = clausesOf(before);
    expect(order).toHaveLength(14);
    const [, referring] = order;
    const target = order[5];
    if (referring === undefined || target === undefined) throw new Error('no clauses');
    const words = new Map(before.parts.map((part) => [part.id, part.wording]));

    const holds = async (): Promise<void> => {
      const numbered = order.map((id, index) => ({ id, number: `${index + 1}.` }));
      for (const language of ['en', 'fr']) {
        await expect.poll(() => onScreen(at, language)).toEqual(numbered);
        const chip = at.page.locator(
          `.draft-editor[lang="${language}"] [data-part="${referring}"] .chip[data-kind="reference"]`,
        );
        await expect.poll(() => chip.innerText()).toContain(String(order.indexOf(target) + 1));
      }
      expect(clausesOf(await at.saved())).toEqual(order);
    };
    await holds();

    const byKeyboard = async (id: Id, key: 'Alt+ArrowUp' | 'Alt+ArrowDown', times: number): Promise<void> => {
      await at.page.locator(`.draft-editor[lang="fr"] [data-part="${id}"]`).scrollIntoViewIfNeeded();
      await at.page
        .locator(`.draft-editor[lang="fr"] [data-part="${id}"] [data-slate-string]`)
        .last()
        .click();
      for (let time = 0; time < times; time++) {
        await at.keys(key);
        const place = order.indexOf(id);
        const to = order[key === 'Alt+ArrowUp' ? place - 1 : place + 1];
        if (to !== undefined) order = moved(order, id, to, key === 'Alt+ArrowUp' ? 'above' : 'below');
      }
      await holds();
    };
    await byKeyboard(target, 'Alt+ArrowUp', 5);
    await byKeyboard(order[13] ?? '', 'Alt+ArrowUp', 11);
    await byKeyboard(referring, 'Alt+ArrowDown', 6);
    await byKeyboard(order[3] ?? '', 'Alt+ArrowDown', 10);

    const byHand = async (from: number, to: number, where: 'above' | 'below'): Promise<void> => {
      const [id, other] = [order[from] ?? '', order[to] ?? ''];
      await drag(at, id, other, where);
      order = moved(order, id, other, where);
      await holds();
    };
    await byHand(0, 13, 'below');
    await byHand(12, 1, 'above');
    await byHand(4, 9, 'below');
    await byHand(10, 5, 'above');
    await byHand(7, 8, 'below');

    const fromOutline = async (from: number, downs: number): Promise<void> => {
      const id = order[from] ?? '';
      await row(at, id).locator('.outline-grip').focus();
      await at.keys('Enter');
      await at.page.locator('.outline-list [data-drop-target]').first().waitFor({ state: 'attached' });
      for (let time = 0; time < downs; time++) await at.keys('ArrowDown');
      await at.keys('Enter');
    };
    const held = order[2] ?? '';
    await fromOutline(2, 2);
    await expect.poll(async () => clausesOf(await at.saved()).indexOf(held)).not.toBe(2);
    order = clausesOf(await at.saved());
    await holds();

    const after = await at.saved();
    for (const part of after.parts) expect(part.wording).toEqual(words.get(part.id));
    expect(after.parts).toHaveLength(before.parts.length);
    expect(wordsIn(after, 'fr').length).toBe(wordsIn(before, 'fr').length);
    for (let step = 0; step < 60; step++) {
      if (JSON.stringify(clausesOf(await at.saved())) === JSON.stringify(clausesOf(before))) break;
      await at.page.locator('.draft-editor[lang="en"]').focus();
      await at.keys('Control+z');
    }
    order = clausesOf(before);
    await holds();
  }, 300_000);
});
