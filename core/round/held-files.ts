import type { By } from '#core/amendment/amendment.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { HeldBack, HoldFiles, SettleFiles } from './deed.ts';
import type { HeldFile, ReplySource, Round } from './round.ts';
import { type Consultation, withRound } from './state.ts';

/** Whether it is the same file: the same bytes under the same name. Under another name they may be another city’s. */
export const isSameFile = (one: ReplySource | undefined, { file, hash }: ReplySource): boolean =>
  one?.hash === hash && one.file === file;

const cameIn = ({ replies }: Round, file: ReplySource): boolean =>
  replies.some(({ source }) => isSameFile(source, file));

/** The files of a round that wait: neither taken in since, by the same bytes under the same name, nor set aside. */
export const waitingFiles = (round: Round): readonly HeldFile[] =>
  round.held.filter((one) => one.aside === null && !cameIn(round, one));

const sameReason = (one: Failure, other: Failure): boolean => one.code === other.code;

/** Whether a file waits for that reason already, so that there is nothing to be written down. */
export const isHeldFor = (round: Round, file: ReplySource, reason: Failure): boolean =>
  round.held.some((one) => isSameFile(one, file) && sameReason(one.reason, reason));

const withFile = (state: Consultation, round: Round, file: HeldBack, by: By): Result<Round> => {
  const { id, hash, reason } = file;
  if (cameIn(round, file)) return refuse('round:file-taken', { file: file.file });
  // What waits is known by its id and its bytes: it may be tried again under another name.
  const known =
    round.held.find((one) => one.id === id && one.hash === hash) ??
    round.held.find((one) => isSameFile(one, file));
  if (known !== undefined) {
    if (known.id !== id || sameReason(known.reason, reason)) return refuse('round:held-already', { id });
    return success({ ...round, held: round.held.map((one) => (one === known ? { ...one, reason } : one)) });
  }
  const used = [round, ...state.rounds].some(({ held }) => held.some((one) => one.id === id));
  if (used) return refuse('round:id-taken', { round: id });
  return success({ ...round, held: [...round.held, { ...file, held: by, aside: null }] });
};

/** Files that could not be taken in are kept by name and hash, each once under each name; one that waits for another reason says so. */
export const filesHeld = (state: Consultation, round: Round, deed: HoldFiles): Result<Consultation> => {
  let now = round;
  for (const file of deed.files) {
    const next = withFile(state, now, file, deed.by);
    if (!next.ok) return next;
    now = next.value;
  }
  return now === round ? refuse('round:no-files') : success(withRound(state, now));
};

/** Files that wait are set aside, or those set aside wait again; all that are named, or none. */
export const filesSettled = (state: Consultation, round: Round, deed: SettleFiles): Result<Consultation> => {
  const away = deed.type === 'set-files-aside';
  const waiting = new Set(waitingFiles(round).map(({ id }) => id));
  const wrong = deed.files.find((id) => {
    const file = round.held.find((one) => one.id === id);
    return file === undefined || (away ? !waiting.has(id) : file.aside === null);
  });
  if (wrong !== undefined) return refuse(away ? 'round:not-waiting' : 'round:not-aside', { id: wrong });
  if (deed.files.length === 0) return refuse('round:no-files');
  const held = round.held.map((one) =>
    deed.files.includes(one.id) ? { ...one, aside: away ? deed.by : null } : one,
  );
  return success(withRound(state, { ...round, held }));
};
