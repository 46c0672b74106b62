import type { Page } from '@playwright/test';

const codes: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
  F6: 117,
  F8: 119,
  ';': 186,
  '-': 189,
  '.': 190,
};

/** What the browser is told of a key that goes down and up again: `Control+Enter`, `é`, `F6`. */
const strokes = (name: string) => {
  const parts = name.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const held = (modifier: string, bit: number): number => (parts.slice(0, -1).includes(modifier) ? bit : 0);
  const modifiers = held('Alt', 1) + held('Control', 2) + held('Shift', 8);
  const stroke = {
    key,
    modifiers,
    // Those of signs are those of other keys: an apostrophe would be an arrow.
    windowsVirtualKeyCode: codes[key] ?? (/^[a-z\d ]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0),
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key.length > 1 ? key : '',
  };
  const text = key === 'Enter' ? '\r' : key;
  const writes = text.length === 1 && modifiers === 0;
  return [
    writes ? ({ type: 'keyDown', text, ...stroke } as const) : ({ type: 'rawKeyDown', ...stroke } as const),
    { type: 'keyUp', ...stroke } as const,
  ];
};

/** The keys that write some words. */
export const keysFor = (words: string): readonly string[] => Array.from(words);

/**
 * Presses keys without waiting for what any of them does: they queue up before a window that is busy, as under a hand
 * that is quicker than the screen.
 */
export const pressQuickly = async (page: Page, keys: readonly string[]): Promise<void> => {
  const browser = await page.context().newCDPSession(page);
  await Promise.all(keys.flatMap(strokes).map((stroke) => browser.send('Input.dispatchKeyEvent', stroke)));
  await browser.detach();
};
