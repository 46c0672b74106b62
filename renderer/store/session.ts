import { apply } from '#core/change/apply.ts';
import type { Batch, Desk, DeskEvent, Place, Pointed } from '#core/contract/desk.ts';
import type { Draft } from '#core/draft/draft.ts';
import { type Failure, type Result, success } from '#core/failure.ts';
import { followMargin } from '#core/margin/follow.ts';
import type { Margin } from '#core/margin/margin.ts';
import { ask } from './ask.ts';
import { opened as openedHere } from './open-sessions.ts';
import { type PresentDraft, presentDraft } from './present-draft.ts';
import { type PresentMargin, presentMargin } from './present-margin.ts';
import { type Outbox, outbox, type Saving } from './saving.ts';
import type { Wire } from './wire.ts';

/** What the frame around a draft shows, besides the draft. One value, new whenever anything of it is. */
export interface SessionState {
  readonly path: string;
  readonly name: string;
  readonly mode: Desk['mode'];
  /** Why this window may only read. */
  readonly why: Failure | null;
  readonly saving: Saving;
  /** What is wrong with the file on the disk. */
  readonly trouble: Failure | null;
  /** The host cannot be reached; what is typed is kept here until it can. */
  readonly lost: boolean;
  readonly consulted: boolean;
  /** What the writer points at, in a window that looks on. */
  readonly pointed: Pointed | null;
}

/** A draft that is open in this window. */
export interface Session {
  readonly present: PresentDraft;
  readonly state: SessionState;
  /** The desk at the host; it changes when the host was started anew. */
  readonly desk: string;
  /** Where the caret was when the draft was last closed. */
  readonly place: Place | null;
  readonly follow: (listener: () => void) => () => void;
  readonly margin: PresentMargin;
  takeOver(): Promise<Result<null>>;
  /** Puts what the screen shows into a new file, for when it cannot be saved where it belongs. */
  saveCopy(path: string | null): Promise<Result<string>>;
  remember(place: Place): void;
  /** Points at a wording, for whoever looks on. */
  point(pointed: Pointed): void;
  /** Brings everything to the disk. */
  settle(): Promise<void>;
  retry(): void;
  /** Goes away once everything is on the disk or in a copy; until then the draft can be come back to. */
  close(): Promise<void>;
  /** Whether a screen shows it. */
  isWanted: boolean;
}

/** A draft that could not be taken up again, as one that was moved away, is looked for in this time. */
const lookAgain = 2000;

const same = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other);

const change = (box: Outbox): Promise<void> =>
  new Promise((resolve) => {
    const stop = box.follow(() => {
      stop();
      resolve();
    });
  });

const applied = (draft: Draft, changes: readonly Parameters<typeof apply>[1][]): Draft | null => {
  let now = draft;
  for (const change of changes) {
    const next = apply(now, change);
    if (!next.ok) return null;
    now = next.value;
  }
  return now;
};

/** The margin as it is on the disk, past the changes that are not there yet. */
const ahead = (margin: Margin, draft: Draft, waiting: readonly Batch[]): Margin => {
  let [now, text] = [margin, draft];
  for (const change of waiting.flatMap(({ changes }) => changes)) {
    const next = apply(text, change);
    if (!next.ok) return now;
    now = followMargin(now, change, text, next.value);
    text = next.value;
  }
  return now;
};

/** Drafts that were left while something of them was saved nowhere; whoever comes back finds them as they were. */
const leftUnsaved = new Map<string, Session>();

