import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Draft } from '#core/draft/draft.ts';
import { FailureError, type Result, refuse, success } from '#core/failure.ts';
import { type Margin, marginOf } from '#core/margin/margin.ts';
import { tryWriting } from '#electron/host/writing/system-failure.ts';
import { writeOutput } from '#electron/host/writing/write-output.ts';
import { isDatabase, journalsBeside, withoutFiles } from './beside.ts';
import { canonical } from './canonical.ts';
import { attempt, closing, connect, faulty, inMemory } from './database.ts';
import { format as current, type Format, layOut } from './format.ts';
import { copyOf, findDraft, identify, type Mode } from './identify.ts';
import { announce, claim, inUse, letGo, shortly, take } from './lock.ts';
import { readMargin, writeMargin } from './margin.ts';
import { OpenedDraft } from './opened-draft.ts';
import { byOf, type Played, playOn, readBeside } from './play.ts';
import { append, type By, type Entry, readTail, type Tail } from './record.ts';
import { bringUpToDate } from './reformat.ts';
import { tellDamage } from './salvage.ts';
import { checkSound, readState, writeState } from './state.ts';

/** An opened draft file; see the methods of `OpenedDraft`. */
export type DraftFile = OpenedDraft;

// Brought to the disk with the announcement of the writer.
const mendMargin = (database: DatabaseSync, margin: Margin): void => {
  const saved = readMargin(database);
  if (saved === null || canonical(saved) !== canonical(margin)) writeMargin(database, null, margin);
};

const opened = (database: DatabaseSync, path: string, mode: Mode, format: Format): Result<DraftFile> => {
  const tail = readTail(database);
  if (tail === undefined) return faulty(path, 'no record');
  const state = readState(database, path, tail.seal);
  if (!state.ok) return state;
  const beside = readBeside(database, path, format);
  if (!beside.ok) return beside;
  const { margin, consultation } = beside.value;
  if (mode === 'write') mendMargin(database, margin);
  // Only a file that proved sound is written to; a damaged one stays as it is.
  const announced = mode === 'write' ? announce(database, path) : success(null);
  if (!announced.ok) return announced;
  return success(
    new OpenedDraft({
      database,
      path,
      mode,
      format,
      tail,
      state: state.value,
      margin,
      consultation,
    }),
  );
};

const claimed = (database: DatabaseSync, path: string, format: Format): Result<DatabaseSync> => {
  const version = identify(database, path, format);
  if (!version.ok) return version;
  const ours = claim(database, path);
  if (!ours.ok) return ours;
  const ready = bringUpToDate(database, path, version.value, format);
  return ready.ok ? success(database) : ready;
};

// Closed unless `work` succeeds in making something of it; closing takes back what was not brought to the disk.
const keeping = <T>(database: DatabaseSync, work: (database: DatabaseSync) => Result<T>): Result<T> => {
  let kept = false;
  try {
    const made = work(database);
    kept = made.ok;
    return made;
  } finally {
    if (!kept) database.close();
  }
};

const openOriginal = (path: string, format: Format): Result<DraftFile> =>
  keeping(connect(path), (database) => {
    const ours = claimed(database, path, format);
    return ours.ok ? opened(database, path, 'write', format) : ours;
  });

const openCopy = (path: string, format: Format): Result<DraftFile> => {
  const copy = copyOf(path, format);
  return copy.ok ? keeping(copy.value, (database) => opened(database, path, 'read', format)) : copy;
};

/**
 * Opens a draft file: to `write`, which keeps other writers out until it is closed, or to `read`, which gives the file
 * as it is now and holds nothing. A file of an older format is brought up to date, in the file itself only when it is
 * opened to write. The caller closes it.
 *
 * Fails as `findDraft` does; with `file:not-entente`, `file:newer-format` (`found`, `known`), `file:in-use` (`pid`,
 * `host`, `since` of the writer), `file:busy`, `file:damaged` (`saved` and `lost` parts; see `salvageDraft`),
 * `file:read-only`, `file:disk-full`, `file:interrupted`, `file:device-error`.
 */
export const openDraft = (
  given: string,
  { mode, format = current }: { readonly mode: Mode; readonly format?: Format },
): Result<DraftFile> => {
  const path = findDraft(given, mode);
  if (!path.ok) return path;
  const file = attempt(path.value, () =>
    mode === 'read' ? openCopy(path.value, format) : openOriginal(path.value, format),
  );
  return tellDamage(file, path.value);
};

