import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { deadlineAt, deadlineSaid, isAfter } from '#core/round/deadline.ts';
import { filesAside, waitingFiles, wasTakenIn } from '#core/round/held-files.ts';
import { closedEarly, countsOnItsOwn, proposalCount, type Row, roster, tally } from '#core/round/roster.ts';
import type { Answer, HeldFile, Round, Silence } from '#core/round/round.ts';
import type { Consultation } from '#core/round/state.ts';
import type { Act } from '../file/deed-schema.ts';
import type { DraftFile } from '../file/draft-file.ts';
import { networkFacts } from '../network.ts';
import { roundFor } from './amend.ts';
import { opening } from './opening.ts';
import { remarksIn, type Said } from './remarks.ts';
import { readRoster, wholeNetwork } from './roster-file.ts';
import { findSponsors } from './sponsors.ts';

/** What is asked of a round, whichever it is; what is missing is named in a refusal. */
export interface RoundAsked {
  readonly round?: string | undefined;
  readonly deadline?: string | undefined;
  readonly zone?: string | undefined;
  readonly silence?: Silence | undefined;
  /** Cities by name, or the path of a CSV; the whole network where neither is given. */
  readonly city?: string | undefined;
  readonly roster?: string | undefined;
  /** All who were invited, for `sent`. */
  readonly all?: boolean | undefined;
  readonly reply?: Id | undefined;
  readonly answer?: Exclude<Answer, 'proposals'> | undefined;
  readonly received?: string | undefined;
  /** A round is meant to be closed before its deadline. */
  readonly early?: boolean | undefined;
  /** What waits, by its ids. */
  readonly files?: readonly Id[] | undefined;
}

const invitedBy = ({ city, roster: path }: RoundAsked): Result<readonly City[]> => {
  if (path !== undefined) return readRoster(path, networkFacts());
  return city === undefined ? success(wholeNetwork(networkFacts())) : findSponsors(networkFacts(), city);
};

/** A round on the draft as it is now, the first under the name 1. The draft is opened for consultation with it. */
export const openingRound = (file: DraftFile, asked: RoundAsked): Result<readonly Act[]> => {
  const { deadline: day, zone = 'UTC', silence } = asked;
  if (day === undefined || silence === undefined)
    return refuse('amending:round-needs', { what: day === undefined ? '--deadline' : '--silence' });
  const deadline = deadlineAt(day, zone);
  if (!deadline.ok) return deadline;
  const invited = invitedBy(asked);
  if (!invited.ok) return invited;
  const { consultation } = file;
  const round = asked.round ?? `${(consultation?.rounds.length ?? 0) + 1}`;
  const base = consultation?.negotiation.steps.length ?? 0;
  return success([
    ...opening(file),
    { type: 'round-open', round, base, invited: invited.value, deadline: deadline.value, silence },
  ]);
};

/** The round named, or the one that is open. */
export const theRound = (file: DraftFile, asked: RoundAsked): Result<Round> => {
  const found = roundFor(file.consultation, asked.round);
  if (!found.ok) return found;
  const rounds = file.consultation?.rounds ?? [];
  const last = found.value ?? rounds.at(-1);
  return last === undefined ? refuse('amending:no-round', { path: file.path }) : success(last);
};

const nextReply = ({ rounds }: Consultation): Id =>
  `r${rounds.reduce((sum, { replies }) => sum + replies.length, 0) + 1}`;

const wordOf = (file: DraftFile, round: Round, asked: RoundAsked): Result<Act> => {
  const { answer, city, received } = asked;
  if (answer === undefined || city === undefined)
    return refuse('amending:round-needs', { what: answer === undefined ? '--answer' : '--city' });
  const cities = findSponsors(networkFacts(), city);
  if (!cities.ok) return cities;
  const time = received === undefined ? Date.now() : Date.parse(received);
  if (Number.isNaN(time)) return refuse('amending:bad-date', { given: received ?? '' });
  const { consultation } = file;
  return success({
    type: 'reply',
    round: round.id,
    reply: consultation === null ? 'r1' : nextReply(consultation),
    cities: cities.value,
    answer,
    received: new Date(time).toISOString(),
    base: round.base,
    proposals: [],
    replaces: null,
  });
};

const sending = (round: Round, asked: RoundAsked): Result<Act> => {
  if (asked.city === undefined)
    return success({ type: 'send', round: round.id, cities: round.invited.map(({ city }) => city) });
  const cities = findSponsors(networkFacts(), asked.city);
  if (!cities.ok) return cities;
  return success({ type: 'send', round: round.id, cities: cities.value.map(({ city }) => city) });
};

// Whom it went to by other means is said by those who sent it, never taken for granted.
const sentOtherwise = (round: Round, asked: RoundAsked): Result<Act> => {
  if (asked.city === undefined && asked.all !== true)
    return refuse('amending:round-needs', { what: '--city / --all' });
  const act = sending(round, asked);
  return act.ok && act.value.type === 'send' ? success({ ...act.value, otherwise: true }) : act;
};

