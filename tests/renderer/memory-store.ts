import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { invert } from '#core/change/invert.ts';
import type { Draft } from '#core/draft/draft.ts';
import { success } from '#core/failure.ts';
import type { DraftStore, Made, Making, Selection } from '#renderer/editor/draft-store.ts';

interface Step {
  readonly changes: readonly Change[];
  readonly how: Making;
  readonly at: number;
}

/** A store that keeps the draft in memory, for tests; `now` tells the time in milliseconds. */
export interface MemoryStore extends DraftStore {
  readonly steps: () => number;
}

const touches = (last: Change | undefined, next: Change | undefined): boolean => {
  if (last?.type !== 'edit-wording' || next?.type !== 'edit-wording') return false;
  if (last.part !== next.part || last.language !== next.language) return false;
  return next.at <= last.at + lengthOf(last.inserted) && last.at <= next.at + lengthOf(next.removed);
};

const lengthOf = (wording: readonly object[]): number =>
  wording.reduce(
    (sum, run) => sum + ('text' in run && typeof run.text === 'string' ? run.text.length : 1),
    0,
  );

const joins = (last: Step | undefined, { changes, how, at }: Step): last is Step =>
  last !== undefined &&
  how.step === 'typing' &&
  last.how.step === 'typing' &&
  last.how.origin === how.origin &&
  at - last.at < 600 &&
  touches(last.changes.at(-1), changes[0]);

const joined = (last: Step, next: Step): Step => ({
  changes: [...last.changes, ...next.changes],
  how: { ...next.how, before: last.how.before ?? null },
  at: next.at,
});

const whole = (changes: readonly Change[]): Change => {
  const [only, ...others] = changes;
  return only !== undefined && others.length === 0 ? only : { type: 'group', changes };
};

export const memoryStore = (
  draft: Draft,
  { now = () => Date.now(), readOnly = false }: { now?: () => number; readOnly?: boolean } = {},
): MemoryStore => {
  let present = draft;
  const done: Step[] = [];
  const undone: Step[] = [];
  const listeners = new Set<(made: Made) => void>();
  const tell = (made: Made): Made => {
    for (const listener of listeners) listener(made);
    return made;
  };
  const turn = (change: Change, select: Selection | null | undefined): Made | null => {
    const before = present;
    const applied = apply(before, change);
    if (!applied.ok) return null;
    present = applied.value;
    return tell({ change, origin: null, before, after: present, select: select ?? null });
  };
  return {
    get draft() {
      return present;
    },
    readOnly,
    steps: () => done.length,
    make: (change, how) => {
      const before = present;
      const applied = apply(before, change);
      if (!applied.ok) return applied;
      present = applied.value;
      const step = { changes: [change], how, at: now() };
      const last = done.at(-1);
      if (joins(last, step)) done[done.length - 1] = joined(last, step);
      else done.push(step);
      undone.length = 0;
      tell({ change, origin: how.origin, before, after: present });
      return success(present);
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    undo: () => {
      const step = done.pop();
      if (step === undefined) return null;
      undone.push(step);
      return turn(invert(whole(step.changes)), step.how.before);
    },
    redo: () => {
      const step = undone.pop();
      if (step === undefined) return null;
      done.push(step);
      return turn(whole(step.changes), step.how.after);
    },
  };
};
