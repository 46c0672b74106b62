import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron';
import type { ContentsEvents, Told, WindowEvents } from './events.ts';
import { StandInPage, toldAddress } from './page.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** What a window needs of everything else. */
export interface Around {
  readonly context: BrowserContext;
  readonly serve: (address: string, method: string) => Promise<Response>;
  readonly message: (channel: string, event: object) => void;
  readonly made: (contents: StandInContents) => void;
  readonly allClosed: () => void;
  readonly focused: () => void;
  readonly windows: StandInWindow[];
  readonly session: object;
}

/** Something that can be kept from happening; `kept` says whether it was. */
export const preventable = (): Told & { kept: boolean } => {
  const event = {
    kept: false,
    preventDefault: () => {
      event.kept = true;
    },
  };
  return event;
};

type UsedContents = Pick<
  WebContents,
  'getURL' | 'reload' | 'setWindowOpenHandler' | 'forcefullyCrashRenderer' | 'replaceMisspelling'
>;

/** What is in a window: a page of real Chromium. */
export class StandInContents extends EventEmitter implements UsedContents {
  readonly session: object;
  readonly replaced: string[] = [];
  readonly #around: Around;
  readonly #preload: string;
  #shown: Promise<StandInPage> | null = null;
  #address = '';
  #opening: OpenHandler | null = null;

  constructor(around: Around, preload: string | undefined) {
    super();
    this.#around = around;
    this.#preload = preload === undefined ? '' : readFileSync(preload, 'utf8');
    this.session = around.session;
    around.made(this);
  }

  /** The page itself, once it has loaded. */
  async page(): Promise<Page> {
    if (this.#shown === null) throw new Error('Nothing was loaded');
    return (await this.#shown).page;
  }

  async load(address: string): Promise<void> {
    this.#address = address;
    this.#shown = this.#open(address);
    this.#shown.catch(() => undefined);
    const { page } = await this.#shown;
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#address = toldAddress(frame.url());
    });
    this.#address = toldAddress(page.url());
  }

  getURL(): string {
    return this.#address;
  }

  reload(): void {
    const before = this.#shown;
    void before?.then(({ page }) => page.close()).catch(() => undefined);
    void this.load(this.#address);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#opening = handler;
  }

  forcefullyCrashRenderer(): void {
    void this.#shown?.then((shown) => shown.crash());
  }

  replaceMisspelling(word: string): void {
    this.replaced.push(word);
  }

  tell<Name extends keyof ContentsEvents>(name: Name, ...told: ContentsEvents[Name]): void {
    this.emit(name, ...told);
  }

  async close(): Promise<void> {
    const shown = await this.#shown?.catch(() => null);
    shown?.closePorts();
    await shown?.page.close().catch(() => undefined);
  }

  async #open(address: string): Promise<StandInPage> {
    const shown = await StandInPage.open(this.#around.context, {
      preload: this.#preload,
      serve: this.#around.serve,
      mayGo: (url, isMainFrame) => {
        const event = preventable();
        this.tell('will-frame-navigate', Object.assign(event, { url, isMainFrame }));
        return !event.kept;
      },
      opened: (url) => this.#asksToOpen(url),
      message: (channel, ports) => this.#sent(channel, ports),
      crashed: () => this.tell('render-process-gone', preventable(), { reason: 'crashed', exitCode: 133 }),
    });
    await shown.go(address);
    return shown;
  }

  #asksToOpen(url: string): void {
    const details: Parameters<OpenHandler>[0] = {
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'no-referrer' },
    };
    const answer = this.#opening?.(details);
    if (answer?.action !== 'deny') throw new Error('A window would have opened');
  }

  #sent(channel: string, ports: readonly object[]): void {
    const senderFrame = { parent: null, url: this.#address };
    this.#around.message(channel, { ...preventable(), sender: this, senderFrame, ports });
  }
}

type UsedWindow = Pick<
  BrowserWindow,
  | 'show'
  | 'focus'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'setFullScreen'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'loadURL'
>;

/** A window that nobody sees. */
export class StandInWindow extends EventEmitter implements UsedWindow {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: StandInContents;
  readonly #around: Around;
  bounds: Rectangle;
  isShown = false;
  minimized = false;
  maximized = false;
  fullScreen = false;
  #destroyed = false;

  constructor(around: Around, options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.#around = around;
    const { x = 40, y = 40, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.webContents = new StandInContents(around, options.webPreferences?.preload);
    around.windows.push(this);
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address);
    this.tell('ready-to-show');
  }

  tell<Name extends keyof WindowEvents>(name: Name, ...told: WindowEvents[Name]): void {
    this.emit(name, ...told);
  }

  show(): void {
    this.isShown = true;
  }

  focus(): void {
    const { windows } = this.#around;
    windows.splice(windows.indexOf(this), 1);
    windows.unshift(this);
    this.#around.focused();
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.minimized = false;
  }

  maximize(): void {
    this.maximized = true;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  getNormalBounds(): Rectangle {
    return this.bounds;
  }

  setFullScreen(full: boolean): void {
    this.fullScreen = full;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    const event = preventable();
    this.tell('close', event);
    if (!event.kept) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    const { windows } = this.#around;
    windows.splice(windows.indexOf(this), 1);
    this.tell('closed');
    void this.webContents.close();
    if (windows.length === 0) this.#around.allClosed();
  }
}
