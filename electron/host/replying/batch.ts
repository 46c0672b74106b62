import type { City } from '#core/amendment/amendment.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { FileReport } from '#core/reply/report.ts';
import { knownSenders } from '#core/reply/unknown-city.ts';
import type { Typed } from '#core/reply/word/read-reply.ts';
import type { Round } from '#core/round/round.ts';
import { sentDrafts } from '#core/round/sent-drafts.ts';
import { roundFor } from '../amending/amend.ts';
import { findSponsors } from '../amending/sponsors.ts';
import type { DraftFile } from '../file/draft-file.ts';
import { networkFacts } from '../network.ts';
import type { Confirmed } from './findings.ts';
import type { Reading } from './reading.ts';
import { type Counter, counterOf } from './take-reply.ts';

/** What is asked of an import, whichever files it is about. */
export interface Importing {
  readonly round?: string | undefined;
  /** Whose the replies are, where neither the files nor their names say so. */
  readonly city?: string | undefined;
  readonly language?: Language | undefined;
  readonly base?: number | undefined;
  readonly received?: string | undefined;
  /** A reply by its id, or `last` for the last one of the same city. */
  readonly replaces?: string | undefined;
  readonly handMarked: boolean;
  readonly typed: Typed;
  readonly confirm: Confirmed;
  /** Of a file that came before: what was struck through by hand and waits is meant. */
  readonly confirmsStruck?: boolean;
  readonly dryRun: boolean;
  readonly who: string;
}

/** A batch of replies on its way into one draft. */
export interface Batch {
  readonly file: DraftFile;
  readonly asked: Importing;
  readonly roundId: Id;
  readonly told: readonly City[] | null;
  readonly received: string | null;
  readonly counter: Counter;
  /** Marks of what this batch has taken in, by which it sees what comes twice. */
  readonly seen: Set<string>;
}

/** The report on a file of which nothing more is known. */
export const reportOn = (
  file: string,
  state: FileReport['state'],
  reason: Failure | null,
  more: Partial<FileReport> = {},
): FileReport => ({
  file,
  kind: 'unknown',
  state,
  ...(reason === null ? {} : { reason }),
  candidates: [],
  replies: [],
  language: null,
  base: null,
  findings: [],
  warnings: [],
  ...more,
});

/** The round as it is by now. */
export const roundOf = ({ file, roundId }: Batch): Round => {
  const round = file.consultation?.rounds.find(({ id }) => id === roundId);
  if (round === undefined) throw new Error(`round ${roundId} is gone`);
  return round;
};

const versionsOf = ({ file }: Batch): readonly Draft[] => file.negotiation?.versions ?? [file.draft];

/** The draft as it was at one version. */
export const versionOf = (batch: Batch, version: number): Draft | undefined => versionsOf(batch)[version];

/** How the files of a batch are to be read. */
export const readingFor = (batch: Batch, round: Round): Reading => ({
  versions: versionsOf(batch),
  round,
  sent: sentDrafts(batch.file.consultation),
  language: batch.asked.language ?? null,
  base: batch.asked.base ?? null,
  handMarked: batch.asked.handMarked && batch.asked.confirmsStruck !== true,
  typed: batch.asked.typed,
});

const momentOf = (given: string | undefined): Result<string | null> => {
  if (given === undefined) return success(null);
  const time = Date.parse(given);
  return Number.isNaN(time) ? refuse('amending:bad-date', { given }) : success(new Date(time).toISOString());
};

// Who confirms by an id means that one thing: it is there and can be taken, or nothing is read.
const unfitIn = (confirm: Confirmed, { held }: Round, told: readonly City[] | null): Failure | null => {
  for (const id of confirm === 'all' ? [] : confirm) {
    if (typeof id === 'number') continue;
    const one = held.find((each) => each.id === id);
    if (one === undefined) return { code: 'round:not-waiting', facts: { id } };
    if (one.finding !== undefined && one.finding.number === undefined)
      return { code: 'reply:not-as-it-is', facts: { id } };
    if (one.finding !== undefined && told === null && knownSenders(one).length === 0)
      return { code: 'reply:city-first', facts: { id } };
  }
  return null;
};

/**
 * A batch for the round that is asked for, or the one that is open. Refused with `amending:no-round`, where there were
 * rounds and none is open `reply:round-closed`, `round:unknown`,
 * `amending:which-round`, `amending:bad-date`, `round:not-invited`, `round:not-waiting`,
 * `reply:not-as-it-is`, `reply:city-first`, and as `findSponsors` does.
 */
export const batchFor = (file: DraftFile, asked: Importing): Result<Batch> => {
  const round = roundFor(file.consultation, asked.round);
  if (!round.ok) return round;
  const { consultation } = file;
  if (round.value === null || consultation === null) {
    const closed = consultation?.rounds.at(-1);
    // Whoever opened another one would have the reply answer to a text that nobody was sent.
    return closed === undefined
      ? refuse('amending:no-round', { path: file.path })
      : refuse('reply:round-closed', { round: closed.id, path: file.path });
  }
  const told = asked.city === undefined ? success(null) : findSponsors(networkFacts(), asked.city);
  if (!told.ok) return told;
  const { id, invited } = round.value;
  const stranger = told.value?.find(({ city }) => !invited.some((one) => one.city === city));
  if (stranger !== undefined) return refuse('round:not-invited', { city: stranger.name, round: id });
  const unfit = unfitIn(asked.confirm, round.value, told.value);
  if (unfit !== null) return refuse(unfit.code, unfit.facts);
  const received = momentOf(asked.received);
  if (!received.ok) return received;
  return success({
    file,
    asked,
    roundId: id,
    told: told.value,
    received: received.value,
    counter: counterOf(consultation),
    seen: new Set(),
  });
};
