import { z } from 'zod';

/** Where a command stands in menus, palette and the sheet of shortcuts. */
export type CommandGroup = 'file' | 'edit' | 'clause' | 'insert' | 'review' | 'view' | 'help';

/**
 * One thing a drafter can do, by name. `keys` is how it is called without a mouse, `Mod` being Cmd on a Mac and Ctrl
 * elsewhere; `inBrowser` is for what a browser keeps for itself and never tells a page of; `typed` are keys that the editor itself answers, listed so that they can be looked up. What it is called
 * in words is in `locales/<language>/commands.json` under its name.
 */
interface CommandLine {
  readonly name: string;
  readonly group: CommandGroup;
  readonly keys?: string;
  readonly inBrowser?: string;
  readonly typed?: true;
}

/** Every command of the window, in the order of the menus. Menus, shortcuts, palette and sheet read this one list. */
export const commandList = [
  { name: 'new', group: 'file', keys: 'Mod+N', inBrowser: 'F2' },
  { name: 'open', group: 'file', keys: 'Mod+O' },
  { name: 'import', group: 'file' },
  { name: 'pair', group: 'file' },
  { name: 'close', group: 'file', keys: 'Mod+W', inBrowser: 'F4' },
  { name: 'export', group: 'file', keys: 'Mod+E' },
  { name: 'print', group: 'file', keys: 'Mod+P' },
  { name: 'name-version', group: 'file', keys: 'Mod+S' },
  { name: 'draft-settings', group: 'file' },
  { name: 'settings', group: 'file', keys: 'Mod+,' },
  { name: 'undo', group: 'edit', keys: 'Mod+Z' },
  { name: 'redo', group: 'edit', keys: 'Mod+Shift+Z' },
  { name: 'find', group: 'edit', keys: 'Mod+F' },
  { name: 'bold', group: 'edit', keys: 'Mod+B', typed: true },
  { name: 'italic', group: 'edit', keys: 'Mod+I', typed: true },
  { name: 'underline', group: 'edit', keys: 'Mod+U', typed: true },
  { name: 'superscript', group: 'edit', keys: 'Mod+.', typed: true },
  { name: 'link', group: 'edit', keys: 'Mod+L', typed: true },
  { name: 'clause-below', group: 'clause', keys: 'Mod+Enter', typed: true },
  { name: 'move-up', group: 'clause', keys: 'Alt+ArrowUp', typed: true },
  { name: 'move-down', group: 'clause', keys: 'Alt+ArrowDown', typed: true },
  { name: 'indent', group: 'clause', keys: 'Tab', typed: true },
  { name: 'outdent', group: 'clause', keys: 'Shift+Tab', typed: true },
  { name: 'merge-up', group: 'clause' },
  { name: 'delete-clause', group: 'clause', keys: 'Mod+Shift+K', typed: true },
  { name: 'confirm-wording', group: 'clause', keys: 'Mod+Shift+Enter' },
  { name: 'next-unfinished', group: 'clause', keys: 'F8' },
  { name: 'insert-clause', group: 'insert', keys: 'Mod+Shift+B' },
  { name: 'insert-field', group: 'insert', keys: 'Mod+Shift+F' },
  { name: 'insert-reference', group: 'insert', keys: 'Mod+Shift+R' },
  { name: 'insert-footnote', group: 'insert', keys: 'Mod+Alt+F' },
  { name: 'comment', group: 'review', keys: 'Mod+Alt+M' },
  { name: 'comments', group: 'review' },
  { name: 'history', group: 'review', keys: 'Mod+Shift+H' },
  { name: 'deleted-clauses', group: 'review' },
  { name: 'versions', group: 'review' },
  { name: 'compare', group: 'review', keys: 'Mod+Shift+D' },
  { name: 'status-open', group: 'review' },
  { name: 'status-agreed', group: 'review' },
  { name: 'status-ad-referendum', group: 'review' },
  { name: 'status-reserved', group: 'review' },
  { name: 'status-referred', group: 'review' },
  { name: 'status-closed', group: 'review' },
  { name: 'other-language', group: 'view', keys: 'F6', typed: true },
  { name: 'next-area', group: 'view', keys: 'Shift+F6' },
  { name: 'another-language', group: 'view' },
  { name: 'layout', group: 'view', keys: 'Mod+Shift+L' },
  { name: 'outline', group: 'view', keys: 'Mod+Shift+O' },
  { name: 'preview', group: 'view', keys: 'Mod+Shift+P' },
  { name: 'facts', group: 'view' },
  { name: 'project', group: 'view', keys: 'F5' },
  { name: 'larger', group: 'view', keys: 'Mod+=' },
  { name: 'smaller', group: 'view', keys: 'Mod+-' },
  { name: 'palette', group: 'help', keys: 'Mod+K' },
  { name: 'shortcuts', group: 'help', keys: 'F1' },
] as const satisfies readonly CommandLine[];

export type CommandName = (typeof commandList)[number]['name'];

const names: ReadonlySet<string> = new Set(commandList.map(({ name }) => name));

/** The name of a command that comes from a menu. */
export const commandNameSchema = z.custom<CommandName>(
  (given) => typeof given === 'string' && names.has(given),
);

/** The keys of a command, if it has any; those that reach a page in a browser, where it runs in one. */
export const keysOf = (name: CommandName, where: 'window' | 'browser' = 'window'): string | undefined => {
  const line: CommandLine | undefined = commandList.find((one) => one.name === name);
  return where === 'browser' ? (line?.inBrowser ?? line?.keys) : line?.keys;
};
