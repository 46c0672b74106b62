import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#core/draft/draft.ts';
import { chapeau, clause, draft, en, fr, item } from '#tests/build/draft.ts';
import { pressQuickly } from '#tests/build/quick-keys.ts';
import { type Harness, hasBrowser, openHarness } from './harness.ts';

const four = (): Draft =>
  draft(
    chapeau('c', en('We, the Cities:'), fr('Nous, les villes :')),
    clause(
      'a',
      en('The first clause.'),
      fr('Le premier paragraphe.'),
      item('i', en('an item'), fr('un élément')),
    ),
    clause('b', en('The second {year:plain} clause.'), fr('Le deuxième paragraphe {year:plain}.')),
    clause('d', en('The last of them.'), fr('Le dernier.')),
  );

const sign = fc.constantFrom('x', 'y', '-', ' ', '7', ';');
const way = fc.constantFrom(
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Shift+ArrowRight',
  'Shift+ArrowUp',
  'Control+ArrowLeft',
  'Control+ArrowRight',
  'F6',
);
const deed = fc.constantFrom(
  'Enter',
  'Backspace',
  'Delete',
  'Tab',
  'Shift+Tab',
  'Alt+ArrowUp',
  'Alt+ArrowDown',
  'Control+Enter',
  'Control+a',
  'Control+b',
);
const keys = fc.array(
  fc.oneof({ weight: 5, arbitrary: sign }, { weight: 4, arbitrary: way }, { weight: 2, arbitrary: deed }),
  { minLength: 12, maxLength: 30 },
);

const [runs, seed] = [Number(process.env['ENTENTE_RUNS'] ?? 6), Number(process.env['ENTENTE_SEED'] ?? 2)];

/** Longer than anything in the editor waits, so that every key finds what the one before it left. */
const atLeisure = 130;

describe.skipIf(!hasBrowser)('a hand that is quicker than the screen', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness();
  });
  afterAll(async () => harness?.close());

  const written = async (press: () => Promise<void>): Promise<unknown> => {
    await harness.open(four());
    await harness.call(`harness.handle().focus('a', 'en', 5)`);
    await harness.page.waitForTimeout(atLeisure);
    await press();
    await harness.page.waitForTimeout(atLeisure);
    return harness.call(`({ draft: harness.draft(), shown: ['en', 'fr'].map(harness.text) })`);
  };

  it(
    'writes what a slow hand writes with the same keys',
    async () => {
      const isSame = async (pressed: readonly string[]): Promise<void> => {
        const slow = await written(async () => {
          for (const key of pressed) {
            await pressQuickly(harness.page, [key]);
            await harness.page.waitForTimeout(atLeisure);
          }
        });
        expect(await written(() => pressQuickly(harness.page, pressed))).toEqual(slow);
      };
      await fc.assert(fc.asyncProperty(keys, isSame), { numRuns: runs, seed, endOnFailure: true });
    },
    runs * 20_000,
  );
});
