import type { MenuItemConstructorOptions } from 'electron';
import { type CommandGroup, type CommandName, commandList } from '#core/contract/commands.ts';
import type { Translate } from '#electron/host/translate.ts';
import { menuKeys } from './menu-keys.ts';

/** What the menus are made of and what they do. */
export interface MenuOptions {
  readonly t: Translate;
  readonly platform: NodeJS.Platform;
  readonly recents: readonly { readonly path: string; readonly title: string }[];
  readonly run: (name: CommandName) => void;
  /** Whether a command can be called in the window in front. */
  readonly isPossible: (name: CommandName) => boolean;
  readonly open: (path: string) => void;
  readonly closeWindow: () => void;
}

type Item = MenuItemConstructorOptions;

const line: Item = { type: 'separator' };

/** Commands after which a menu makes a pause. */
const pauses: ReadonlySet<CommandName> = new Set([
  'import',
  'close',
  'print',
  'name-version',
  'redo',
  'find',
  'clause-below',
  'outdent',
  'delete-clause',
  'comments',
  'versions',
  'compare',
  'layout',
  'facts',
  'project',
]);

const commandItem = (name: CommandName, { t, platform, run, isPossible }: MenuOptions): Item => {
  const accelerator = menuKeys(name, platform);
  return {
    id: name,
    label: t(`commands:${name}`),
    registerAccelerator: false,
    enabled: isPossible(name),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => run(name),
  };
};

const role = (name: NonNullable<Item['role']>, { t }: MenuOptions): Item => ({
  role: name,
  label: t(`desktop:role.${name}`),
});

const commandsOf = (
  group: CommandGroup,
  options: MenuOptions,
  except: readonly CommandName[] = [],
): Item[] => {
  const names: readonly CommandName[] = commandList
    .filter((one) => one.group === group)
    .map(({ name }) => name)
    .filter((name) => !except.includes(name));
  return names.flatMap((name, index) =>
    pauses.has(name) && index < names.length - 1
      ? [commandItem(name, options), line]
      : [commandItem(name, options)],
  );
};

const recentItems = ({ t, platform, recents, open }: MenuOptions): Item => ({
  id: 'recent',
  label: t('desktop:recent'),
  // The Dock keeps a list of its own; both lead to the same drafts.
  ...(platform === 'darwin' ? { role: 'recentDocuments' as const } : {}),
  submenu: recents.slice(0, 10).map(({ path, title }) => ({
    label: title.replaceAll('&', '&&'),
    toolTip: path,
    click: () => open(path),
  })),
});

const fileMenu = (options: MenuOptions): Item[] => {
  const isMac = options.platform === 'darwin';
  const items = commandsOf('file', options, isMac ? ['settings'] : []);
  const afterOpen = items.findIndex(({ id }) => id === 'open') + 1;
  const recent = options.recents.length > 0 || isMac ? [recentItems(options)] : [];
  const quit = isMac ? [] : [line, role('quit', options)];
  return [...items.slice(0, afterOpen), ...recent, ...items.slice(afterOpen), ...quit];
};

const editMenu = (options: MenuOptions): Item[] => {
  const items = commandsOf('edit', options);
  const afterRedo = items.findIndex(({ id }) => id === 'redo') + 1;
  const roles = (['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'] as const).map((name) =>
    role(name, options),
  );
  return [...items.slice(0, afterRedo), line, ...roles, ...items.slice(afterRedo)];
};

const appMenu = (options: MenuOptions): Item => ({
  label: 'Entente',
  submenu: [
    role('about', options),
    line,
    commandItem('settings', options),
    line,
    role('services', options),
    line,
    ...(['hide', 'hideOthers', 'unhide'] as const).map((name) => role(name, options)),
    line,
    role('quit', options),
  ],
});

const windowMenu = (options: MenuOptions): Item[] => {
  const { platform, t, closeWindow } = options;
  const close: Item = {
    id: 'close-window',
    label: t('desktop:close-window'),
    accelerator: 'CmdOrCtrl+Shift+W',
    click: closeWindow,
  };
  const mac = platform === 'darwin' ? [role('zoom', options), line, role('front', options)] : [];
  return [role('minimize', options), ...mac, line, close];
};

/** All menus, from the one list of commands, in the order and with the names that the platform expects. */
export const menus = (options: MenuOptions): Item[] => {
  const { t, platform } = options;
  const isMac = platform === 'darwin';
  const menu = (name: string, submenu: Item[], more: Item = {}): Item => ({
    id: name,
    label: t(`desktop:menu.${name}`),
    submenu,
    ...more,
  });
  return [
    ...(isMac ? [appMenu(options)] : []),
    menu('file', fileMenu(options)),
    menu('edit', editMenu(options)),
    menu('clause', commandsOf('clause', options)),
    menu('insert', commandsOf('insert', options)),
    menu('review', commandsOf('review', options)),
    menu('view', [...commandsOf('view', options), line, role('togglefullscreen', options)]),
    menu('window', windowMenu(options), isMac ? { role: 'window' } : {}),
    menu(
      'help',
      [...commandsOf('help', options), ...(isMac ? [] : [line, role('about', options)])],
      isMac ? { role: 'help' } : {},
    ),
  ];
};
