import type { City } from '#core/amendment/amendment.ts';
import { singles } from '#core/change/cross.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Finding } from '#core/reply/report.ts';
import { approvesInSubject } from '#core/reply/subject.ts';
import type { Noted, Wish } from '#core/reply/wish.ts';
import { joinIn } from '#core/reply/word/seam.ts';
import { isSameFile, sameWaiting, wasTakenIn } from '#core/round/held-files.ts';
import type { HeldFile, ReplySource, Round } from '#core/round/round.ts';
import type { Cites } from './cites.ts';
import type { Prepares } from './prepared.ts';

/** What a person said can be taken of what was held back: by number, by the id under which it waits, or all of it. */
export type Confirmed = ReadonlySet<number | Id> | 'all';

/** A file with whose it is, as far as its name and its folder tell or somebody said. */
type Sent = ReplySource & Pick<HeldFile, 'cities'>;

// Of two cities that sent the same, each has its own.
const wholesOf = ({ held }: Round, file: Sent): readonly HeldFile[] => {
  const all = held.filter((one) => one.finding === undefined && isSameFile(one, file));
  const own = sameWaiting(all, file);
  return own === undefined ? all : [own];
};

/** The file as a whole, where somebody set it aside and nothing of it was taken in since. */
export const asideOf = (round: Round, file: Sent): HeldFile | undefined =>
  wholesOf(round, file).find((one) => one.aside !== null && !wasTakenIn(round, one));

// Where two cities sent the same, an id means the one of whom it waits.
const isOthers = (one: HeldFile, { held }: Round, { cities = [] }: Sent): boolean =>
  cities.length > 0 &&
  !areAmong(one, cities) &&
  held.some(
    (other) =>
      other.id !== one.id &&
      isSameFile(other, one) &&
      other.finding?.number === one.finding?.number &&
      areAmong(other, cities),
  );

const areAmong = ({ cities = [] }: HeldFile, those: readonly City[]): boolean =>
  cities.some(({ city }) => those.some((one) => one.city === city));

/**
 * What of the ids confirmed is meant by a file: the file itself, or one thing in it. Under a name that is not known it is
 * known by its bytes.
 */
export const meantBy = (ids: ReadonlySet<number | Id>, round: Round, source: Sent): readonly HeldFile[] => {
  const { held } = round;
  const own = wholesOf(round, source);
  const isNamed = held.some((one) => isSameFile(one, source));
  return held.filter((one) => {
    if (!ids.has(one.id) || !(isNamed ? isSameFile(one, source) : one.hash === source.hash)) return false;
    if (one.finding !== undefined) return !isOthers(one, round, source);
    return !isNamed || own.length === 0 || own.includes(one);
  });
};

/** What of one file is confirmed, by number; all of it where its own id is named. */
export const confirmedOfFile = (said: Confirmed, round: Round, source: Sent): Confirmed => {
  if (said === 'all') return said;
  const meant = meantBy(said, round, source);
  if (meant.some(({ finding }) => finding === undefined)) return 'all';
  return new Set([
    ...[...said].filter((one) => typeof one === 'number'),
    ...meant.flatMap(({ finding }) => finding?.number ?? []),
  ]);
};

const canBeTaken = ({ state, wish, remark, found }: Noted): boolean => {
  if (state === 'held') return wish !== undefined || remark !== undefined || found === 'text';
  return state === 'remark' && wish !== undefined;
};

// A whole text that came back as it was sent is a position, once someone says so.
const confirmedOf = ({ reason, remark, ...rest }: Noted): Noted => {
  if (rest.found === 'text') {
    const position = { code: 'instructions:approval', facts: {} };
    return {
      ...rest,
      ...(reason?.code === approvesInSubject ? { reason: position } : {}),
      state: 'answer',
      confirmed: true,
    };
  }
  return rest.wish === undefined && remark !== undefined
    ? { ...rest, state: 'remark', remark, confirmed: true }
    : { ...rest, state: 'taken', confirmed: true };
};

