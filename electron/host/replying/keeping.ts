import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import { knownSenders } from '#core/reply/unknown-city.ts';
import type { Noted } from '#core/reply/wish.ts';
import type { HeldBack } from '#core/round/deed.ts';
import { stands } from '#core/round/roster.ts';
import type { HeldFile, HeldFinding, ReplySource, Round } from '#core/round/round.ts';
import type { Batch } from './batch.ts';
import { citeOf, type Told } from './findings.ts';
import type { Owned } from './owners.ts';

/** How what waits is told. */
type Telling = Pick<Told, 'cites' | 'prepares'> & { readonly base: number };

/** What waits in one reply, and what of that is confirmed now, under the ids that the record has or is to have. */
export interface Kept {
  /** The reply, in which what was confirmed before is not taken again. */
  readonly owned: Owned;
  /** What is new to the record. */
  readonly files: readonly HeldBack[];
  /** By what the batch knows them if the same bytes come once more. */
  readonly marks: readonly string[];
  readonly ids: ReadonlyMap<Noted, Id>;
  /** What goes with this reply when it counts no more. */
  readonly findings: readonly Id[];
  readonly confirms: readonly Id[];
}

/** A reply of a file that waits as a whole: what is in it is told again when the file comes again. */
export const keptWhole = (owned: Owned): Kept => ({
  owned,
  files: [],
  marks: [],
  ids: new Map(),
  findings: [],
  confirms: [],
});

// Only what has a number can be confirmed.
const takenBy = (
  { wish, remark }: Noted,
  number: number | undefined,
  base: number,
): Pick<HeldFinding, 'takes'> => {
  if (number === undefined) return {};
  if (wish !== undefined) return { takes: { base, wish } };
  return remark === undefined ? {} : { takes: { base, remark } };
};

const findingOf = (
  one: Noted,
  number: number | undefined,
  { cites, prepares, base }: Telling,
): HeldFinding => {
  const { line, quote = '', rationale, author } = one;
  const cite = citeOf(one, cites);
  const change = prepares(one);
  return {
    ...(cite === '' ? {} : { cite }),
    ...(line === undefined ? {} : { line }),
    ...(quote === '' ? {} : { quote }),
    ...(rationale === undefined ? {} : { rationale }),
    ...(author === undefined ? {} : { author }),
    ...(number === undefined ? {} : { number }),
    ...(change.length === 0 ? {} : { change }),
    ...takenBy(one, number, base),
  };
};

const isSubset = (cities: readonly City[], of: readonly City[]): boolean =>
  cities.every(({ city }) => of.some((one) => one.city === city));

const namesOf = (cities: readonly City[]): string => cities.map(({ city }) => city).join(' ');

