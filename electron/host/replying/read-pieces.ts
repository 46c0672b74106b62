import { basename } from 'node:path';
import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Failure, success } from '#core/failure.ts';
import type { FileReport } from '#core/reply/report.ts';
import { wasTakenIn } from '#core/round/held-files.ts';
import type { HeldFile, ReplySource, Round } from '#core/round/round.ts';
import { hashOfFile } from '../reading/hash-of-file.ts';
import { type Batch, readingFor, reportOn, roundOf } from './batch.ts';
import { cameByName, leftOutBefore, newSenders, newTogether, whyGone } from './came-before.ts';
import { asideOf, confirmedOfFile, meantBy } from './findings.ts';
import type { Outcome } from './holding.ts';
import { type Owned, onlyConfirmed, ownersOf, sendersOf } from './owners.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { marksIn, type Planned, planned, sourceOf } from './planning.ts';
import type { ReadFile } from './reading.ts';
import type { ReplyFile } from './reply-files.ts';
import { saysIn } from './says.ts';

const whyAgain = (batch: Batch, round: Round, source: ReplySource, senders: readonly City[]): Failure => {
  const gone = whyGone(batch, round, source, senders);
  if (gone !== null) return gone;
  const leftOut = leftOutBefore(batch, round, source, senders);
  return leftOut === undefined
    ? { code: 'reply:came-before', facts: {} }
    : { code: 'reply:was-left-out', facts: { reply: leftOut.id } };
};

// What others sent in the same words is theirs; rows of a table came in with the others of it.
const isOfOthers = (owned: readonly Owned[], fresh: readonly (readonly City[])[]): boolean =>
  owned.every(
    ({ owner: { cities, whence } }, at) => whence !== 'sheet' && fresh[at]?.length === cities.length,
  );

// It waits for its own reason; that it was passed over is said beside it.
const saidAside = (read: ReadFile, { id }: HeldFile): ReadFile => ({
  ...read,
  warnings: [...read.warnings, { code: 'reply:was-set-aside', facts: { id } }],
});

// A file that waits under another city is this one only where its id says so.
const resolvedBy = (
  { asked: { confirm } }: Batch,
  round: Round,
  source: ReplySource & Pick<HeldFile, 'cities'>,
): readonly Id[] =>
  confirm === 'all'
    ? []
    : meantBy(confirm, round, source).flatMap((one) =>
        one.finding === undefined && !wasTakenIn(round, one) ? [one.id] : [],
      );

/** Reads one piece; what is to be recorded comes back as a plan, anything else as what it came to. */
export const readPiece = async (piece: Piece, whole: Batch): Promise<Planned | Outcome> => {
  const round = roundOf(whole);
  const source = sourceOf(piece);
  const whose = { ...source, cities: sendersOf(piece, whole, round) };
  const aside = whole.asked.confirm === 'all' ? asideOf(round, whose) : undefined;
  const confirmed =
    aside === undefined ? confirmedOfFile(whole.asked.confirm, round, whose) : new Set<number>();
  // What came before was read without them; only they are taken now.
  const confirmsStruck =
    whole.asked.handMarked && round.replies.some((one) => one.source?.hash === piece.hash);
  const batch: Batch = { ...whole, asked: { ...whole.asked, confirm: confirmed, confirmsStruck } };
  const told = (report: FileReport): Outcome => ({ report, source });
  const again = (senders: readonly City[]): Outcome => ({
    ...told(reportOn(piece.path, 'again', whyAgain(batch, round, source, senders))),
    senders,
  });
  const { confirm } = batch.asked;
  const confirms = confirm === 'all' || confirm.size > 0 || confirmsStruck;
  const found = await piece.read(readingFor(batch, round));
  const read = found.ok && aside !== undefined ? success(saidAside(found.value, aside)) : found;
  if (!read.ok) return told(refused(piece.path, read.failure, whose.cities));
  const owned = ownersOf(piece, read.value, batch, round);
  if ('state' in owned) {
    const { cities = [] } = owned;
    const isNew = cities.length > 0 && newSenders(batch, round, source, cities).length > 0;
    return !confirms && !isNew && cameByName(batch, round, source)
      ? again(cities)
      : { ...told(owned), says: saysIn(read.value, batch) };
  }
  const fresh = owned.map(({ owner: { cities, whence } }) =>
    cities.length > 1 && (whence === 'sheet' || read.value.replies.length > 1)
      ? newTogether(round, source, cities)
      : newSenders(batch, round, source, cities),
  );
  // Rows of nobody are known with those beside them.
  const isKnown =
    owned.some(({ owner }) => owner.cities.length > 0) && fresh.every(({ length }) => length === 0);
  const senders = owned.flatMap(({ owner }) => owner.cities);
  if (isKnown && (!confirms || whyGone(batch, round, source, senders) !== null)) return again(senders);
  const known = isKnown || (cameByName(batch, round, source) && !isOfOthers(owned, fresh));
  const left = owned.map((one, at): Owned => {
    const cities = fresh[at] ?? [];
    return cities.length === 0 ? onlyConfirmed(one) : { ...one, owner: { ...one.owner, cities } };
  });
  return planned(left, { piece, read: read.value, known, resolves: resolvedBy(whole, round, whose) }, batch);
};

const refused = (path: string, failure: Failure, cities: readonly City[]): FileReport =>
  reportOn(path, 'refused', failure, cities.length === 0 ? {} : { cities });

// What cannot be taken apart at all is known by its bytes all the same.
const notOpened = ({ path, folders }: ReplyFile, failure: Failure, batch: Batch): Outcome => {
  const [hash, name] = [hashOfFile(path), basename(path)];
  const cities = sendersOf({ name, folders }, batch, roundOf(batch));
  return { report: refused(path, failure, cities), source: hash === null ? null : { file: name, hash } };
};

/** By what the pieces of a file are known, with whose they are as far as that is known before they are read. */
export const sourcesIn = async (
  file: ReplyFile,
  batch: Batch,
): Promise<readonly (ReplySource & Pick<HeldFile, 'cities'>)[]> => {
  if (file.isLeftover) return [];
  const whose = (of: Pick<Piece, 'name' | 'folders'>) => ({ cities: sendersOf(of, batch, roundOf(batch)) });
  const pieces = await piecesOf(file);
  if (pieces.ok) return pieces.value.map((piece) => ({ ...sourceOf(piece), ...whose(piece) }));
  const [hash, name] = [hashOfFile(file.path), basename(file.path)];
  return hash === null ? [] : [{ file: name, hash, ...whose({ name, folders: file.folders }) }];
};

const isSilent = (read: Planned | Outcome): boolean =>
  'piece' in read &&
  read.replies.every(({ kept: { owned } }) =>
    owned.noted.every(({ state }) => state === 'nothing' || state === 'remark'),
  );

/** Reads all that is in one file. */
export const readAll = async (file: ReplyFile, batch: Batch): Promise<readonly (Planned | Outcome)[]> => {
  const { path } = file;
  if (file.isLeftover)
    return [{ report: reportOn(path, 'skipped', { code: 'reply:leftover', facts: {} }), source: null }];
  const pieces = await piecesOf(file);
  if (!pieces.ok) return [notOpened(file, pieces.failure, batch)];
  const found: (Planned | Outcome)[] = [];
  for (const piece of pieces.value) {
    const read = await readPiece(piece, batch);
    if (piece.isBare === true && isSilent(read)) continue;
    if ('piece' in read) for (const mark of marksIn(read)) batch.seen.add(mark);
    found.push(read);
  }
  return found;
};
