import type { City } from '#core/amendment/amendment.ts';
import type { Failure } from '#core/failure.ts';
import type { FileReport, ReplyReport } from '#core/reply/report.ts';
import { whose } from '#core/reply/whose.ts';
import type { Noted } from '#core/reply/wish.ts';
import type { Round } from '#core/round/round.ts';
import { networkFacts } from '../network.ts';
import { type Batch, reportOn, versionOf } from './batch.ts';
import { confirmedIn, findingsOf } from './findings.ts';
import type { Piece } from './pieces.ts';
import { otherDraft, type ReadFile } from './reading.ts';

/** Those who sent a reply, and how that is known. */
interface Owner {
  readonly cities: readonly City[];
  readonly whence: ReplyReport['whence'];
}

/** One reply in a file, with whose it is and what of it can be confirmed by number. */
export interface Owned {
  readonly owner: Owner;
  readonly noted: readonly Noted[];
  readonly numbers: ReadonlyMap<Noted, number>;
}

interface Asks {
  readonly reason: Failure;
  readonly candidates: readonly City[];
  /** What is said of each thing in it meanwhile, where it is not the city that it waits for. */
  readonly waits?: string;
}

/** What was read of a file, for its report. */
export const readingFacts = (read: ReadFile): Partial<FileReport> => ({
  kind: read.kind,
  language: read.language,
  base: read.base,
  warnings: read.warnings,
});

// A joint reply is never one city’s by the name of its file.
const ownerOf = (piece: Piece, read: ReadFile, { told }: Batch, { invited }: Round): Owner | Asks => {
  if (told !== null) return { cities: told, whence: 'told' };
  if (read.joint.length > 0) {
    const names = read.joint.map(({ name }) => name).join(', ');
    return {
      reason: { code: 'reply:joint', facts: { count: read.joint.length, names } },
      candidates: read.joint,
    };
  }
  const signs = { identity: read.identity, fileName: piece.name, folders: piece.folders };
  const found = whose(signs, invited, networkFacts());
  return found.asks === null
    ? { cities: found.cities, whence: found.whence }
    : { reason: found.asks, candidates: found.candidates };
};

/**
 * What keeps a file back that says it was made from another draft. It comes in once someone said on which draft of this
 * text it was made, or that all of it is meant.
 */
const strangerIn = (read: ReadFile, { asked }: Batch): Asks | null => {
  const isOther = read.warnings.some(({ code }) => code === otherDraft);
  if (!isOther || asked.base !== undefined || asked.confirm === 'all') return null;
  return {
    reason: { code: 'reply:made-from-another', facts: {} },
    candidates: [],
    waits: 'reply:waits-for-draft',
  };
};

// Of a file that waits, all that would be taken waits.
const waiting = (one: Noted, code: string): Noted =>
  one.state === 'taken' ? { ...one, state: 'held', reason: { code, facts: {} } } : one;

const heldBack = (piece: Piece, read: ReadFile, batch: Batch, asks: Asks): FileReport => {
  const { reason, candidates, waits = 'reply:waits-for-city' } = asks;
  const draft = versionOf(batch, read.base.version);
  const noted = read.replies.flatMap((reply) => reply.noted).map((one) => waiting(one, waits));
  const findings = draft === undefined ? [] : findingsOf(noted, new Map(), new Map(), draft);
  const warnings = read.warnings.filter(
    ({ code }) => waits !== 'reply:waits-for-draft' || code !== otherDraft,
  );
  return reportOn(piece.path, 'held', reason, { ...readingFacts(read), candidates, findings, warnings });
};

/** The replies in a file with whose they are, or the report that asks for it, or whether it is of this draft at all. */
export const ownersOf = (
  piece: Piece,
  read: ReadFile,
  batch: Batch,
  round: Round,
): readonly Owned[] | FileReport => {
  const stranger = strangerIn(read, batch);
  if (stranger !== null) return heldBack(piece, read, batch, stranger);
  const found: Owned[] = [];
  let number = 0;
  for (const { city, noted } of read.replies) {
    const owner: Owner | Asks =
      city === null ? ownerOf(piece, read, batch, round) : { cities: [city], whence: 'sheet' };
    if ('reason' in owner) return heldBack(piece, read, batch, owner);
    const confirmed = confirmedIn(noted, batch.asked.confirm, number);
    number += confirmed.numbers.size;
    found.push({ owner, ...confirmed });
  }
  return found;
};

const isDone = ({ state }: Noted): boolean => state === 'taken' || state === 'remark' || state === 'answer';

/** Of a reply that came in before, only what was held back then and is confirmed now. */
export const onlyConfirmed = ({ noted, numbers, owner }: Owned): Owned => {
  const now = new Map<Noted, number>();
  const left = noted.map((one): Noted => {
    const number = numbers.get(one);
    const kept: Noted =
      one.confirmed === true || !isDone(one)
        ? one
        : { ...one, state: 'same', reason: { code: 'reply:came-before', facts: {} } };
    if (number !== undefined) now.set(kept, number);
    return kept;
  });
  return { owner, noted: left, numbers: now };
};