interface Contents {
  readonly draft: Draft;
  readonly margin: Margin | undefined;
  readonly by: By;
  readonly entries: readonly Entry[];
  readonly format: Format;
}

const asBy = ({ who, at, why }: Entry): By => ({ who, at, why: why ?? undefined });

// A record that is taken over begins with its own making of the draft.
const recorded = (
  database: DatabaseSync,
  { draft, margin, by, entries, format }: Contents,
): Pick<Played, 'draft' | 'margin'> => {
  if (entries.length === 0) {
    const deed = { type: 'create', draft, ...(margin === undefined ? {} : { margin }) } as const;
    append(database, undefined, { deed, draft, by, format });
    return { draft, margin: margin ?? marginOf(draft) };
  }
  let tail: Tail | undefined;
  let played: Played | null = null;
  for (const entry of entries) {
    const next = playOn(played, entry.change, byOf(entry));
    if (!next.ok) throw new FailureError(next.failure);
    played = next.value;
    tail = append(database, tail, { deed: entry.change, draft: played.draft, by: asBy(entry), format });
  }
  return played ?? { draft, margin: marginOf(draft) };
};

const bytesOf = (contents: Contents): Uint8Array =>
  closing(inMemory(), (database) => {
    layOut(database, contents.format);
    const { draft, margin } = recorded(database, contents);
    writeState(database, null, draft);
    writeMargin(database, null, margin);
    return database.serialize();
  });

// What is replaced must not be open elsewhere, and a change to it that was cut off is undone first: should anything
// fail later, it is whole. A file that may not be replaced is not even looked into.
const free = (path: string): Result<null> => {
  if ((statSync(path).mode & 0o222) === 0) return refuse('file:read-only', { path });
  const freed = attempt(path, () =>
    closing(connect(path), (database) => {
      if (!take(database, shortly)) return inUse(database, path);
      letGo(database);
      return success(null);
    }),
  );
  return tellDamage(freed, path);
};

// A name that leaves no room for the journal's ending is found out here too.
const putInPlace = (path: string, bytes: Uint8Array, replace: boolean): Result<string> =>
  tryWriting(path, () => {
    const there = statSync(path, { throwIfNoEntry: false });
    const write = (): Result<string> => writeOutput(path, bytes, { replace });
    if (there !== undefined && !there.isFile()) return write();
    const real = there === undefined ? path : realpathSync(path);
    const replaced = there !== undefined && isDatabase(real);
    const looked = journalsBeside(real, replaced);
    if (!looked.ok) return looked;
    const freed = replaced ? free(real) : success(null);
    if (!freed.ok) return freed;
    const journals = journalsBeside(real, replaced);
    return journals.ok ? withoutFiles(journals.value, write) : journals;
  });

/** How a draft file is made: by whom, in place of what is there, with which record. */
export interface Creation extends By {
  readonly replace?: boolean;
  readonly entries?: readonly Entry[];
  /** What stood beside the draft, where there are no entries that tell it. */
  readonly margin?: Margin;
  readonly format?: Format;
}

/**
 * Makes a draft file and opens it to write; the caller closes it. It stands there whole or not at all. Its record
 * begins with the whole draft, made by `who`, or is the one of `entries`, which leads to that draft.
 *
 * Fails with `file:exists` (without `replace`; also for a file beside it that SQLite would take for its journal), with
 * `file:in-use`, `file:busy`, `file:interrupted` or `file:damaged` where the draft to be replaced is open or cannot be
 * left whole, `file:unsound` for a draft with a fault, and as `writeOutput` and `openDraft` do.
 */
export const createDraft = (
  given: string,
  draft: Draft,
  { replace = false, format = current, entries = [], margin, ...by }: Creation,
): Result<DraftFile> => {
  const path = resolve(given);
  const sound = checkSound(draft, path);
  if (!sound.ok) return sound;
  if (existsSync(path) && !replace && statSync(path).isFile()) return refuse('file:exists', { path });
  const isNew = !existsSync(path);
  const written = putInPlace(path, bytesOf({ draft, margin, by, entries, format }), replace);
  if (!written.ok) return written;
  const file = openDraft(written.value, { mode: 'write', format });
  // Opening needs a little room of its own; a file that says it was not made must not be there.
  if (!file.ok && isNew) rmSync(written.value, { force: true });
  return file;
};
