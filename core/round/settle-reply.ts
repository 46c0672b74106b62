import { isUndecided } from '#core/amendment/amendment.ts';
import type { SetAside } from '#core/amendment/deed.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { amendmentOf, type Negotiation } from '#core/amendment/state.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Refusal, type Result, refuse, success } from '#core/failure.ts';
import type { SettleLate, SettleReply } from './deed.ts';
import { countsOnItsOwn } from './roster.ts';
import type { Reply, Round } from './round.ts';
import { type Consultation, withRound } from './state.ts';

const withReply = (round: Round, reply: Reply): Round => ({
  ...round,
  replies: round.replies.map((one) => (one.id === reply.id ? reply : one)),
});

const insteadOf = (round: Round, { replaces, cities }: Reply): Pick<SetAside, 'instead'> => {
  const earlier = round.replies.find(({ id }) => id === replaces);
  if (earlier === undefined) return {};
  return { instead: { ids: earlier.amendments, cities: cities.map(({ city }) => city) } };
};

// What others were merged into carries their words too: it cannot go with the reply.
const decidedIn = (state: Negotiation, { amendments }: Reply): readonly Id[] => {
  const merged = new Set(state.order.flatMap((id) => amendmentOf(state, id)?.into ?? []));
  return amendments.filter((id) => {
    const amendment = amendmentOf(state, id);
    return merged.has(id) || (amendment !== undefined && !isUndecided(amendment));
  });
};

const barOf = (state: Consultation, reply: Reply, { type }: SettleLate | SettleReply): Refusal | null => {
  const { id, late, replaces } = reply;
  if (type === 'include-late' || type === 'leave-out-late')
    return late ? null : refuse('round:not-late', { reply: id });
  const counts = countsOnItsOwn(state, reply);
  if (type === 'include') return counts ? refuse('round:not-left-out', { reply: id }) : null;
  if (!counts) return refuse('round:counts-not', { reply: id });
  // Whoever stood behind the earlier one left it; that is not to be guessed back.
  if (replaces !== null) return refuse('round:has-replaced', { reply: id, earlier: replaces });
  const decided = decidedIn(state.negotiation, reply);
  if (decided.length === 0) return null;
  return refuse('round:reply-decided', { reply: id, count: decided.length, ids: decided.join(', ') });
};

/**
 * A reply is included or left out, with all its proposals. The decision is one of the negotiation, where it stands in
 * the order in which decisions are undone. One that counts can be left out while nothing of it is decided.
 */
export const settled = (
  state: Consultation,
  round: Round,
  deed: SettleLate | SettleReply,
): Result<Consultation> => {
  const reply = round.replies.find(({ id }) => id === deed.reply);
  if (reply === undefined) return refuse('round:no-reply', { reply: deed.reply });
  const bar = barOf(state, reply, deed);
  if (bar !== null) return bar;
  const included = deed.type === 'include-late' || deed.type === 'include';
  const aside: SetAside = included
    ? { type: 'take-up', by: deed.by, ids: reply.amendments, ...insteadOf(round, reply) }
    : { type: 'set-aside', by: deed.by, ids: reply.amendments, aside: 'left-out' };
  const decision = state.negotiation.decisions.length;
  const next = enact(state.negotiation, aside);
  if (!next.ok) return next;
  const now = { ...reply, settled: { decision, included, before: reply.settled } };
  return success({ ...withRound(state, withReply(round, now)), negotiation: next.value });
};
