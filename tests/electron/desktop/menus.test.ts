import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type CommandName, commandList } from '#core/contract/commands.ts';
import { menus } from '#electron/desktop/menu.ts';
import { translator } from '#electron/host/translate.ts';
import { hasChromium } from '../../build/chromium.ts';
import { soon } from '../../build/soon.ts';
import { draftFile } from './river-file.ts';
import { starting } from './started.ts';

const { folder, started } = starting();
type Item = MenuItemConstructorOptions;

const itemsOf = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

const template = (
  language: 'en' | 'fr',
  platform: NodeJS.Platform,
  ran: string[] = [],
  possible: (name: CommandName) => boolean = () => true,
): readonly Item[] =>
  menus({
    t: translator(language),
    platform,
    recents: [{ path: '/drafts/a.entente', title: 'Quays & boats' }],
    run: (name) => void ran.push(name),
    isPossible: possible,
    open: (path) => void ran.push(path),
    closeWindow: () => void ran.push('closed'),
  });

const click = (items: readonly Item[], found: (item: Item) => boolean): void => {
  const item = itemsOf(items).find(found);
  if (item?.click === undefined) throw new Error('No such item');
  Reflect.apply(item.click, null, []);
};

const platforms = ['linux', 'win32', 'darwin'] as const;
const languages = ['en', 'fr'] as const;

