import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hasProgram } from '#tests/build/programs.ts';
import { afternoons } from './build/new-conclusions.ts';
import { expectReach } from './build/reach.ts';
import { hasChromium } from './build/skip.ts';
import { type WorkbenchPage, wordsIn, workbenchPage } from './build/workbench-page.ts';

const { begin, end } = afternoons();
afterEach(end);

const columns = (at: WorkbenchPage): Promise<readonly string[]> =>
  at.page.evaluate(`[...document.querySelectorAll('.draft-editor')].map((one) => one.lang)`);

describe.skipIf(!hasChromium)('an afternoon in three languages', () => {
  it.skipIf(!hasProgram('pandoc'))(
    'takes Spanish up as a setting, writes it beside any other language by keyboard, and issues it',
    async () => {
      const { at } = await begin();
      await at.command('Languages and typography');
      await at.page.getByRole('button', { name: 'Add Spanish' }).press('Enter');
      await expect.poll(() => at.page.getByRole('button', { name: 'Add Spanish' }).count()).toBe(0);
      await at.page.getByRole('button', { name: 'Done' }).press('Enter');
      await at.page.locator('.veil').waitFor({ state: 'detached' });
      expect((await at.saved()).languages).toEqual(['en', 'fr', 'es']);
      expect(await columns(at)).toEqual(['en', 'fr']);

      await at.goTo('en', 'The member cities warmly thank');
      await at.command('Another language beside this one');
      await expect.poll(() => columns(at)).toEqual(['en', 'es']);
      await at.page.locator('.draft-editor[lang="es"]:focus').waitFor();
      await at.type('Las ciudades miembros dan las gracias "de corazón" a la ciudad anfitriona.');
      const first = (words: readonly string[]): string => words.find((one) => one.startsWith('Las')) ?? '';
      await expect
        .poll(async () => first(wordsIn(await at.saved(), 'es')))
        .toBe('Las ciudades miembros dan las gracias «de corazón» a la ciudad anfitriona.');
      await at.page.locator('.status-language', { hasText: 'Spanish' }).waitFor();
      await expectReach(at.page);

      await at.page.getByRole('button', { name: /^English: choose/ }).press('Enter');
      await at.page.getByRole('menuitem', { name: 'French' }).press('Enter');
      await expect.poll(() => columns(at)).toEqual(['fr', 'es']);
      await at.page.getByRole('button', { name: /^French: choose/ }).press('Enter');
      await at.page.getByRole('menuitem', { name: 'All side by side' }).press('Enter');
      await expect.poll(() => columns(at)).toEqual(['fr', 'es', 'en']);
      expect(await at.numbers('es')).toEqual(await at.numbers('fr'));
      await at.page.getByRole('button', { name: /^French: choose/ }).press('Enter');
      await at.page.getByRole('menuitem', { name: 'Two side by side' }).press('Enter');
      await expect.poll(() => columns(at)).toEqual(['fr', 'es']);
      await at.page.reload();
      const again = await workbenchPage(at.page);
      expect(await columns(again)).toEqual(['fr', 'es']);

      await again.keys('Control+e');
      await at.page.getByRole('button', { name: /^Issue/ }).press('Enter');
      await at.page
        .locator('.issued li')
        .filter({ hasText: /ES\.docx/ })
        .waitFor();
      const file = readdirSync(dirname(again.path)).find((name) => name.endsWith('ES.docx')) ?? '';
      const issued = spawnSync('pandoc', [join(dirname(again.path), file), '-t', 'plain', '--wrap=none'], {
        encoding: 'utf8',
      }).stdout;
      expect(issued).toContain('dan las gracias «de corazón»');
    },
    200_000,
  );
});
