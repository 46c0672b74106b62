import type { Locator, Page } from '@playwright/test';
import type { Draft } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { draftShown } from './library-page.ts';

/** A draft on the workbench, as whoever writes in it sees it. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly path: string;
  keys(...keys: readonly string[]): Promise<void>;
  type(words: string): Promise<void>;
  /** The part with those words in a language. */
  part(language: string, words: string | RegExp): Locator;
  /** Puts the caret at the end of a part, as a click and End do. */
  goTo(language: string, words: string | RegExp): Promise<void>;
  /** Calls a command by a few letters of its name. */
  command(name: string): Promise<void>;
  /** Waits until everything is on the disk, and reads the file as it lies there. */
  saved(): Promise<Draft>;
  /** The numbers before the clauses of a language, as they stand on the screen. */
  numbers(language: string): Promise<readonly string[]>;
}

/** The draft in a file, as another program would read it. */
export const draftAt = (path: string): Draft => {
  const file = openDraft(path, { mode: 'read' });
  if (!file.ok) throw new Error(file.failure.code);
  const { draft } = file.value;
  file.value.close();
  return draft;
};

/** The words of a draft in a language, part by part; an atom is one sign. */
export const wordsIn = (draft: Draft, language: string): readonly string[] =>
  draft.parts.map(({ wording }) => characters(wording[language] ?? []));

/** The workbench that a page shows, once it shows one. */
export const workbenchPage = async (page: Page): Promise<WorkbenchPage> => {
  const path = await draftShown(page);
  await page.locator('.draft-editor [data-part]').first().waitFor();
  const part = (language: string, words: string | RegExp): Locator =>
    page.locator(`.draft-editor[lang="${language}"] [data-part]`).filter({ hasText: words }).first();
  return {
    page,
    path,
    keys: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (words) => page.keyboard.type(words),
    part,
    goTo: async (language, words) => {
      const box = part(language, words);
      await box.scrollIntoViewIfNeeded();
      await box.locator('[data-slate-string]').last().click();
      await page.keyboard.press('End');
    },
    command: async (name) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').waitFor();
      await page.keyboard.type(name);
      await page.locator('.palette [data-focused]').filter({ hasText: name }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.palette').waitFor({ state: 'detached' });
    },
    saved: async () => {
      await page.locator('.status-saving[data-state="saved"]').waitFor();
      return draftAt(path);
    },
    numbers: async (language) => {
      const clauses = await page.locator(`.draft-editor[lang="${language}"] [data-role="clause"]`).all();
      return Promise.all(clauses.map(async (one) => (await one.getAttribute('data-n')) ?? ''));
    },
  };
};
