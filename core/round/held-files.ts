import type { By, City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { HeldBack, HoldFiles, SettleFiles } from './deed.ts';
import { stands } from './roster.ts';
import type { HeldFile, ReplySource, Round } from './round.ts';
import { type Consultation, withRound } from './state.ts';

/** Whether it is the same file: the same bytes under the same name. Under another name they may be another city’s. */
export const isSameFile = (one: ReplySource | undefined, { file, hash }: ReplySource): boolean =>
  one?.hash === hash && one.file === file;

/** Whether what is known of the one sender and the other can be the same: where one is not known it can. */
export const canBeSame = (ones: readonly City[] = [], others: readonly City[] = []): boolean =>
  ones.length === 0 || others.length === 0 || areSame(ones, others);

const areSame = (ones: readonly City[], others: readonly City[]): boolean =>
  ones.some(({ city }) => others.some((one) => one.city === city));

type Whose = ReplySource & Pick<HeldFile, 'cities'>;

/** Whether the same file was taken in, of those cities where it is known whose it is. */
export const cameInOf = ({ replies }: Round, file: Whose): boolean =>
  replies.some(({ source, cities }) => isSameFile(source, file) && canBeSame(cities, file.cities));

/** Whether each of these cities has a reply that has a say. */
export const haveReplied = (state: Consultation, round: Round, cities: readonly City[]): boolean =>
  cities.every(({ city }) =>
    round.replies.some(
      (reply) => reply.cities.some((one) => one.city === city) && stands(state, round, reply),
    ),
  );

/** What the replies of a round say of what waits or waited, looked up once for all of it. */
const toldIn = (state: Consultation, round: Round) => {
  const confirmed = new Set(round.replies.flatMap(({ confirms = [] }) => confirms));
  const standing = new Map<Id, boolean>();
  for (const reply of round.replies)
    for (const id of reply.findings ?? [])
      standing.set(id, standing.get(id) === true || stands(state, round, reply));
  return { confirmed, standing };
};

// What waits in a file goes with the reply of which it was held back, as what was taken in does.
const isFindingOver = ({ id }: HeldFile, { standing }: ReturnType<typeof toldIn>): boolean =>
  standing.get(id) === false;

// Under another city than was thought it came in where somebody said so: two may have sent the same bytes.
const isFileOver = (state: Consultation, round: Round, one: HeldFile): boolean => {
  const { blank, cities = [] } = one;
  if (cameInOf(round, one)) return true;
  return blank === true && cities.length > 0 && haveReplied(state, round, cities);
};

/**
 * What of a round waits, unless it was set aside: files that were not taken in since, by the same bytes under the same
 * name, and what was held back of files that were, until somebody confirms it or their reply counts no more. A draft
 * that came back as it was sent waits while one of its cities has no reply.
 */
export const waitingFiles = (state: Consultation, round: Round): readonly HeldFile[] => {
  if (round.held.length === 0) return [];
  const told = toldIn(state, round);
  return round.held.filter(
    (one) =>
      one.aside === null &&
      !told.confirmed.has(one.id) &&
      !(one.finding === undefined ? isFileOver(state, round, one) : isFindingOver(one, told)),
  );
};

/**
 * What somebody set aside, and nobody confirmed or took in since: nothing is taken in of it, and the record still says
 * what a city wrote, who set it aside and why. What a reply had that counts no more is not among it.
 */
export const filesAside = (state: Consultation, round: Round): readonly HeldFile[] => {
  const aside = round.held.filter((one) => one.aside !== null);
  if (aside.length === 0) return [];
  const told = toldIn(state, round);
  return aside.filter(
    (one) =>
      !told.confirmed.has(one.id) &&
      !(one.finding === undefined ? cameInOf(round, one) : isFindingOver(one, told)),
  );
};

/** Whether something was taken in after all, by confirming it or with its file: it cannot wait again. */
export const wasTakenIn = (round: Round, one: HeldFile): boolean =>
  (one.finding === undefined && cameInOf(round, one)) ||
  round.replies.some(({ confirms = [] }) => confirms.includes(one.id));

/** All that waits in the rounds of a consultation. */
export const allWaiting = (state: Consultation): readonly HeldFile[] =>
  state.rounds.flatMap((round) => waitingFiles(state, round));

const sameReason = (one: Failure, other: Failure): boolean => one.code === other.code;

/** Under which of these a file waits: that of its cities, else one of which it is not known whose it is. */
export const sameWaiting = <One extends Whose>(known: readonly One[], file: Whose): One | undefined => {
  const same = known.filter((one) => isSameFile(one, file));
  return (
    same.find(({ cities = [] }) => areSame(cities, file.cities ?? [])) ??
    same.find(({ cities }) => canBeSame(cities, file.cities))
  );
};

// Records of older rules have nothing of what a file says.
const saysMore = (known: HeldFile, { says }: Pick<HeldBack, 'says'>): boolean =>
  known.says === undefined && says !== undefined;

/** Whether a file waits for that reason already, and nothing new is known of it that is to be written down. */
export const isHeldFor = (round: Round, id: Id, file: Pick<HeldBack, 'reason' | 'says'>): boolean =>
  round.held.some((one) => one.id === id && sameReason(one.reason, file.reason) && !saysMore(one, file));

const added = (state: Consultation, round: Round, file: HeldBack, by: By): Result<Round> => {
  const used = [round, ...state.rounds].some(({ held }) => held.some(({ id }) => id === file.id));
  if (used) return refuse('round:id-taken', { round: file.id });
  const one: HeldFile = { ...file, held: by, aside: null };
  return success({ ...round, held: [...round.held, one] });
};

const withFile = (state: Consultation, round: Round, file: HeldBack, by: By): Result<Round> => {
  if (file.finding !== undefined) return added(state, round, file, by);
  const { id, hash, reason } = file;
  if (cameInOf(round, file)) return refuse('round:file-taken', { file: file.file });
  // What waits is known by its id and its bytes: it may be tried again under another name.
  const known =
    round.held.find((one) => one.finding === undefined && one.id === id && one.hash === hash) ??
    sameWaiting(
      round.held.filter((one) => one.finding === undefined),
      file,
    );
  if (known === undefined) return added(state, round, file, by);
  if (known.id !== id || (sameReason(known.reason, reason) && !saysMore(known, file)))
    return refuse('round:held-already', { id });
  const { cities: _cities, blank: _blank, ...rest } = known;
  const whose = file.cities === undefined ? {} : { cities: file.cities };
  const now: HeldFile = {
    ...rest,
    reason,
    ...whose,
    ...(file.blank === true ? { blank: true } : {}),
    ...(file.says === undefined ? {} : { says: file.says }),
  };
  return success({ ...round, held: round.held.map((one) => (one === known ? now : one)) });
};

/**
 * What could not be taken in is kept: a file by name, hash and cities, once under each name and of each city, and one
 * that waits for another reason says so; what was held back of a file, each under an id of its own.
 */
export const filesHeld = (state: Consultation, round: Round, deed: HoldFiles): Result<Consultation> => {
  let now = round;
  for (const file of deed.files) {
    const next = withFile(state, now, file, deed.by);
    if (!next.ok) return next;
    now = next.value;
  }
  return now === round ? refuse('round:no-files') : success(withRound(state, now));
};

/** What waits is set aside, or what was set aside waits again; all that is named, or nothing. */
export const filesSettled = (state: Consultation, round: Round, deed: SettleFiles): Result<Consultation> => {
  const away = deed.type === 'set-files-aside';
  const waiting = new Set(waitingFiles(state, round).map(({ id }) => id));
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
