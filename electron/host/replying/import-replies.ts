import { basename } from 'node:path';
import type { City } from '#core/amendment/amendment.ts';
import { type Failure, type Result, success } from '#core/failure.ts';
import type { FileReport } from '#core/reply/report.ts';
import type { Reply } from '#core/round/round.ts';
import type { Act } from '../file/deed-schema.ts';
import type { DraftFile } from '../file/draft-file.ts';
import { hashOfFile } from '../reading/hash-of-file.ts';
import { apart } from './apart.ts';
import { type Batch, batchFor, type Importing, readingFor, reportOn, roundOf } from './batch.ts';
import { withBeside } from './beside.ts';
import { cameByName, leftOutBefore, newSenders } from './came-before.ts';
import { holding, type Outcome } from './holding.ts';
import { type Owned, onlyConfirmed, ownersOf, readingFacts } from './owners.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { actsOf, marksIn, outcomeOf, type Planned, planned, sourceOf } from './planning.ts';
import { inGroups, type ReplyFile, replyFiles } from './reply-files.ts';
import { toldBase } from './told-base.ts';

/** How many files are written down at once: fewer would wait for the disk, more would be lost by a failure. */
const together = 20;

const whyAgain = (leftOut: Reply | undefined): Failure =>
  leftOut === undefined
    ? { code: 'reply:came-before', facts: {} }
    : { code: 'reply:was-left-out', facts: { reply: leftOut.id } };

/** Reads one piece; what is to be recorded comes back as a plan, anything else as what it came to. */
const readPiece = async (piece: Piece, batch: Batch): Promise<Planned | Outcome> => {
  const round = roundOf(batch);
  const source = sourceOf(piece);
  const told = (report: FileReport): Outcome => ({ report, source });
  const again = (cities: readonly City[]): Outcome =>
    told(reportOn(piece.path, 'again', whyAgain(leftOutBefore(batch, round, source, cities))));
  const { confirm } = batch.asked;
  const confirms = confirm === 'all' || confirm.size > 0;
  const read = await piece.read(readingFor(batch, round));
  if (!read.ok) return told(reportOn(piece.path, 'refused', read.failure));
  const owned = ownersOf(piece, read.value, batch, round);
  if ('state' in owned) return !confirms && cameByName(batch, round, source) ? again([]) : told(owned);
  const fresh = owned.map(({ owner }) => newSenders(batch, round, source, owner.cities));
  if (!confirms && owned.length > 0 && fresh.every(({ length }) => length === 0))
    return again(owned.flatMap(({ owner }) => owner.cities));
  const left = owned.map((one, at): Owned => {
    const cities = fresh[at] ?? [];
    return cities.length === 0 ? onlyConfirmed(one) : { ...one, owner: { ...one.owner, cities } };
  });
  return planned(left, piece, read.value, batch);
};

// What cannot be taken apart at all is known by its bytes all the same, if there are any.
const notOpened = (path: string, failure: Failure): Outcome => {
  const hash = hashOfFile(path);
  const source = hash === null ? null : { file: basename(path), hash };
  return { report: reportOn(path, 'refused', failure), source };
};

const readAll = async (file: ReplyFile, batch: Batch): Promise<readonly (Planned | Outcome)[]> => {
  const { path } = file;
  if (file.isLeftover)
    return [{ report: reportOn(path, 'skipped', { code: 'reply:leftover', facts: {} }), source: null }];
  const pieces = await piecesOf(file);
  if (!pieces.ok) return [notOpened(path, pieces.failure)];
  const found: (Planned | Outcome)[] = [];
  for (const piece of pieces.value) {
    const read = await readPiece(piece, batch);
    if ('piece' in read) for (const mark of marksIn(read)) batch.seen.add(mark);
    found.push(read);
  }
  return found;
};

const enacted = (acts: readonly Act[], { file, asked }: Batch): Result<unknown> =>
  asked.dryRun || acts.length === 0 ? success(null) : file.enact(apart(acts), { who: asked.who });

// Where the record does not take one of them, each is tried alone, and read again so that its ids follow those before.
const oneByOne = async (read: readonly (Planned | Outcome)[], batch: Batch): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const one of read) {
    if (!('piece' in one)) {
      outcomes.push(one);
      continue;
    }
    for (const mark of marksIn(one)) batch.seen.delete(mark);
    const before = { ...batch.counter };
    const again = await readPiece(one.piece, batch);
    const done = 'piece' in again ? enacted(actsOf(again), batch) : success(null);
    if (!done.ok) Object.assign(batch.counter, before);
    else if ('piece' in again) for (const mark of marksIn(again)) batch.seen.add(mark);
    if (!done.ok)
      outcomes.push({
        report: reportOn(one.piece.path, 'refused', done.failure, readingFacts(one.read)),
        source: sourceOf(one.piece),
      });
    else outcomes.push('piece' in again ? outcomeOf(again, batch) : again);
  }
  return outcomes;
};

const recorded = async (
  read: readonly (Planned | Outcome)[],
  before: Batch['counter'],
  batch: Batch,
): Promise<readonly Outcome[]> => {
  const done = enacted(
    read.flatMap((one) => ('piece' in one ? actsOf(one) : [])),
    batch,
  );
  if (done.ok) return read.map((one) => ('piece' in one ? outcomeOf(one, batch) : one));
  Object.assign(batch.counter, before);
  return oneByOne(read, batch);
};

// That something waits is written down behind what was taken in; where that fails, the report says so.
const heldIn = (outcomes: readonly Outcome[], batch: Batch): readonly FileReport[] => {
  const before = { ...batch.counter };
  const { acts, reports } = holding(outcomes, batch);
  const done = enacted(acts, batch);
  if (done.ok) return reports;
  Object.assign(batch.counter, before);
  const { failure } = done;
  return outcomes.map(({ report }) =>
    report.state === 'held' || report.state === 'refused'
      ? { ...report, warnings: [...report.warnings, failure] }
      : report,
  );
};

/**
 * Takes replies in, file by file: each as a whole or not at all, the next whatever became of the one before. `tell` is
 * given the reports as they come. What could not be taken in waits in the record by name and hash. The bytes of a few files,
 * or of one large one, are in memory at a time.
 *
 * Refused before anything is read as `batchFor` and `toldBase` are.
 */
export const importReplies = async (
  file: DraftFile,
  paths: readonly string[],
  asked: Importing,
  tell: (reports: readonly FileReport[], done: number, of: number) => void,
): Promise<Result<readonly FileReport[]>> => {
  const found = batchFor(file, asked);
  if (!found.ok) return found;
  const base = toldBase(file, asked.base);
  if (!base.ok) return base;
  const batch = found.value;
  const files = replyFiles(paths);
  // A reply that takes the place of the last one has to see it in the record.
  const size = asked.replaces === 'last' ? 1 : together;
  const all: FileReport[] = [];
  let done = 0;
  for (const group of inGroups(files, size)) {
    const before = { ...batch.counter };
    const read: (Planned | Outcome)[] = [];
    for (const one of group) read.push(...(await readAll(one, batch)));
    done += group.length;
    const reports = apart(withBeside(heldIn(await recorded(read, before, batch), batch), batch));
    all.push(...reports);
    tell(reports, done, files.length);
  }
  return success(all);
};
