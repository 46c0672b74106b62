import { type BigIntStats, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { sound } from '#core/amendment/invariants.ts';
import type { Negotiation } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import type { Draft } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { MarginDeed } from '#core/margin/deed.ts';
import type { Margin } from '#core/margin/margin.ts';
import { type Behind, behind } from '#core/margin/stale.ts';
import type { Consultation } from '#core/round/state.ts';
import { hold } from '#electron/host/reading/held.ts';
import { attempt, connect } from './database.ts';
import type { Act } from './deed-schema.ts';
import type { Format } from './format.ts';
import { identify, type Mode } from './identify.ts';
import { disclaim, inUse, letGo, take } from './lock.ts';
import { writeMargin } from './margin.ts';
import { byOf, deedOfNote, type Played, playOn } from './play.ts';
import {
  append,
  type By,
  type Deed,
  deedSchema,
  type Entry,
  type RecordRow,
  readRecord,
  readTail,
  type Tail,
} from './record.ts';
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
  readonly margin: Margin;
  readonly consultation: Consultation | null;
}

/** One deed with what it leads to. */
interface Step {
  readonly deed: Deed;
  readonly played: Played;
}

const parsed = (given: Deed, path: string): Result<Deed> => {
  const deed = deedSchema.safeParse(given);
  const type =
    given.type === 'consultation' ? given.act.type : given.type === 'margin' ? given.deed.type : given.type;
  return deed.success ? success(deed.data) : refuse('file:unsound-change', { path, type });
};

const steps = (
  from: Played,
  deeds: readonly Deed[],
  { path, by }: { readonly path: string; readonly by: Moment },
): Result<readonly Step[]> => {
  const done: Step[] = [];
  let played = from;
  for (const [index, given] of deeds.entries()) {
    const deed = parsed(given, path);
    if (!deed.ok) return deed;
    const after = playOn(played, deed.value, byOf({ ...by, why: reasonAt(by, index) }));
    if (!after.ok) return after;
    const same = after.value.draft === played.draft;
    const checked = same ? after : checkSound(after.value.draft, path, played.draft.parts);
    if (!checked.ok) return checked;
    played = after.value;
    done.push({ deed: deed.value, played });
  }
  const whole = played.consultation === null ? success(null) : sound(played.consultation.negotiation);
  return whole.ok ? success(done) : whole;
};

/** Who and when, the same for all that is done together, and the reason of each of them. */
interface Moment extends Pick<RecordRow, 'who' | 'at' | 'why'> {
  readonly whys: readonly string[];
}

const reasonAt = ({ why, whys }: Moment, index: number): string | null => whys[index] ?? why;

