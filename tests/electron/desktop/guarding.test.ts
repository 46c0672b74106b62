import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { isMadeByUs, isOurs } from '#electron/desktop/address.ts';
import { openExternally } from '#electron/desktop/external-links.ts';
import { hasChromium } from '../../build/chromium.ts';
import { soon } from '../../build/soon.ts';
import { draftFile } from './river-file.ts';
import { built } from './stand-in/launch.ts';
import { starting } from './started.ts';

const { folder, shared, started } = starting();

/** What the app says aloud while something is done. */
const saidDuring = async (work: () => unknown): Promise<string> => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await work();
    return said.mock.calls.map(([words]) => String(words)).join('');
  } finally {
    said.mockRestore();
  }
};

describe('an address', () => {
  it.each(['app://entente/', 'app://entente/#draft=x', 'app://entente/projection.html'])(
    '%s is ours',
    (one) => {
      expect(isOurs(one)).toBe(true);
    },
  );

  it.each([
    'app://entente.evil.example/',
    'app://evil@entente/',
    'app://entente:1/',
    'app://other/',
    'https://entente/',
    'appx://entente/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'about:blank',
    '',
    undefined,
    null,
    7,
    { toString: () => 'app://entente/' },
  ])('%s is not ours', (one) => {
    expect(isOurs(one)).toBe(false);
  });

  it('may stand in a frame when we made it', () => {
    expect(isMadeByUs('blob:app://entente/4f1c')).toBe(true);
    expect(isMadeByUs('about:srcdoc')).toBe(true);
    expect(isMadeByUs('blob:https://example.org/4f1c')).toBe(false);
    expect(isMadeByUs('data:text/html,hello')).toBe(false);
  });
});

describe('a link out of a text', () => {
  const opened: string[] = [];
  const open = (address: string): Promise<void> => {
    opened.push(address);
    return Promise.resolve();
  };

  it.each([
    'https://en.unesco.org/creative-cities/',
    'mailto:secretariat@example.org',
    'HTTPS://Example.org/a',
  ])('leads to %s', async (address) => {
    expect(await openExternally(address, open)).toBe(true);
    expect(opened.pop()).toBe(new URL(address).href);
  });

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    'https://user:secret@example.org/',
    'https://',
    'https://example.org/ --flag',
    `https://example.org/${'a'.repeat(3000)}`,
    'mailto:',
    '',
    null,
    undefined,
    42,
    ['https://example.org/'],
    { href: 'https://example.org/' },
  ])('does not lead to %s', async (address) => {
    expect(await openExternally(address, open)).toBe(false);
    expect(opened).toEqual([]);
  });
});

