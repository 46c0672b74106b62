import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dictionariesFor } from '#electron/desktop/dictionaries.ts';
import { beside, fitting } from '#electron/desktop/window-state.ts';
import { hasChromium } from '../../build/chromium.ts';
import { soon } from '../../build/soon.ts';
import { draftFile } from './river-file.ts';
import { starting } from './started.ts';

const { folder, started } = starting();
const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const projector = { x: 1920, y: 0, width: 1024, height: 768 };
const kept = { x: 2000, y: 100, width: 900, height: 600, maximized: false };

describe('the place of a window', () => {
  it('is the one that was kept, on any screen that is there', () => {
    expect(fitting(kept, [screen, projector])).toEqual(kept);
  });

  it('is left to the machine when its screen is gone', () => {
    expect(fitting(kept, [screen])).toEqual({ width: 900, height: 600, maximized: false });
  });

  it.each([
    ['its title lies above the screen', { ...kept, x: 100, y: -60 }],
    ['only a sliver of it can be seen', { ...kept, x: 1900 }],
    ['it lies below the screen', { ...kept, x: 100, y: 1070 }],
  ])('is left to the machine when %s', (_why, state) => {
    expect(fitting(state, [screen])).not.toHaveProperty('x');
  });

  it('is never larger than the screens', () => {
    expect(fitting({ ...kept, x: 0, y: 0, width: 3840, height: 2160 }, [screen])).toMatchObject({
      width: 1920,
      height: 1080,
    });
  });

  it.each([undefined, {}, { width: 'wide' }, { width: 1e9, height: 3, maximized: true }])(
    'is the usual one when what was kept is %s',
    (state) => {
      expect(fitting(state, [screen])).toEqual({ width: 1360, height: 900, maximized: false });
    },
  );

  it('is a little beside that of the window before', () => {
    expect(beside({ ...kept, maximized: true }, 0)).toEqual({ ...kept, maximized: true });
    expect(beside({ ...kept, maximized: true }, 2)).toEqual({ ...kept, x: 2056, y: 156 });
  });
});

describe('the dictionaries for a draft', () => {
  const available = ['de', 'en-GB', 'en-US', 'es', 'es-MX', 'fr-FR', 'pt-BR'];
  it.each([
    [
      ['en', 'fr'],
      ['en-GB', 'fr-FR'],
    ],
    [['fr-CA', 'fr'], ['fr-FR']],
    [['en-US'], ['en-US']],
    [
      ['es', 'de'],
      ['es', 'de'],
    ],
    [['pt', 'ja'], ['pt-BR']],
    [[], []],
  ])('in %j are %j', (languages, dictionaries) => {
    expect(dictionariesFor(languages, available)).toEqual(dictionaries);
  });
});

describe.skipIf(!hasChromium)('a window of the app', () => {
  it('comes back where it was closed, as large as it was', async () => {
    const first = await started({ folder: join(folder, 'placed') });
    await first.page();
    const [window] = first.windows;
    if (window !== undefined) window.bounds = { x: 120, y: 80, width: 1000, height: 700 };
    window?.maximize();
    window?.close();
    await soon(() => expect(first.windows).toHaveLength(0));
    const again = await started({ folder: join(folder, 'placed') });
    expect(again.windows[0]?.options).toMatchObject({ x: 120, y: 80, width: 1000, height: 700 });
    expect(again.windows[0]?.isMaximized()).toBe(true);
    await again.page();
  });

  it('opens all the same where what was kept is damaged', async () => {
    const settings = join(folder, 'damaged');
    mkdirSync(settings, { recursive: true });
    for (const name of ['window.json', 'settings.json']) writeFileSync(join(settings, name), '{ "x": ');
    const entente = await started({ folder: settings });
    await entente.page();
    expect(entente.windows[0]?.options).toMatchObject({ width: 1360, height: 900 });
  });

  it('is dark when someone wants it dark, now and after the next start', async () => {
    const settings = join(folder, 'dark');
    const first = await started({ folder: settings, bare: true });
    expect(first.nativeTheme.themeSource).toBe('system');
    await (await first.page()).evaluate("begun.then(() => host.app.set({ theme: 'dark' }))");
    expect(first.nativeTheme.themeSource).toBe('dark');
    expect(JSON.parse(readFileSync(join(settings, 'settings.json'), 'utf8'))).toMatchObject({
      settings: { theme: 'dark' },
    });
    const again = await started({ folder: settings, bare: true });
    expect(again.nativeTheme.themeSource).toBe('dark');
    await again.page();
  });

  it('checks spelling in the languages of its draft, unless someone wants none of it', async () => {
    const path = draftFile(folder, 'spelt');
    const { happened, page } = await started({ bare: true, words: [path] });
    const shown = await page();
    await soon(() => expect(happened.spelling).toEqual({ enabled: true, languages: ['en-GB', 'fr-FR'] }));
    await shown.evaluate('begun.then(() => host.app.set({ spelling: false }))');
    expect(happened.spelling.enabled).toBe(false);
  });

  it('offers other spellings of a word, and to learn it', async () => {
    const { windows, happened, page } = await started();
    await page();
    const contents = windows[0]?.webContents;
    contents?.emit(
      'context-menu',
      {},
      {
        misspelledWord: 'Krakow',
        dictionarySuggestions: ['Kraków'],
        isEditable: true,
        selectionText: '',
        editFlags: { canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
      },
    );
    const [items = []] = happened.popups;
    expect(items.map(({ label, role }) => label ?? role ?? '')).toEqual([
      'Kraków',
      'Add to the dictionary',
      '',
      'Cut',
      'Copy',
      'Paste',
      'Select all',
    ]);
    for (const { click } of items) if (click !== undefined) Reflect.apply(click, null, []);
    expect(contents?.replaced).toEqual(['Kraków']);
    expect(happened.learned).toEqual(['Krakow']);
  });

  it('shows a draft once more for the projector, on the other screen where there is one', async () => {
    const path = draftFile(folder, 'projected');
    const displays = [screen, projector].map((bounds, id) => ({ id, bounds, workArea: bounds }));
    const { windows, page } = await started({ bare: true, words: [path], displays });
    const shown = await page();
    await soon(async () => expect(await shown.evaluate('globalThis.session?.desk')).toBeTruthy());
    await shown.evaluate('host.app.project({ desk: session.desk })');
    const projection = windows.find(({ options }) => options.x === projector.x);
    expect(projection?.fullScreen).toBe(true);
    const draft = new URLSearchParams({ draft: path }).toString();
    expect(projection?.webContents.getURL()).toBe(`app://entente/projection.html#${draft}`);
    await shown.evaluate('host.app.project({ desk: session.desk })');
    expect(windows).toHaveLength(2);
    await projection?.webContents.page();
  });

  it('asks with the machine’s own dialogs, and takes no answer for none', async () => {
    const { chosen, page } = await started({ bare: true });
    const shown = await page();
    const pick = (asked: object): Promise<unknown> =>
      shown.evaluate(`begun.then(() => host.library.pick(${JSON.stringify(asked)}))`);
    chosen.push(
      { path: '/drafts/a.entente' },
      { path: null },
      { path: '/drafts/new.docx' },
      { path: '/drafts' },
    );
    expect(await pick({ purpose: 'open' })).toBe('/drafts/a.entente');
    expect(await pick({ purpose: 'open', ending: 'docx,txt' })).toBe(null);
    expect(await pick({ purpose: 'save', name: 'new.docx', ending: 'docx' })).toBe('/drafts/new.docx');
    expect(await pick({ purpose: 'folder' })).toBe('/drafts');
  });
});
