import { statSync } from 'node:fs';
import { present } from '#core/amendment/state.ts';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import type { Batch, DeskEvent, Pointed, Desk as Shown } from '#core/contract/desk.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { MarginDeed } from '#core/margin/deed.ts';
import type { Margin } from '#core/margin/margin.ts';
import { enact } from '#core/round/consultation.ts';
import { canonical } from '#electron/host/file/canonical.ts';
import { type DraftFile, openDraft } from '#electron/host/file/draft-file.ts';
import { undoable } from '#electron/host/history.ts';

/** A window that looks at a draft. */
interface Window {
  readonly client: string;
  readonly tell: (event: DeskEvent) => void;
}

/** How many of the last changes a window is told of when it opens a draft, so that it can take them back. */
const mostUndoable = 200;
/** Batches are known by their ids for as long as one can be sent again. */
const mostBatches = 5000;

const elsewhere: Failure = { code: 'desk:other-window', facts: {} };

/** A draft that is open in one window or several. Made by `openDesk`; closed when the last window has left. */
export class Desk {
  readonly id: string;
  #file: DraftFile;
  #why: Failure | null;
  readonly #windows = new Map<string, Window>();
  readonly #taken = new Map<string, { readonly revision: number; readonly rows: readonly number[] }>();
  /** Windows that would write, in the order in which they came; the first of them does. */
  #writers: readonly string[] = [];
  #trouble: string | null = null;
  #pointed: Pointed | null = null;

  constructor(id: string, file: DraftFile, why: Failure | null) {
    this.id = id;
    this.#file = file;
    this.#why = why;
  }

  get file(): DraftFile {
    return this.#file;
  }

  /** What its writer points at now. */
  get pointed(): Pointed | null {
    return this.#pointed;
  }

  /** The writer points at another wording; nobody else's pointing is followed. */
  point(client: string, pointed: Pointed): void {
    if (this.modeOf(client).mode === 'read') return;
    this.#pointed = pointed;
    this.tell({ type: 'pointed', pointed }, client);
  }

