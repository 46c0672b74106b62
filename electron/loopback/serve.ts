import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, extname } from 'node:path';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/websocket';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { fileAt, headers } from '#electron/host/pages/pages.ts';
import type { RunningHost } from '#electron/host/serving/host.ts';
import { router } from '#electron/host/serving/router.ts';
import { type Guard, hasKey, isKey, isOurHost, isOurPage, keyCookie } from './guard.ts';

const issuedTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.md': 'text/markdown; charset=utf-8',
};

const mostMessage = 64 * 1024 * 1024;

/** A running loopback face. */
export interface Loopback {
  /** The address with its key, for the first visit; it leads to the library, or to a draft. */
  addressOf(draft: string | null): string;
  readonly port: number;
  close(): Promise<void>;
}

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}`);
};

// The key leaves the address at once, so that it stands neither in the history nor on the screen.
const welcome = (response: ServerResponse, guard: Guard, draft: string | null): void => {
  const place = draft === null ? '/' : `/?${new URLSearchParams({ open: draft }).toString()}`;
  response.writeHead(303, { ...headers, 'Set-Cookie': keyCookie(guard), Location: place });
  response.end();
};

const serveFile = (response: ServerResponse, root: string, address: string): void => {
  const file = fileAt(root, address);
  if (file === null) return refuse(response, 404);
  const cache = file.lasting ? 'public, max-age=31536000, immutable' : 'no-store';
  response.writeHead(200, { ...headers, 'Content-Type': file.type, 'Cache-Control': cache });
  response.end(file.bytes);
};

/** A file that was issued, handed to the browser: shown where it can show it, else kept. */
const serveIssued = (response: ServerResponse, host: RunningHost, id: string): void => {
  const path = host.issued.pathOf(id);
  if (path === null || !existsSync(path)) return refuse(response, 404);
  const type = issuedTypes[extname(path)] ?? 'application/octet-stream';
  const name = encodeURIComponent(basename(path));
  response.writeHead(200, {
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Type': type,
    'Content-Disposition': `${type === 'application/pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'Cache-Control': 'no-store',
  });
  response.end(readFileSync(path));
};

const answer = (
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  root: string,
  host: RunningHost,
): void => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  if (!isOurHost(request, guard) || !isOurPage(request, guard, false)) return refuse(response, 403);
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://127.0.0.1:${guard.port}`);
  if (pathname === '/' && isKey(searchParams.get('key'), guard))
    return welcome(response, guard, searchParams.get('open'));
  if (!hasKey(request, guard)) return refuse(response, 401);
  const [, issued] = /^\/issued\/([\w-]+)$/.exec(pathname) ?? [];
  if (issued === undefined) serveFile(response, root, pathname);
  else serveIssued(response, host, issued);
};

const messageOf = (data: RawData, isBinary: boolean): string | ArrayBuffer => {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(new Uint8Array(data));
  return isBinary ? Uint8Array.from(bytes).buffer : bytes.toString();
};

// What the library needs of a socket; it writes strings and bytes alone, and what it reads is handed to it.
const lineOf = (socket: WebSocket): Parameters<RPCHandler<never>['close']>[0] => ({
  addEventListener: () => undefined,
  send: (data) => {
    if (!(data instanceof Blob)) socket.send(data);
  },
});

const serveWindow = (
  socket: WebSocket,
  handler: RPCHandler<ReturnType<RunningHost['enter']>>,
  host: RunningHost,
): void => {
  const asked = host.enter();
  const line = lineOf(socket);
  // A message that is too large ends its line, and nothing else; one that is no call is passed over.
  socket.on('error', () => socket.terminate());
  socket.on('message', (data, isBinary) => {
    handler.message(line, messageOf(data, isBinary), { context: asked }).catch(() => undefined);
  });
  socket.on('close', () => {
    handler.close(line);
    host.leave(asked);
  });
};

const closeServer = (server: Server, sockets: WebSocketServer): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const socket of sockets.clients) socket.terminate();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
};

/**
 * Serves the interface to a browser on this machine: on 127.0.0.1 alone, under a port and a key that chance gives.
 * The key comes with the first address and stays in a cookie that no script can read; every request and every upgrade
 * is looked at for its key, its Host and its Origin.
 */
export const serveLoopback = async (
  host: RunningHost,
  root: string,
  port = 0,
  key?: string,
): Promise<Loopback> => {
  const given = key ?? randomBytes(24).toString('base64url');
  const guard = { key: given, port: 0 };
  const server = createServer((request, response) => answer(request, response, guard, root, host));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostMessage });
  const handler = new RPCHandler<ReturnType<RunningHost['enter']>>(router);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isWire = request.url === '/wire';
    if (
      !isWire ||
      !isOurHost(request, guard) ||
      !isOurPage(request, guard, true) ||
      !hasKey(request, guard)
    ) {
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => serveWindow(opened, handler, host));
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', () => resolve());
  await promise;
  const address = server.address();
  guard.port = typeof address === 'object' && address !== null ? address.port : port;
  return {
    addressOf: (draft) => {
      const asked = new URLSearchParams({ key: given, ...(draft === null ? {} : { open: draft }) });
      return `http://127.0.0.1:${guard.port}/?${asked.toString()}`;
    },
    port: guard.port,
    close: () => closeServer(server, sockets),
  };
};
