import type { Revision } from '../read/tracked.ts';
import type { Around } from './both-views.ts';
import type { Passage } from './edits.ts';
import type { Moves } from './moves.ts';
import { responsible, wholeAround } from './responsible.ts';
import type { Spots, Step, Walk } from './steps.ts';

/** What one person did in one go: steps with nothing untouched, and nothing by anyone else, between them. */
export interface Group extends Passage {
  readonly steps: Step[];
  to: Spots;
  readonly by: Revision | undefined;
  readonly move: number | undefined;
  /** The row or cell that came or went with all that is in it. */
  readonly whole: Around | undefined;
}

const belongs = (group: Group | undefined, step: Step, next: Omit<Group, keyof Passage>): group is Group => {
  if (group === undefined) return false;
  // What no change accounts for comes of a neighbour's: an empty paragraph at the end of a text.
  if (next.by === undefined) return true;
  // The two ends of a move stay apart even where they meet.
  if (next.move !== undefined && group.steps[0]?.inBefore !== step.inBefore) return false;
  return (
    group.move === next.move &&
    group.whole === next.whole &&
    group.by?.author === next.by.author &&
    group.by?.byHand === next.by.byHand
  );
};

/** All that was changed, group by group, in the order of the text. */
export const groupsOf = ({ steps, end }: Walk, moves: Moves): readonly Group[] => {
  const groups: Group[] = [];
  let open: Group | undefined;
  const close = (to: Spots): void => {
    if (open !== undefined) open.to = to;
    open = undefined;
  };
  for (const step of steps) {
    if (step.inBefore && step.inAfter) close(step.at);
    if (step.inBefore === step.inAfter) continue;
    const next = { by: responsible(step), move: moves.of.get(step), whole: wholeAround(step) };
    if (!belongs(open, step, next)) {
      close(step.at);
      open = { ...next, steps: [], from: step.at, to: step.at };
      groups.push(open);
    }
    open.steps.push(step);
  }
  close(end);
  return groups;
};
