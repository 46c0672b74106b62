import type { By } from '#core/amendment/amendment.ts';
import { enact as enactNegotiation, replay as replayNegotiation } from '#core/amendment/negotiation.ts';
import { versionOf } from '#core/amendment/state.ts';
import { type Refusal, type Result, refuse, success } from '#core/failure.ts';
import type { Deed, RoundDeed } from './deed.ts';
import { filesHeld, filesSettled } from './held-files.ts';
import type { Deadline, Round } from './round.ts';
import { settled } from './settle-reply.ts';
import { type Consultation, roundOf, withRound } from './state.ts';
import { taken } from './take-reply.ts';

const openedRound = (
  state: Consultation,
  deed: Extract<RoundDeed, { type: 'round-open' }>,
): Result<Consultation> => {
  const { round: id, base, invited, deadline, silence, by } = deed;
  if (state.rounds.some((round) => round.id === id)) return refuse('round:id-taken', { round: id });
  if (base < 0 || base > versionOf(state.negotiation)) return refuse('round:no-version', { version: base });
  if (invited.length === 0) return refuse('round:nobody-invited', { round: id });
  const trouble = unreadable(deadline);
  if (trouble !== null) return trouble;
  const ids = new Set<string>();
  const twice = invited.find(({ city }) => ids.has(city) || !ids.add(city));
  if (twice !== undefined) return refuse('round:invited-twice', { city: twice.city });
  const round: Round = {
    id,
    base,
    invited,
    deadline,
    silence,
    opened: by,
    sent: {},
    replies: [],
    held: [],
    closed: null,
  };
  return success({ ...state, rounds: [...state.rounds, round] });
};

const sent = (state: Consultation, round: Round, cities: readonly string[], by: By): Result<Consultation> => {
  const stranger = cities.find((id) => !round.invited.some(({ city }) => city === id));
  if (stranger !== undefined) return refuse('round:not-invited', { city: stranger, round: round.id });
  const now = Object.fromEntries(cities.map((city) => [city, round.sent[city] ?? by.at]));
  return success(withRound(state, { ...round, sent: { ...round.sent, ...now } }));
};

const unreadable = ({ at, zone }: Deadline): Refusal | null =>
  Number.isNaN(Date.parse(at)) ? refuse('round:bad-deadline', { day: at, zone }) : null;

const extended = (state: Consultation, round: Round, deadline: Deadline): Result<Consultation> => {
  if (round.closed !== null) return refuse('round:closed', { round: round.id });
  return unreadable(deadline) ?? success(withRound(state, { ...round, deadline }));
};

const inRound = (state: Consultation, deed: RoundDeed): Result<Consultation> => {
  if (deed.type === 'round-open') return openedRound(state, deed);
  const round = roundOf(state, deed.round);
  if (round === undefined) return refuse('round:unknown', { round: deed.round });
  switch (deed.type) {
    case 'reply':
      return taken(state, round, deed);
    case 'include-late':
    case 'leave-out-late':
    case 'leave-out':
    case 'include':
      return settled(state, round, deed);
    case 'hold-files':
      return filesHeld(state, round, deed);
    case 'set-files-aside':
    case 'take-files-up':
      return filesSettled(state, round, deed);
    case 'send':
      return round.closed === null || deed.otherwise === true
        ? sent(state, round, deed.cities, deed.by)
        : refuse('round:closed', { round: round.id });
    case 'extend':
      return extended(state, round, deed.deadline);
    case 'round-close':
      return round.closed === null
        ? success(withRound(state, { ...round, closed: deed.by }))
        : refuse('round:closed', { round: round.id });
  }
};

const isOfRounds = (deed: Deed): deed is RoundDeed => 'round' in deed;

/**
 * The consultation after a deed, of a round or of the negotiation. Pure, like `enact` of the negotiation: a deed that
 * cannot be done is refused with its code, and nothing is done.
 */
export const enact = (state: Consultation, deed: Deed): Result<Consultation> => {
  if (isOfRounds(deed)) return inRound(state, deed);
  if (deed.type === 'issue-open')
    return deed.open.length === 0 ? refuse('round:nothing-open') : success(state);
  const next = enactNegotiation(state.negotiation, deed);
  return next.ok ? success({ ...state, negotiation: next.value }) : next;
};

/** The consultation that a record tells, from its first deed, which opens it. Refused with the place of the deed. */
export const replay = (deeds: readonly Deed[]): Result<Consultation> => {
  const [first, ...others] = deeds;
  if (first?.type !== 'open') return refuse('amendment:not-opened');
  const negotiation = replayNegotiation([first]);
  if (!negotiation.ok) return negotiation;
  let state: Consultation = { negotiation: negotiation.value, rounds: [] };
  for (const [index, deed] of others.entries()) {
    const next = enact(state, deed);
    if (!next.ok) return refuse(next.failure.code, { ...next.failure.facts, deed: index + 1 });
    state = next.value;
  }
  return success(state);
};