describe.each(platforms)('the menus on %s', (platform) => {
  it.each(languages)('have a name in %s for everything in them', (language) => {
    const named = itemsOf(template(language, platform)).filter(({ type }) => type !== 'separator');
    for (const { label } of named) expect(label).toMatch(/^(?!.*[a-z][:.][a-z]).+$/);
  });

  it('have every command once, in the order of the list, and each does what it says', () => {
    const ran: string[] = [];
    const names: readonly string[] = commandList.map(({ name }) => name);
    const items = itemsOf(template('en', platform, ran)).filter(({ id }) => names.includes(id ?? ''));
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(names));
    expect(items).toHaveLength(names.length);
    for (const item of items) if (item.click !== undefined) Reflect.apply(item.click, null, []);
    expect(ran).toEqual(items.map(({ id }) => id));
  });

  it('show no keys twice, and leave the keys of commands to the page', () => {
    const items = itemsOf(template('en', platform));
    const keys = items.flatMap(({ accelerator }) => (typeof accelerator === 'string' ? [accelerator] : []));
    expect(keys.length).toBeGreaterThan(30);
    expect(new Set(keys).size).toBe(keys.length);
    const names: readonly string[] = commandList.map(({ name }) => name);
    const ofCommands = items.filter(({ id }) => names.includes(id ?? ''));
    expect(ofCommands.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  it('grey what cannot be done now, and nothing else', () => {
    const items = itemsOf(template('en', platform, [], (name) => name !== 'undo' && name !== 'settings'));
    const grey = items.filter(({ enabled }) => enabled === false).map(({ id }) => id);
    expect(new Set(grey)).toEqual(new Set(['settings', 'undo']));
  });

  it('lead to recent drafts, whatever is in their titles', () => {
    const ran: string[] = [];
    click(template('en', platform, ran), ({ label }) => label === 'Quays && boats');
    expect(ran).toEqual(['/drafts/a.entente']);
  });
});

describe('the conventions of a platform', () => {
  const rolesOf = (platform: NodeJS.Platform): readonly unknown[] =>
    itemsOf(template('en', platform)).flatMap(({ role }) => (role === undefined ? [] : [role]));

  it('give a Mac its own menu first, with settings and the end of the app in it', () => {
    const [first] = template('en', 'darwin');
    expect(first?.label).toBe('Entente');
    const inside = Array.isArray(first?.submenu) ? first.submenu : [];
    expect(inside.flatMap(({ id, role }) => id ?? role ?? [])).toEqual([
      'about',
      'settings',
      'services',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
    ]);
    expect(rolesOf('darwin')).toEqual(
      expect.arrayContaining(['window', 'help', 'zoom', 'front', 'recentDocuments']),
    );
  });

  it('give others the end of the app among files, and no roles of a Mac', () => {
    for (const platform of ['linux', 'win32'] as const) {
      expect(template('en', platform)[0]?.label).toBe('File');
      expect(rolesOf(platform)).toEqual(
        expect.arrayContaining(['quit', 'about', 'cut', 'copy', 'paste', 'selectAll']),
      );
      expect(rolesOf(platform)).not.toEqual(expect.arrayContaining(['services']));
      expect(rolesOf(platform)).not.toEqual(expect.arrayContaining(['zoom']));
    }
  });

  it('leave Tab to a Mac’s page', () => {
    const keysOf = (platform: NodeJS.Platform, name: CommandName): unknown =>
      itemsOf(template('en', platform)).find(({ id }) => id === name)?.accelerator;
    expect(keysOf('darwin', 'indent')).toBe(undefined);
    expect(keysOf('linux', 'indent')).toBe('Tab');
    expect(keysOf('darwin', 'move-up')).toBe('Alt+Up');
    expect(keysOf('linux', 'undo')).toBe('CmdOrCtrl+Z');
  });
});

describe.skipIf(!hasChromium)('the menus of the running app', () => {
  it('speak the language of the machine, and another as soon as it is chosen', async () => {
    const { happened, page } = await started({ languages: ['fr-CA', 'en'], bare: true });
    expect(happened.menus[0]?.label).toBe('Fichier');
    const shown = await page();
    await shown.evaluate("begun.then(() => host.app.set({ interface: 'en' }))");
    expect(happened.menus[0]?.label).toBe('File');
  });

  it('run a command in the window that is in front', async () => {
    const { happened, page } = await started({ bare: true });
    const shown = await page();
    await shown.evaluate('begun');
    click(happened.menus, ({ id }) => id === 'palette');
    await soon(async () =>
      expect(await shown.evaluate('heard')).toEqual([{ type: 'command', name: 'palette' }]),
    );
  });

  it('keep a command for a window that has yet to come in', async () => {
    const { happened, page } = await started({ bare: true });
    click(happened.menus, ({ id }) => id === 'new');
    const shown = await page();
    await soon(async () => expect(await shown.evaluate('heard')).toEqual([{ type: 'command', name: 'new' }]));
  });

  it('list a draft that was opened, and tell the machine of it', async () => {
    const path = draftFile(folder, 'listed');
    const { happened, page } = await started({ bare: true, words: [path] });
    const shown = await page();
    await soon(() => expect(happened.recents).toEqual([path]));
    expect(await shown.evaluate('globalThis.session?.state.path')).toBe(path);
    expect(itemsOf(happened.menus).find(({ id }) => id === 'recent')?.submenu).toEqual([
      expect.objectContaining({ toolTip: path }),
    ]);
  });

  it('offer what the window in front can do: less in the library, undo once something was typed', async () => {
    const { happened, page, windows } = await started({ words: [draftFile(folder, 'offers')] });
    const can = (): readonly string[] =>
      itemsOf(happened.menus).flatMap(({ id, enabled }) =>
        enabled === true && id !== undefined ? [id] : [],
      );
    const shown = await page();
    await soon(() => expect(can()).toEqual(expect.arrayContaining(['export', 'bold', 'close', 'settings'])));
    await soon(() => expect(can()).not.toContain('undo'));
    expect(can()).not.toContain('redo');
    await shown.locator('.draft-editor [data-slate-string]').first().click();
    await shown.keyboard.type('Now ');
    await soon(() => expect(can()).toContain('undo'));
    click(happened.menus, ({ id }) => id === 'undo');
    await soon(() => expect(can()).toContain('redo'));
    expect(can()).not.toContain('undo');
    click(happened.menus, ({ id }) => id === 'close');
    await shown.locator('.library-page').waitFor();
    await soon(() => expect(can()).toEqual(expect.arrayContaining(['new', 'open', 'import', 'shortcuts'])));
    await soon(() => {
      for (const name of ['export', 'bold', 'redo', 'comment', 'project']) expect(can()).not.toContain(name);
    });
    windows[0]?.destroy();
    await soon(() => expect(can()).toContain('export'));
  });

  it('close the window that is in front', async () => {
    const { happened, page, windows } = await started({ bare: true });
    await (await page()).evaluate('begun');
    click(happened.menus, ({ id }) => id === 'close-window');
    await soon(() => expect(windows).toHaveLength(0));
    expect(happened.quit).toBe(process.platform !== 'darwin');
  });
});
