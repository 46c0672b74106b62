import { apply } from '#core/change/apply.ts';
import type { Desk, DeskEvent, Place } from '#core/contract/desk.ts';
import type { Draft } from '#core/draft/draft.ts';
import { type Failure, type Result, success } from '#core/failure.ts';
import { ask } from './ask.ts';
import { opened as openedHere } from './open-sessions.ts';
import { type PresentDraft, presentDraft } from './present-draft.ts';
import { outbox, type Saving } from './saving.ts';
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
  /** What was done beside the text by others: comments, names of versions. */
  readonly followMargin: (listener: () => void) => () => void;
  takeOver(): Promise<Result<null>>;
  /** Puts what the screen shows into a new file, for when it cannot be saved where it belongs. */
  saveCopy(path: string | null): Promise<Result<string>>;
  remember(place: Place): void;
  /** Brings everything to the disk. */
  settle(): Promise<void>;
  retry(): void;
  close(): Promise<void>;
}

const same = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other);

const applied = (draft: Draft, changes: readonly Parameters<typeof apply>[1][]): Draft | null => {
  let now = draft;
  for (const change of changes) {
    const next = apply(now, change);
    if (!next.ok) return null;
    now = next.value;
  }
  return now;
};

/** Opens a draft in this window; it stays open, over breaks of the wire and new hosts, until it is closed. */
export const openSession = async (wire: Wire, path: string, read = false): Promise<Result<Session>> => {
  const first = await ask(wire.host.desk.open({ path, read }));
  if (!first.ok) return first;
  let opened: Desk = first.value;
  let confirmed: Draft = opened.draft;
  let closed = false;
  let following = new AbortController();
  const listeners = new Set<() => void>();
  const marginal = new Set<() => void>();

  const box = outbox(async (batch) => {
    const sent = await ask(wire.host.desk.apply({ desk: opened.desk, batch }));
    if (sent.ok) confirmed = applied(confirmed, batch.changes) ?? confirmed;
    return sent;
  });
  const present = presentDraft(opened, box);

  let state: SessionState = {
    path: opened.path,
    name: opened.name,
    mode: opened.mode,
    why: opened.why,
    saving: box.saving,
    trouble: null,
    lost: false,
    consulted: opened.consulted,
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
      case 'trouble':
        return now({ trouble: event.failure });
      case 'margin':
        for (const tell of marginal) tell();
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

  // After a break it is not known whether the batch under way came to the disk: what the file says now tells.
  const takeUp = async (): Promise<void> => {
    if (closed) return;
    const again = await ask(wire.host.desk.open({ path: opened.path, read }));
    if (!again.ok) return now({ lost: true, trouble: again.failure });
    opened = again.value;
    const [underway] = box.waiting;
    const arrived = underway === undefined ? null : applied(confirmed, underway.changes);
    if (arrived !== null && same(arrived, opened.draft)) box.dropFirst();
    else if (!same(confirmed, opened.draft)) {
      if (box.waiting.length > 0)
        return now({ lost: false, mode: 'read', trouble: { code: 'desk:went-on', facts: {} } });
      present.reset(opened.draft);
    }
    confirmed = opened.draft;
    now({ lost: false, trouble: null, mode: opened.mode, why: opened.why });
    void listen();
    box.retry();
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
    followMargin: (listener) => {
      marginal.add(listener);
      return () => marginal.delete(listener);
    },
    takeOver: async () => {
      const taken = await ask(wire.host.desk.open({ path: opened.path, takeOver: true }));
      if (!taken.ok) return taken;
      now({ mode: taken.value.mode, why: taken.value.why });
      return success(null);
    },
    saveCopy: async (to) => {
      const saved = await ask(wire.host.desk.saveCopy({ desk: opened.desk, path: to, draft: present.draft }));
      return saved.ok ? success(saved.value.path) : saved;
    },
    remember: (place) => void ask(wire.host.desk.remember({ desk: opened.desk, place })),
    settle: () => box.flush(),
    retry: () => box.retry(),
    close: async () => {
      await box.flush();
      closed = true;
      leave();
      unfollow();
      following.abort();
      await ask(wire.host.desk.close({ desk: opened.desk }));
    },
  };
  const leave = openedHere(session);
  return success(session);
};
