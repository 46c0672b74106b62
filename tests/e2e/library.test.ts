import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningEntente, startEntente } from './build/entente.ts';
import { expectReach } from './build/reach.ts';
import { hasChromium } from './build/skip.ts';

describe.skipIf(!hasChromium)('the library', () => {
  let entente: RunningEntente;
  beforeAll(async () => {
    entente = await startEntente();
  });
  afterAll(() => entente.close());

  it('greets with its name', async () => {
    const page = await entente.page();
    await page.getByRole('heading', { level: 1, name: 'Entente' }).waitFor();
    await expectReach(page);
    expect(entente.complaints).toEqual([]);
  });
});