// What is alike in all that is told of it is told apart by its order.
const keysOf = (findings: readonly HeldFinding[]): readonly string[] => {
  const times = new Map<string, number>();
  return findings.map(({ number, line, cite, quote }) => {
    const key = JSON.stringify([number ?? null, line ?? null, cite ?? '', quote ?? '']);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${key} ${time}`;
  });
};

/** What was of nobody was taken in for a city that it is not of, where the reply that confirmed it counts no more. */
const isOpenAgain = ({ id }: HeldFile, round: Round, { file: { consultation } }: Batch): boolean => {
  const by = round.replies.filter(({ confirms = [] }) => confirms.includes(id));
  return by.length > 0 && consultation !== null && !by.some((reply) => stands(consultation, round, reply));
};

/** What the record has of the same bytes from these cities, by what is told of it; one for each time it came in. */
const knownIn = (round: Round, { hash }: ReplySource, owners: readonly City[], batch: Batch) => {
  const bySender = new Map<string, { readonly one: HeldFile; readonly finding: HeldFinding }[]>();
  for (const one of round.held) {
    const { finding } = one;
    const cities = knownSenders(one);
    if (finding === undefined || one.hash !== hash || !isSubset(cities, owners)) continue;
    if (cities.length === 0 && isOpenAgain(one, round, batch)) continue;
    const sender = namesOf(cities);
    bySender.set(sender, [...(bySender.get(sender) ?? []), { one, finding }]);
  }
  const known = new Map<string, Id[]>();
  for (const all of bySender.values())
    keysOf(all.map(({ finding }) => finding)).forEach((key, at) => {
      const id = all[at]?.one.id;
      if (id !== undefined) known.set(key, [...(known.get(key) ?? []), id]);
    });
  return known;
};

/** One thing in a reply that waits or is confirmed now, with the ids that the record has for it. */
interface Waiting {
  readonly one: Noted;
  readonly was: Noted;
  readonly finding: HeldFinding;
  readonly key: string;
  readonly there: readonly Id[];
}

// A text that came back as it was sent waits as a file.
const waitingIn = (
  owned: Owned,
  source: ReplySource,
  round: Round,
  telling: Telling,
  batch: Batch,
): readonly Waiting[] => {
  const { noted, numbers, confirmed, owner } = owned;
  const own = noted.flatMap((one) => {
    const was = confirmed.get(one) ?? one;
    if (was.state !== 'held' || was.found === 'text') return [];
    return [{ one, was, finding: findingOf(was, numbers.get(one), telling) }];
  });
  if (own.length === 0) return [];
  const known = knownIn(round, source, owner.cities, batch);
  const keys = keysOf(own.map(({ finding }) => finding));
  return own.map((each, at) => {
    const key = keys[at] ?? '';
    return { ...each, key, there: known.get(key) ?? [] };
  });
};

const cameBefore: Pick<Noted, 'state' | 'reason'> = {
  state: 'same',
  reason: { code: 'reply:came-before', facts: {} },
};

/** Who confirms all there is does not mean what somebody set aside: it stays as it was. */
const withoutAside = (owned: Owned, all: readonly Waiting[], round: Round, done: ReadonlySet<Id>): Owned => {
  const aside = new Set(round.held.flatMap((one) => (one.aside === null ? [] : [one.id])));
  const numbers = new Map(owned.numbers);
  const confirmed = new Map(owned.confirmed);
  const back = new Map<Noted, Noted>();
  for (const { one, was, there } of all) {
    const open = there.filter((id) => !done.has(id));
    const [id] = open;
    if (one === was || id === undefined || !open.every((each) => aside.has(each))) continue;
    const now: Noted = { ...was, reason: { code: 'reply:was-set-aside', facts: { id } } };
    const number = numbers.get(one);
    if (number !== undefined) numbers.set(now, number);
    confirmed.delete(one);
    back.set(one, now);
  }
  return { ...owned, noted: owned.noted.map((one) => back.get(one) ?? one), numbers, confirmed };
};

const unread = { code: 'reply:not-understood', facts: {} };

const heldBack = (
  id: Id,
  { was: { reason = unread }, finding }: Waiting,
  source: ReplySource,
  cities: readonly City[],
  { received }: Batch,
): HeldBack => ({
  id,
  ...source,
  reason,
  ...(received === null ? {} : { received }),
  ...(cities.length === 0 ? {} : { cities }),
  finding,
});

/**
 * Keeps what was held back of a reply whose file is taken in otherwise. What is confirmed is kept as well, so that the
 * record says who confirmed it, and nobody confirms it twice.
 */
export const keeping = (
  said: Owned,
  source: ReplySource,
  round: Round,
  telling: Telling,
  batch: Batch,
): Kept => {
  const named = waitingIn(said, source, round, telling, batch);
  if (named.length === 0) return keptWhole(said);
  const done = new Set(round.replies.flatMap(({ confirms = [] }) => confirms));
  const isAll = batch.asked.confirm === 'all';
  const owned = isAll ? withoutAside(said, named, round, done) : said;
  const all = isAll ? waitingIn(owned, source, round, telling, batch) : named;
  const tied = new Set(round.replies.flatMap(({ findings = [] }) => findings));
  const markOf = ({ key }: Waiting): string => `${source.hash} from ${namesOf(owned.owner.cities)}: ${key}`;
  const fresh = new Map(
    all
      .filter((one) => one.there.length === 0 && !batch.seen.has(markOf(one)))
      .map((one) => [one, `h${++batch.counter.held}`] as const),
  );
  const open = new Map(
    all.map((one) => [one, [fresh.get(one) ?? [], one.there.filter((id) => !done.has(id))].flat()] as const),
  );
  const isNew = (one: Waiting): boolean => fresh.has(one);
  const isConfirmed = ({ one, was }: Waiting): boolean => one !== was;
  const over = new Set(all.filter((one) => open.get(one)?.length === 0).map(({ one }) => one));
  const told = all.filter((one) => !isConfirmed(one) && !(batch.asked.dryRun && isNew(one)));
  return {
    owned: {
      ...owned,
      noted: owned.noted.map((one) => (over.has(one) ? { ...one, ...cameBefore } : one)),
    },
    files: [...fresh].map(([one, id]) => heldBack(id, one, source, owned.owner.cities, batch)),
    marks: [...fresh.keys()].map(markOf),
    ids: new Map(
      told.flatMap((one) => (open.get(one) ?? []).slice(0, 1).map((id) => [one.one, id] as const)),
    ),
    findings: all.flatMap((one) => fresh.get(one) ?? one.there.filter((id) => !tied.has(id))),
    confirms: all.filter(isConfirmed).flatMap((one) => open.get(one) ?? []),
  };
};
