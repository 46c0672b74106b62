import { isUndecided } from '#core/amendment/amendment.ts';
import type { SetAside } from '#core/amendment/deed.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { amendmentOf, type Negotiation } from '#core/amendment/state.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Refusal, type Result, refuse, success } from '#core/failure.ts';
import type { SettleLate, SettleReply } from './deed.ts';
import { oneWith, replacesOf } from './one-reply.ts';
import { countsOnItsOwn, settledNow } from './roster.ts';
import type { Reply, Round } from './round.ts';
import { type Consultation, withRound } from './state.ts';

const withReplies = (round: Round, all: readonly Reply[]): Round => ({
  ...round,
  replies: round.replies.map((reply) => all.find(({ id }) => id === reply.id) ?? reply),
});

const amendmentsIn = (replies: readonly Reply[]): readonly Id[] =>
  replies.flatMap(({ amendments }) => amendments);

// What is one is replaced by one that was entered first of it.
const replacedBy = (round: Round, all: readonly Reply[]): Reply | undefined => {
  const id = all.find(({ replaces }) => replaces !== null)?.replaces;
  return round.replies.find((one) => one.id === id);
};

const insteadOf = (round: Round, all: readonly Reply[]): Pick<SetAside, 'instead'> => {
  const earlier = replacedBy(round, all);
  const [reply] = all;
  if (earlier === undefined || reply === undefined) return {};
  return { instead: { ids: amendmentsIn(oneWith(round, earlier)), cities: citiesOf(reply) } };
};

const citiesOf = ({ cities }: Reply): readonly Id[] => cities.map(({ city }) => city);

/** Replies that count and took the place of another, for cities of their own. */
const laterThan = (
  state: Consultation,
  round: Round,
  earlier: Reply,
  but: readonly Reply[],
): readonly Reply[] =>
  round.replies.filter(
    (one) => replacesOf(round, one, earlier) && !but.includes(one) && countsOnItsOwn(state, one),
  );

// The one whose place it took counts again, for the cities that sent both, where no other took its place as well.
const backOf = (state: Consultation, round: Round, all: readonly Reply[]): Pick<SetAside, 'back'> => {
  const earlier = replacedBy(round, all);
  const [reply] = all;
  if (earlier === undefined || reply === undefined) return {};
  const others = new Set(laterThan(state, round, earlier, all).flatMap(citiesOf));
  const cities = citiesOf(reply).filter((city) => citiesOf(earlier).includes(city) && !others.has(city));
  const counts = countsOnItsOwn(state, earlier);
  const aside = earlier.late && earlier.settled === null ? 'late' : 'left-out';
  const ids = amendmentsIn(oneWith(round, earlier));
  return { back: { ids, cities, ...(counts ? {} : { aside }) } };
};

// A proposal that was merged, or that some withdrew, is not the one that was replaced: that is not to be guessed back.
const isAsItWas = (state: Negotiation, id: Id): boolean => {
  const amendment = amendmentOf(state, id);
  return (
    amendment?.into === undefined && amendment?.history.every(({ what }) => what !== 'withdraw') !== false
  );
};

// What others were merged into carries their words too: it cannot go with the reply.
const decidedIn = (state: Negotiation, amendments: readonly Id[]): readonly Id[] => {
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
  const { id, late } = reply;
  const all = oneWith(round, reply);
  if (type === 'include-late' || type === 'leave-out-late')
    return late ? null : refuse('round:not-late', { reply: id });
  const counts = countsOnItsOwn(state, reply);
  if (type === 'include') return counts ? refuse('round:not-left-out', { reply: id }) : null;
  if (!counts) return refuse('round:counts-not', { reply: id });
  const [next] = laterThan(state, round, reply, all);
  if (next !== undefined) return refuse('round:replaced-since', { reply: id, next: next.id });
  const earlier = replacedBy(round, all);
  const were = earlier === undefined ? [] : amendmentsIn(oneWith(round, earlier));
  if (earlier !== undefined && !were.every((one) => isAsItWas(state.negotiation, one)))
    return refuse('round:has-replaced', { reply: id, earlier: earlier.id });
  const decided = decidedIn(state.negotiation, amendmentsIn(all));
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
  // What is one with it goes the same way, where it does not go it already.
  const all = oneWith(round, reply).filter((one) => one === reply || settledNow(state, one) !== included);
  const ids = amendmentsIn(all);
  const aside: SetAside = included
    ? { type: 'take-up', by: deed.by, ids, ...insteadOf(round, all) }
    : {
        type: 'set-aside',
        by: deed.by,
        ids,
        aside: 'left-out',
        // By the rules of older records a late one that was let in takes nothing back.
        ...(deed.type === 'leave-out' ? backOf(state, round, all) : {}),
      };
  const decision = state.negotiation.decisions.length;
  const next = enact(state.negotiation, aside);
  if (!next.ok) return next;
  const now = all.map((one) => ({ ...one, settled: { decision, included, before: one.settled } }));
  return success({ ...withRound(state, withReplies(round, now)), negotiation: next.value });
};
