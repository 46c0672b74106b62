import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import { isAfter } from './deadline.ts';
import { replacesOf } from './one-reply.ts';
import type { Reply, Round, Settled, Silence } from './round.ts';
import type { Consultation } from './state.ts';

/** What a reply counts for: in full, not until the committee decides, not at all, or another took its place. */
export type Standing = 'counts' | 'late' | 'left-out' | 'superseded';

/** Where a city stands in a round. */
export type CityState = 'not-sent' | 'sent' | 'replied' | 'no-comment' | 'approves' | 'late' | 'silent';

/** A city in the roster of a round. */
export interface Row extends City {
  readonly state: CityState;
  /** Its replies with what they count for, as they came in. */
  readonly replies: readonly { readonly reply: Id; readonly standing: Standing }[];
  /** How many of its proposals count; those of a joint reply count for each of its cities here. */
  readonly proposals: number;
  /** Its replies of no comment or approval that count beside proposals of its own. */
  readonly beside: readonly Id[];
  /** What its silence is taken for; null for a city that is not silent. */
  readonly silence: Silence | null;
}

/** Whether a round was closed before its deadline: then no city is silent in it, whatever silence was to mean. */
export const closedEarly = ({ closed, deadline }: Pick<Round, 'closed' | 'deadline'>): boolean =>
  closed !== null && !isAfter(closed.at, deadline);

// A decision that was undone was not taken; the one before it holds again.
const settledAs = (state: Consultation, settled: Settled | null): boolean | null => {
  if (settled === null) return null;
  const stands = state.negotiation.decisions[settled.decision]?.undone === null;
  return stands ? settled.included : settledAs(state, settled.before);
};

/** Whether a reply counts, whatever came after it: in time and not left out, or late and included. */
export const countsOnItsOwn = (state: Consultation, reply: Reply): boolean =>
  settledAs(state, reply.settled) ?? !reply.late;

/** Whether the committee has a reply count: null for a late one on which it did not decide. */
export const settledNow = (state: Consultation, { settled, late }: Reply): boolean | null =>
  settledAs(state, settled) ?? (late ? null : true);

const isReplaced = (state: Consultation, round: Round, reply: Reply, city: Id): boolean =>
  round.replies.some(
    (other) =>
      replacesOf(round, other, reply) &&
      other.cities.some((one) => one.city === city) &&
      countsOnItsOwn(state, other),
  );

/** What a reply counts for, for one of the cities that sent it. */
export const standingFor = (state: Consultation, round: Round, reply: Reply, city: Id): Standing => {
  if (isReplaced(state, round, reply, city)) return 'superseded';
  const included = settledAs(state, reply.settled);
  if (included === null) return reply.late ? 'late' : 'counts';
  return included ? 'counts' : 'left-out';
};

const answered = {
  proposals: 'replied',
  remarks: 'replied',
  'no-comment': 'no-comment',
  approves: 'approves',
} as const;

/** Whether a reply has a say, or will once the committee decides: neither left out nor replaced for all its cities. */
export const stands = (state: Consultation, round: Round, reply: Reply): boolean =>
  reply.cities.some(({ city }) => {
    const standing = standingFor(state, round, reply, city);
    return standing === 'counts' || standing === 'late';
  });

// Proposals say more than the word beside them: a city that approves and later adds one has replied.
const stateOf = (
  round: Round,
  counting: readonly Reply[],
  late: boolean,
  city: Id,
  now: string,
): CityState => {
  if (counting.some(({ answer }) => answered[answer] === 'replied')) return 'replied';
  const last = counting.at(-1);
  if (last !== undefined) return answered[last.answer];
  if (late) return 'late';
  // Who was not asked cannot have kept silent.
  if (round.sent[city] === undefined) return 'not-sent';
  // Nor who still had time to speak when the round was closed.
  if (closedEarly(round)) return 'sent';
  return round.closed !== null || isAfter(now, round.deadline) ? 'silent' : 'sent';
};

const besideProposals = (counting: readonly Reply[]): readonly Id[] =>
  counting.some(({ answer }) => answer === 'proposals')
    ? counting.flatMap(({ id, answer }) => (answer === 'no-comment' || answer === 'approves' ? [id] : []))
    : [];

const rowOf = (
  state: Consultation,
  round: Round,
  { city, name }: City,
  own: readonly Reply[],
  now: string,
): Row => {
  const replies = own.map((reply) => ({ reply: reply.id, standing: standingFor(state, round, reply, city) }));
  const counting = own.filter((_, index) => replies[index]?.standing === 'counts');
  const late = own.some(
    (reply, index) =>
      reply.late && (replies[index]?.standing === 'late' || replies[index]?.standing === 'left-out'),
  );
  const where = stateOf(round, counting, late, city, now);
  return {
    city,
    name,
    state: where,
    replies,
    proposals: counting.reduce((sum, { amendments }) => sum + amendments.length, 0),
    beside: besideProposals(counting),
    silence: where === 'silent' ? round.silence : null,
  };
};

/**
 * Who was asked and what came back, city by city in the order of the invitation. `now` is the moment, in ISO 8601, as
 * of which a city counts as silent; once a round is closed it makes no difference. In one that was closed before its
 * deadline no city is silent.
 */
export const roster = (state: Consultation, round: Round, now: string): readonly Row[] => {
  const byCity = new Map<Id, Reply[]>();
  for (const reply of round.replies)
    for (const { city } of reply.cities) {
      const there = byCity.get(city);
      if (there === undefined) byCity.set(city, [reply]);
      else there.push(reply);
    }
  return round.invited.map((city) => rowOf(state, round, city, byCity.get(city.city) ?? [], now));
};

/** How many cities are in each state. */
export const tally = (rows: readonly Row[]): Readonly<Record<CityState, number>> => {
  const count = { 'not-sent': 0, sent: 0, replied: 0, 'no-comment': 0, approves: 0, late: 0, silent: 0 };
  for (const { state } of rows) count[state]++;
  return count;
};

/** How many proposals count in a round; one of a joint reply counts once. */
export const proposalCount = (state: Consultation, round: Round): number =>
  round.replies
    .filter((reply) => reply.cities.some(({ city }) => standingFor(state, round, reply, city) === 'counts'))
    .reduce((sum, { amendments }) => sum + amendments.length, 0);
