import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import type { FileReport } from '#core/reply/report.ts';
import type { HeldBack } from '#core/round/deed.ts';
import {
  cameInOf,
  canBeSame,
  isHeldFor,
  isSameFile,
  sameWaiting,
  waitingFiles,
} from '#core/round/held-files.ts';
import type { HeldFile, ReplySource, Round, Says } from '#core/round/round.ts';
import type { Act } from '../file/deed-schema.ts';
import { type Batch, roundOf } from './batch.ts';

/** What one file came to, and the bytes that it is known by; null where there are none to know it by. */
export interface Outcome {
  readonly report: FileReport;
  readonly source: ReplySource | null;
  /** Whose it is, where it came in before and the report does not say. */
  readonly senders?: readonly City[];
  /** What is in it, where it could be read. */
  readonly says?: Says | null;
}

/** What is to be written down of files that were not taken in, and their reports with the ids under which they wait. */
export interface Holding {
  readonly acts: readonly Act[];
  readonly reports: readonly FileReport[];
}

// Where a file lay on somebody’s disk is nobody’s business.
const withoutPath = ({ code, facts }: Failure, { file }: ReplySource): Failure => ({
  code,
  facts: 'path' in facts ? { ...facts, path: file } : facts,
});

const looksAfter = (
  { report: { state, reason, cities = [], findings }, source, says = null }: Outcome,
  round: Round,
  received: string | null,
): HeldBack | null => {
  if (source === null || reason === undefined || (state !== 'held' && state !== 'refused')) return null;
  if (cameInOf(round, { ...source, cities })) return null;
  const more = {
    ...(received === null ? {} : { received }),
    ...(cities.length === 0 ? {} : { cities }),
    ...(findings.some(({ found }) => found === 'text') ? { blank: true as const } : {}),
    ...(says === null ? {} : { says }),
  };
  return { id: '', ...source, reason: withoutPath(reason, source), ...more };
};

/**
 * Files that are held back or could not be read go into the record, each once under each of its names and of each
 * city: two may have written the same. One that waited and turns out to say nothing, or to be there already, waits no longer. In a dry run nothing is written down, and a file that is new has no id yet.
 */
export const holding = (outcomes: readonly Outcome[], batch: Batch): Holding => {
  const round = roundOf(batch);
  const known: (ReplySource & { readonly id: Id; readonly cities?: readonly City[] })[] = round.held.filter(
    ({ finding }) => finding === undefined,
  );
  const files: HeldBack[] = [];
  const reports = outcomes.map((outcome): FileReport => {
    const found = looksAfter(outcome, round, batch.received);
    if (found === null) return outcome.report;
    const there = sameWaiting(known, found);
    const id = there?.id ?? (batch.asked.dryRun ? null : `h${++batch.counter.held}`);
    if (id === null) return outcome.report;
    if (!files.some((one) => one.id === id) && !isHeldFor(round, id, found)) files.push({ ...found, id });
    if (there === undefined) known.push({ ...found, id });
    return { ...outcome.report, held: id };
  });
  const over = outcomes.filter(({ report: { state } }) => state === 'skipped' || state === 'again');
  const isOver = (one: HeldFile): boolean =>
    over.some(
      ({ report, source, senders = report.cities }) =>
        source !== null && isSameFile(source, one) && canBeSame(senders, one.cities),
    );
  const { consultation } = batch.file;
  const waiting = consultation === null || over.length === 0 ? [] : waitingFiles(consultation, round);
  const empty = waiting.flatMap((one) => (one.finding === undefined && isOver(one) ? [one.id] : []));
  const { roundId } = batch;
  return {
    acts: [
      ...(files.length === 0 ? [] : [{ type: 'hold-files' as const, round: roundId, files }]),
      ...(empty.length === 0 ? [] : [{ type: 'set-files-aside' as const, round: roundId, files: empty }]),
    ],
    reports,
  };
};
