import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { createRouterClient } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import type { Host } from '#core/contract/index.ts';
import type { Asked } from '#electron/host/serving/calls.ts';
import { type RunningHost, startHost } from '#electron/host/serving/host.ts';
import { router } from '#electron/host/serving/router.ts';
import { type Loopback, serveLoopback } from '#electron/loopback/serve.ts';
import { loopbackShell } from '#electron/loopback/shell.ts';
import { shelfInMemory } from '#tests/build/shelf.ts';

/** A window at the other end of a wire. */
export interface Window {
  readonly host: Host;
  /** The window is gone, as when it is closed or its wire breaks. */
  readonly leave: () => void;
}

/** A host with a folder for drafts, and a wire on which windows come in. */
export interface World {
  readonly folder: string;
  readonly running: RunningHost;
  /** What the host knows of the windows that came in, the last of them last. */
  readonly entered: readonly Asked[];
  window(): Promise<Window>;
  close(): Promise<void>;
}

/** How windows come in on one kind of wire. */
export interface Wire {
  readonly window: () => Promise<Window>;
  readonly close: () => Promise<void>;
}

/** Starts a host whose windows come in on a wire of one kind. */
export const connect = async (lay: (running: RunningHost) => Promise<Wire>): Promise<World> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'entente-contract-')));
  const started = startHost({ shell: loopbackShell, shelf: shelfInMemory(), language: 'en' });
  const entered: Asked[] = [];
  const enter = (): Asked => {
    const asked = started.enter();
    entered.push(asked);
    return asked;
  };
  const running = { ...started, enter };
  running.memory.set({ folder, name: 'Ada' });
  const wire = await lay(running);
  return {
    folder,
    running,
    entered,
    window: wire.window,
    close: async () => {
      await wire.close();
      running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const nothing = (): Promise<void> => Promise.resolve();

/** The handlers called in this process, as the command line and tests do. */
export const inProcess = (running: RunningHost): Promise<Wire> =>
  Promise.resolve({
    window: () => {
      const asked = running.enter();
      const host: Host = createRouterClient(router, { context: asked });
      return Promise.resolve({ host, leave: () => running.leave(asked) });
    },
    close: nothing,
  });

/** A message port with two ends, as between a page and the desktop's main program. */
export const overPort = (running: RunningHost): Promise<Wire> => {
  const handler = new PortHandler<Asked>(router);
  const open = new Set<{ close(): void }>();
  const window = (): Promise<Window> => {
    const { port1, port2 } = new MessageChannel();
    const asked = running.enter();
    handler.upgrade(port1, { context: asked });
    port1.on('close', () => running.leave(asked));
    port1.start();
    const host: Host = createORPCClient(new PortLink({ port: port2 }));
    port2.start();
    open.add(port2);
    return Promise.resolve({ host, leave: () => port2.close() });
  };
  const close = (): Promise<void> => {
    for (const port of open) port.close();
    return nothing();
  };
  return Promise.resolve({ window, close });
};

const opened = (socket: WebSocket): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.addEventListener('open', () => resolve());
  socket.addEventListener('error', reject);
  return promise;
};

/** A WebSocket to the loopback face, let in as a browser is. */
export const overSocket = async (running: RunningHost): Promise<Wire> => {
  const loopback: Loopback = await serveLoopback(running, tmpdir());
  const { origin, searchParams } = new URL(loopback.addressOf(null));
  const headers = { cookie: `entente=${searchParams.get('key') ?? ''}`, origin };
  const window = async (): Promise<Window> => {
    const socket = new WebSocket(`${origin.replace('http:', 'ws:')}/wire`, { headers });
    await opened(socket);
    const host: Host = createORPCClient(new SocketLink({ websocket: socket }));
    return { host, leave: () => socket.close() };
  };
  return { window, close: () => loopback.close() };
};
