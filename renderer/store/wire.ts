import type { ClientContext, ClientLink } from '@orpc/client';
import { createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { Host } from '#core/contract/index.ts';

/** Whether the host can be reached. After `lost` it is tried again until it answers. */
export type Reach = 'connecting' | 'open' | 'lost';

/** The way to the host, the same over every wire. */
export interface Wire {
  readonly host: Host;
  readonly reach: Reach;
  follow(listener: (reach: Reach) => void): () => void;
}

type Link = ClientLink<ClientContext>;

const noLink: Link = { call: () => Promise.reject(new Error('wire:lost')) };

interface Line {
  readonly wire: Wire;
  readonly linked: (link: Link) => void;
  readonly lost: () => void;
}

const line = (): Line => {
  let link = noLink;
  let reach: Reach = 'connecting';
  const listeners = new Set<(reach: Reach) => void>();
  const now = (next: Reach): void => {
    reach = next;
    for (const tell of listeners) tell(next);
  };
  const host: Host = createORPCClient(new DynamicLink(() => link));
  const wire: Wire = {
    host,
    get reach() {
      return reach;
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    wire,
    linked: (next) => {
      link = next;
      now('open');
    },
    lost: () => {
      link = noLink;
      now('lost');
    },
  };
};

const waits = [200, 400, 800, 1500, 3000];

/** A wire to the loopback face, taken up again whenever it is lost. */
export const socketWire = (address: string): Wire => {
  const { wire, linked, lost } = line();
  let tries = 0;
  const connect = (): void => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => {
      tries = 0;
      linked(new SocketLink({ websocket: socket }));
    });
    socket.addEventListener('close', () => {
      lost();
      setTimeout(connect, waits[Math.min(tries, waits.length - 1)]);
      tries += 1;
    });
  };
  connect();
  return wire;
};

/** A wire over a message port, as the desktop hands one over when its page has loaded. */
export const portWire = (): Wire => {
  const { wire, linked } = line();
  addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.source !== window || event.data !== 'entente:port' || port === undefined) return;
    port.start();
    linked(new PortLink({ port }));
  });
  return wire;
};

/** The wire of the face that this page was opened by: loopback alone serves by plain http. */
export const openWire = (): Wire => {
  const { protocol, host } = location;
  return protocol === 'http:' ? socketWire(`ws://${host}/wire`) : portWire();
};
