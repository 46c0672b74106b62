import type { City } from '#core/amendment/amendment.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { Round } from '#core/round/round.ts';
import type { DraftFile } from '../file/draft-file.ts';
import { networkFacts } from '../network.ts';
import { type Reply, roundFor } from './amend.ts';
import { readOwnFile } from './own-file.ts';
import { letterText, readLetter, type Unsure } from './reading-letter.ts';
import { type ReadReply, readReply, versionsOf } from './reading-reply.ts';
import { findSponsors } from './sponsors.ts';

/** A reply as it is handed in: who sent it, where it lies, on what it was made, when it came. */
export interface Asked {
  readonly city: string;
  readonly language?: Language | undefined;
  /** The path of an amended text … */
  readonly text?: string | undefined;
  /** … or of a letter that says what to amend. */
  readonly instructions?: string | undefined;
  readonly round?: string | undefined;
  readonly base?: number | undefined;
  readonly rationale?: string | undefined;
  /** A day, or a moment in ISO 8601; now where it is missing. */
  readonly received?: string | undefined;
  readonly replaces?: Id | undefined;
}

/** A reply that was read, and what of it a person has to look at. */
export interface Incoming {
  readonly reply: Reply;
  readonly warnings: readonly Failure[];
}

const momentOf = (given: string | undefined): Result<string> => {
  if (given === undefined) return success(new Date().toISOString());
  const time = Date.parse(given);
  return Number.isNaN(time) ? refuse('amending:bad-date', { given }) : success(new Date(time).toISOString());
};

const invited = (cities: readonly City[], round: Round | null): Result<null> => {
  const stranger = cities.find(({ city }) => round?.invited.some((one) => one.city === city) === false);
  return stranger === undefined || round === null
    ? success(null)
    : refuse('round:not-invited', { city: stranger.name, round: round.id });
};

interface Read {
  readonly read: ReadReply;
  readonly unsure: readonly Unsure[];
}

/** The version that a reply should have been made on, and the round that it answers. */
interface On {
  readonly expected: number;
  readonly round: Round | null;
}

const fromText = async (
  file: DraftFile,
  { text = '', language, base }: Asked,
  { expected, round }: On,
): Promise<Result<Read>> => {
  if (language === undefined) return refuse('amending:language-missing');
  const versions = versionsOf(file.draft, file.negotiation);
  const asked = { path: text, language, versions, expected, told: base !== undefined };
  const own = round === null ? null : readOwnFile({ ...asked, round });
  if (own !== null) return own;
  const read = await readReply(asked);
  return read.ok ? success({ read: read.value, unsure: [] }) : read;
};

const fromLetter = async (
  file: DraftFile,
  { instructions = '', language }: Asked,
  { expected }: On,
): Promise<Result<Read>> => {
  const draft = versionsOf(file.draft, file.negotiation)[expected];
  if (draft === undefined) return refuse('amendment:no-version', { version: expected });
  const letter = await letterText(instructions);
  if (!letter.ok) return letter;
  const { wishes, unsure } = readLetter(letter.value.text, draft, language);
  const { warnings } = letter.value;
  return success({ read: { base: expected, wishes, typographyOnly: 0, warnings }, unsure });
};

/**
 * Reads what cities sent, as an amended text or as a letter, for the record of a draft.
 *
 * Refused with `amending:text-or-letter` where it is neither or both, `amending:bad-date`, `round:unknown`,
 * `round:not-invited`, as cities are found (`findSponsors`) and as the text is read (`readReply`).
 */
export const readIncoming = async (file: DraftFile, asked: Asked): Promise<Result<Incoming>> => {
  if ((asked.text === undefined) === (asked.instructions === undefined))
    return refuse('amending:text-or-letter');
  const cities = findSponsors(networkFacts(), asked.city);
  if (!cities.ok) return cities;
  const round = roundFor(file.consultation, asked.round);
  if (!round.ok) return round;
  const guests = invited(cities.value, round.value);
  if (!guests.ok) return guests;
  const received = momentOf(asked.received);
  if (!received.ok) return received;
  const latest = file.negotiation?.steps.length ?? 0;
  const expected = asked.base ?? round.value?.base ?? latest;
  const read = await (asked.text === undefined ? fromLetter : fromText)(file, asked, {
    expected,
    round: round.value,
  });
  if (!read.ok) return read;
  return success({
    reply: {
      cities: cities.value,
      read: read.value.read,
      unsure: read.value.unsure,
      path: asked.text ?? asked.instructions ?? '',
      round: round.value,
      received: received.value,
      ...(asked.rationale === undefined ? {} : { rationale: asked.rationale }),
      replaces: asked.replaces ?? null,
    },
    warnings: read.value.read.warnings,
  });
};
