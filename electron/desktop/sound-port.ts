import type { MessageEvent, MessagePortMain } from 'electron';
import { aloud } from './aloud.ts';

const isSound = (data: unknown): boolean => {
  if (data instanceof Uint8Array) return true;
  if (typeof data !== 'string') return false;
  try {
    return typeof JSON.parse(data) === 'object';
  } catch {
    return false;
  }
};

/** A port that lets through what can be a call; anything else is said aloud and forgotten. */
export const soundPort = (port: MessagePortMain) => ({
  postMessage: (message: unknown): void => port.postMessage(message),
  on: (event: string, heard: (event?: MessageEvent) => void): void => {
    if (event === 'close') port.on('close', () => heard());
    if (event !== 'message') return;
    port.on('message', (message) => {
      if (isSound(message.data)) heard(message);
      else aloud('message-unsound');
    });
  },
});
