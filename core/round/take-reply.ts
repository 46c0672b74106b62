import type { City } from '#core/amendment/amendment.ts';
import type { Propose } from '#core/amendment/deed.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { allProposed } from '#core/amendment/propose.ts';
import type { Negotiation } from '#core/amendment/state.ts';
import { type Refusal, type Result, refuse, success } from '#core/failure.ts';
import { isAfter } from './deadline.ts';
import type { TakeReply } from './deed.ts';
import { oneWith } from './one-reply.ts';
import { standingFor, stands } from './roster.ts';
import type { Reply, Round } from './round.ts';
import { type Consultation, withRound } from './state.ts';

const refusal = (state: Consultation, round: Round, deed: TakeReply): Result<null> => {
  const { reply, cities, answer, proposals, received, replaces } = deed;
  const taken = state.rounds.some(({ replies }) => replies.some(({ id }) => id === reply));
  if (taken) return refuse('round:id-taken', { round: reply });
  if (cities.length === 0) return refuse('round:nobody-replied', { reply });
  const stranger = cities.find(({ city }) => !round.invited.some((one) => one.city === city));
  if (stranger !== undefined) return refuse('round:not-invited', { city: stranger.city, round: round.id });
  if (Number.isNaN(Date.parse(received))) return refuse('round:bad-moment', { reply, received });
  if ((answer === 'proposals') !== proposals.length > 0)
    return refuse('round:answer-differs', { reply, answer });
  if (replaces !== null && !round.replies.some(({ id }) => id === replaces))
    return refuse('round:no-reply', { reply: replaces });
  return belongsRefusal(state, round, deed) ?? foundRefusal(round, deed);
};

// It can be one only with a reply of the same cities, in the same bytes, that has a say; and takes no other’s place.
const belongsRefusal = (state: Consultation, round: Round, deed: TakeReply): Refusal | null => {
  const { belongs, source, cities, replaces, reply } = deed;
  if (belongs === undefined) return null;
  const first = round.replies.find(({ id }) => id === belongs);
  if (first === undefined || first.belongs !== undefined) return refuse('round:no-reply', { reply: belongs });
  const isSame = first.source?.hash === source?.hash && sameCities(first.cities, cities) && replaces === null;
  if (!isSame) return refuse('round:not-one', { reply, first: belongs });
  return stands(state, round, first) ? null : refuse('round:counts-not', { reply: belongs });
};

/** Whether the same cities sent both. */
export const sameCities = (ones: readonly City[], others: readonly City[]): boolean =>
  ones.length === others.length && ones.every(({ city }) => others.some((one) => one.city === city));

// What a reply says was held back of it, or is confirmed by it, was kept before, and is confirmed once.
const foundRefusal = (
  { held, replies }: Round,
  { findings = [], confirms = [] }: TakeReply,
): Result<null> => {
  if (findings.length + confirms.length === 0) return success(null);
  const known = new Set(held.flatMap(({ id, finding }) => (finding === undefined ? [] : [id])));
  const all = new Set(held.map(({ id }) => id));
  const done = new Set(confirms.length === 0 ? [] : replies.flatMap((reply) => reply.confirms ?? []));
  const wrong = findings.find((id) => !known.has(id)) ?? confirms.find((id) => !all.has(id) || done.has(id));
  return wrong === undefined ? success(null) : refuse('round:not-waiting', { id: wrong });
};

const withProposals = (state: Negotiation, deed: TakeReply, late: boolean): Result<Negotiation> =>
  allProposed(
    state,
    deed.proposals.map(
      ({ amendment, submission, class: weight }): Propose => ({
        type: 'propose',
        by: deed.by,
        amendment,
        submission,
        class: weight,
        ...(late ? { aside: 'late' } : {}),
      }),
    ),
  );

// A late reply takes the place of nothing before the committee lets it in: the one that came in time still counts.
const superseding = (state: Negotiation, round: Round, deed: TakeReply): Result<Negotiation> => {
  const earlier = round.replies.find(({ id }) => id === deed.replaces);
  if (earlier === undefined) return success(state);
  const cities = deed.cities.map(({ city }) => city);
  const ids = oneWith(round, earlier).flatMap(({ amendments }) => amendments);
  return enact(state, { type: 'supersede', by: deed.by, ids, cities });
};

// For a city whose part of the first was replaced since, what is one with it counts as little.
const withoutGone = (
  state: Consultation,
  negotiation: Negotiation,
  round: Round,
  deed: TakeReply,
): Result<Negotiation> => {
  const first = round.replies.find(({ id }) => id === deed.belongs);
  if (first === undefined) return success(negotiation);
  const gone = deed.cities.filter(({ city }) => standingFor(state, round, first, city) === 'superseded');
  if (gone.length === 0) return success(negotiation);
  const ids = deed.proposals.map(({ amendment }) => amendment);
  return enact(negotiation, { type: 'supersede', by: deed.by, ids, cities: gone.map(({ city }) => city) });
};

const cameBefore = ({ replies, held, closed }: Round, { source, continues }: Coming): boolean => {
  const reply = replies.find(({ id }) => id === continues);
  if (reply !== undefined) return !reply.late && reply.source?.hash === source?.hash;
  const waited = held.find(({ id }) => id === continues);
  return waited !== undefined && waited.hash === source?.hash && !isAfterMoment(waited.held.at, closed?.at);
};

const isAfterMoment = (at: string, closed: string | undefined): boolean =>
  closed !== undefined && Date.parse(at) > Date.parse(closed);

/** What tells of a reply whether it is late. */
export type Coming = Pick<TakeReply, 'received' | 'source' | 'continues'>;

/**
 * Whether a reply is late: received after the deadline, or entered after the round was closed, unless its bytes had come
 * in before that and waited to be confirmed.
 */
export const isLate = (round: Round, coming: Coming): boolean =>
  isAfter(coming.received, round.deadline) || (round.closed !== null && !cameBefore(round, coming));

/** The city's own words, and those of its partners, come in; whatever they replace stays in the record. */
export const taken = (state: Consultation, round: Round, deed: TakeReply): Result<Consultation> => {
  const fits = refusal(state, round, deed);
  if (!fits.ok) return fits;
  const first = round.replies.find(({ id }) => id === deed.belongs);
  const late = isLate(round, deed) || first?.late === true;
  const proposed = withProposals(state.negotiation, deed, late);
  if (!proposed.ok) return proposed;
  const counting = withoutGone(state, proposed.value, round, deed);
  if (!counting.ok) return counting;
  const replacing = late ? counting : superseding(counting.value, round, deed);
  if (!replacing.ok) return replacing;
  const reply: Reply = {
    id: deed.reply,
    cities: deed.cities,
    answer: deed.answer,
    received: deed.received,
    base: deed.base,
    amendments: deed.proposals.map(({ amendment }) => amendment),
    late,
    replaces: deed.replaces,
    settled: null,
    ...(deed.source === undefined ? {} : { source: deed.source }),
    ...(deed.remarks === undefined ? {} : { remarks: deed.remarks }),
    ...(deed.findings === undefined ? {} : { findings: deed.findings }),
    ...(deed.confirms === undefined ? {} : { confirms: deed.confirms }),
    ...(deed.belongs === undefined ? {} : { belongs: deed.belongs }),
  };
  const now = { ...round, replies: [...round.replies, reply] };
  return success({ ...withRound(state, now), negotiation: replacing.value });
};
