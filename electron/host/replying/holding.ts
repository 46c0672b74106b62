import type { Id } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import type { FileReport } from '#core/reply/report.ts';
import type { HeldBack } from '#core/round/deed.ts';
import { isHeldFor, waitingFiles } from '#core/round/held-files.ts';
import type { ReplySource, Round } from '#core/round/round.ts';
import type { Act } from '../file/deed-schema.ts';
import { type Batch, roundOf } from './batch.ts';

/** What one file came to, and the bytes that it is known by; null where there are none to know it by. */
export interface Outcome {
  readonly report: FileReport;
  readonly source: ReplySource | null;
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

const looksAfter = ({ report: { state, reason }, source }: Outcome, round: Round): HeldBack | null => {
  if (source === null || reason === undefined || (state !== 'held' && state !== 'refused')) return null;
  if (round.replies.some((reply) => reply.source?.hash === source.hash)) return null;
  return { id: '', ...source, reason: withoutPath(reason, source) };
};

/**
 * Files that are held back or could not be read go into the record, each once. One that waited and turns out to say
 * nothing waits no longer. In a dry run nothing is written down, and a file that is new has no id yet.
 */
export const holding = (outcomes: readonly Outcome[], batch: Batch): Holding => {
  const round = roundOf(batch);
  const known = new Map<string, Id>(round.held.map(({ hash, id }) => [hash, id]));
  const files: HeldBack[] = [];
  const reports = outcomes.map((outcome): FileReport => {
    const found = looksAfter(outcome, round);
    if (found === null) return outcome.report;
    const id = known.get(found.hash) ?? (batch.asked.dryRun ? null : `h${++batch.counter.held}`);
    if (id === null) return outcome.report;
    if (!files.some(({ hash }) => hash === found.hash) && !isHeldFor(round, found.hash, found.reason))
      files.push({ ...found, id });
    known.set(found.hash, id);
    return { ...outcome.report, held: id };
  });
  const said = new Set(
    outcomes.flatMap(({ report, source }) => (report.state === 'skipped' ? (source?.hash ?? []) : [])),
  );
  const empty = waitingFiles(round).flatMap(({ id, hash }) => (said.has(hash) ? [id] : []));
  const { roundId } = batch;
  return {
    acts: [
      ...(files.length === 0 ? [] : [{ type: 'hold-files' as const, round: roundId, files }]),
      ...(empty.length === 0 ? [] : [{ type: 'set-files-aside' as const, round: roundId, files: empty }]),
    ],
    reports,
  };
};