/** What of a reply can be taken if a person says so, and what of that was said. */
export interface Numbered {
  readonly noted: readonly Noted[];
  /** The number of each in its file. */
  readonly numbers: ReadonlyMap<Noted, number>;
  /** What was confirmed, each with what it was before. */
  readonly confirmed: ReadonlyMap<Noted, Noted>;
}

/**
 * What was held back, each with its number in the file; what was confirmed is taken, or, where no change could be made
 * of it, kept as a remark.
 */
export const confirmedIn = (
  noted: readonly Noted[],
  said: Confirmed,
  from: number,
  confirmsStruck = false,
): Numbered => {
  const numbers = new Map<Noted, number>();
  const confirmed = new Map<Noted, Noted>();
  let number = from;
  const all = noted.map((one): Noted => {
    if (!canBeTaken(one)) return one;
    number++;
    const isMeant = said === 'all' || said.has(number) || (confirmsStruck && one.how === 'hand-marked');
    const now = isMeant ? confirmedOf(one) : one;
    if (now !== one) confirmed.set(now, one);
    numbers.set(now, number);
    return now;
  });
  return { noted: all, numbers, confirmed };
};

/** What a report says of findings besides what was found. */
export interface Told {
  readonly numbers: ReadonlyMap<Noted, number>;
  readonly amendments: ReadonlyMap<Wish, Id>;
  /** Under which ids those that wait do so. */
  readonly held: ReadonlyMap<Noted, Id>;
  readonly cites: Cites;
  readonly prepares: Prepares;
}

/** How the part is cited that something is about; of two that are joined it is the one that goes into the other. */
export const citeOf = ({ found, part = '', wish }: Noted, cites: Cites): string => {
  const join = found === 'merge' ? joinIn(wish?.operations ?? []) : undefined;
  const tail = join === undefined ? '' : cites(join.tail);
  return tail === '' ? cites(part) : tail;
};

// What something goes behind may be new itself, and cannot be cited then.
const goesTo = ({ found, wish }: Noted, cites: Cites): Pick<Finding, 'to'> => {
  const [change] = wish?.operations.flatMap(singles) ?? [];
  const join = joinIn(wish?.operations ?? []);
  if (found === 'merge' && join !== undefined) return { to: cites(join.head) };
  if ((found !== 'move' && found !== 'insert') || change === undefined) return {};
  if (change.type !== 'move-parts' && change.type !== 'insert-parts') return {};
  const to = change.after === null ? '' : cites(change.after);
  return to === '' && change.after !== null ? {} : { to };
};

// What a row or a sentence says is not always what it changes; tracked changes and struck words show themselves.
const showsChange = ({ found, state }: Noted): boolean =>
  state === 'taken' && (found === 'row' || found === 'sentence');

/** What was found, as the report tells it: with citations, numbers to confirm by, and what it became. */
export const findingsOf = (
  noted: readonly Noted[],
  { numbers, amendments, held, cites, prepares }: Told,
): readonly Finding[] =>
  noted.map((one): Finding => {
    const { wish, goesWith, remark: _remark, confirmed, count = 1, ...rest } = one;
    const number = numbers.get(one);
    const amendment = amendments.get(goesWith ?? wish ?? nothing);
    const cite = citeOf(one, cites);
    const id = held.get(one);
    const isShown = one.state === 'held' || confirmed === true || showsChange(one);
    const change = isShown ? prepares(one) : [];
    return {
      ...rest,
      count,
      ...(number === undefined || confirmed === true ? {} : { number }),
      ...(cite === '' ? {} : { cite }),
      ...goesTo(one, cites),
      ...(amendment === undefined ? {} : { amendment }),
      ...(id === undefined ? {} : { held: id }),
      ...(change.length === 0 ? {} : { change }),
    };
  });

const nothing: Wish = { operations: [], language: '', source: {} };
