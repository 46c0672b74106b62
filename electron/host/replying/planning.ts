import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import type { FileReport, ReplyReport } from '#core/reply/report.ts';
import { standingFor } from '#core/round/roster.ts';
import type { ReplySource, Round } from '#core/round/round.ts';
import type { Act } from '../file/deed-schema.ts';
import { type Batch, reportOn, roundOf, versionOf } from './batch.ts';
import { continuedBy, marksOf, receivedOf } from './came-before.ts';
import { findingsOf } from './findings.ts';
import type { Outcome } from './holding.ts';
import { type Owned, readingFacts } from './owners.ts';
import type { Piece } from './pieces.ts';
import type { ReadFile } from './reading.ts';
import { type Taken, takeReply } from './take-reply.ts';

/** Replies that were read and go into the record together. */
export interface Planned {
  readonly piece: Piece;
  readonly read: ReadFile;
  readonly replies: readonly {
    readonly owned: Owned;
    readonly taken: Taken | null;
    readonly replaces: Id | null;
  }[];
}

// The last of those that still count for the city and came in before this one; what came later is not the older’s to replace.
const lastBefore = (cities: readonly City[], received: string, { file }: Batch, round: Round): Id | null => {
  const { consultation } = file;
  const own = round.replies.filter((reply) =>
    reply.cities.some(
      ({ city }) =>
        cities.some((one) => one.city === city) &&
        consultation !== null &&
        ['counts', 'late'].includes(standingFor(consultation, round, reply, city)) &&
        Date.parse(reply.received) <= Date.parse(received),
    ),
  );
  const inTime = own.toSorted((one, other) => Date.parse(one.received) - Date.parse(other.received));
  return inTime.at(-1)?.id ?? null;
};

/** What is to be recorded of a piece, with the ids that it gives. */
export const planned = (replies: readonly Owned[], piece: Piece, read: ReadFile, batch: Batch): Planned => {
  const round = roundOf(batch);
  const draft = versionOf(batch, read.base.version);
  const source = sourceOf(piece);
  return {
    piece,
    read,
    replies: replies.map((owned) => {
      const { cities } = owned.owner;
      const received = receivedOf(batch, source, cities, piece.received);
      const { replaces: asked = null } = batch.asked;
      const replaces = asked === 'last' ? lastBefore(cities, received, batch, round) : asked;
      const taking = {
        round,
        cities,
        noted: owned.noted,
        base: read.base.version,
        received,
        source,
        replaces,
        continues: round.closed === null ? null : continuedBy(batch, source, cities),
      };
      const taken = draft === undefined ? null : takeReply({ ...taking, draft }, batch.counter);
      return { owned, taken, replaces };
    }),
  };
};

const toldOf = ({ replies }: Planned): readonly ReplyReport[] =>
  replies.flatMap(({ owned, taken, replaces }): readonly ReplyReport[] => {
    if (taken === null) return [];
    const { reply, answer, late, amendments } = taken;
    return [{ ...owned.owner, reply, answer, late, amendments: [...amendments.values()], replaces }];
  });

/** The file that a piece came in, as its reply keeps it. */
export const sourceOf = ({ name, hash }: Piece): ReplySource => ({ file: name, hash });

/** What a piece came to that was taken in as planned. */
export const outcomeOf = (plan: Planned, batch: Batch): Outcome => ({
  report: reportOf(plan, batch),
  source: sourceOf(plan.piece),
});

const reportOf = (plan: Planned, batch: Batch): FileReport => {
  const { piece, read } = plan;
  const draft = versionOf(batch, read.base.version);
  const replies = toldOf(plan);
  const findings = plan.replies.flatMap(({ owned, taken }) =>
    draft === undefined ? [] : findingsOf(owned.noted, owned.numbers, taken?.amendments ?? new Map(), draft),
  );
  const waits = findings.some(({ state }) => state === 'held');
  const state = replies.length > 0 ? 'taken' : waits ? 'held' : 'skipped';
  const code = waits ? 'reply:nothing-exact' : 'reply:nothing-said';
  const reason: Failure | null = state === 'taken' ? null : { code, facts: {} };
  return reportOn(piece.path, state, reason, { ...readingFacts(read), replies, findings });
};

/** By what those replies of a plan are known that go into the record; none where nothing does. */
export const marksIn = ({ replies, piece }: Planned): readonly string[] =>
  replies.flatMap(({ taken, owned }) => (taken === null ? [] : marksOf(sourceOf(piece), owned.owner.cities)));

/** The deeds that a plan comes to; none where nothing can be recorded. */
export const actsOf = ({ replies }: Planned): readonly Act[] =>
  replies.flatMap(({ taken }) => (taken === null ? [] : [taken.act]));
