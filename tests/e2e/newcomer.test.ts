import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hasProgram } from '#tests/build/programs.ts';
import { keysFor, pressQuickly } from '#tests/build/quick-keys.ts';
import { afternoons } from './build/new-conclusions.ts';
import { hasChromium } from './build/skip.ts';
import { wordsIn } from './build/workbench-page.ts';

const { begin, end } = afternoons();

afterEach(end);

/** What a Secretariat knows after the meeting, by what the window calls it. */
const facts: Readonly<Record<string, string>> = {
  'host cities': 'Kraków; Katowice',
  country: 'Poland',
  'date of adoption': '18 September 2027',
  dates: '14 to 18 September 2027',
  'number of new members': '58',
  'year of designation of the new members': '2025',
  'number of member cities': '408',
  'number of countries': '100',
  'name of the framework (English)': 'Framework for Creative Cities',
  'name of the framework (French)': 'Cadre des villes créatives',
  'number of reports': '62',
  'years covered by the reports (English)': '2019 and 2023',
  'years covered by the reports (French)': '2019 et 2023',
  'deadline for reports': '30 November 2027',
  'deadline for plans of activities': '15 January 2028',
  'year of the Call': '2029',
  'maximum number of applications': '2',
  'host cities of the meeting after the next one': 'Lyon',
  'country of the meeting after the next one': 'France',
  'year of the meeting after the next one': '2029',
  'host cities of the next meeting': 'Essaouira',
  'country of the next meeting': 'Morocco',
  'year of the next meeting': '2028',
};

const labelled = `(() => {
  const { id } = document.activeElement;
  return document.querySelector('label[for="' + id + '"]')?.textContent ?? '';
})()`;

describe.skipIf(!hasChromium || !hasProgram('pandoc') || !hasProgram('pdftotext'))(
  'an afternoon of a newcomer',
  () => {
    it('makes the Conclusions of the year whole in both languages without a mouse, and issues them', async () => {
      const { at } = await begin();
      const { page } = at;
      await at.command('Facts of the meeting');
      await page.locator('.facts-panel').waitFor();
      await at.keys('Shift+F6');
      const left = new Set(Object.keys(facts));
      for (let tabs = 0; left.size > 0 && tabs < 60; tabs++) {
        const label = await page.evaluate<string>(labelled);
        const typed = facts[label];
        if (typed !== undefined && left.delete(label)) {
          await pressQuickly(page, [...keysFor(typed), 'Enter']);
          await page
            .locator('.fact', { has: page.locator(':focus') })
            .locator('button')
            .waitFor({
              state: 'detached',
            });
        }
        await at.keys('Tab');
      }
      expect([...left]).toEqual([]);
      await page.getByText(/facts? missing/).waitFor({ state: 'detached' });

      await at.keys('Escape');
      await page.locator('.side-panel').waitFor({ state: 'detached' });
      await at.goTo('en', 'The member cities warmly thank');
      await at.keys('Control+Enter');
      await pressQuickly(page, [
        ...keysFor('The member cities agree to meet twice a year:'),
        'Enter',
        'Tab',
        ...keysFor('in spring, online;'),
        'Enter',
        ...keysFor('in autumn, with the host.'),
        'ArrowUp',
        'ArrowUp',
        'F6',
        ...keysFor('Les villes membres conviennent de se réunir deux fois par an :'),
        'Enter',
        ...keysFor('au printemps, en ligne ;'),
        'Enter',
        ...keysFor("à l'automne, avec l'hôte."),
      ]);
      const draft = await at.saved();
      const french = wordsIn(draft, 'fr');
      const place = french.findIndex((words) => words.includes('deux fois par an'));
      expect(french.slice(place, place + 3)).toEqual([
        'Les villes membres conviennent de se réunir deux fois par an\u00A0:',
        'au printemps, en ligne\u202F;',
        'à l’automne, avec l’hôte.',
      ]);
      expect(wordsIn(draft, 'en').slice(place, place + 3)).toEqual([
        'The member cities agree to meet twice a year:',
        'in spring, online;',
        'in autumn, with the host.',
      ]);
      expect(draft.parts.every(({ wording }) => draft.languages.every((one) => one in wording))).toBe(true);

      await at.keys('Control+e');
      await page.getByRole('button', { name: /^Issue 4 files/ }).press('Enter');
      await page.locator('.issued li').nth(3).waitFor();
      const files = readdirSync(dirname(at.path)).filter((name) => /\.(docx|pdf)$/.test(name));
      expect(files).toHaveLength(4);
      const read = (program: string, ending: string, ...words: readonly string[]): string => {
        const file = join(dirname(at.path), files.find((name) => name.endsWith(ending)) ?? '');
        return spawnSync(program, [file, ...words], { encoding: 'utf8' }).stdout.replaceAll(/\s+/gu, ' ');
      };
      for (const [language, ...told] of [
        [
          'EN',
          'Kraków and Katowice, Poland',
          'from 14 to 18 September 2027',
          '58 cities designated in 2025',
          'paragraph 4',
        ],
        [
          'FR',
          'à Cracovie et Katowice, en Pologne',
          'du 14 au 18 septembre 2027',
          '58 villes désignées en 2025',
          'paragraphe 4',
        ],
      ] as const)
        for (const text of [
          read('pandoc', `${language}.docx`, '-t', 'plain', '--wrap=none'),
          read('pdftotext', `${language}.pdf`, '-layout', '-'),
        ]) {
          expect(text).not.toMatch(/[[\]]/);
          for (const words of told) expect(text).toContain(words);
        }
    });
  },
);
