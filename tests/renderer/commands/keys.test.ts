import { describe, expect, it } from 'vitest';
import { shownKeys } from '#renderer/commands/keys.ts';

describe('keys, as they are printed', () => {
  it('go by what stands on the keyboard of the language', () => {
    expect(['Shift+Tab', 'Mod+Shift+K', 'Escape'].map((keys) => shownKeys(keys, 'fr'))).toEqual([
      'Maj+Tab',
      'Ctrl+Maj+K',
      'Échap',
    ]);
    expect(['Shift+Tab', 'Mod+Shift+K', 'Escape'].map((keys) => shownKeys(keys, 'en'))).toEqual([
      'Shift+Tab',
      'Ctrl+Shift+K',
      'Escape',
    ]);
  });

  it('keep their signs, and a plus that is itself the key', () => {
    expect([shownKeys('Alt+ArrowUp', 'fr'), shownKeys('Mod++', 'fr'), shownKeys('', 'fr')]).toEqual([
      'Alt+↑',
      'Ctrl++',
      '',
    ]);
  });
});