/** Opens a draft in this window; it stays open, over breaks of the wire and new hosts, until it is closed. */
export const openSession = async (wire: Wire, path: string, read = false): Promise<Result<Session>> => {
  const left = leftUnsaved.get(path);
  if (left !== undefined) {
    left.isWanted = true;
    return success(left);
  }
  const first = await ask(wire.host.desk.open({ path, read }));
  if (!first.ok) return first;
  let opened: Desk = first.value;
  let confirmed: Draft = opened.draft;
  let closed = false;
  // The draft as it is in a copy.
  let kept: Draft | null = null;
  // The host answers, but the draft cannot be taken up as it is here; nothing is sent until it can.
  let astray: Failure | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let following = new AbortController();
  const listeners = new Set<() => void>();

  const box = outbox(async (batch) => {
    if (astray !== null) return { ok: false, failure: astray };
    const sent = await ask(wire.host.desk.apply({ desk: opened.desk, batch }));
    if (sent.ok) confirmed = applied(confirmed, batch.changes) ?? confirmed;
    return sent;
  });
  const present = presentDraft(opened, box);
  // What is written in the margin can be about what was just typed, so that goes to the disk first.
  const margin = presentMargin(opened.margin, present, async (deeds) => {
    await box.flush();
    const noted = await ask(wire.host.margin.note({ desk: opened.desk, deeds: [...deeds] }));
    return noted.ok ? success(ahead(noted.value, confirmed, box.waiting)) : noted;
  });

  let state: SessionState = {
    path: opened.path,
    name: opened.name,
    mode: opened.mode,
    why: opened.why,
    saving: box.saving,
    trouble: null,
    lost: false,
    consulted: opened.consulted,
    pointed: opened.pointed,
  };
  const now = (next: Partial<SessionState>): void => {
    state = { ...state, ...next };
    present.setReadOnly(state.mode === 'read');
    for (const tell of listeners) tell();
  };
  box.follow(() => now({ saving: box.saving }));

  const heard = (event: DeskEvent): void => {
    switch (event.type) {
      case 'changed':
        confirmed = applied(confirmed, event.changes) ?? confirmed;
        return present.receive(event.changes);
      case 'mode':
        return now({ mode: event.mode, why: event.why });
      case 'pointed':
        return now({ pointed: event.pointed });
      case 'trouble':
        return now({ trouble: event.failure });
      case 'margin':
        return margin.receive(event.margin);
      case 'anew':
        return void takeUp();
    }
  };
  const listen = async (): Promise<void> => {
    following.abort();
    following = new AbortController();
    const { signal } = following;
    const events = await ask(wire.host.desk.follow({ desk: opened.desk }, { signal }));
    if (!events.ok) return;
    try {
      for await (const event of events.value) heard(event);
    } catch {
      // The wire is gone; taking it up again begins a new listening.
    }
  };

  const goAstray = (failure: Failure): void => {
    if (failure.code === 'wire:lost') return now({ lost: true });
    astray = failure;
    now({ lost: false, trouble: failure });
    clearTimeout(again);
    again = setTimeout(() => void takeUp(), lookAgain);
  };

  // After a break it is not known whether the batch under way came to the disk: what the file says now tells.
  const takeUp = async (takeOver = false): Promise<Result<null>> => {
    if (closed) return success(null);
    const answer = await ask(wire.host.desk.open({ path: opened.path, read, takeOver }));
    if (!answer.ok) {
      goAstray(answer.failure);
      return answer;
    }
    opened = answer.value;
    const [underway] = box.waiting;
    const arrived = underway === undefined ? null : applied(confirmed, underway.changes);
    if (arrived !== null && same(arrived, opened.draft)) box.dropFirst();
    else if (!same(confirmed, opened.draft)) {
      if (box.waiting.length > 0) {
        now({ mode: 'read' });
        const failure: Failure = { code: 'desk:went-on', facts: {} };
        goAstray(failure);
        return { ok: false, failure };
      }
      present.reset(opened.draft);
    }
    astray = null;
    confirmed = opened.draft;
    if (box.waiting.length === 0) margin.receive(opened.margin);
    now({ lost: false, trouble: null, mode: opened.mode, why: opened.why });
    void listen();
    box.retry();
    return success(null);
  };
  const unfollow = wire.follow((reach) => {
    if (reach === 'open') void takeUp();
    if (reach === 'lost') now({ lost: true });
  });
  void listen();

  const session: Session = {
    present,
    get state() {
      return state;
    },
    get desk() {
      return opened.desk;
    },
    place: opened.place,
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    margin,
    // Looked at as after a break: the other window can have gone on, and something of this one can be waiting.
    takeOver: () => takeUp(true),
    saveCopy: async (to) => {
      const { draft } = present;
      const saved = await ask(
        wire.host.desk.saveCopy({
          desk: opened.desk,
          beside: opened.path,
          path: to,
          draft,
        }),
      );
      if (saved.ok) kept = draft;
      return saved.ok ? success(saved.value.path) : saved;
    },
    remember: (place) => void ask(wire.host.desk.remember({ desk: opened.desk, place })),
    point: (pointed) => void ask(wire.host.desk.point({ desk: opened.desk, pointed })),
    settle: () => box.flush(),
    retry: () => (astray === null && state.mode === 'write' ? box.retry() : void takeUp()),
    isWanted: true,
    close: async () => {
      session.isWanted = false;
      leftUnsaved.set(opened.path, session);
      await box.flush();
      // What is saved nowhere stays open behind whatever is shown next, until it is or someone comes back to it.
      while (box.waiting.length > 0 && kept !== present.draft && !session.isWanted) await change(box);
      leftUnsaved.delete(opened.path);
      if (session.isWanted) return;
      closed = true;
      clearTimeout(again);
      leave();
      unfollow();
      following.abort();
      await ask(wire.host.desk.close({ desk: opened.desk }));
    },
  };
  const leave = openedHere(session);
  return success(session);
};
