import { type BigIntStats, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { changeSchema } from '#core/change/schema.ts';
import type { Draft } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { hold } from '#electron/host/reading/held.ts';
import { attempt, connect } from './database.ts';
import type { Format } from './format.ts';
import { identify, type Mode } from './identify.ts';
import { disclaim, inUse, letGo, take } from './lock.ts';
import { append, type By, type Entry, readRecord, readTail, type Tail } from './record.ts';
import { checkSound, type State, writeState } from './state.ts';
import { type Verification, verifyDatabase } from './verify.ts';

interface Opened {
  readonly database: DatabaseSync;
  /** Where the file really lies, links followed. */
  readonly path: string;
  readonly mode: Mode;
  readonly format: Format;
  readonly tail: Tail;
  readonly state: State;
}

/** One change with the draft that it leads to. */
interface Step {
  readonly change: Change;
  readonly draft: Draft;
}

const steps = (draft: Draft, changes: readonly Change[], path: string): Result<readonly Step[]> => {
  const done: Step[] = [];
  for (const given of changes) {
    const before = done.at(-1)?.draft ?? draft;
    const change = changeSchema.safeParse(given);
    if (!change.success) return refuse('file:unsound-change', { path, type: given.type });
    const after = apply(before, change.data);
    if (!after.ok) return after;
    const sound = checkSound(after.value, path, before.parts);
    if (!sound.ok) return sound;
    done.push({ change: change.data, draft: after.value });
  }
  return success(done);
};

/** What tells whether someone else had their hands on a file. */
const stampOf = (path: string): BigIntStats | undefined =>
  statSync(path, { bigint: true, throwIfNoEntry: false });

const sameFile = (one: BigIntStats | undefined, other: BigIntStats): boolean =>
  one?.ino === other.ino && one.dev === other.dev;

const untouched = (one: BigIntStats | undefined, other: BigIntStats): boolean =>
  one?.size === other.size && one.mtimeNs === other.mtimeNs;

/** A draft file while it is open. Made by `openDraft` and `createDraft`. */
export class OpenedDraft {
  readonly path: string;
  readonly mode: Mode;
  readonly #format: Format;
  #database: DatabaseSync;
  #state: State;
  #tail: Tail;
  #stamp: BigIntStats | undefined;
  readonly #release: () => void;

  constructor({ database, path, mode, format, tail, state }: Opened) {
    this.path = path;
    this.mode = mode;
    this.#format = format;
    this.#database = database;
    this.#tail = tail;
    this.#state = state;
    this.#stamp = stampOf(path);
    this.#release = mode === 'write' ? hold(path) : () => undefined;
  }

  /** The draft as it was last acknowledged; still there after closing. */
  get draft(): Draft {
    return this.#state.draft;
  }

  /** How many changes led to the draft since the file was made. */
  get revision(): number {
    return this.#tail.seq;
  }

  /**
   * Applies one change, or several that stand or fall together, each with its own row in the record. When this
   * succeeds they are on the disk. When it fails nothing of them is, and the draft is what it was.
   *
   * Fails as the changes themselves do; with `file:opened-read-only`, `file:unsound-change`, `file:unsound`,
   * `file:moved-away` (no file is left at its place), `file:changed-outside` (another file lies there, or another
   * program wrote into it), `file:in-use`, `file:busy`, `file:read-only`, `file:disk-full`, `file:device-error`.
   */
  apply(changes: Change | readonly Change[], by: By): Result<Draft> {
    if (this.mode === 'read') return refuse('file:opened-read-only', { path: this.path });
    const planned = steps(this.draft, 'type' in changes ? [changes] : changes, this.path);
    if (!planned.ok) return planned;
    if (planned.value.length === 0) return success(this.draft);
    return attempt(this.path, () => {
      const held = this.#hold();
      return held.ok ? this.#write(planned.value, by) : held;
    });
  }

  /** The whole record, from the making of the file on. Fails with `file:record-unreadable`. */
  record(): Result<readonly Entry[]> {
    return attempt(this.path, () => readRecord(this.#database, this.path, this.#format));
  }

  /** Verifies the file as `verifyDraft` does; opened to read, it verifies what was there when it was opened. */
  verify(): Result<Verification> {
    return attempt(this.path, () => success(verifyDatabase(this.#database, this.path, this.#format)));
  }

  /** Lets the file go. May be called again. Nothing is written that was not acknowledged before. */
  close(): void {
    this.#release();
    if (!this.#database.isOpen) return;
    attempt(this.path, () => {
      letGo(this.#database);
      const ours =
        this.mode === 'write' && this.#stamp !== undefined && sameFile(stampOf(this.path), this.#stamp);
      if (ours) disclaim(this.#database);
      return success(null);
    });
    this.#database.close();
  }

  // The lock is held and the file is still the one this draft was read from.
  #hold(): Result<null> {
    const found = stampOf(this.path);
    if (found === undefined) return refuse('file:moved-away', { path: this.path });
    if (this.#stamp === undefined || !sameFile(found, this.#stamp)) return this.#changedOutside();
    if (!untouched(found, this.#stamp) || !this.#database.isOpen) return this.#openAnew();
    if (!take(this.#database)) return inUse(this.#database, this.path);
    return this.#goesOn() ? success(null) : this.#changedOutside();
  }

  #changedOutside(): Result<never> {
    letGo(this.#database);
    return refuse('file:changed-outside', { path: this.path });
  }

  #goesOn(): boolean {
    return readTail(this.#database)?.hash === this.#tail.hash;
  }

  // Someone touched the file. What SQLite remembers of it may be stale, so it is read anew; if the record still ends
  // where this draft does, nothing happened to it.
  #openAnew(): Result<null> {
    this.#database.close();
    this.#database = connect(this.path);
    const known = attempt(this.path, () => identify(this.#database, this.path, this.#format));
    if (!known.ok) return this.#changedOutside();
    if (!take(this.#database)) return inUse(this.#database, this.path);
    if (!this.#goesOn()) return this.#changedOutside();
    this.#stamp = stampOf(this.path);
    return success(null);
  }

  #write(planned: readonly Step[], by: By): Result<Draft> {
    let tail = this.#tail;
    let { draft } = this.#state;
    try {
      for (const step of planned) {
        draft = step.draft;
        tail = append(this.#database, tail, { deed: step.change, draft, by, format: this.#format });
      }
      const state = writeState(this.#database, this.#state, draft);
      this.#database.exec('COMMIT');
      this.#state = state;
      this.#tail = tail;
    } finally {
      letGo(this.#database);
    }
    this.#stamp = stampOf(this.path);
    // The change is on the disk; if the lock cannot be taken up again, it is the next change that has to say so.
    attempt(this.path, () => success(take(this.#database)));
    return success(this.draft);
  }
}
