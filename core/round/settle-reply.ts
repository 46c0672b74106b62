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

const citiesOf = ({ cities }: Reply): readonly Id[] => cities.map(({ city }) => city);

/** Replies that count and took the place of another, for cities of their own. */
const laterThan = (state: Consultation, round: Round, earlier: Reply, but: Reply): readonly Reply[] =>
  round.replies.filter(
    (one) => one.replaces === earlier.id && one.id !== but.id && countsOnItsOwn(state, one),
  );

// The one whose place it took counts again, for the cities that sent both, where no other took its place as well.
const backOf = (state: Consultation, round: Round, reply: Reply): Pick<SetAside, 'back'> => {
  const earlier = round.replies.find(({ id }) => id === reply.replaces);
  if (earlier === undefined) return {};
  const others = new Set(laterThan(state, round, earlier, reply).flatMap(citiesOf));
  const cities = citiesOf(reply).filter((city) => citiesOf(earlier).includes(city) && !others.has(city));
  const counts = countsOnItsOwn(state, earlier);
  const aside = earlier.late && earlier.settled === null ? 'late' : 'left-out';
  return { back: { ids: earlier.amendments, cities, ...(counts ? {} : { aside }) } };
};

// A proposal that was merged, or that some withdrew, is not the one that was replaced: that is not to be guessed back.
const isAsItWas = (state: Negotiation, id: Id): boolean => {
  const amendment = amendmentOf(state, id);
  return (
    amendment?.into === undefined && amendment?.history.every(({ what }) => what !== 'withdraw') !== false
  );
};

// What others were merged into carries their words too: it cannot go with the reply.
const decidedIn = (state: Negotiation, { amendments }: Reply): readonly Id[] => {
  const merged = new Set(state.order.flatMap((id) => amendmentOf(state, id)?.into ?? []));
  return amendments.filter((id) => {
    const amendment = amendmentOf(state, id);
    return merged.has(id) || (amendment !== undefined && !isUndecided(amendment));
  });
};

const barOf = (
  state: Consultation,
  round: Round,
  reply: Reply,
  { type }: SettleLate | SettleReply,
): Refusal | null => {
  const { id, late, replaces } = reply;
  if (type === 'include-late' || type === 'leave-out-late')
    return late ? null : refuse('round:not-late', { reply: id });
  const counts = countsOnItsOwn(state, reply);
  if (type === 'include') return counts ? refuse('round:not-left-out', { reply: id }) : null;
  if (!counts) return refuse('round:counts-not', { reply: id });
  const [next] = laterThan(state, round, reply, reply);
  if (next !== undefined) return refuse('round:replaced-since', { reply: id, next: next.id });
  const earlier = round.replies.find((one) => one.id === replaces);
  if (earlier !== undefined && !earlier.amendments.every((one) => isAsItWas(state.negotiation, one)))
    return refuse('round:has-replaced', { reply: id, earlier: earlier.id });
  const decided = decidedIn(state.negotiation, reply);
  if (decided.length === 0) return null;
  return refuse('round:reply-decided', { reply: id, count: decided.length, ids: decided.join(', ') });
};

/**
 * A reply is included or left out, with all its proposals. The decision is one of the negotiation, where it stands in
 * the order in which decisions are undone. One that counts can be left out while nothing of it is decided; the one whose
 * place it took counts again.
 */
export const settled = (
  state: Consultation,
  round: Round,
  deed: SettleLate | SettleReply,
): Result<Consultation> => {
  const reply = round.replies.find(({ id }) => id === deed.reply);
  if (reply === undefined) return refuse('round:no-reply', { reply: deed.reply });
  const bar = barOf(state, round, reply, deed);
  if (bar !== null) return bar;
  const included = deed.type === 'include-late' || deed.type === 'include';
  const aside: SetAside = included
    ? { type: 'take-up', by: deed.by, ids: reply.amendments, ...insteadOf(round, reply) }
    : {
        type: 'set-aside',
        by: deed.by,
        ids: reply.amendments,
        aside: 'left-out',
        // By the rules of older records a late one that was let in takes nothing back.
        ...(deed.type === 'leave-out' ? backOf(state, round, reply) : {}),
      };
  const decision = state.negotiation.decisions.length;
  const next = enact(state.negotiation, aside);
  if (!next.ok) return next;
  const now = { ...reply, settled: { decision, included, before: reply.settled } };
  return success({ ...withRound(state, withReply(round, now)), negotiation: next.value });
};
