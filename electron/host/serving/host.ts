import { userInfo } from 'node:os';
import type { Language } from '#core/draft/draft.ts';
import { openDesks } from '#electron/host/desk/desks.ts';
import { type IssuedFiles, noneIssued } from '#electron/host/issued.ts';
import { newId } from '#electron/host/new-id.ts';
import { type Memory, memoryOn } from '#electron/host/settings/memory.ts';
import type { Shelf } from '#electron/host/settings/shelf.ts';
import type { Shell } from '#electron/host/shell.ts';
import type { Asked } from './calls.ts';
import { openErrands } from './errands.ts';
import { openOffer } from './offers.ts';

/** What a host is made with: the face it serves, where settings are kept, and the language of the machine. */
export interface HostOptions {
  readonly shell: Shell;
  readonly shelf: Shelf;
  readonly language: 'en' | 'fr';
}

/** One host: all windows of one running Entente. */
export interface RunningHost {
  /** What one more window has to bring along with each of its calls. */
  enter(): Asked;
  /** The window is gone. */
  leave(asked: Asked): void;
  /** What was issued from any of its windows. */
  readonly issued: IssuedFiles;
  /** What is remembered on this machine. */
  readonly memory: Memory;
  /** Tells whenever one of its windows can do something else than before, or is gone. */
  readonly followOffers: (listener: () => void) => void;
  /** The languages of all drafts that are open. */
  languages(): readonly Language[];
  close(): void;
}

const account = (): string => {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
};

/** Starts a host. Closing it closes every draft; nothing is written then that was not acknowledged before. */
export const startHost = ({ shell, shelf, language }: HostOptions): RunningHost => {
  const memory = memoryOn(shelf);
  const desks = openDesks();
  const issued = noneIssued();
  const offersRead = new Set<() => void>();
  const tellOffers = (): void => {
    for (const tell of offersRead) tell();
  };
  return {
    enter: () => ({
      client: newId(),
      memory,
      desks,
      shell,
      issued,
      account: account(),
      language,
      errands: openErrands(),
      offer: openOffer(tellOffers),
    }),
    leave: ({ client, errands }) => {
      desks.leaveAll(client);
      errands.end();
      tellOffers();
    },
    memory,
    issued,
    followOffers: (listener) => void offersRead.add(listener),
    languages: () => desks.languages(),
    close: () => desks.closeAll(),
  };
};
