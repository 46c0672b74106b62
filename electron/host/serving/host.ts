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
    }),
    leave: ({ client, errands }) => {
      desks.leaveAll(client);
      errands.end();
    },
    memory,
    issued,
    languages: () => desks.languages(),
    close: () => desks.closeAll(),
  };
};
