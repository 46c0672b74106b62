import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Draft, Language } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { newId } from '#electron/host/new-id.ts';
import { nameOf } from '#electron/host/settings/memory.ts';
import { tryWriting } from '#electron/host/writing/system-failure.ts';
import { type Desk, openDesk } from './desk.ts';

/** All drafts that are open, each once however many windows look at it. */
export interface Desks {
  open(client: string, path: string, how: Opening): Result<Desk>;
  at(id: string): Result<Desk>;
  /** The window leaves a draft, which is closed when it was the last. */
  leave(client: string, id: string): void;
  /** The window is gone, from wherever it was. */
  leaveAll(client: string): void;
  /** The languages of all drafts that are open, each once. */
  languages(): readonly Language[];
  closeAll(): void;
}

/** How a window opens a draft. */
export interface Opening {
  readonly takeOver: boolean;
  readonly read: boolean;
}

const lookEvery = 2000;

const realOf = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

/** The desks of one host. Where a file lies twice under two names it is one desk. */
export const openDesks = (): Desks => {
  const desks = new Map<string, Desk>();
  const windowsOf = new Map<string, Set<string>>();
  const looking = setInterval(() => {
    for (const desk of desks.values()) desk.look();
  }, lookEvery);
  looking.unref();
  const closeIfLeft = (desk: Desk): void => {
    if ([...windowsOf.values()].some((open) => open.has(desk.id))) return;
    desk.close();
    desks.delete(desk.id);
  };
  const leave = (client: string, id: string): void => {
    const desk = desks.get(id);
    windowsOf.get(client)?.delete(id);
    if (desk === undefined) return;
    desk.leave(client);
    closeIfLeft(desk);
  };
  const opened = (path: string, read: boolean): Result<Desk> => {
    const there = [...desks.values()].find(({ file }) => file.path === realOf(path));
    if (there !== undefined) return success(there);
    const desk = openDesk(newId(), path, read);
    if (desk.ok) desks.set(desk.value.id, desk.value);
    return desk;
  };
  return {
    open: (client, path, { takeOver, read }) => {
      const desk = opened(path, read);
      if (!desk.ok) return desk;
      const mine = windowsOf.get(client) ?? new Set();
      windowsOf.set(client, mine.add(desk.value.id));
      if (!read) {
        desk.value.claim(client);
        desk.value.enter(client, takeOver);
      }
      return desk;
    },
    at: (id) => {
      const desk = desks.get(id);
      return desk === undefined ? refuse('desk:closed') : success(desk);
    },
    leave,
    leaveAll: (client) => {
      for (const id of windowsOf.get(client) ?? []) leave(client, id);
      windowsOf.delete(client);
    },
    languages: () => [...new Set([...desks.values()].flatMap(({ file }) => file.draft.languages))],
    closeAll: () => {
      clearInterval(looking);
      for (const desk of desks.values()) desk.close();
      desks.clear();
    },
  };
};

/** A free path beside another: `Draft (copy).entente`, `Draft (copy 2).entente`. */
const besideOf = (path: string): string => {
  for (let count = 1; ; count++) {
    const ending = count === 1 ? 'copy' : `copy ${count}`;
    const free = join(dirname(path), `${nameOf(basename(path))} (${ending}).entente`);
    if (!existsSync(free)) return free;
  }
};

const madeAt = (path: string, draft: Draft, who: string): Result<string> => {
  const made = createDraft(path, draft, { who });
  if (!made.ok) return made;
  made.value.close();
  return success(made.value.path);
};

/** Where a copy goes: to the place that was named, else beside the old file, else to the folder for drafts. */
interface CopyPlace {
  readonly given: string | null;
  readonly beside: string;
  readonly drafts: string;
}

/** Puts a draft that could not be saved into a file of its own. */
export const saveCopy = ({ given, beside, drafts }: CopyPlace, draft: Draft, who: string): Result<string> => {
  if (given !== null) return madeAt(given, draft, who);
  const made = madeAt(besideOf(beside), draft, who);
  if (made.ok || dirname(beside) === drafts) return made;
  const there = tryWriting(drafts, () => success(mkdirSync(drafts, { recursive: true })));
  if (!there.ok) return made;
  const elsewhere = madeAt(besideOf(join(drafts, basename(beside))), draft, who);
  return elsewhere.ok ? elsewhere : made;
};
