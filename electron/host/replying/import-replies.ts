import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { FileReport } from '#core/reply/report.ts';
import type { Act } from '../file/deed-schema.ts';
import type { DraftFile } from '../file/draft-file.ts';
import { apart } from './apart.ts';
import { type Batch, batchFor, type Importing, reportOn, roundOf } from './batch.ts';
import { withBeside } from './beside.ts';
import { meantBy } from './findings.ts';
import { confirmedFromRecord } from './from-record.ts';
import { holding, type Outcome } from './holding.ts';
import { withInBoth } from './in-both.ts';
import { inOrder, readTogether } from './in-order.ts';
import { readingFacts } from './owners.ts';
import { actsOf, marksIn, outcomeOf, type Planned, sourceOf } from './planning.ts';
import { readPiece, sourcesIn } from './read-pieces.ts';
import { type ReplyFile, replyFiles } from './reply-files.ts';
import { saysIn } from './says.ts';
import { toldBase } from './told-base.ts';

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
    const done = 'piece' in again ? enacted(actsOf(again, batch), batch) : success(null);
    if (!done.ok) Object.assign(batch.counter, before);
    else if ('piece' in again) for (const mark of marksIn(again)) batch.seen.add(mark);
    if (!done.ok)
      outcomes.push({
        report: reportOn(one.piece.path, 'refused', done.failure, readingFacts(one.read)),
        source: sourceOf(one.piece),
        says: saysIn(one.read, batch),
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
    read.flatMap((one) => ('piece' in one ? actsOf(one, batch) : [])),
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

const hasNumbers = ({ confirm }: Importing): boolean =>
  confirm !== 'all' && [...confirm].some((one) => typeof one === 'number');

// Whoever confirms by an id that stands in none of the files would else believe that it was taken in.
const strayIn = async (files: readonly ReplyFile[], batch: Batch): Promise<Failure | null> => {
  const { confirm } = batch.asked;
  const round = roundOf(batch);
  const left = new Set(confirm === 'all' ? [] : [...confirm].filter((one) => typeof one === 'string'));
  if (left.size === 0) return null;
  for (const file of files)
    for (const source of await sourcesIn(file, batch))
      for (const { id } of meantBy(left, round, source)) left.delete(id);
  const [id] = left;
  const one = round.held.find((each) => each.id === id);
  if (id === undefined || one === undefined) return null;
  const cities = (one.cities ?? []).map(({ name }) => name).join(', ');
  const facts = { id, file: one.file, cities };
  return { code: cities === '' ? 'reply:id-elsewhere' : 'reply:id-of-other', facts };
};

const takenFromRecord = (
  batch: Batch,
  tell: (reports: readonly FileReport[], done: number, of: number) => void,
): Result<readonly FileReport[]> => {
  const made = confirmedFromRecord(batch);
  if (!made.ok) return made;
  const done = enacted(made.value.acts, batch);
  if (!done.ok) return done;
  const reports = withBeside(made.value.reports, batch);
  tell(reports, reports.length, reports.length);
  return success(reports);
};

/**
 * Takes replies in, file by file: each as a whole or not at all, the next whatever became of the one before. `tell` is
 * given the reports as they come. What could not be taken in waits in the record by name and hash. The bytes of a few files,
 * or of one large one, are in memory at a time.
 *
 * Without files, what waits is confirmed by its ids as the record has it (`confirmedFromRecord`).
 *
 * Refused before anything is read as `batchFor` and `toldBase` are, and where numbers are to be confirmed of several files
 * (`reply:number-of-which`): each counts its own; or an id that stands in none of the files (`reply:id-of-other`,
 * `reply:id-elsewhere`).
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
  const named = files.filter(({ isLeftover }) => !isLeftover).length;
  if (named > 1 && hasNumbers(asked)) return refuse('reply:number-of-which', { files: named });
  if (files.length === 0) return takenFromRecord(batch, tell);
  const stray = await strayIn(files, batch);
  if (stray !== null) return refuse(stray.code, stray.facts);
  const all: FileReport[] = [];
  let done = 0;
  for (const some of await inOrder(files, asked)) {
    const before = { ...batch.counter };
    const read = await readTogether(some, before, batch);
    const held = heldIn(await recorded(read, before, batch), batch);
    const reports = apart(withInBoth(withBeside(held, batch), batch));
    all.push(...reports);
    done += some.length;
    tell(reports, done, files.length);
  }
  return success(all);
};
