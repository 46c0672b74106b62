import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { City } from '#core/amendment/amendment.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { CityRows } from '#core/reply/matrix.ts';
import type { FileReport, ReplyReport } from '#core/reply/report.ts';
import { whose } from '#core/reply/whose.ts';
import type { Noted } from '#core/reply/wish.ts';
import type { Typed } from '#core/reply/word/read-reply.ts';
import type { Reply, Round } from '#core/round/round.ts';
import type { Consultation } from '#core/round/state.ts';
import { roundFor } from '../amending/amend.ts';
import { findSponsors } from '../amending/sponsors.ts';
import type { Act } from '../file/deed-schema.ts';
import type { DraftFile } from '../file/draft-file.ts';
import { networkFacts } from '../network.ts';
import { readBytes } from '../reading/read-input.ts';
import { type Confirmed, confirmedIn, findingsOf } from './findings.ts';
import { type Mail, readMail } from './mail.ts';
import { type ReadFile, type Reading, readFile, readWords } from './read-file.ts';
import { type ReplyFile, replyFiles } from './reply-files.ts';
import { type Counter, counterOf, type Taken, takeReply } from './take-reply.ts';

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
  readonly dryRun: boolean;
  readonly who: string;
}

interface Batch {
  readonly file: DraftFile;
  readonly asked: Importing;
  readonly roundId: Id;
  readonly told: readonly City[] | null;
  readonly received: string | null;
  readonly counter: Counter;
  /** Hashes of what this batch has taken in, with which a dry run sees what comes twice. */
  readonly seen: Set<string>;
}

