import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import { afternoons } from './build/new-conclusions.ts';
import { hasChromium } from './build/skip.ts';
import { wordsIn } from './build/workbench-page.ts';

const { begin, end } = afternoons();
afterEach(end);

/** All letters of a language, and how many facts and references stand among them, in no order. */
const account = (draft: Draft, language: string): string =>
  Array.from(wordsIn(draft, language).join('').replaceAll(/\s/g, '')).toSorted().join('');

const clauses = (draft: Draft): readonly Draft['parts'][number][] =>
  draft.parts.filter(({ role }) => role === 'clause');

const selected = 'getSelection().toString()';

/** The number of the clause that the end of the selection is in. */
const selectionEnd =
  "getSelection().focusNode.parentElement.closest('[data-part]')?.getAttribute('data-n') ?? ''";

describe.skipIf(!hasChromium)('an afternoon of cutting', () => {
  it('takes words from the middle of one clause to the middle of another elsewhere by keyboard, and loses none of either language', async () => {
    const { at } = await begin();
    const before = await at.saved();
    await at.goTo('en', 'The member cities adopt the document');
    await at.keys('Control+ArrowLeft', 'Control+ArrowLeft', 'Control+ArrowLeft', 'Control+ArrowLeft');
    await expect
      .poll(
        async () => {
          if ((await at.page.evaluate(selectionEnd)) !== '5.') await at.keys('Shift+ArrowDown');
          return at.page.evaluate(selectionEnd);
        },
        { interval: 100, timeout: 30_000 },
      )
      .toBe('5.');
    await at.keys('Shift+Control+ArrowRight', 'Shift+Control+ArrowRight');
    const taken = String(await at.page.evaluate(selected));
    expect(taken.length).toBeGreaterThan(100);
    await at.keys('Control+x');
    await expect
      .poll(async () => account(await at.saved(), 'en').length)
      .toBeLessThan(account(before, 'en').length);
    const between = await at.saved();
    // Places stay for the French that stands in them.
    expect(wordsIn(between, 'fr')).toEqual(wordsIn(before, 'fr'));
    expect(between.parts.map(({ id }) => id)).toEqual(before.parts.map(({ id }) => id));
    const places = clauses(before).map((part) => before.parts.indexOf(part));
    const [from, to] = [places[2] ?? 0, places[4] ?? 0];
    const whole = to - from - 1;
    const bare = wordsIn(between, 'en').flatMap((words, index) => (words === '' ? [index] : []));
    expect(bare).toEqual(Array.from({ length: whole }, (_, index) => from + 1 + index));
    const english = at.page.locator('.status-language', { hasText: 'English' });
    await english.getByText(`${whole} to be written`).waitFor();
    expect(await at.page.evaluate('navigator.clipboard.readText()')).toContain('4. The member cities note');

    await at.goTo('en', 'The member cities reaffirm that');
    await at.keys('Control+v');
    await expect.poll(async () => account(await at.saved(), 'en')).toEqual(account(before, 'en'));
    const after = await at.saved();
    expect(account(after, 'fr')).toEqual(account(before, 'fr'));
    // What was taken whole is whole where it came to.
    const back = wordsIn(after, 'en');
    for (const words of wordsIn(before, 'en').slice(from + 1, to)) expect(back).toContain(words);
    expect(after.parts.length).toBe(before.parts.length + whole + 1);
    expect(await at.numbers('en')).toEqual(await at.numbers('fr'));
    expect(await at.numbers('en')).toEqual(clauses(after).map((_, index) => `${index + 1}.`));

    const same = async (): Promise<boolean> =>
      JSON.stringify((await at.saved()).parts) === JSON.stringify(before.parts);
    let steps = 0;
    for (; !(await same()) && steps < 5; steps++) await at.keys('Control+z');
    expect((await at.saved()).parts).toEqual(before.parts);
    expect(steps).toBe(2);
    await at.keys('Control+Shift+z', 'Control+Shift+z');
    expect((await at.saved()).parts).toEqual(after.parts);
  });
});
