import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import type { Side } from '#core/change/offset.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { type Refusal, type Result, refuse, success } from '#core/failure.ts';
import { type Amendment, type Event, isUndecided, type Standing, type Status } from './amendment.ts';
import type { Accept, AcceptAsAmended } from './deed.ts';
import { moved } from './move.ts';
import { standingNow } from './path.ts';
import { advance, together } from './standing.ts';
import { amendmentOf, type Negotiation, present, withAmendment } from './state.ts';

/** Why a decision on an amendment cannot be taken, or null. */
export const barred = (state: Negotiation, id: Id): Refusal | null => {
  const amendment = amendmentOf(state, id);
  if (amendment === undefined) return refuse('amendment:unknown', { id });
  if (!isUndecided(amendment)) return refuse('amendment:decided', { id, status: amendment.status });
  return amendment.aside === undefined
    ? null
    : refuse('amendment:aside', { id, aside: amendment.aside });
};

/** The amendment with another status, and the deed in its history. */
export const settled = (amendment: Amendment, status: Status, event: Event): Amendment => ({
  ...amendment,
  status,
  history: [...amendment.history, event],
});

/** The state with amendments settled alike. */
export const allSettled = (
  state: Negotiation,
  ids: readonly Id[],
  status: Status,
  event: Event,
): Negotiation =>
  ids.reduce((next, id) => {
    const amendment = amendmentOf(next, id);
    return amendment === undefined ? next : withAmendment(next, settled(amendment, status, event));
  }, state);

const toBeMade = (state: Negotiation, amendment: Amendment, side: Side | undefined): Result<Standing> => {
  const { id, standing } = amendment;
  if (standing.state === 'fallen') return refuse('amendment:fallen', { id });
  if (standing.state !== 'needs-you') return success(standing);
  const rivals = side === undefined ? null : standingNow(state, amendment, side);
  return rivals === null || rivals.state === 'needs-you' || rivals.state === 'fallen'
    ? refuse('amendment:needs-you', { id })
    : success(rivals);
};

interface Taking {
  readonly draft: Draft;
  readonly changes: readonly Change[];
}

// The next of several amendments is carried past those that are taken with it; its twin has nothing left to make.
const take = (taking: Taking, id: Id, standing: Standing, version: number): Result<Taking> => {
  const passed = taking.changes.reduce<{ standing: Standing; draft: Draft }>(
    (at, change) => {
      const after = apply(at.draft, change);
      const draft = after.ok ? after.value : at.draft;
      return { standing: advance(at.standing, { change, before: at.draft, after: draft, version }), draft };
    },
    { standing, draft: taking.draft },
  );
  const { state, operations } = passed.standing;
  if (state === 'needs-you' || state === 'fallen') return refuse('amendment:rivals', { id });
  if (operations.length === 0) return success(taking);
  const change = together(operations);
  return change.ok ? success({ ...taking, changes: [...taking.changes, change.value] }) : change;
};

/** One change out of several made one after another. */
export const asOne = (changes: readonly Change[]): Change => {
  const [only, ...others] = changes;
  return only !== undefined && others.length === 0 ? only : { type: 'group', changes };
};

/**
 * Amendments adopted: what is to be made of each is made, of twins once. Refused where one of them is decided, does not
 * count, has fallen or needs someone to look, or where two of them want the same words.
 */
export const accepted = (state: Negotiation, deed: Accept): Result<Negotiation> => {
  let taking: Taking = { draft: present(state), changes: [] };
  for (const id of deed.ids) {
    const bar = barred(state, id);
    if (bar !== null) return bar;
    const amendment = amendmentOf(state, id);
    if (amendment === undefined) continue;
    const standing = toBeMade(state, amendment, deed.side);
    if (!standing.ok) return standing;
    const taken = take(taking, id, standing.value, state.steps.length + 1);
    if (!taken.ok) return taken;
    taking = taken.value;
  }
  const status = deed.type === 'accept' ? 'agreed' : 'ad-referendum';
  const done = allSettled(state, deed.ids, status, { what: deed.type, by: deed.by });
  return withChange(done, taking.changes);
};

/** The state with a change made by the decision that is being taken; as it is where there is nothing to change. */
export const withChange = (state: Negotiation, changes: readonly Change[]): Result<Negotiation> =>
  changes.length === 0
    ? success(state)
    : moved(state, { change: asOne(changes), decision: state.decisions.length, undoes: null });

/** Amendments adopted in another wording, which was made on the draft as it is now. */
export const acceptedAsAmended = (state: Negotiation, deed: AcceptAsAmended): Result<Negotiation> => {
  for (const id of deed.ids) {
    const bar = barred(state, id);
    if (bar !== null) return bar;
  }
  const change = together(deed.operations);
  if (!change.ok) return change;
  const event = { what: deed.type, by: deed.by };
  return withChange(allSettled(state, deed.ids, 'agreed-as-amended', event), [change.value]);
};