describe('the preload', () => {
  it('is one CommonJS file that asks for Electron and nothing else', async () => {
    await built();
    const source = readFileSync(
      fileURLToPath(new URL('../../../dist/desktop/preload.cjs', import.meta.url)),
      'utf8',
    );
    expect([...source.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
    expect(source).not.toMatch(/contextBridge|^import /m);
  });
});

describe.skipIf(!hasChromium)('a window', () => {
  it('is sandboxed and apart from Node and from the preload', async () => {
    const { windows, happened, page } = await shared();
    await page();
    expect(happened.sandboxed).toBe(true);
    expect(windows[0]?.options.webPreferences).toEqual({
      preload: expect.stringMatching(/dist\/desktop\/preload\.cjs$/),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
    });
    expect(happened.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  it('gives its page a port and nothing of Electron or Node', async () => {
    const { page } = await shared();
    const shown = await page();
    const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'standInSays'];
    expect(
      await shown.evaluate((asked) => asked.filter((name) => Reflect.has(globalThis, name)), names),
    ).toEqual([]);
  });

  it('shows files of the interface alone, each with its policy', async () => {
    const { serve, page } = await shared();
    await page();
    const index = await serve('app://entente/', 'GET');
    expect(index.status).toBe(200);
    expect(index.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(index.headers.get('x-content-type-options')).toBe('nosniff');
    for (const address of [
      'app://entente/../../package.json',
      'app://entente/%2e%2e/%2e%2e/package.json',
      'app://entente/..%2f..%2fpackage.json',
      'app://entente/sources.txt',
      'app://entente/%',
      'app://entente/assets/',
      'app://entente/missing.js',
    ])
      expect([address, (await serve(address, 'GET')).status]).toEqual([address, 404]);
    expect((await serve('app://evil/', 'GET')).status).toBe(403);
    expect((await serve('app://entente/', 'POST')).status).toBe(405);
  });

  it('lets no script run that did not come with the interface', async () => {
    const { page } = await shared();
    const shown = await page();
    const refused = await shown.evaluate(
      `new Promise((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'globalThis.ran = true';
        document.body.append(script);
      })`,
    );
    expect(refused).toMatch(/^script-src/);
    expect(await shown.evaluate('globalThis.ran')).toBe(undefined);
  });

  it.each(['https://example.org/', 'https://entente.evil.example/', 'http://entente/'])(
    'stays where it is when its page would go to %s',
    async (address) => {
      const { page, windows } = await shared();
      const shown = await page();
      const before = windows[0]?.webContents.getURL();
      const said = await saidDuring(async () => {
        await shown.evaluate(`void (location.href = ${JSON.stringify(address)})`);
        await shown.waitForTimeout(300);
      });
      expect(windows[0]?.webContents.getURL()).toBe(before);
      expect(await shown.locator('main').count()).toBe(1);
      expect(said).toContain('navigation-denied');
    },
  );

  it('opens no other window, and hands safe links to the machine’s own browser', async () => {
    const { page, windows, happened } = await shared();
    const shown = await page();
    const said = await saidDuring(async () => {
      for (const address of [
        'https://example.org/safe',
        'http://example.org/plain',
        'file:///etc/passwd',
        '/projection.html',
        'mailto:office@example.org',
      ])
        await shown.evaluate(`void open(${JSON.stringify(address)}, '_blank')`);
      await soon(() => expect(happened.external).toHaveLength(2));
    });
    expect(happened.external).toEqual(['https://example.org/safe', 'mailto:office@example.org']);
    expect(windows).toHaveLength(1);
    expect(said).toContain('address-denied');
  });

  it('has no web views', async () => {
    const { windows, page } = await shared();
    await page();
    let kept = false;
    const said = await saidDuring(() =>
      windows[0]?.webContents.tell('will-attach-webview', { preventDefault: () => void (kept = true) }),
    );
    expect(kept).toBe(true);
    expect(said).toContain('webview-denied');
  });

  it('may ask the machine for the clipboard and the whole screen, and for nothing else', async () => {
    const { happened, page, windows } = await shared();
    await page();
    const contents: unknown = windows[0]?.webContents;
    const answered = (permission: string, requestingUrl: string): unknown => {
      let answer: unknown = null;
      if (happened.permission !== null)
        Reflect.apply(happened.permission, null, [
          contents,
          permission,
          (may: boolean) => {
            answer = may;
          },
          { requestingUrl },
        ]);
      return answer;
    };
    const checked = (permission: string, origin: string): unknown =>
      happened.permissionCheck === null
        ? null
        : Reflect.apply(happened.permissionCheck, null, [contents, permission, origin, {}]);
    const said = await saidDuring(() => {
      for (const one of [
        'geolocation',
        'media',
        'notifications',
        'hid',
        'openExternal',
        'clipboard-read',
        'unknown',
      ]) {
        expect([one, answered(one, 'app://entente/')]).toEqual([one, false]);
        expect([one, checked(one, 'app://entente/')]).toEqual([one, false]);
      }
      expect(answered('fullscreen', 'https://example.org/')).toBe(false);
      expect(checked('fullscreen', 'https://example.org/')).toBe(false);
    });
    expect(said).toContain('"permission":"geolocation"');
    expect(answered('fullscreen', 'app://entente/projection.html')).toBe(true);
    expect(checked('clipboard-sanitized-write', 'app://entente/')).toBe(true);
    const { devices } = happened;
    expect(devices === null ? null : Reflect.apply(devices, null, [{}])).toBe(false);
  });

  it.each([
    ['another site', { url: 'https://example.org/', parent: null }, 1],
    ['an address that begins like ours', { url: 'app://entente.evil.example/', parent: null }, 1],
    ['a frame within our page', { url: 'app://entente/', parent: {} }, 1],
    ['a frame that is gone', null, 1],
    ['our page, with two ports', { url: 'app://entente/', parent: null }, 2],
    ['our page, without a port', { url: 'app://entente/', parent: null }, 0],
  ])('turns away, aloud, a message of %s', async (_who, senderFrame, count) => {
    const { ipcMain, page, windows } = await shared();
    await page();
    let closed = 0;
    const port = {
      on: () => expect.unreachable('someone was let in'),
      start: () => expect.unreachable('someone was let in'),
      close: () => {
        closed += 1;
      },
    };
    const ports = Array.from({ length: count }, () => port);
    const said = await saidDuring(() =>
      ipcMain.emit('entente:port', { sender: windows[0]?.webContents, senderFrame, ports }),
    );
    expect(said).toContain('message-denied');
    expect(closed).toBe(count);
  });

  it('is not taken down by a message that is no call', async () => {
    const { page } = await started({ bare: true });
    const shown = await page();
    const said = await saidDuring(() =>
      shown.evaluate(`begun.then(async () => {
        for (const message of ['not a call', '7', '"words"', 7, null, { i: 1 }]) port.postMessage(message);
        return (await host.app.about()).version;
      })`),
    );
    expect(said).toContain('message-unsound');
    expect(await shown.evaluate('host.app.about().then(({ face }) => face.face)')).toBe('desktop');
  });

  it('opens for its page only files that Entente issues, and shows only what is there', async () => {
    const { page, happened } = await started({ bare: true });
    const shown = await page();
    const path = draftFile(folder, 'shown');
    const said = await saidDuring(() =>
      shown.evaluate(
        `begun.then(async () => {
          for (const path of ${JSON.stringify([path, '/bin/sh', '/nowhere/at-all.pdf', folder])}) {
            await host.app.openFile({ path });
            await host.app.reveal({ path });
          }
        })`,
      ),
    );
    expect(happened.openedFiles).toEqual([path]);
    expect(happened.revealed).toEqual([path, '/bin/sh', folder]);
    expect(said).toContain('open-denied');
    expect(said).toContain('reveal-denied');
  });
});
