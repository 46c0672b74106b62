import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Failure, type Result, success } from '#core/failure.ts';
import type { FileReport, ReplyReport } from '#core/reply/report.ts';
import type { Round } from '#core/round/round.ts';
import type { Act } from '../file/deed-schema.ts';
import type { DraftFile } from '../file/draft-file.ts';
import {
  type Batch,
  batchFor,
  cameBefore,
  type Importing,
  readingFor,
  reportOn,
  roundOf,
  versionOf,
} from './batch.ts';
import { findingsOf } from './findings.ts';
import { type Owned, onlyConfirmed, ownersOf, readingFacts } from './owners.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { ReadFile } from './reading.ts';
import { type ReplyFile, replyFiles } from './reply-files.ts';
import { type Taken, takeReply } from './take-reply.ts';

/** Replies that were read and go into the record together. */
interface Planned {
  readonly piece: Piece;
  readonly read: ReadFile;
  readonly replies: readonly {
    readonly owned: Owned;
    readonly taken: Taken | null;
    readonly replaces: Id | null;
  }[];
}

/** How many files are written down at once: fewer would wait for the disk, more would be lost by a failure. */
const together = 20;

const replacedBy = (cities: readonly City[], { replies }: Round, asked: string | undefined): Id | null => {
  if (asked !== 'last') return asked ?? null;
  const own = replies.filter((reply) =>
    reply.cities.some(({ city }) => cities.some((one) => one.city === city)),
  );
  return own.at(-1)?.id ?? null;
};

const planned = (replies: readonly Owned[], piece: Piece, read: ReadFile, batch: Batch): Planned => {
  const round = roundOf(batch);
  const draft = versionOf(batch, read.base.version);
  const received = batch.received ?? piece.received ?? new Date().toISOString();
  const source = { file: piece.name, hash: piece.hash };
  return {
    piece,
    read,
    replies: replies.map((owned) => {
      const { cities } = owned.owner;
      const replaces = replacedBy(cities, round, batch.asked.replaces);
      const taking = {
        round,
        cities,
        noted: owned.noted,
        base: read.base.version,
        received,
        source,
        replaces,
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

const actsOf = ({ replies }: Planned): readonly Act[] =>
  replies.flatMap(({ taken }) => (taken === null ? [] : [taken.act]));

/** Reads one piece; what is to be recorded comes back as a plan, anything else as its report. */
const readPiece = async (piece: Piece, batch: Batch): Promise<Planned | FileReport> => {
  const round = roundOf(batch);
  const again = cameBefore(batch, round, piece.hash);
  const { confirm } = batch.asked;
  if (again && confirm !== 'all' && confirm.size === 0)
    return reportOn(piece.path, 'again', { code: 'reply:came-before', facts: {} });
  const read = await piece.read(readingFor(batch, round));
  if (!read.ok) return reportOn(piece.path, 'refused', read.failure);
  const owned = ownersOf(piece, read.value, batch, round);
  if ('state' in owned) return owned;
  return planned(again ? owned.map(onlyConfirmed) : owned, piece, read.value, batch);
};

const readAll = async (file: ReplyFile, batch: Batch): Promise<readonly (Planned | FileReport)[]> => {
  if (file.isLeftover) return [reportOn(file.path, 'skipped', { code: 'reply:leftover', facts: {} })];
  const pieces = await piecesOf(file);
  if (!pieces.ok) return [reportOn(file.path, 'refused', pieces.failure)];
  const found: (Planned | FileReport)[] = [];
  for (const piece of pieces.value) {
    const read = await readPiece(piece, batch);
    if ('piece' in read && actsOf(read).length > 0) batch.seen.add(piece.hash);
    found.push(read);
  }
  return found;
};

const enacted = (acts: readonly Act[], { file, asked }: Batch): Result<unknown> =>
  asked.dryRun || acts.length === 0 ? success(null) : file.enact(acts, { who: asked.who });

// Where the record does not take one of them, each is tried alone, and read again so that its ids follow those before.
const oneByOne = async (
  read: readonly (Planned | FileReport)[],
  batch: Batch,
): Promise<readonly FileReport[]> => {
  const reports: FileReport[] = [];
  for (const one of read) {
    if (!('piece' in one)) {
      reports.push(one);
      continue;
    }
    batch.seen.delete(one.piece.hash);
    const before = { ...batch.counter };
    const again = await readPiece(one.piece, batch);
    const done = 'piece' in again ? enacted(actsOf(again), batch) : success(null);
    if (!done.ok) Object.assign(batch.counter, before);
    else if ('piece' in again && actsOf(again).length > 0) batch.seen.add(one.piece.hash);
    if (!done.ok) reports.push(reportOn(one.piece.path, 'refused', done.failure, readingFacts(one.read)));
    else reports.push('piece' in again ? reportOf(again, batch) : again);
  }
  return reports;
};

const recorded = async (
  read: readonly (Planned | FileReport)[],
  before: Batch['counter'],
  batch: Batch,
): Promise<readonly FileReport[]> => {
  const done = enacted(
    read.flatMap((one) => ('piece' in one ? actsOf(one) : [])),
    batch,
  );
  if (done.ok) return read.map((one) => ('piece' in one ? reportOf(one, batch) : one));
  Object.assign(batch.counter, before);
  return oneByOne(read, batch);
};

/**
 * Takes replies in, file by file: each as a whole or not at all, the next whatever became of the one before. `tell` is
 * given the reports as they come. The bytes of a few files are in memory at a time.
 *
 * Refused before anything is read as `batchFor` is.
 */
export const importReplies = async (
  file: DraftFile,
  paths: readonly string[],
  asked: Importing,
  tell: (reports: readonly FileReport[], done: number, of: number) => void,
): Promise<Result<readonly FileReport[]>> => {
  const found = batchFor(file, asked);
  if (!found.ok) return found;
  const batch = found.value;
  const files = replyFiles(paths);
  // A reply that takes the place of the last one has to see it in the record.
  const size = asked.replaces === 'last' ? 1 : together;
  const all: FileReport[] = [];
  for (let at = 0; at < files.length; at += size) {
    const before = { ...batch.counter };
    const read: (Planned | FileReport)[] = [];
    for (const one of files.slice(at, at + size)) read.push(...(await readAll(one, batch)));
    const reports = await recorded(read, before, batch);
    all.push(...reports);
    tell(reports, Math.min(at + size, files.length), files.length);
  }
  return success(all);
};
