import type { Side } from '#core/change/offset.ts';
import type { Amendment, Standing } from './amendment.ts';
import { advance, fresh, type Passage } from './standing.ts';
import type { Negotiation } from './state.ts';

const passage = (state: Negotiation, step: number): readonly Passage[] => {
  const change = state.steps[step]?.change;
  const [before, after] = [state.versions[step], state.versions[step + 1]];
  return change === undefined || before === undefined || after === undefined
    ? []
    : [{ change, before, after, version: step + 1 }];
};

/**
 * The steps from a version to the present one, less those that were undone on the way with their undoings. What was
 * made on a text since undone goes back by the undoing.
 */
export const wayFrom = (state: Negotiation, version: number): readonly number[] => {
  const way: number[] = [];
  for (let step = version; step < state.steps.length; step++) {
    const undoes = state.steps[step]?.undoes ?? null;
    if (undoes !== null && way.at(-1) === undoes - 1) way.pop();
    else way.push(step);
  }
  return way;
};

/** The changes on that way, so that what was made before a change that was undone stands as if there had been none. */
export const passagesFrom = (state: Negotiation, version: number): readonly Passage[] =>
  wayFrom(state, version).flatMap((step) => passage(state, step));

/** How an amendment fares on the present version, worked out from the version that it was made on. */
export const standingNow = (
  state: Negotiation,
  { operations, base }: Pick<Amendment, 'operations' | 'base'>,
  rivals: Side | null = null,
): Standing =>
  passagesFrom(state, base).reduce(
    (standing, one) => advance(standing, one, rivals),
    fresh(operations, base),
  );
