import { EventEmitter } from 'node:events';
import type { BrowserContext } from '@playwright/test';
import type {
  App,
  BrowserWindowConstructorOptions,
  Dialog,
  Display,
  IpcMain,
  Menu,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  NativeTheme,
  Protocol,
  Screen,
  Session,
  Shell,
} from 'electron';
import type { AppEvents } from './events.ts';
import { type Around, preventable, type StandInContents, StandInWindow } from './windows.ts';

/** What a person has chosen in a dialog, the next first. */
export type Chosen = { readonly button: number } | { readonly path: string | null };

/** The machine on which the stand-in stands. */
export interface Machine {
  readonly folder: string;
  readonly languages: readonly string[];
  /** Whether this is the first Entente that runs. */
  readonly isFirst: boolean;
  readonly displays: readonly Pick<Display, 'id' | 'bounds' | 'workArea'>[];
  readonly dictionaries: readonly string[];
}

/** Pages of a test's own, by their paths; null for all others, which the app itself serves. */
export type OwnPages = (path: string) => Response | null;

type Template = readonly MenuItemConstructorOptions[];
type Asked = Parameters<Session['setPermissionRequestHandler']>[0];
type Checked = Parameters<Session['setPermissionCheckHandler']>[0];

/** What happened outside of the windows. */
export interface Happened {
  readonly dialogs: string[];
  readonly external: string[];
  readonly revealed: string[];
  readonly openedFiles: string[];
  readonly recents: string[];
  menus: Template;
  popups: Template[];
  quit: boolean;
  sandboxed: boolean;
  name: string;
  spelling: { enabled: boolean; languages: readonly string[] };
  learned: string[];
  about: object;
  schemes: Parameters<Protocol['registerSchemesAsPrivileged']>[0];
  permission: Asked;
  permissionCheck: Checked;
  devices: Parameters<Session['setDevicePermissionHandler']>[0];
}

/** The stand-in, and what a test does with it. */
export interface StandIn {
  /** What the bundle gets for `electron`. */
  readonly electron: object;
  /** The one in front comes first. */
  readonly windows: readonly StandInWindow[];
  readonly happened: Happened;
  readonly chosen: Chosen[];
  readonly tell: <Name extends keyof AppEvents>(name: Name, ...told: AppEvents[Name]) => void;
  readonly ipcMain: EventEmitter;
  readonly nativeTheme: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>;
  readonly serve: Around['serve'];
  readonly quit: () => void;
}

