import { describe, expect, it } from 'vitest';
import { commandList, keysOf } from '#core/contract/commands.ts';
import { commandPressed, isPressed, keysHere, shownKeys } from '#renderer/commands/keys.ts';

const pressed = (keys: string) => {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  return {
    key,
    code: '',
    ctrlKey: parts.includes('Mod'),
    metaKey: false,
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
};

describe('the keys of commands', () => {
  it('are each of one command alone', () => {
    const all = commandList.flatMap(({ name }) => [keysOf(name), keysOf(name, 'browser')]);
    const given = [...new Set(all)].filter((keys) => keys !== undefined);
    for (const keys of given) {
      const called = commandList.filter(({ name }) =>
        [keysOf(name), keysOf(name, 'browser')].some(
          (own) => own !== undefined && isPressed(pressed(keys), own),
        ),
      );
      expect([keys, called.map(({ name }) => name)]).toHaveProperty('1.length', 1);
    }
  });

  it('are others in a browser for what a browser keeps to itself, and both call', () => {
    expect([keysHere('new'), keysHere('close'), keysHere('find')]).toEqual(['F2', 'F4', 'Mod+F']);
    expect(['F2', 'Mod+N', 'F4', 'Mod+W'].map((keys) => commandPressed(pressed(keys)))).toEqual([
      'new',
      'new',
      'close',
      'close',
    ]);
  });

  it('leave to the editor what the editor answers', () => {
    expect(commandPressed(pressed('Mod+B'))).toBe(null);
  });
});

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
