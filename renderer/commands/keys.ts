import { type CommandName, commandList, keysOf } from '#core/contract/commands.ts';

/** Whether this is a Mac, where Cmd stands for Ctrl and signs for the names of keys. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const signs: Readonly<Record<string, string>> = isMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', ArrowUp: '↑', ArrowDown: '↓', Tab: '⇥' }
  : { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓', Enter: '↵' };

/** What stands on the keys of a language's own keyboard, where that is not the English name. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fr: { Shift: 'Maj', Escape: 'Échap', Delete: 'Suppr' },
};

/** Keys as they are printed, in the language of the interface: `Ctrl+Shift+K`, `Ctrl+Maj+K`, `⌘⇧K`. */
export const shownKeys = (keys: string, language: string): string =>
  keys
    .split(/\+(?=.)/)
    .map((key) => signs[key] ?? names[language]?.[key] ?? key)
    .join(isMac ? '' : '+');

// A page of the desktop app has an address of its own kind.
const isBrowser = globalThis.location?.protocol !== 'app:';

/** The keys of a command as they work in this window, if it has any. */
export const keysHere = (name: CommandName): string | undefined =>
  keysOf(name, isBrowser ? 'browser' : 'window');

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const sameKey = (pressed: Pressed, key: string): boolean => {
  if (pressed.key.toLowerCase() === key.toLowerCase()) return true;
  // With Shift or Alt held, or on another alphabet, the key says something else; its place on the keyboard remains.
  return pressed.code === `Key${key.toUpperCase()}`;
};

/** Whether a key press is the one that these keys name. */
export const isPressed = (pressed: Pressed, keys: string): boolean => {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const mod = isMac ? pressed.metaKey : pressed.ctrlKey;
  const other = isMac ? pressed.ctrlKey : pressed.metaKey;
  return (
    sameKey(pressed, key) &&
    mod === parts.includes('Mod') &&
    !other &&
    pressed.altKey === parts.includes('Alt') &&
    (pressed.shiftKey === parts.includes('Shift') || (key === '=' && mod))
  );
};

/** The command that a key press calls, unless it is one that the editor itself answers. */
export const commandPressed = (pressed: Pressed): CommandName | null => {
  const found = commandList.find(
    (line) =>
      'keys' in line &&
      !('typed' in line) &&
      [line.keys, keysHere(line.name) ?? line.keys].some((keys) => isPressed(pressed, keys)),
  );
  return found?.name ?? null;
};