// One moment for all that is done together. What is recorded is what is enacted: SQLite keeps no half characters.
const momentOf = ({ who, at, why, whys = [] }: By): Moment => ({
  who: who.toWellFormed(),
  at: at ?? new Date().toISOString(),
  why: why?.toWellFormed() ?? null,
  whys: whys.map((one) => one.toWellFormed()),
});

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
  #margin: Margin;
  #consultation: Consultation | null;
  #tail: Tail;
  #stamp: BigIntStats | undefined;
  readonly #release: () => void;

  constructor({ database, path, mode, format, tail, state, margin, consultation }: Opened) {
    this.path = path;
    this.mode = mode;
    this.#format = format;
    this.#database = database;
    this.#tail = tail;
    this.#state = state;
    this.#margin = margin;
    this.#consultation = consultation;
    this.#stamp = stampOf(path);
    this.#release = mode === 'write' ? hold(path) : () => undefined;
  }

  /** The draft as it was last acknowledged; still there after closing. */
  get draft(): Draft {
    return this.#state.draft;
  }

  /** The consultation on the draft, its rounds and its negotiation; null where none was ever opened. */
  get consultation(): Consultation | null {
    return this.#consultation;
  }

  /** What cities ask for and what was decided; null where nobody was ever asked. */
  get negotiation(): Negotiation | null {
    return this.#consultation?.negotiation ?? null;
  }

  /** What stands beside the text: comments, statuses, named versions, wordings that do not follow. */
  get margin(): Margin {
    return this.#margin;
  }

  /** The wordings that are to be written or brought up to date now, with and without a consultation. */
  get stale(): readonly Behind[] {
    return behind(this.#margin.stale);
  }

  /** How many changes led to the draft since the file was made. */
  get revision(): number {
    return this.#tail.seq;
  }

  /**
   * Applies one change, or several that stand or fall together, each with its own row in the record. When this
   * succeeds they are on the disk. When it fails nothing of them is, and the draft is what it was. While cities are
   * consulted, a change is a deed of the consultation, so that what they proposed is carried past it.
   *
   * Fails as the changes themselves do; with `file:opened-read-only`, `file:unsound-change`, `file:unsound`,
   * `file:moved-away` (no file is left at its place), `file:changed-outside` (another file lies there, or another
   * program wrote into it), `file:in-use`, `file:busy`, `file:read-only`, `file:disk-full`, `file:device-error`.
   */
  apply(changes: Change | readonly Change[], by: By): Result<Draft> {
    const all = 'type' in changes ? [changes] : changes;
    if (this.#consultation === null) return this.#perform(all, by);
    return this.enact(
      all.map((change) => ({ type: 'redraft', change })),
      by,
    );
  }

  /**
   * One deed of the consultation, or several that stand or fall together: a round, a proposal, a decision, an undoing.
   * As durable as `apply`, and fails as it does; also as `enact` of `core/round/consultation.ts` does, and with
   * `amendment:unsound` for a state that must not be saved.
   */
  enact(acts: Act | readonly Act[], by: By): Result<Draft> {
    const all = 'type' in acts ? [acts] : acts;
    return this.#perform(
      all.map((act) => ({ type: 'consultation', act })),
      by,
    );
  }

  /**
   * One note in the margin, or several that stand or fall together. The text stays as it is. As durable as `apply`, and
   * fails as it does; also as `enact` of `core/margin/enact.ts` does, and with `margin:no-revision` for a version of
   * the draft that there is not. While cities are consulted, what is said of a wording is a decision like others.
   */
  note(deeds: MarginDeed | readonly MarginDeed[], by: By): Result<Margin> {
    const all = 'type' in deeds ? [deeds] : deeds;
    const last = this.revision;
    const ahead = all.find((deed) => deed.type === 'name-version' && deed.revision > last);
    if (ahead?.type === 'name-version')
      return refuse('margin:no-revision', { revision: ahead.revision, last });
    const consulted = this.#consultation !== null;
    const noted = this.#perform(
      all.map((deed) => deedOfNote(deed, consulted)),
      by,
    );
    return noted.ok ? success(this.#margin) : noted;
  }

  #perform(deeds: readonly Deed[], by: By): Result<Draft> {
    if (this.mode === 'read') return refuse('file:opened-read-only', { path: this.path });
    const moment = momentOf(by);
    const from = { draft: this.draft, margin: this.#margin, consultation: this.#consultation };
    const planned = steps(from, deeds, { path: this.path, by: moment });
    if (!planned.ok) return planned;
    if (planned.value.length === 0) return success(this.draft);
    return attempt(this.path, () => {
      const held = this.#hold();
      return held.ok ? this.#write(planned.value, moment) : held;
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
    // The system lets one who has it open write on; whoever marked it meant everyone.
    if ((found.mode & 0o222n) === 0n) return refuse('file:read-only', { path: this.path });
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

  #write(planned: readonly Step[], moment: Moment): Result<Draft> {
    let tail = this.#tail;
    let played: Played = { draft: this.draft, margin: this.#margin, consultation: this.#consultation };
    try {
      for (const [index, { deed, played: after }] of planned.entries()) {
        const by = { who: moment.who, at: moment.at, why: reasonAt(moment, index) ?? undefined };
        tail = append(this.#database, tail, { deed, draft: after.draft, by, format: this.#format });
        played = after;
      }
      const state = writeState(this.#database, this.#state, played.draft);
      writeMargin(this.#database, this.#margin, played.margin);
      this.#database.exec('COMMIT');
      this.#state = state;
      this.#margin = played.margin;
      this.#consultation = played.consultation;
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
