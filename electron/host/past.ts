import { applyUnchecked } from '#core/change/apply.ts';
import type { Change, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Description } from '#core/change/describe.ts';
import { invert } from '#core/change/invert.ts';
import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { partIn } from '#core/margin/stale.ts';
import type { DraftFile } from './file/draft-file.ts';
import { history } from './history.ts';
import { allMade, type Made } from './made.ts';

// What lies between was sound at each row; it need not be looked at again.
const through = (draft: Draft, changes: readonly Change[]): Result<Draft> => {
  let now = draft;
  for (const change of changes) {
    const next = applyUnchecked(now, change);
    if (!next.ok) return next;
    now = next.value;
  }
  return success(now);
};

const changesOf = (rows: readonly Made[]): readonly Change[] => rows.flatMap(({ change }) => change ?? []);

/**
 * The draft as it was after a row of the record: played from its first state or back from the present one, whichever
 * is nearer. Fails with `margin:no-revision` where there is no such row, and as `record` of the file does.
 */
export const draftAt = (file: DraftFile, seq: number): Result<Draft> => {
  const made = allMade(file);
  if (!made.ok) return made;
  const rows = made.value;
  const [first] = rows;
  const last = rows.length - 1;
  if (first?.entry.change.type !== 'create' || !Number.isInteger(seq) || seq < 0 || seq > last)
    return refuse('margin:no-revision', { revision: seq, last });
  if (seq > last / 2)
    return through(
      file.draft,
      changesOf(rows.slice(seq + 1))
        .map(invert)
        .toReversed(),
    );
  return through(first.entry.change.draft, changesOf(rows.slice(1, seq + 1)));
};

/** One thing that happened to a part: `code` and `facts` of a sentence, by whom and when, and the part before and after. */
export interface Clauseline extends Description {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  /** The part under the id that it had then: before it was cut off or joined it may have had another. */
  readonly part: Id;
  /** Null where it was not there. */
  readonly before: Part | null;
  readonly after: Part | null;
  /** The parts that stood before it then, the nearest first, where it was taken elsewhere since; null where it was not. */
  readonly stood: readonly Id[] | null;
}

const touched = (step: SingleChange): readonly Id[] => {
  switch (step.type) {
    case 'edit-wording':
    case 'set-part':
      return [step.part];
    case 'insert-parts':
    case 'delete-parts':
      return step.parts.map(({ id }) => id);
    case 'move-parts':
      return step.ids;
    case 'split-part':
    case 'merge-parts':
      return [step.part, step.tail.id];
    case 'add-language':
    case 'remove-language':
      return Object.keys(step.wordings);
    case 'set-fields':
    case 'set-list-ends':
    case 'set-typography':
      return [];
  }
};

// Read backwards: what was cut off was a piece of the part before, and what was joined on was a part of its own.
const earlier = (ids: ReadonlySet<Id>, steps: readonly SingleChange[]): ReadonlySet<Id> => {
  const all = new Set(ids);
  for (const step of steps.toReversed()) {
    if (step.type === 'split-part' && all.has(step.tail.id)) all.add(step.part);
    if (step.type === 'merge-parts' && all.has(step.part)) all.add(step.tail.id);
  }
  return all;
};

type Touch = Pick<Clauseline, 'seq' | 'part' | 'before' | 'after' | 'stood'>;

const idsBefore = ({ parts }: Draft, part: Id): readonly Id[] | null => {
  const at = parts.findIndex(({ id }) => id === part);
  return at < 0 ? null : parts.slice(0, at).map(({ id }) => id);
};

/** What stood before a part then, the nearest first; null where of all that is there still the same stands before it. */
const stoodBehind = (then: Draft, present: Draft, part: Id): readonly Id[] | null => {
  const [before, now] = [idsBefore(then, part), idsBefore(present, part)];
  if (before === null || now === null) return null;
  const [were, are] = [new Set(then.parts.map(({ id }) => id)), new Set(present.parts.map(({ id }) => id))];
  const still = before.filter((id) => are.has(id));
  const known = new Set(now.filter((id) => were.has(id)));
  return still.length === known.size && still.every((id) => known.has(id)) ? null : before.toReversed();
};

const movedIn = (steps: readonly SingleChange[]): readonly Id[] =>
  steps.flatMap((step) => (step.type === 'move-parts' ? step.ids : []));

const touches = (rows: readonly Made[], present: Draft, part: Id): Result<readonly Touch[]> => {
  const found: Touch[] = [];
  let [ids, after]: [ReadonlySet<Id>, Draft] = [new Set([part]), present];
  // Only what was taken elsewhere itself is offered its place back, not what others were taken past.
  const moved = new Set<Id>();
  const stood = (id: Id): Touch['stood'] => (moved.has(id) ? stoodBehind(after, present, id) : null);
  for (const { entry, change } of rows.toReversed()) {
    if (entry.change.type === 'create') {
      for (const id of ids) {
        const there = partIn(after, id);
        if (there !== undefined)
          found.push({ seq: entry.seq, part: id, before: null, after: there, stood: stood(id) });
      }
    }
    if (change === null) continue;
    const steps = singles(change);
    const before = applyUnchecked(after, invert(change));
    if (!before.ok) return before;
    const known = ids;
    ids = earlier(ids, steps);
    const all = new Set(steps.flatMap(touched).filter((id) => ids.has(id)));
    for (const id of all) {
      const [was, now] = [partIn(before.value, id) ?? null, partIn(after, id) ?? null];
      if (known.has(id) || now === null)
        found.push({ seq: entry.seq, part: id, before: was, after: now, stood: stood(id) });
    }
    for (const id of movedIn(steps)) moved.add(id);
    after = before.value;
  }
  return success(found);
};

/**
 * What happened to a part, the last first: its words in each language, its place, its form; also to the part that it
 * was cut from, as long as it was one with it, and to parts that were joined to it. A part that is deleted has its
 * history as well. Fails as `record` of the file does.
 */
export const clauseHistory = (file: DraftFile, part: Id): Result<readonly Clauseline[]> => {
  const [made, told] = [allMade(file), history(file)];
  if (!made.ok) return made;
  if (!told.ok) return told;
  const lines = new Map(told.value.map((line) => [line.seq, line]));
  const all = touches(made.value, file.draft, part);
  if (!all.ok) return all;
  return success(
    all.value.flatMap((touch) => {
      const line = lines.get(touch.seq);
      return line === undefined ? [] : [{ ...line, ...touch }];
    }),
  );
};