const extending = (round: Round, { deadline: day, zone }: RoundAsked): Result<Act> => {
  if (day === undefined) return refuse('amending:round-needs', { what: '--deadline' });
  const deadline = deadlineAt(day, zone ?? round.deadline.zone);
  return deadline.ok ? success({ type: 'extend', round: round.id, deadline: deadline.value }) : deadline;
};

// Before the deadline nobody is silent yet.
const closing = ({ id: round, deadline, closed }: Round, { early }: RoundAsked): Result<Act> => {
  if (closed !== null || isAfter(new Date().toISOString(), deadline))
    return success({ type: 'round-close', round });
  return early === true
    ? success({ type: 'round-close', round, early })
    : refuse('round:before-deadline', { round, deadline: deadlineSaid(deadline) });
};

// A late one that was let in is left out as one that counts, so that the one it replaced counts again.
const settlingReply = (
  file: DraftFile,
  action: 'include' | 'leave-out',
  round: Round,
  { reply }: RoundAsked,
): Result<Act> => {
  if (reply === undefined) return refuse('amending:round-needs', { what: '--reply' });
  const { consultation } = file;
  const found = round.replies.find(({ id }) => id === reply);
  const wasLetIn =
    action === 'leave-out' &&
    found !== undefined &&
    found.replaces !== null &&
    consultation !== null &&
    countsOnItsOwn(consultation, found);
  const late = found?.late === true && !wasLetIn;
  return success({ type: late ? (`${action}-late` as const) : action, round: round.id, reply });
};

/** What can be done to a round that is there. */
export type RoundAction =
  | 'close'
  | 'send'
  | 'sent'
  | 'extend'
  | 'reply'
  | 'include'
  | 'leave-out'
  | 'set-aside'
  | 'take-up';

// What was taken in since it was set aside would not wait again, whatever was said of it.
const takingUp = (round: Round, { files = [] }: RoundAsked): Result<Act> => {
  const over = round.held.find(
    (one) => one.aside !== null && files.includes(one.id) && wasTakenIn(round, one),
  );
  if (over !== undefined)
    return refuse('round:file-taken', { file: over.finding === undefined ? over.file : over.id });
  return success({ type: 'take-files-up', round: round.id, files });
};

/** The deed that does it, on the round named or the one that is open. */
export const inRound = (file: DraftFile, action: RoundAction, asked: RoundAsked): Result<readonly Act[]> => {
  const round = theRound(file, asked);
  if (!round.ok) return round;
  const act = (): Result<Act> => {
    switch (action) {
      case 'close':
        return closing(round.value, asked);
      case 'send':
        return sending(round.value, asked);
      case 'sent':
        return sentOtherwise(round.value, asked);
      case 'extend':
        return extending(round.value, asked);
      case 'reply':
        return wordOf(file, round.value, asked);
      case 'include':
      case 'leave-out':
        return settlingReply(file, action, round.value, asked);
      case 'set-aside':
        return success({ type: 'set-files-aside', round: round.value.id, files: asked.files ?? [] });
      case 'take-up':
        return takingUp(round.value, asked);
    }
  };
  const made = act();
  return made.ok ? success([made.value]) : made;
};

/** Where a round stands. */
export interface RoundStatus {
  readonly round: Id;
  readonly base: number;
  readonly deadline: Round['deadline'];
  readonly silence: Silence;
  readonly closed: boolean;
  /** It was closed before its deadline, so that no city is silent. */
  readonly early: boolean;
  readonly tally: ReturnType<typeof tally>;
  readonly proposals: number;
  readonly cities: readonly Row[];
  /** What cities said of which no change was made, as it came in. */
  readonly remarks: readonly Said[];
  /** What came in and waits, whole files and single things in replies: neither taken in nor set aside. */
  readonly held: readonly HeldFile[];
  /** What somebody set aside of it, as nothing to be taken in. */
  readonly aside: readonly HeldFile[];
}

/** Every round of a draft, or the one named, city by city, as of a moment in ISO 8601. */
export const roundStatus = (
  consultation: Consultation | null,
  named: string | undefined,
  now: string,
): Result<readonly RoundStatus[]> => {
  const rounds = consultation?.rounds ?? [];
  const chosen = named === undefined ? rounds : rounds.filter(({ id }) => id === named);
  if (consultation === null || chosen.length === 0)
    return named === undefined ? success([]) : refuse('round:unknown', { round: named });
  return success(
    chosen.map((round) => {
      const cities = roster(consultation, round, now);
      return {
        round: round.id,
        base: round.base,
        deadline: round.deadline,
        silence: round.silence,
        closed: round.closed !== null,
        early: closedEarly(round),
        tally: tally(cities),
        proposals: proposalCount(consultation, round),
        cities,
        remarks: remarksIn(consultation, round),
        held: waitingFiles(consultation, round),
        aside: filesAside(consultation, round),
      };
    }),
  );
};
