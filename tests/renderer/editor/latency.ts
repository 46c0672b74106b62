import type { Page } from '@playwright/test';
import type { Draft, Part } from '#core/draft/draft.ts';
import { draft as draftOf } from '#tests/build/draft.ts';
import { type Harness, openHarness } from './harness.ts';

/** How long a key takes to be seen, in milliseconds from its press to the end of the next frame. */
export interface KeyTimes {
  readonly clauses: number;
  readonly page: 'editor' | 'bare';
  readonly p50: number;
  readonly p95: number;
  /** Elements of the editor rendered for one key. */
  readonly rendered: number;
}

const vocabulary =
  'the member cities of the network decide to strengthen their cooperation and to share good practices with those that joined in recent years so that culture and creativity serve sustainable urban development'.split(
    ' ',
  );

const sentence = (seed: number): string =>
  Array.from(
    { length: 60 },
    (_, n) => vocabulary[(seed * 7 + n * 5 + ((seed * n) % 3)) % vocabulary.length],
  ).join(' ');

/** So many clauses of sixty words in English and French. */
export const longDraft = (clauses: number): Draft =>
  draftOf({
    parts: Array.from(
      { length: clauses },
      (_, n): Part => ({
        id: `p${n}`,
        role: 'clause',
        numbered: true,
        wording: { en: [{ text: sentence(n) }], fr: [{ text: sentence(n + 3) }] },
      }),
    ),
  });

/** Two differences on every clause in both languages. */
const redlines = (clauses: number): object => {
  const hunks = [
    { from: 20, to: 40, kind: 'removed', inserted: 'other words' },
    { from: 120, to: 140, kind: 'removed', inserted: 'words put in their place' },
  ];
  const all = Object.fromEntries(Array.from({ length: clauses }, (_, n) => [`p${n}`, hunks]));
  return { en: all, fr: all };
};

const watch = `(() => {
  const times = [];
  const { port1, port2 } = new MessageChannel();
  let pressed = 0;
  port1.onmessage = () => times.push(performance.now() - pressed);
  document.addEventListener('keydown', () => {
    pressed = performance.now();
    requestAnimationFrame(() => port2.postMessage(null));
  }, true);
  window.keyTimes = () => times.splice(0);
})()`;

const at = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.min(Math.floor(times.length * share), times.length - 1)] ??
  0;

const warming = 'warming up';
const keys = 'we decide to share more of our good practices ';

const press = async (page: Page): Promise<readonly number[]> => {
  for (const key of warming) await page.keyboard.press(key);
  await page.waitForTimeout(200);
  await page.evaluate('window.keyTimes()');
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(25);
  }
  await page.waitForTimeout(100);
  return page.evaluate<readonly number[]>('window.keyTimes()');
};

/** How long keys take in whatever has the keyboard on a page, in milliseconds: half of them, and all but a twentieth. */
export const timeKeys = async (page: Page, rounds = 3): Promise<Pick<KeyTimes, 'p50' | 'p95'>> => {
  await page.evaluate(watch);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(...(await press(page)));
  return { p50: at(times, 0.5), p95: at(times, 0.95) };
};

/** What lets a browser draw a frame as soon as it can, and not as often as a screen shows one. */
export const unboundFrames = ['--disable-gpu-vsync', '--disable-frame-rate-limit'] as const;

interface Round {
  readonly times: readonly number[];
  readonly rendered: number;
}

const typeInEditor = async (harness: Harness, clauses: number): Promise<Round> => {
  await harness.open(longDraft(clauses), { laid: redlines(clauses) });
  await harness.call(`harness.handle().focus('p${Math.floor(clauses / 2)}', 'en', 60)`);
  await harness.page.waitForTimeout(600);
  await harness.call('harness.rendered()');
  const times = await press(harness.page);
  const rendered = await harness.call<readonly string[]>('harness.rendered()');
  return { times, rendered: rendered.length / (keys.length + warming.length) };
};

const typeInBare = async (harness: Harness, clauses: number): Promise<Round> => {
  await harness.call(`harness.bare(${JSON.stringify(longDraft(clauses))})`);
  await harness.call(`(() => {
    const part = document.querySelector('#bare [data-part="p${Math.floor(clauses / 2)}"]');
    part.scrollIntoView({ block: 'center' });
    part.parentElement.focus();
    document.getSelection().collapse(part.firstChild, 60);
  })()`);
  await harness.page.waitForTimeout(600);
  return { times: await press(harness.page), rendered: 0 };
};

const summed = (page: KeyTimes['page'], clauses: number, rounds: readonly Round[]): KeyTimes => {
  const times = rounds.flatMap((round) => round.times);
  const rendered = Math.max(...rounds.map((round) => round.rendered));
  return { clauses, page, p50: at(times, 0.5), p95: at(times, 0.95), rendered };
};

/**
 * Types in the middle of texts of several lengths: in the editor with a redline on every clause and, turn by turn in
 * the same run, in a page that is nothing but the same text to be edited. Frames are not held back to those of a screen.
 */
export const measureTyping = async (
  sizes: readonly number[] = [14, 100, 400],
  rounds = 3,
): Promise<readonly KeyTimes[]> => {
  const harness = await openHarness(undefined, unboundFrames);
  await harness.call(watch);
  const found: KeyTimes[] = [];
  for (const clauses of sizes) {
    const bare: Round[] = [];
    const editor: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(await typeInBare(harness, clauses));
      editor.push(await typeInEditor(harness, clauses));
    }
    found.push(summed('bare', clauses, bare), summed('editor', clauses, editor));
  }
  await harness.close();
  return found;
};
