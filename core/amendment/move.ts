import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Result, success } from '#core/failure.ts';
import { staleAfter } from '#core/margin/stale-after.ts';
import { isUndecided } from './amendment.ts';
import { bracketsAfter } from './bracket-spans.ts';
import { lookedUp } from './mention.ts';
import { passagesOf } from './path.ts';
import { shelved } from './shelf.ts';
import { advance } from './standing.ts';
import { amendmentOf, type Negotiation, present, type Step, withAmendments } from './state.ts';

/** Undecided amendments that a change can concern. */
export const concernedBy = (state: Negotiation, change: Change): readonly Id[] => {
  const names = lookedUp(change);
  if (names === null) return state.order;
  return [...new Set([...names].flatMap((name) => shelved(state.about, name) ?? []))];
};

/**
 * The state with one more version of the draft; every amendment on what the change touched is carried to it. Refused
 * as `apply` refuses, and nothing is changed.
 */
export const moved = (state: Negotiation, step: Step): Result<Negotiation> => {
  const before = present(state);
  const changed = apply(before, step.change);
  if (!changed.ok) return changed;
  const after = changed.value;
  const version = state.steps.length + 1;
  const passages = passagesOf(step, before, after, version);
  const next: Negotiation = {
    ...state,
    versions: [...state.versions, after],
    steps: [...state.steps, step],
    stale: staleAfter(state.stale, step.change, before, after),
    brackets: bracketsAfter(state.brackets, step.change),
  };
  const carried = concernedBy(state, step.change).flatMap((id) => {
    const amendment = amendmentOf(state, id);
    if (amendment === undefined || !isUndecided(amendment)) return [];
    const standing = passages.reduce((at, one) => advance(at, one), amendment.standing);
    return standing === amendment.standing ? [] : [{ ...amendment, standing }];
  });
  return success(withAmendments(next, carried));
};
