import type { CommandName } from '#core/contract/commands.ts';
import { keysOf } from '#core/contract/commands.ts';

const names: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/**
 * The keys of a command as a menu shows them. The page itself answers them; the menu shows. On a Mac a menu takes the
 * keys that the page leaves over, and Tab alone must stay with the page.
 */
export const menuKeys = (name: CommandName, platform: NodeJS.Platform): string | undefined => {
  const parts = keysOf(name)?.split(/\+(?=.)/);
  if (parts === undefined) return undefined;
  const alone = !parts.some((part) => part === 'Mod' || part === 'Alt') && !/^F\d/.test(parts.at(-1) ?? '');
  if (platform === 'darwin' && alone) return undefined;
  return parts.map((part) => names[part] ?? part).join('+');
};
