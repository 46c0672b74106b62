import { EventEmitter } from 'node:events';
import type { BrowserContext, CDPSession, Page, Route } from '@playwright/test';
import { z } from 'zod';

/** What the preload’s world says to the program: a message with ports, or what came in by one of them. */
const saidSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), channel: z.string(), ports: z.array(z.int()) }),
  z.object({ type: z.literal('port'), port: z.int(), data: z.string(), isText: z.boolean() }),
]);

/** What a page has to be told of, and who answers for it. */
export interface PageWishes {
  readonly preload: string;
  /** The answer of the scheme’s handler. */
  readonly serve: (address: string, method: string) => Promise<Response>;
  readonly mayGo: (address: string, isMainFrame: boolean) => boolean;
  readonly opened: (address: string) => void;
  readonly message: (channel: string, ports: readonly StandInPort[]) => void;
  readonly crashed: () => void;
}

/** The main program’s end of a port whose other end is in the page. */
export class StandInPort extends EventEmitter {
  readonly #send: (text: string, isText: boolean) => void;
  readonly #early: (string | Uint8Array)[] = [];
  #started = false;

  constructor(send: (text: string, isText: boolean) => void) {
    super();
    this.#send = send;
  }

  postMessage(message: unknown): void {
    if (typeof message === 'string') this.#send(message, true);
    else if (message instanceof Uint8Array) this.#send(Buffer.from(message).toString('base64'), false);
    else throw new TypeError('Only text and bytes cross this port');
  }

  start(): void {
    this.#started = true;
    for (const data of this.#early.splice(0)) this.emit('message', { data, ports: [] });
  }

  close(): void {
    this.emit('close');
  }

  received(data: string | Uint8Array): void {
    if (this.#started) this.emit('message', { data, ports: [] });
    else this.#early.push(data);
  }
}

const world = 'entente preload';

// Runs in the preload's own world, as Electron runs a sandboxed preload: with `require` for Electron alone.
const around = (preload: string): string => `
if (window === top) {
  const ports = [];
  const say = (said) => globalThis.standInSays(JSON.stringify(said));
  globalThis.standInTells = (port, data, isText) =>
    ports[port].postMessage(isText ? data : Uint8Array.fromBase64(data));
  const ipcRenderer = {
    postMessage: (channel, message, transfer = []) => {
      const numbers = transfer.map((port) => {
        const number = ports.push(port) - 1;
        port.onmessage = ({ data }) =>
          say({
            type: 'port',
            port: number,
            data: data instanceof Uint8Array ? data.toBase64() : String(data),
            isText: !(data instanceof Uint8Array),
          });
        return number;
      });
      say({ type: 'message', channel, ports: numbers });
    },
  };
  const electronOnly = (name) => {
    if (name !== 'electron') throw new Error('A sandboxed preload has no module ' + name);
    return { ipcRenderer };
  };
  ((require, module, exports) => { ${preload} })(electronOnly, { exports: {} }, {});
}`;

// Chromium opens no scheme of ours, so that its pages come under a name that nobody has.
const outside = (address: string): string => address.replace(/^app:\/\/entente\//, 'https://entente/');
const inside = (address: string): string => address.replace(/^https:\/\/entente\//, 'app://entente/');
/** The address of a page as Electron would tell it. */
export const toldAddress = inside;

const answer = async (route: Route, wishes: PageWishes): Promise<void> => {
  const request = route.request();
  const { host } = new URL(request.url());
  if (host !== 'entente') return route.abort('blockedbyclient');
  const response = await wishes.serve(inside(request.url()), request.method());
  const body = Buffer.from(await response.arrayBuffer());
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
};

/** A page in real Chromium, under a window that is not there. */
export class StandInPage {
  readonly page: Page;
  readonly #session: CDPSession;
  readonly #ports = new Map<number, StandInPort>();
  #world: number | null = null;
  /** The program itself goes somewhere; nobody is asked. */
  #going = false;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  static async open(context: BrowserContext, wishes: PageWishes): Promise<StandInPage> {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const made = new StandInPage(page, session);
    await made.#prepare(wishes);
    return made;
  }

  async go(address: string): Promise<void> {
    this.#going = true;
    await this.page.goto(outside(address), { waitUntil: 'load' });
    this.#going = false;
  }

  crash(): void {
    void this.#session.send('Page.crash').catch(() => undefined);
  }

  closePorts(): void {
    for (const port of this.#ports.values()) port.close();
    this.#ports.clear();
  }

  async #prepare(wishes: PageWishes): Promise<void> {
    const { page } = this;
    const session = this.#session;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === world && context.auxData?.['frameId'] === mainFrame) this.#world = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.closePorts();
    });
    session.on('Runtime.bindingCalled', ({ payload }) => this.#heard(payload, wishes));
    session.on('Page.windowOpen', ({ url }) => wishes.opened(inside(url)));
    page.on('popup', (popup) => void popup.close());
    page.on('crash', () => {
      this.closePorts();
      wishes.crashed();
    });
    await page.route('**/*', async (route) => {
      const request = route.request();
      const isMain = request.frame() === page.mainFrame();
      const asks = request.isNavigationRequest() && !(this.#going && isMain);
      if (asks && !wishes.mayGo(inside(request.url()), isMain)) return route.abort('aborted');
      return answer(route, wishes);
    });
    const { frameTree } = await session.send('Page.getFrameTree');
    const mainFrame = frameTree.frame.id;
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'standInSays', executionContextName: world });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: around(wishes.preload),
      worldName: world,
    });
  }

  #heard(payload: string, wishes: PageWishes): void {
    const said = saidSchema.parse(JSON.parse(payload));
    if (said.type === 'port')
      return this.#ports
        .get(said.port)
        ?.received(said.isText ? said.data : new Uint8Array(Buffer.from(said.data, 'base64')));
    const ports = said.ports.map((number) => {
      const port = new StandInPort((text, isText) => this.#tell(number, text, isText));
      this.#ports.set(number, port);
      return port;
    });
    wishes.message(said.channel, ports);
  }

  #tell(port: number, text: string, isText: boolean): void {
    const expression = `standInTells(${port}, ${JSON.stringify(text)}, ${isText})`;
    const contextId = this.#world;
    if (contextId === null) return;
    // A page that has just gone hears nothing any more.
    void this.#session.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }
}
