import { applyUnchecked } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import type { Side } from '#core/change/offset.ts';
import type { Draft } from '#core/draft/draft.ts';
import type { Amendment, Standing } from './amendment.ts';
import { advance, fresh, type Passage, unmade } from './standing.ts';
import type { Negotiation, Step } from './state.ts';

/** The changes of a step that were made for different amendments, one by one. */
export const piecesOf = ({ change, sources }: Pick<Step, 'change' | 'sources'>): readonly Change[] =>
  change.type === 'group' && sources.length > 1 ? change.changes : [change];

/**
 * A step as the passages that it is made of: what was adopted together is passed one by one, so that twins and rivals
 * of each are told.
 */
export const passagesOf = (
  step: Pick<Step, 'change' | 'sources'>,
  before: Draft,
  after: Draft,
  version: number,
): readonly Passage[] => {
  const pieces = piecesOf(step);
  let here = before;
  return pieces.map((change, index) => {
    const next = index === pieces.length - 1 ? null : applyUnchecked(here, change);
    const passage = { change, before: here, after: next?.ok ? next.value : after, version };
    here = passage.after;
    return passage;
  });
};

const passagesAt = (state: Negotiation, at: number): readonly Passage[] => {
  const step = state.steps[at];
  const [before, after] = [state.versions[at], state.versions[at + 1]];
  return step === undefined || before === undefined || after === undefined
    ? []
    : passagesOf(step, before, after, at + 1);
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
  wayFrom(state, version).flatMap((step) => passagesAt(state, step));

/** How an amendment fares on the present version, worked out from the version that it was made on. */
export const standingNow = (
  state: Negotiation,
  { operations, base, unplaced }: Pick<Amendment, 'operations' | 'base' | 'unplaced'>,
  rivals: Side | null = null,
): Standing =>
  passagesFrom(state, base).reduce(
    (standing, one) => advance(standing, one, rivals),
    unplaced === undefined ? fresh(operations, base) : unmade(operations, base),
  );
