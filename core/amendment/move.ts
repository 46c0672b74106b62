import { apply, applyUnchecked } from '#core/change/apply.ts';
import type { Change, EditWording } from '#core/change/change.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { type Result, success } from '#core/failure.ts';
import type { Stale } from '#core/margin/stale.ts';
import { staleAfter, staleAfterDecision } from '#core/margin/stale-after.ts';
import { isUndecided } from './amendment.ts';
import { bracketsAfter } from './bracket-spans.ts';
import type { ByItself, Following } from './deed.ts';
import { lookedUp } from './mention.ts';
import { passagesOf } from './path.ts';
import { leadsBy, turned } from './references.ts';
import { shelved } from './shelf.ts';
import { advance } from './standing.ts';
import { amendmentOf, type Negotiation, present, type Step, withAmendments } from './state.ts';
import { wishesIn } from './wishes.ts';

/** Undecided amendments that a change can concern. */
export const concernedBy = (state: Negotiation, change: Change): readonly Id[] => {
  const names = lookedUp(change);
  if (names === null) return state.order;
  return [...new Set([...names].flatMap((name) => shelved(state.about, name) ?? []))];
};

/** What is said of a decision beside its change. */
export interface Manner extends Following, ByItself {}

// What is decided without the references that go along, which are the last of it.
const withoutFollowing = ({ change }: Step, follows: readonly EditWording[]): Change => {
  if (follows.length === 0) return change;
  const changes = change.type === 'group' ? change.changes.slice(0, -follows.length) : [];
  return { type: 'group', changes };
};

const staleBehind = (
  state: Negotiation,
  step: Step,
  { follows = [], byItself }: Manner,
  after: Draft,
): readonly Stale[] => {
  const [{ stale }, before, own] = [state, present(state), withoutFollowing(step, follows)];
  const here = follows.length === 0 ? success(after) : applyUnchecked(before, own);
  if (!here.ok) return stale;
  const now =
    byItself === true
      ? staleAfterDecision(stale, wishesIn(state, step, follows.length), before, here.value)
      : staleAfter(stale, own, before, here.value);
  if (follows.length === 0) return now;
  // That a number is another one now is nothing that a language has to follow: all of them print it.
  const leads = leadsBy(follows);
  return now.map((one) => ({ ...one, was: turned(one.was, leads), own: turned(one.own, leads) }));
};

/**
 * The state with one more version of the draft; every amendment on what the change touched is carried to it. Refused
 * as `apply` refuses, and nothing is changed. In `manner`, `follows` are the last of its changes where these are references
 * that only go along.
 */
export const moved = (state: Negotiation, step: Step, manner: Manner = {}): Result<Negotiation> => {
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
    stale: staleBehind(state, step, manner, after),
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