/** Bytes that came in as one file: on their own, or with an e-mail. */
interface Piece {
  readonly name: string;
  readonly path: string;
  readonly folders: readonly string[];
  readonly hash: string;
  readonly received: string | null;
  readonly read: (reading: Reading) => Promise<Result<ReadFile>> | Result<ReadFile>;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const report = (
  file: string,
  state: FileReport['state'],
  reason: Failure | undefined,
  more: Partial<FileReport> = {},
): FileReport => ({
  file,
  kind: 'unknown',
  state,
  ...(reason === undefined ? {} : { reason }),
  candidates: [],
  replies: [],
  language: null,
  base: null,
  findings: [],
  warnings: [],
  ...more,
});

const stateOf = ({
  file,
  roundId,
}: Batch): { readonly consultation: Consultation; readonly round: Round } => {
  const consultation = file.consultation;
  const round = consultation?.rounds.find(({ id }) => id === roundId);
  if (consultation === null || round === undefined) throw new Error(`round ${roundId} is gone`);
  return { consultation, round };
};

const cameBefore = ({ replies }: Round, hash: string): boolean =>
  replies.some(({ source }) => source?.hash === hash);

const replacedBy = (cities: readonly City[], { replies }: Round, asked: string | undefined): Id | null => {
  if (asked !== 'last') return asked ?? null;
  const own = replies.filter((reply: Reply) =>
    reply.cities.some(({ city }) => cities.some((one) => one.city === city)),
  );
  return own.at(-1)?.id ?? null;
};

interface Owner {
  readonly cities: readonly City[];
  readonly whence: ReplyReport['whence'];
}

type Owned =
  | { readonly ok: true; readonly owner: Owner }
  | { readonly ok: false; readonly report: FileReport };

const readingFacts = (read: ReadFile): Partial<FileReport> => ({
  kind: read.kind,
  language: read.language,
  base: read.base,
  warnings: read.warnings,
});

// A city that the file itself names is asked about nowhere else; a joint reply is never one city’s by the file’s name.
const ownerOf = (piece: Piece, read: ReadFile, batch: Batch, round: Round): Owned => {
  if (batch.told !== null) return { ok: true, owner: { cities: batch.told, whence: 'told' } };
  const held = (reason: Failure, candidates: readonly City[]): Owned => ({
    ok: false,
    report: report(piece.path, 'held', reason, { ...readingFacts(read), candidates }),
  });
  if (read.joint.length > 0) {
    const names = read.joint.map(({ name }) => name).join(', ');
    return held({ code: 'reply:joint', facts: { count: read.joint.length, names } }, read.joint);
  }
  const signs = { identity: read.identity, fileName: piece.name, folders: piece.folders };
  const found = whose(signs, round.invited, networkFacts());
  if (found.asks !== null) return held(found.asks, found.candidates);
  return { ok: true, owner: { cities: found.cities, whence: found.whence } };
};

interface Reading1 {
  readonly owner: Owner;
  readonly noted: readonly Noted[];
  readonly numbers: ReadonlyMap<Noted, number>;
}

const ownersOf = (
  piece: Piece,
  read: ReadFile,
  batch: Batch,
  round: Round,
):
  | { readonly ok: true; readonly replies: readonly Reading1[] }
  | { readonly ok: false; readonly report: FileReport } => {
  const found: Reading1[] = [];
  let number = 0;
  for (const { city, noted } of read.replies as readonly CityRows[]) {
    const own: Owned =
      city === null
        ? ownerOf(piece, read, batch, round)
        : { ok: true, owner: { cities: [city], whence: 'sheet' } };
    const { noted: settled, numbers } = confirmedIn(noted, batch.asked.confirm, number);
    number += numbers.size;
    if (!own.ok) {
      const draft = versionOf(batch, read.base.version);
      const waiting = read.replies.flatMap((reply) => reply.noted);
      const findings = draft === undefined ? [] : findingsOf(waiting.map(wait), new Map(), new Map(), draft);
      return { ok: false, report: { ...own.report, findings } };
    }
    found.push({ owner: own.owner, noted: settled, numbers });
  }
  return { ok: true, replies: found };
};

// Of a file that waits for its city, all that would be taken waits.
const wait = (one: Noted): Noted =>
  one.state === 'taken'
    ? { ...one, state: 'held', reason: { code: 'reply:waits-for-city', facts: {} } }
    : one;

const versionsOf = ({ file }: Batch) => file.negotiation?.versions ?? [file.draft];
const versionOf = (batch: Batch, version: number) => versionsOf(batch)[version];

const readingFor = (batch: Batch, round: Round): Reading => ({
  versions: versionsOf(batch),
  round,
  language: batch.asked.language ?? null,
  base: batch.asked.base ?? null,
  handMarked: batch.asked.handMarked,
  typed: batch.asked.typed,
});

// What came in before is not taken again; what was held back then can be confirmed now.
const onlyConfirmed = ({ noted, numbers, owner }: Reading1): Reading1 => {
  const now = new Map<Noted, number>();
  const left = noted.map((one): Noted => {
    const number = numbers.get(one);
    const isConfirmed = number !== undefined && one.state === 'taken';
    const kept: Noted =
      isConfirmed || (one.state !== 'taken' && one.state !== 'remark' && one.state !== 'answer')
        ? one
        : { ...one, state: 'same', reason: { code: 'reply:came-before', facts: {} } };
    if (number !== undefined) now.set(kept, number);
    return kept;
  });
  return { owner, noted: left, numbers: now };
};

interface Planned {
  readonly reading: Reading1;
  readonly taken: Taken | null;
  readonly replaces: Id | null;
}

const plan = (
  replies: readonly Reading1[],
  piece: Piece,
  read: ReadFile,
  batch: Batch,
  round: Round,
): readonly Planned[] => {
  const draft = versionOf(batch, read.base.version);
  const received = batch.received ?? piece.received ?? new Date().toISOString();
  return replies.map((reading) => {
    const { cities } = reading.owner;
    const replaces = replacedBy(cities, round, batch.asked.replaces);
    const taken =
      draft === undefined
        ? null
        : takeReply(
            {
              round,
              cities,
              noted: reading.noted,
              base: read.base.version,
              draft,
              received,
              source: { file: piece.name, hash: piece.hash },
              replaces,
            },
            batch.counter,
          );
    return { reading, taken, replaces };
  });
};

const reportOf = (piece: Piece, read: ReadFile, planned: readonly Planned[], batch: Batch): FileReport => {
  const draft = versionOf(batch, read.base.version);
  const replies = planned.flatMap(({ reading, taken, replaces }): readonly ReplyReport[] =>
    taken === null
      ? []
      : [
          {
            ...reading.owner,
            reply: taken.reply,
            answer: taken.answer,
            late: taken.late,
            amendments: [...taken.amendments.values()],
            replaces,
          },
        ],
  );
  const findings = planned.flatMap(({ reading, taken }) =>
    draft === undefined
      ? []
      : findingsOf(reading.noted, reading.numbers, taken?.amendments ?? new Map(), draft),
  );
  const waits = findings.some(({ state }) => state === 'held');
  const state = replies.length > 0 ? 'taken' : waits ? 'held' : 'skipped';
  const code = waits ? 'reply:nothing-exact' : 'reply:nothing-said';
  const reason = state === 'taken' ? undefined : { code, facts: {} };
  return report(piece.path, state, reason, { ...readingFacts(read), replies, findings });
};

const enacted = (planned: readonly Planned[], { file, asked }: Batch): Result<unknown> => {
  const acts: readonly Act[] = planned.flatMap(({ taken }) => (taken === null ? [] : [taken.act]));
  return asked.dryRun || acts.length === 0 ? success(null) : file.enact(acts, { who: asked.who });
};

const takePiece = async (piece: Piece, batch: Batch): Promise<FileReport> => {
  const { round } = stateOf(batch);
  const again = cameBefore(round, piece.hash) || batch.seen.has(piece.hash);
  const confirms = batch.asked.confirm === 'all' || batch.asked.confirm.size > 0;
  if (again && !confirms) return report(piece.path, 'again', { code: 'reply:came-before', facts: {} });
  const read = await piece.read(readingFor(batch, round));
  if (!read.ok) return report(piece.path, 'refused', read.failure);
  const owned = ownersOf(piece, read.value, batch, round);
  if (!owned.ok) return owned.report;
  const replies = again ? owned.replies.map(onlyConfirmed) : owned.replies;
  const before = { ...batch.counter };
  const planned = plan(replies, piece, read.value, batch, round);
  const done = enacted(planned, batch);
  if (!done.ok) {
    Object.assign(batch.counter, before);
    return report(piece.path, 'refused', done.failure, readingFacts(read.value));
  }
  if (planned.some(({ taken }) => taken !== null)) batch.seen.add(piece.hash);
  return reportOf(piece, read.value, planned, batch);
};

const pieceOf = (bytes: Uint8Array, name: string, path: string, folders: readonly string[]): Piece => ({
  name,
  path,
  folders,
  hash: hashOf(bytes),
  received: null,
  read: (reading) => readFile(bytes, path, reading),
});

const mailPieces = (mail: Mail, { path, folders }: ReplyFile, bytes: Uint8Array): readonly Piece[] => {
  const name = basename(path);
  const words: Piece = {
    ...pieceOf(bytes, name, path, folders),
    received: mail.date,
    read: (reading) => readWords(mail.text, path, reading, []),
  };
  const files = mail.attachments.map((one) => ({
    ...pieceOf(one.bytes, one.name, `${path} › ${one.name}`, [name.replace(/\.eml$/i, ''), ...folders]),
    received: mail.date,
  }));
  return mail.text.trim() === '' ? files : [words, ...files];
};

const piecesOf = async (file: ReplyFile): Promise<Result<readonly Piece[]>> => {
  const bytes = readBytes(file.path);
  if (!bytes.ok) return bytes;
  if (!/\.eml$/i.test(file.path))
    return success([pieceOf(bytes.value, basename(file.path), file.path, file.folders)]);
  const mail = await readMail(bytes.value, file.path);
  return mail.ok ? success(mailPieces(mail.value, file, bytes.value)) : mail;
};

const takeFile = async (file: ReplyFile, batch: Batch): Promise<readonly FileReport[]> => {
  if (file.isLeftover) return [report(file.path, 'skipped', { code: 'reply:leftover', facts: {} })];
  const pieces = await piecesOf(file);
  if (!pieces.ok) return [report(file.path, 'refused', pieces.failure)];
  const reports: FileReport[] = [];
  for (const piece of pieces.value) reports.push(await takePiece(piece, batch));
  return reports;
};

const batchFor = (file: DraftFile, asked: Importing): Result<Batch> => {
  const round = roundFor(file.consultation, asked.round);
  if (!round.ok) return round;
  const { consultation } = file;
  if (round.value === null || consultation === null) return refuse('amending:no-round', { path: file.path });
  const told = asked.city === undefined ? success(null) : findSponsors(networkFacts(), asked.city);
  if (!told.ok) return told;
  const invited = round.value.invited;
  const stranger = told.value?.find(({ city }) => !invited.some((one) => one.city === city));
  if (stranger !== undefined)
    return refuse('round:not-invited', { city: stranger.name, round: round.value.id });
  const time = asked.received === undefined ? null : Date.parse(asked.received);
  if (Number.isNaN(time)) return refuse('amending:bad-date', { given: asked.received ?? '' });
  return success({
    file,
    asked,
    roundId: round.value.id,
    told: told.value,
    received: time === null ? null : new Date(time).toISOString(),
    counter: counterOf(consultation),
    seen: new Set(),
  });
};

/**
 * Takes replies in, file by file: each as a whole or not at all, the next whatever became of the one before. `tell` is
 * given each report as it comes. One file is in memory at a time.
 *
 * Refused before anything is read with `amending:no-round`, `round:unknown`, `amending:which-round`,
 * `amending:bad-date`, `round:not-invited` and as `findSponsors` does.
 */
export const importReplies = async (
  file: DraftFile,
  paths: readonly string[],
  asked: Importing,
  tell: (reports: readonly FileReport[], done: number, of: number) => void,
): Promise<Result<readonly FileReport[]>> => {
  const batch = batchFor(file, asked);
  if (!batch.ok) return batch;
  const files = replyFiles(paths);
  const all: FileReport[] = [];
  for (const [at, one] of files.entries()) {
    const reports = await takeFile(one, batch.value);
    all.push(...reports);
    tell(reports, at + 1, files.length);
  }
  return success(all);
};
