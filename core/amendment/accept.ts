import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import type { Side } from '#core/change/offset.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { type Refusal, type Result, refuse, success } from '#core/failure.ts';
import { type Amendment, type Event, isUndecided, type Standing, type Status } from './amendment.ts';
import type { Accept, AcceptAsAmended } from './deed.ts';
import { type Manner, moved } from './move.ts';
import { joinedNew, onlyNew } from './new-in-both.ts';
import { standingNow } from './path.ts';
import { advance, together } from './standing.ts';
import { amendmentOf, type Negotiation, present, type Step, withAmendments } from './state.ts';

/** Why a decision on an amendment cannot be taken, or null. */
export const barred = (state: Negotiation, id: Id): Refusal | null => {
  const amendment = amendmentOf(state, id);
  if (amendment === undefined) return refuse('amendment:unknown', { id });
  if (!isUndecided(amendment)) return refuse('amendment:decided', { id, status: amendment.status });
  return amendment.aside === undefined ? null : refuse('amendment:aside', { id, aside: amendment.aside });
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
  withAmendments(
    state,
    [...new Set(ids)].flatMap((id) => {
      const amendment = amendmentOf(state, id);
      return amendment === undefined ? [] : [settled(amendment, status, event)];
    }),
  );

const toBeMade = (state: Negotiation, amendment: Amendment, side: Side | undefined): Result<Standing> => {
  const { id, standing } = amendment;
  if (standing.state === 'fallen') return refuse('amendment:fallen', { id });
  if (standing.state !== 'needs-you') return success(standing);
  const rivals = side === undefined ? null : standingNow(state, amendment, side);
  return rivals === null || rivals.state === 'needs-you' || rivals.state === 'fallen'
    ? refuse('amendment:needs-you', { ...standing.reason?.facts, id, because: causeOf(standing) })
    : success(rivals);
};

const causeOf = ({ reason }: Standing): string =>
  (reason?.code ?? 'amendment:words-changed').replace(/^.*:/, '');

/** A change with the amendments it is made for. */
export interface Sourced {
  readonly change: Change;
  readonly ids: readonly Id[];
}

/** What is to be made, and for which amendments. */
interface ToMake {
  readonly ids: readonly Id[];
  readonly standing: Standing;
}

// New paragraphs that are the same in different languages are put in once, with both wordings.
const withJoined = (all: readonly ToMake[], one: ToMake): readonly ToMake[] => {
  const mine = onlyNew(one.standing.operations);
  for (const [at, { ids, standing }] of all.entries()) {
    const theirs = mine === null ? null : onlyNew(standing.operations);
    const both = mine === null || theirs === null ? null : joinedNew(theirs, mine);
    if (both !== null)
      return all.with(at, { ids: [...ids, ...one.ids], standing: { ...standing, operations: [both] } });
  }
  return [...all, one];
};

interface Taking {
  readonly draft: Draft;
  readonly changes: readonly Sourced[];
}

interface Passed {
  readonly standing: Standing;
  readonly draft: Draft;
  /** The change that left nothing to make, if one of them did. */
  readonly by: number | null;
  /** The change past which it could not be carried, if there is one. */
  readonly against: number | null;
}

const pass = (taking: Taking, standing: Standing, version: number): Passed =>
  taking.changes.reduce<Passed>(
    (at, { change }, index) => {
      const after = apply(at.draft, change);
      const draft = after.ok ? after.value : at.draft;
      const now = advance(at.standing, { change, before: at.draft, after: draft, version });
      const done = now.operations.length === 0 && at.standing.operations.length > 0;
      const against = at.against ?? (now.state === 'needs-you' ? index : null);
      return { standing: now, draft, by: done ? index : at.by, against };
    },
    { standing, draft: taking.draft, by: null, against: null },
  );

// The next of several amendments is carried past those that are taken with it; its twin has nothing left to make.
const take = (taking: Taking, { ids, standing }: ToMake, version: number): Result<Taking> => {
  const { standing: now, by, against } = pass(taking, standing, version);
  const [id = ''] = ids;
  if (now.state === 'needs-you' || now.state === 'fallen') {
    const [other = ''] = taking.changes[against ?? -1]?.ids ?? [];
    return causeOf(now) === 'touches' && other !== ''
      ? refuse('amendment:touching', { id, other })
      : refuse('amendment:rivals', { id });
  }
  if (now.operations.length === 0) {
    const twin = by === null ? undefined : taking.changes[by];
    if (by === null || twin === undefined) return success(taking);
    return success({ ...taking, changes: taking.changes.with(by, { ...twin, ids: [...twin.ids, ...ids] }) });
  }
  const change = together(now.operations);
  if (!change.ok) return change;
  return success({ ...taking, changes: [...taking.changes, { change: change.value, ids }] });
};

/**
 * Amendments adopted: what is to be made of each is made, of twins once. Refused where one of them is decided, does not
 * count, has fallen or needs someone to look, or where two of them want the same words.
 */
export const accepted = (state: Negotiation, deed: Accept): Result<Negotiation> => {
  let wanted: readonly ToMake[] = [];
  for (const id of deed.ids) {
    const bar = barred(state, id);
    if (bar !== null) return bar;
    const amendment = amendmentOf(state, id);
    if (amendment === undefined) continue;
    const standing = toBeMade(state, amendment, deed.side);
    if (!standing.ok) return standing;
    const one = { ids: [id], standing: standing.value };
    wanted = deed.joined === true ? withJoined(wanted, one) : [...wanted, one];
  }
  let taking: Taking = { draft: present(state), changes: [] };
  for (const one of wanted) {
    const taken = take(taking, one, state.steps.length + 1);
    if (!taken.ok) return taken;
    taking = taken.value;
  }
  const status = deed.type === 'accept' ? 'agreed' : 'ad-referendum';
  const done = allSettled(state, deed.ids, status, { what: deed.type, by: deed.by });
  return withChanges(done, taking.changes, deed);
};

/**
 * The state with changes made, as one, by the decision that is being taken; as it is where there is nothing to change.
 * References that follow them come behind, for nobody’s amendment.
 */
export const withChanges = (
  state: Negotiation,
  made: readonly Sourced[],
  manner: Manner = {},
): Result<Negotiation> => {
  const { follows = [] } = manner;
  const all = [...made, ...follows.map((change) => ({ change, ids: [] }))];
  const [only, ...others] = all;
  if (only === undefined) return success(state);
  const change: Change =
    others.length === 0 ? only.change : { type: 'group', changes: all.map((one) => one.change) };
  const sources = all.map(({ ids }) => ids);
  const step: Step = { change, sources, decision: state.decisions.length, undoes: null };
  return moved(state, step, manner);
};

/** Amendments adopted in another wording, which was made on the draft as it is now. */
export const acceptedAsAmended = (state: Negotiation, deed: AcceptAsAmended): Result<Negotiation> => {
  for (const id of deed.ids) {
    const bar = barred(state, id);
    if (bar !== null) return bar;
  }
  const change = together(deed.operations);
  if (!change.ok) return change;
  const several = deed.operations.length > 1 && change.value.type === 'group' ? change.value.changes : null;
  const made = (several ?? [change.value]).map((one) => ({ change: one, ids: deed.ids }));
  const event = { what: deed.type, by: deed.by };
  return withChanges(allSettled(state, deed.ids, 'agreed-as-amended', event), made, deed);
};