/** The part of Electron that the desktop face uses, each piece held to Electron’s own types. */
export const standIn = (context: BrowserContext, pages: OwnPages, machine: Machine): StandIn => {
  const chosen: Chosen[] = [];
  const happened: Happened = {
    dialogs: [],
    external: [],
    revealed: [],
    openedFiles: [],
    recents: [],
    menus: [],
    popups: [],
    quit: false,
    sandboxed: false,
    name: '',
    spelling: { enabled: true, languages: [] },
    learned: [],
    about: {},
    schemes: [],
    permission: null,
    permissionCheck: null,
    devices: null,
  };
  const windows: StandInWindow[] = [];
  const handlers = new Map<string, Parameters<Protocol['handle']>[1]>();
  const events = new EventEmitter();
  const tell = <Name extends keyof AppEvents>(name: Name, ...told: AppEvents[Name]): void =>
    void events.emit(name, ...told);
  const ended = (): void => {
    if (happened.quit) return;
    happened.quit = true;
    tell('will-quit', preventable());
  };

  const app = Object.assign(events, {
    whenReady: () => Promise.resolve(),
    requestSingleInstanceLock: () => machine.isFirst,
    enableSandbox: () => {
      happened.sandboxed = true;
    },
    setAppUserModelId: (name: string) => {
      happened.name = name;
    },
    quit: () => {
      tell('before-quit', preventable());
      for (const window of windows.slice()) window.close();
      if (windows.length === 0) ended();
    },
    getPath: () => machine.folder,
    getVersion: () => '0.0.0',
    getPreferredSystemLanguages: () => [...machine.languages],
    addRecentDocument: (path: string) => void happened.recents.push(path),
    setAboutPanelOptions: (options: object) => {
      happened.about = options;
    },
  }) satisfies Pick<
    App,
    | 'whenReady'
    | 'requestSingleInstanceLock'
    | 'enableSandbox'
    | 'setAppUserModelId'
    | 'quit'
    | 'getPath'
    | 'getVersion'
    | 'getPreferredSystemLanguages'
    | 'addRecentDocument'
    | 'setAboutPanelOptions'
  >;

  const protocol = {
    registerSchemesAsPrivileged: (schemes) => {
      happened.schemes = schemes;
    },
    handle: (scheme, handler) => void handlers.set(scheme, handler),
  } satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

  const defaultSession = {
    availableSpellCheckerLanguages: [...machine.dictionaries],
    setPermissionRequestHandler: (handler) => {
      happened.permission = handler;
    },
    setPermissionCheckHandler: (handler) => {
      happened.permissionCheck = handler;
    },
    setDevicePermissionHandler: (handler) => {
      happened.devices = handler;
    },
    setSpellCheckerEnabled: (enabled) => {
      happened.spelling = { ...happened.spelling, enabled };
    },
    setSpellCheckerLanguages: (languages) => {
      happened.spelling = { ...happened.spelling, languages };
    },
    addWordToSpellCheckerDictionary: (word) => {
      happened.learned.push(word);
      return true;
    },
  } satisfies Pick<
    Session,
    | 'availableSpellCheckerLanguages'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
    | 'setSpellCheckerLanguages'
    | 'addWordToSpellCheckerDictionary'
  >;

  const shell = {
    openExternal: async (address) => void happened.external.push(address),
    openPath: async (path) => {
      happened.openedFiles.push(path);
      return '';
    },
    showItemInFolder: (path) => void happened.revealed.push(path),
  } satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>;

  const path = (): string | null => {
    const next = chosen.shift();
    return next !== undefined && 'path' in next ? next.path : null;
  };
  const message = (...given: unknown[]): Promise<Awaited<ReturnType<Dialog['showMessageBox']>>> => {
    const options = given.at(-1);
    const {
      message,
      detail,
      cancelId = 0,
    }: Partial<MessageBoxOptions> = typeof options === 'object' && options !== null ? options : {};
    happened.dialogs.push(`${message} ${detail ?? ''}`);
    const next = chosen.shift();
    const response = next !== undefined && 'button' in next ? next.button : cancelId;
    return Promise.resolve({ response, checkboxChecked: false });
  };
  const dialog = {
    showOpenDialog: (..._given: unknown[]) => {
      const found = path();
      return Promise.resolve({ canceled: found === null, filePaths: found === null ? [] : [found] });
    },
    showSaveDialog: (..._given: unknown[]) => {
      const found = path();
      return Promise.resolve({ canceled: found === null, filePath: found ?? '' });
    },
    showMessageBox: message,
  } satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>;

  const screen = {
    getAllDisplays: () => machine.displays,
    getPrimaryDisplay: () => machine.displays[0],
  } satisfies {
    readonly [Name in keyof Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>]: () => unknown;
  };

  const nativeTheme: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'> = {
    themeSource: 'system',
    shouldUseDarkColors: false,
  };

  const menu = {
    buildFromTemplate: (template: Template) => ({
      template,
      popup: () => void happened.popups.push(template),
    }),
    setApplicationMenu: ({ template }: { readonly template: Template }) => {
      happened.menus = template;
    },
  } satisfies {
    readonly [Name in keyof Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>]: unknown;
  };

  const ipcMain = new EventEmitter() satisfies Pick<IpcMain, 'emit'>;

  const around: Around = {
    context,
    windows,
    session: defaultSession,
    serve: async (address, method) => {
      const own = pages(new URL(address).pathname);
      if (own !== null) return own;
      const handler = handlers.get(new URL(address).protocol.slice(0, -1));
      if (handler === undefined) throw new Error(`Nothing answers for ${address}`);
      return handler(new Request(address, { method }));
    },
    message: (channel, event) => void ipcMain.emit(channel, event),
    made: (contents: StandInContents) => void events.emit('web-contents-created', preventable(), contents),
    allClosed: () => tell('window-all-closed'),
    focused: () => tell('browser-window-focus', preventable()),
  };

  class BrowserWindow extends StandInWindow {
    constructor(options: BrowserWindowConstructorOptions = {}) {
      super(around, options);
    }
    static getFocusedWindow(): StandInWindow | null {
      return windows[0] ?? null;
    }
  }

  const electron = {
    app,
    BrowserWindow,
    dialog,
    ipcMain,
    Menu: menu,
    nativeTheme,
    protocol,
    screen,
    session: { defaultSession },
    shell,
  };
  return {
    electron,
    windows,
    happened,
    chosen,
    tell,
    ipcMain,
    nativeTheme,
    serve: around.serve,
    quit: app.quit,
  };
};
