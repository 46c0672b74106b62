import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import type { Batch, Desk } from '#core/contract/desk.ts';
import type { Draft } from '#core/draft/draft.ts';
import { type Result, refuse } from '#core/failure.ts';
import type { DraftStore, Made, Making, Selection } from '#renderer/editor/draft-store.ts';
import type { Outbox } from './saving.ts';
import { goesOn, redoing, type Step, undoing, withBatch, withChange } from './steps.ts';

/** The draft as it is on the screen, ahead of the disk by what waits in the outbox. */
export interface PresentDraft extends DraftStore {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  setReadOnly(readOnly: boolean): void;
  /** Changes that another window made. */
  receive(changes: readonly Change[]): void;
  /** The draft as the host has it, after something went on without us. Undo begins anew. */
  reset(draft: Draft): void;
}

const asGroup = (changes: readonly Change[]): Change => {
  const [only] = changes;
  return changes.length === 1 && only !== undefined ? only : { type: 'group', changes };
};

const knownSteps = (undoable: Desk['undoable']): Step[] =>
  undoable.toReversed().map(({ id, change }) => ({
    batches: [{ id, changes: [change] }],
    typing: false,
    at: 0,
    before: null,
    after: null,
  }));

/** The present draft of one window. Every change is made here at once and put into the outbox. */
export const presentDraft = (
  opened: Pick<Desk, 'draft' | 'undoable' | 'mode'>,
  box: Outbox,
): PresentDraft => {
  let { draft } = opened;
  let done: Step[] = knownSteps(opened.undoable);
  let undone: Step[] = [];
  let readOnly = opened.mode === 'read';
  const listeners = new Set<(made: Made) => void>();

  const tell = (made: Made): Made => {
    for (const listener of listeners) listener(made);
    return made;
  };

  const keepTyping = (step: Step, change: Change, how: Making): void => {
    const open = step.batches.at(-1);
    const longer = open === undefined ? undefined : withChange(open, change);
    const sent = longer === undefined || !box.replace(longer);
    const batch = sent ? { id: crypto.randomUUID(), changes: [change] } : longer;
    if (sent) box.put(batch);
    done[done.length - 1] = { ...withBatch(step, batch), at: Date.now(), after: how.after ?? null };
  };

  const begin = (change: Change, how: Making): void => {
    const batch: Batch = { id: crypto.randomUUID(), changes: [change] };
    const [before, after] = [how.before ?? null, how.after ?? null];
    done.push({ batches: [batch], typing: how.step === 'typing', at: Date.now(), before, after });
    box.put(batch);
    if (how.step === 'single') void box.flush();
  };

  // Told by the caller, once it is known what can be taken back now.
  const take = (batch: Omit<Batch, 'id'>, select: Selection | null): { made: Made; id: string } | null => {
    const change = asGroup(batch.changes);
    const next = apply(draft, change);
    if (!next.ok) return null;
    const id = crypto.randomUUID();
    const before = draft;
    draft = next.value;
    box.put({ ...batch, id });
    void box.flush();
    return { made: { change, origin: null, before, after: draft, select }, id };
  };

  return {
    get draft() {
      return draft;
    },
    get readOnly() {
      return readOnly;
    },
    get canUndo() {
      return !readOnly && done.length > 0;
    },
    get canRedo() {
      return !readOnly && undone.length > 0;
    },
    make: (change, how): Result<Draft> => {
      if (readOnly) return refuse('desk:read-only');
      const next = apply(draft, change);
      if (!next.ok) return next;
      const before = draft;
      draft = next.value;
      undone = [];
      const last = done.at(-1);
      if (last !== undefined && goesOn(last, change, how, Date.now())) keepTyping(last, change, how);
      else begin(change, how);
      tell({ change, origin: how.origin, before, after: draft });
      return next;
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    undo: () => {
      const step = done.at(-1);
      if (readOnly || step === undefined) return null;
      const taken = take(undoing(step), step.before);
      if (taken === null) return null;
      done.pop();
      undone.push(step);
      return tell(taken.made);
    },
    redo: () => {
      const step = undone.at(-1);
      if (readOnly || step === undefined) return null;
      const changes = [...redoing(step)];
      const taken = take({ changes }, step.after);
      if (taken === null) return null;
      undone.pop();
      done.push({ ...step, batches: [{ id: taken.id, changes }], typing: false });
      return tell(taken.made);
    },
    setReadOnly: (now) => {
      readOnly = now;
    },
    receive: (changes) => {
      done = [];
      undone = [];
      for (const change of changes) {
        const next = apply(draft, change);
        if (!next.ok) return;
        const before = draft;
        draft = next.value;
        tell({ change, origin: null, before, after: draft });
      }
    },
    reset: (now) => {
      const before = draft;
      draft = now;
      done = [];
      undone = [];
      tell({ change: { type: 'group', changes: [] }, origin: null, before, after: draft });
    },
  };
};
