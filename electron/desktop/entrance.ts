import { RPCHandler } from '@orpc/server/message-port';
import { type IpcMainEvent, ipcMain, type WebContents } from 'electron';
import type { Errand } from '#core/contract/errands.ts';
import type { Asked } from '#electron/host/serving/calls.ts';
import type { RunningHost } from '#electron/host/serving/host.ts';
import { router } from '#electron/host/serving/router.ts';
import { isOurs } from './address.ts';
import { aloud } from './aloud.ts';
import { soundPort } from './sound-port.ts';

/** Where windows come in, each by one port; and what is known of those that did. */
export interface Entrance {
  askedBy(contents: WebContents): Asked | undefined;
  /** Asks something of a window; it waits until the window has come in. */
  tell(contents: WebContents, errand: Extract<Errand, { type: 'command' | 'open' }>): void;
  /** The page of a window is gone, whether or not it could say so. */
  left(contents: WebContents): void;
}

const isOurMainFrame = ({ senderFrame }: IpcMainEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);

/** Opens the entrance. Whoever is not the main frame of a page of ours is turned away, aloud. */
export const openEntrance = (host: RunningHost): Entrance => {
  const handler = new RPCHandler<Asked>(router);
  const inside = new Map<WebContents, Asked>();
  const early = new Map<WebContents, Parameters<Asked['errands']['tell']>[0][]>();
  const leave = (contents: WebContents, asked: Asked | undefined): void => {
    if (asked === undefined) return;
    if (inside.get(contents) === asked) inside.delete(contents);
    host.leave(asked);
  };
  ipcMain.on('entente:port', (event) => {
    const [port, ...more] = event.ports;
    if (!isOurMainFrame(event) || port === undefined || more.length > 0) {
      for (const one of event.ports) one.close();
      aloud('message-denied', { channel: 'entente:port' });
      return;
    }
    const { sender } = event;
    leave(sender, inside.get(sender));
    const asked = host.enter();
    inside.set(sender, asked);
    for (const errand of early.get(sender) ?? []) asked.errands.tell(errand);
    early.delete(sender);
    handler.upgrade(soundPort(port), { context: asked });
    port.on('close', () => leave(sender, asked));
    port.start();
  });
  return {
    askedBy: (contents) => inside.get(contents),
    tell: (contents, errand) => {
      const asked = inside.get(contents);
      if (asked === undefined) early.set(contents, [...(early.get(contents) ?? []), errand]);
      else asked.errands.tell(errand);
    },
    left: (contents) => {
      leave(contents, inside.get(contents));
      early.delete(contents);
    },
  };
};
