import { type RunningEntente, startEntente, type World } from './entente.ts';
import { libraryPage } from './library-page.ts';
import { type WorkbenchPage, workbenchPage } from './workbench-page.ts';

/** An afternoon: Entente as it runs, and the draft that lies on its workbench. */
export interface Afternoon {
  readonly entente: RunningEntente;
  readonly at: WorkbenchPage;
}

/** Afternoons that begin with new Conclusions, and what ends them all; a page that complained fails its test. */
export const afternoons = (): {
  readonly begin: (world?: World) => Promise<Afternoon>;
  readonly end: () => Promise<void>;
} => {
  const running: RunningEntente[] = [];
  return {
    begin: async (world = {}) => {
      const entente = await startEntente(world);
      running.push(entente);
      const page = await entente.page({
        reducedMotion: 'reduce',
        viewport: { width: 1440, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const library = libraryPage(page);
      await page.locator('.library-page').waitFor();
      await library.keys('Control+n');
      await page.locator('input[value^="UCCN-"]').waitFor();
      await library.keys('Enter');
      return { entente, at: await workbenchPage(page) };
    },
    end: async () => {
      for (const entente of running.splice(0)) {
        await entente.close();
        if (entente.complaints.length > 0) throw new Error(entente.complaints.join('\n'));
      }
    },
  };
};
