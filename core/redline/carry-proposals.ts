import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import { mapChange } from '#core/change/map.ts';
import type { Draft } from '#core/draft/draft.ts';
import type { Proposal } from './proposal.ts';

/** A proposal as one change on the base. */
export const changeOf = ({ changes }: Proposal): Change => {
  const [only, ...others] = changes;
  return only !== undefined && others.length === 0 ? only : { type: 'group', changes };
};

/** What a draft is after proposals, and those that could not be made beside the others. */
export interface Made {
  readonly draft: Draft;
  readonly failed: readonly Proposal[];
}

interface Step {
  readonly index: number;
  readonly change: Change;
}

/**
 * A proposal carried past those that were made before it. Of two that put something into one gap, the one that stands
 * first in the list comes first, whichever is made first.
 */
const carried = (change: Change, index: number, done: readonly Step[]): Change | null =>
  done.reduce<Change | null>(
    (moving, step) => moving && mapChange(moving, step.change, step.index < index ? 'after' : 'before'),
    change,
  );

/**
 * Makes proposals on the base on which they were all made, in the given order of places in the list. One that cannot
 * be made yet, because the form of the draft stands against it, is tried again behind the others.
 */
export const makeProposals = (
  base: Draft,
  proposals: readonly Proposal[],
  order: readonly number[] = proposals.map((_, index) => index),
): Made => {
  let draft = base;
  const done: Step[] = [];
  let waiting = order;
  for (let count = -1; waiting.length !== count; ) {
    count = waiting.length;
    waiting = waiting.filter((index) => {
      const proposed = proposals[index];
      const change = proposed === undefined ? null : carried(changeOf(proposed), index, done);
      const made = change === null ? null : apply(draft, change);
      if (change === null || made === null || !made.ok) return true;
      draft = made.value;
      done.push({ index, change });
      return false;
    });
  }
  return { draft, failed: waiting.flatMap((index) => proposals[index] ?? []) };
};