  /** What a window may do, and why it may only read. */
  modeOf(client: string): Pick<Shown, 'mode' | 'why'> {
    if (this.#file.mode === 'read') return { mode: 'read', why: this.#why };
    return this.#writers[0] === client ? { mode: 'write', why: null } : { mode: 'read', why: elsewhere };
  }

  /** A window sits down to write; it does where no other does, or where it takes over. */
  enter(client: string, takeOver: boolean): void {
    const others = this.#writers.filter((one) => one !== client);
    if (takeOver) this.#writers = [client, ...others];
    else if (!this.#writers.includes(client)) this.#writers = [...others, client];
    if (takeOver) this.#tellModes(client);
  }

  /** Opens the file to write where it could only be read so far; whoever looks on is told to read it anew. */
  claim(client: string): void {
    if (this.#file.mode === 'write') return;
    const file = openDraft(this.#file.path, { mode: 'write' });
    this.#why = file.ok ? null : file.failure;
    if (!file.ok) return;
    this.#file.close();
    this.#file = file.value;
    this.tell({ type: 'anew' }, client);
  }

  /** A window is told of everything from now on; first of what it may do, which can have changed since it came. */
  follow(window: Window): () => void {
    this.#windows.set(window.client, window);
    window.tell({ type: 'mode', ...this.modeOf(window.client) });
    return () => {
      if (this.#windows.get(window.client) === window) this.#windows.delete(window.client);
    };
  }

  /** A window is gone. Where it wrote, the next that wants to may. */
  leave(client: string): void {
    this.#windows.delete(client);
    const wrote = this.#writers[0] === client;
    this.#writers = this.#writers.filter((one) => one !== client);
    if (wrote) this.#tellModes(null);
  }

  /** What can still be taken back, up to the first decision that does more than a change would. */
  undoable(): Shown['undoable'] {
    const found = undoable(this.#file, mostUndoable);
    const changes: Shown['undoable'] = [];
    for (const { seq, change } of found.ok ? found.value : []) {
      if (change === null) break;
      changes.push({ id: `record:${seq}`, change });
    }
    return changes;
  }

  apply(client: string, who: string, batch: Batch): Result<number> {
    const known = this.#taken.get(batch.id);
    if (known !== undefined) return success(known.revision);
    const { mode, why } = this.modeOf(client);
    if (mode === 'read') return refuse(why?.code ?? elsewhere.code, why?.facts);
    const before = this.#file.revision;
    const done = this.#take(batch, who);
    if (!done.ok) return this.#troubled(done.failure);
    this.#settled();
    const { revision } = this.#file;
    const rows = Array.from({ length: revision - before }, (_, index) => before + 1 + index);
    this.#know(batch.id, revision, rows);
    this.tell({ type: 'changed', revision, changes: batch.changes }, client);
    return success(revision);
  }

  /** Writes in the margin; the text stays as it is. */
  note(client: string, who: string, deeds: readonly MarginDeed[]): Result<Margin> {
    const { mode, why } = this.modeOf(client);
    if (mode === 'read') return refuse(why?.code ?? elsewhere.code, why?.facts);
    const noted = this.#file.note(deeds, { who });
    // Nothing waits to be written again: who wrote it is told, and has the words still.
    if (!noted.ok) return noted;
    this.#settled();
    this.tell({ type: 'margin', margin: noted.value }, client);
    return noted;
  }

  /** Tells every window but one. */
  tell(event: DeskEvent, except: string | null = null): void {
    for (const window of this.#windows.values()) if (window.client !== except) window.tell(event);
  }

  /** Looks whether the file is still there, so that nobody types for an hour beside a file that is gone. */
  look(): void {
    if (this.#file.mode === 'read') return;
    const there = statSync(this.#file.path, { throwIfNoEntry: false }) !== undefined;
    if (!there) this.#troubled({ code: 'file:moved-away', facts: { path: this.#file.path } });
    else if (this.#trouble === 'file:moved-away') this.#settled();
  }

  close(): void {
    this.#file.close();
  }

  // An undoing while cities are consulted takes the decision back, so that what had fallen by it stands again; but
  // only where that gives the very draft which the window shows.
  #take(batch: Batch, who: string): Result<unknown> {
    const rows = this.#rowsOf(batch.undoes ?? []);
    const whys = rows.map((row) => `undo ${row}`);
    const acts = rows.map(() => ({ type: 'undo' }) as const);
    const isDecided = this.#file.consultation !== null && acts.length > 0;
    if (isDecided && this.#undoesExactly(acts.length, batch.changes))
      return this.#file.enact(acts, { who, whys });
    return this.#file.apply(batch.changes, { who, whys });
  }

  /** The rows of the record that batches led to, the last first; none where one of them is not known any more. */
  #rowsOf(undoes: readonly string[]): readonly number[] {
    const rows = undoes.map((id) =>
      id.startsWith('record:')
        ? [Number(id.slice('record:'.length))]
        : this.#taken.get(id)?.rows.toReversed(),
    );
    return rows.includes(undefined) ? [] : rows.flatMap((some) => some ?? []);
  }

  #undoesExactly(times: number, changes: readonly Change[]): boolean {
    let state = this.#file.consultation;
    const by = { who: '', at: '-' };
    for (let time = 0; time < times && state !== null; time++) {
      const next = enact(state, { type: 'undo', by });
      state = next.ok ? next.value : null;
    }
    let draft = this.#file.draft;
    for (const change of changes) {
      const next = apply(draft, change);
      if (!next.ok) return false;
      draft = next.value;
    }
    return state !== null && canonical(present(state.negotiation)) === canonical(draft);
  }

  #know(id: string, revision: number, rows: readonly number[]): void {
    this.#taken.set(id, { revision, rows });
    const oldest = this.#taken.keys().next();
    if (this.#taken.size > mostBatches && oldest.done !== true) this.#taken.delete(oldest.value);
  }

  #troubled(failure: Failure): Result<never> {
    if (failure.code.startsWith('file:') && this.#trouble !== failure.code) {
      this.#trouble = failure.code;
      this.tell({ type: 'trouble', failure });
    }
    return refuse(failure.code, failure.facts);
  }

  #settled(): void {
    if (this.#trouble === null) return;
    this.#trouble = null;
    this.tell({ type: 'trouble', failure: null });
  }

  #tellModes(except: string | null): void {
    for (const { client, tell } of this.#windows.values())
      if (client !== except) tell({ type: 'mode', ...this.modeOf(client) });
  }
}

const onlyRead: ReadonlySet<string> = new Set([
  'file:in-use',
  'file:busy',
  'file:read-only',
  'file:disk-full',
]);

/** Opens a draft file for a desk: to write, or where that cannot be, to read, with the reason. */
export const openDesk = (id: string, path: string, read: boolean): Result<Desk> => {
  const file = openDraft(path, { mode: read ? 'read' : 'write' });
  if (file.ok) return success(new Desk(id, file.value, null));
  if (!onlyRead.has(file.failure.code)) return file;
  const copy = openDraft(path, { mode: 'read' });
  return copy.ok ? success(new Desk(id, copy.value, file.failure)) : file;
};
