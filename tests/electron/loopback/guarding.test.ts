import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningHost, startHost } from '#electron/host/serving/host.ts';
import { type Loopback, serveLoopback } from '#electron/loopback/serve.ts';
import { loopbackShell } from '#electron/loopback/shell.ts';
import { shelfInMemory } from '#tests/build/shelf.ts';

let root: string;
let host: RunningHost;
let loopback: Loopback;
let key: string;

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'entente-pages-')));
  mkdirSync(join(root, 'pages', 'assets'), { recursive: true });
  writeFileSync(join(root, 'pages', 'index.html'), '<!doctype html><title>Entente</title>');
  writeFileSync(join(root, 'pages', 'assets', 'a.js'), 'export {};');
  writeFileSync(join(root, 'pages', 'notes.unknown'), 'not for serving');
  writeFileSync(join(root, 'secret.json'), '{}');
  mkdirSync(join(root, 'pages-beside'));
  writeFileSync(join(root, 'pages-beside', 'b.js'), 'beside');
  symlinkSync(join(root, 'secret.json'), join(root, 'pages', 'link.json'));
  symlinkSync(root, join(root, 'pages', 'up'));
  host = startHost({ shell: loopbackShell, shelf: shelfInMemory(), language: 'en' });
  loopback = await serveLoopback(host, join(root, 'pages'));
  key = new URL(loopback.addressOf(null)).searchParams.get('key') ?? '';
});
afterAll(async () => {
  await loopback.close();
  host.close();
  rmSync(root, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const asks = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> => {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  // The path goes out as it is; a URL would tidy it.
  const asked = request({ host: '127.0.0.1', port: loopback.port, path, method, headers }, (response) => {
    let body = '';
    response.setEncoding('utf8');
    response.on('data', (part) => {
      body += String(part);
    });
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
  });
  asked.on('error', reject);
  asked.end();
  return promise;
};

const cookie = () => ({ cookie: `entente=${key}` });

describe('the door of the loopback face', () => {
  it('is at this machine’s own address alone', () => {
    expect(loopback.addressOf(null)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{32}$/);
  });

  it('takes the key out of the address and leaves it where no script can read it', async () => {
    const { status, headers } = await asks(`/?key=${key}`);
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']).toEqual([`entente=${key}; HttpOnly; SameSite=Strict; Path=/`]);
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('leads on to the draft that was asked for, whatever its name', async () => {
    const draft = '/drafts/50 % & more #1 é.entente';
    const { pathname, search } = new URL(loopback.addressOf(draft));
    const { headers } = await asks(pathname + search);
    expect(new URL(headers.location ?? '', 'http://127.0.0.1').searchParams.get('open')).toBe(draft);
    expect(headers.location).not.toContain(key);
  });

  it.each([
    ['no key', {}],
    ['a wrong key', { cookie: 'entente=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['an empty key', { cookie: 'entente=' }],
    ['a cookie of someone else', { cookie: 'other=1' }],
  ])('is shut to %s', async (_what, headers) => {
    expect((await asks('/', headers)).status).toBe(401);
    expect((await asks('/assets/a.js', headers)).status).toBe(401);
  });

  it('is shut to a wrong key in the address', async () => {
    expect((await asks('/?key=wrong')).status).toBe(401);
    expect((await asks('/?key=')).status).toBe(401);
    expect((await asks('/')).status).toBe(401);
  });

  it('is shut to a beginning of the key and to the key with more behind it', async () => {
    for (const given of [key.slice(0, -1), `${key}A`])
      expect((await asks('/', { cookie: `entente=${given}` })).status).toBe(401);
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1.evil.example', 'localhost:1', '[::1]'])(
    'is shut to whoever calls it %s, even with the key',
    async (name) => {
      expect((await asks('/', { ...cookie(), host: name })).status).toBe(403);
      expect((await asks(`/?key=${key}`, { host: name })).status).toBe(403);
    },
  );

  it.each(['https://evil.example', 'http://127.0.0.1:1', 'null', 'http://127.0.0.1.evil.example'])(
    'is shut to a page of %s, even with the key',
    async (origin) => {
      expect((await asks('/', { ...cookie(), origin })).status).toBe(403);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('knows no %s', async (method) => {
    expect((await asks('/', cookie(), method)).status).toBe(405);
  });

  it('gives every answer its policy, refusals too', async () => {
    for (const answer of [await asks('/', cookie()), await asks('/'), await asks('/none.js', cookie())]) {
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(answer.headers['content-security-policy']).not.toContain("script-src 'self' ");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(answer.headers['access-control-allow-origin']).toBe(undefined);
    }
  });

  it('serves the interface, and lets only what never changes be kept', async () => {
    const index = await asks('/', cookie());
    expect(index).toMatchObject({ status: 200, body: '<!doctype html><title>Entente</title>' });
    expect(index.headers['cache-control']).toBe('no-store');
    expect((await asks('/assets/a.js', cookie())).headers['cache-control']).toContain('immutable');
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/../../secret.json',
    '/link.json',
    '/up/secret.json',
    '/../pages-beside/b.js',
    '/up/pages-beside/b.js',
    '/notes.unknown',
    '/assets',
    '/assets/',
    '/%',
    '/%00',
    '//etc/passwd',
    '/..\\secret.json',
  ])('shows nothing at %s', async (path) => {
    const { status, body } = await asks(path, cookie());
    expect([status, body]).toEqual([404, '404']);
  });
});

const knocks = (path: string, headers: Record<string, string>): Promise<WebSocket | number> => {
  const { promise, resolve } = Promise.withResolvers<WebSocket | number>();
  const socket = new WebSocket(`ws://127.0.0.1:${loopback.port}${path}`, { headers });
  socket.on('open', () => resolve(socket));
  socket.on('unexpected-response', (_asked, response) => {
    resolve(response.statusCode ?? 0);
    socket.terminate();
  });
  socket.on('error', () => undefined);
  return promise;
};

const ours = () => ({ ...cookie(), origin: `http://127.0.0.1:${loopback.port}` });

const letIn = async (): Promise<WebSocket> => {
  const socket = await knocks('/wire', ours());
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}`);
  return socket;
};

const closed = (socket: WebSocket): Promise<number> => {
  const { promise, resolve } = Promise.withResolvers<number>();
  socket.on('close', resolve);
  return promise;
};

describe('the wire of the loopback face', () => {
  it('opens to a page of ours that has the key, under both of our names', async () => {
    const socket = await letIn();
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.terminate();
    const origin = `http://localhost:${loopback.port}`;
    const other = await knocks('/wire', { ...cookie(), origin, host: `localhost:${loopback.port}` });
    if (typeof other === 'number') throw new Error(`Refused with ${other}`);
    other.terminate();
  });

  it.each<[string, () => Record<string, string>, string]>([
    ['without the key', () => ({ origin: ours().origin }), '/wire'],
    ['with a wrong key', () => ({ ...ours(), cookie: 'entente=wrong' }), '/wire'],
    ['from another page', () => ({ ...ours(), origin: 'https://evil.example' }), '/wire'],
    ['from a page that does not say which', cookie, '/wire'],
    ['from a page on another port', () => ({ ...ours(), origin: 'http://127.0.0.1:1' }), '/wire'],
    ['under a foreign name', () => ({ ...ours(), host: 'evil.example' }), '/wire'],
    ['elsewhere', ours, '/other'],
    ['with the key in its address', () => ({ origin: ours().origin }), `/wire?key=x`],
  ])('stays shut %s', async (_how, headers, path) => {
    expect(await knocks(path, headers())).toBe(403);
  });

  it('ends for whoever sends too much, and for nobody else', async () => {
    const [flooding, other] = [await letIn(), await letIn()];
    const ended = closed(flooding);
    flooding.send(Buffer.alloc(65 * 1024 * 1024));
    expect([1006, 1009]).toContain(await ended);
    expect((await asks('/', cookie())).status).toBe(200);
    expect(other.readyState).toBe(WebSocket.OPEN);
    other.terminate();
  });

  it('passes quietly over messages that are no calls', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const socket = await letIn();
    for (const message of ['not a call', '7', 'null', '{}', '{"i":"x"}']) socket.send(message);
    socket.send(Buffer.from([0, 255, 1]));
    const answered = new Promise((resolve) => {
      socket.on('message', (data: Buffer) => {
        if (data.toString().includes('"version"')) resolve(true);
      });
    });
    socket.send(JSON.stringify({ i: '1', p: { u: '/app/about' } }));
    expect(await answered).toBe(true);
    expect(said).not.toHaveBeenCalled();
    socket.terminate();
    said.mockRestore();
  });
});
