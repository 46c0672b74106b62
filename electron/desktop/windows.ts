import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import { resourcePath } from '#electron/host/resources.ts';
import type { Translate } from '#electron/host/translate.ts';
import { addressOf, isOurs } from './address.ts';
import { keepOpenUntilSaved } from './closing.ts';
import { offerContextMenu } from './context-menu.ts';
import { outliveCrashes } from './crashing.ts';
import type { Entrance } from './entrance.ts';
import type { KeptState } from './kept-state.ts';
import { beside, fitting } from './window-state.ts';

/** The windows of the app. */
export interface Windows {
  /** A new window: at the library, or at a draft. */
  open(path?: string): BrowserWindow;
  /** Shows a draft: in the window that has it, in one that has none, or in a new one. */
  show(path: string): void;
  /** The window that is in front; a new one where there is none. */
  inFront(): BrowserWindow;
  /** The same, and null where there is none. */
  front(): BrowserWindow | null;
  project(path: string): void;
}

const guarded = (): NonNullable<BrowserWindowConstructorOptions['webPreferences']> => ({
  preload: resourcePath('dist', 'desktop', 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: true,
});

/** The colour of the page before there is a page, so that a dark room is not lit up. */
const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#14171c' : '#fbfaf7');

const draftAt = (window: BrowserWindow): string | null => {
  const address = window.webContents.getURL();
  if (!isOurs(address)) return null;
  return new URLSearchParams(new URL(address).hash.slice(1)).get('draft');
};

const bringForward = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

const keepState = (window: BrowserWindow, kept: KeptState): void => {
  window.on('close', () => kept.keep({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
};

const otherScreen = (): { readonly x: number; readonly y: number } | null => {
  const { id } = screen.getPrimaryDisplay();
  return screen.getAllDisplays().find((one) => one.id !== id)?.bounds ?? null;
};

/** Opens and finds windows. `stayed` hears when someone keeps a window open that was to be closed. */
export const openWindows = (
  entrance: () => Entrance,
  speak: () => Translate,
  kept: KeptState,
  stayed: () => void,
): Windows => {
  const drafting = new Set<BrowserWindow>();
  const projections = new Map<string, BrowserWindow>();

  const made = (options: BrowserWindowConstructorOptions, page: string): BrowserWindow => {
    const window = new BrowserWindow({
      ...options,
      show: false,
      backgroundColor: ground(),
      title: 'Entente',
      webPreferences: guarded(),
    });
    const { webContents } = window;
    window.once('ready-to-show', () => window.show());
    outliveCrashes(window, speak, () => entrance().left(webContents));
    offerContextMenu(window, speak);
    window.on('closed', () => entrance().left(webContents));
    void window.loadURL(addressOf(page));
    return window;
  };

  const open = (path?: string): BrowserWindow => {
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
    const { maximized, ...place } = beside(fitting(kept.read(), screens), drafting.size);
    const page = path === undefined ? '/' : `/?${new URLSearchParams({ open: path }).toString()}`;
    const window = made({ ...place, minWidth: 480, minHeight: 360 }, page);
    if (maximized) window.maximize();
    drafting.add(window);
    keepState(window, kept);
    keepOpenUntilSaved(window, () => entrance().askedBy(window.webContents)?.errands, speak, stayed);
    window.on('closed', () => drafting.delete(window));
    return window;
  };

  const front = (): BrowserWindow | null => {
    const focused = BrowserWindow.getFocusedWindow();
    return [...drafting].find((window) => window === focused) ?? drafting.values().next().value ?? null;
  };

  return {
    open,
    show: (path) => {
      const all = [...drafting];
      const has = all.find((window) => draftAt(window) === path);
      const free = all.find((window) => isOurs(window.webContents.getURL()) && draftAt(window) === null);
      if (has === undefined && free !== undefined) entrance().tell(free.webContents, { type: 'open', path });
      const window = has ?? free;
      if (window === undefined) open(path);
      else bringForward(window);
    },
    inFront: () => front() ?? open(),
    front,
    project: (path) => {
      const there = projections.get(path);
      if (there !== undefined) return bringForward(there);
      const place = otherScreen();
      const window = made(place ?? {}, `/projection.html#${new URLSearchParams({ draft: path }).toString()}`);
      if (place !== null) window.setFullScreen(true);
      projections.set(path, window);
      window.on('closed', () => projections.delete(path));
    },
  };
};
