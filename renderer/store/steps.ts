import type { Change } from '#core/change/change.ts';
import { composeEdits } from '#core/change/compose.ts';
import { invert } from '#core/change/invert.ts';
import type { Batch } from '#core/contract/desk.ts';
import type { Making, Selection } from '#renderer/editor/draft-store.ts';

/** What one undo takes back: batches of changes, as they go to the host. */
export interface Step {
  readonly batches: readonly Batch[];
  readonly typing: boolean;
  /** When its last change was made, in milliseconds. */
  readonly at: number;
  readonly before: Selection | null;
  readonly after: Selection | null;
}

/** Typing that pauses for longer is a step of its own. */
const pause = 600;

/** A batch with one more change, joined with the last one where both are one stretch of typing. */
export const withChange = (batch: Batch, change: Change): Batch => {
  const last = batch.changes.at(-1);
  const joined =
    last?.type === 'edit-wording' && change.type === 'edit-wording' ? composeEdits(last, change) : null;
  const changes = joined === null ? [...batch.changes, change] : [...batch.changes.slice(0, -1), joined];
  return { ...batch, changes };
};

/** Whether a change goes on with what was typed before it: in the same wording, right there, without a pause. */
export const goesOn = (step: Step | undefined, change: Change, how: Making, now: number): boolean => {
  const last = step?.batches.at(-1)?.changes.at(-1);
  if (step === undefined || !step.typing || how.step !== 'typing' || now - step.at > pause) return false;
  return (
    last?.type === 'edit-wording' && change.type === 'edit-wording' && composeEdits(last, change) !== null
  );
};

/** A step with one of its batches as it is now. */
export const withBatch = (step: Step, batch: Batch): Step => {
  const at = step.batches.findIndex(({ id }) => id === batch.id);
  return { ...step, batches: at < 0 ? [...step.batches, batch] : step.batches.with(at, batch) };
};

/** The changes that take a step back, and the batches that they undo. */
export const undoing = ({ batches }: Step): Pick<Batch, 'changes' | 'undoes'> => ({
  changes: batches.toReversed().flatMap(({ changes }) => changes.toReversed().map(invert)),
  undoes: batches.toReversed().map(({ id }) => id),
});

/** The changes that make a step again. */
export const redoing = ({ batches }: Step): readonly Change[] => batches.flatMap(({ changes }) => changes);
