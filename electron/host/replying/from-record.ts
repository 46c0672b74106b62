import type { Id } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { FileReport, Finding } from '#core/reply/report.ts';
import { isNamedFor, knownSenders } from '#core/reply/unknown-city.ts';
import type { Noted } from '#core/reply/wish.ts';
import type { HeldFile, Round, Taking as Takes } from '#core/round/round.ts';
import { sameCities } from '#core/round/take-reply.ts';
import type { Act } from '../file/deed-schema.ts';
import { networkFacts } from '../network.ts';
import { type Batch, type Importing, reportOn, roundOf, versionOf } from './batch.ts';
import { belongsTo, continuedBy, receivedOf, whyGone } from './came-before.ts';
import { type Taken, takeReply } from './take-reply.ts';

/** Something that waits, with what is taken in of it. */
interface Waiting {
  readonly one: HeldFile;
  readonly takes: Takes;
}

/** What came in one file from the same cities goes in as one reply. */
interface Heap {
  readonly of: HeldFile;
  readonly base: number;
  readonly all: readonly Waiting[];
}

// What is asked of a file has no meaning without one; whose something is, only where the record does not know.
const needsFile = ({ confirm, language, base, replaces, handMarked }: Importing): boolean =>
  confirm === 'all' ||
  [...confirm].some((one) => typeof one === 'number') ||
  [language, base, replaces].some((one) => one !== undefined) ||
  handMarked;

// Of nobody until somebody says whose it is.
const ofTold = (one: HeldFile, round: Round, { told }: Batch): Result<HeldFile> => {
  if (knownSenders(one).length > 0) return told === null ? success(one) : refuse('reply:no-files');
  const { id, file } = one;
  if (told === null) return refuse('reply:city-first', { id });
  const isFit = isNamedFor(one, told, round.invited, networkFacts());
  if (isFit === null) return refuse('reply:needs-file', { id, file });
  return isFit
    ? success({ ...one, cities: told })
    : refuse('reply:not-that-city', { id, cities: told.map(({ name }) => name).join(', ') });
};

const waitingIn = (id: Id, round: Round, batch: Batch): Result<Waiting> => {
  const waits = round.held.find((each) => each.id === id);
  if (waits === undefined) return refuse('round:not-waiting', { id });
  const { file, finding } = waits;
  if (round.replies.some(({ confirms = [] }) => confirms.includes(id)))
    return refuse('round:file-taken', { file: id });
  if (finding?.takes === undefined) return refuse('reply:needs-file', { id, file });
  const one = ofTold(waits, round, batch);
  if (!one.ok) return one;
  const gone = whyGone(batch, round, one.value, one.value.cities ?? []);
  if (gone !== null) return refuse(gone.code, gone.facts);
  return success({ one: one.value, takes: finding.takes });
};

const heaped = (all: readonly Waiting[]): readonly Heap[] => {
  const heaps: Heap[] = [];
  for (const each of all) {
    const { one, takes } = each;
    const at = heaps.findIndex(
      ({ of, base }) =>
        of.hash === one.hash && base === takes.base && sameCities(of.cities ?? [], one.cities ?? []),
    );
    const heap = heaps[at];
    if (heap === undefined) heaps.push({ of: one, base: takes.base, all: [each] });
    else heaps[at] = { ...heap, all: [...heap.all, each] };
  }
  return heaps;
};

const notedOf = ({ takes: { wish, remark } }: Waiting): Noted =>
  wish === undefined
    ? { found: 'passage', state: 'remark', confirmed: true, ...(remark === undefined ? {} : { remark }) }
    : { found: 'passage', state: 'taken', confirmed: true, wish };

const findingOf = ({ one: { finding = {} }, takes }: Waiting, taken: Taken | null): Finding => {
  const { takes: _takes, number: _number, ...told } = finding;
  const amendment = takes.wish === undefined ? undefined : taken?.amendments.get(takes.wish);
  return {
    found: 'passage',
    state: takes.wish === undefined ? 'remark' : 'taken',
    count: 1,
    ...told,
    ...(amendment === undefined ? {} : { amendment }),
  };
};

const planned = (
  { of, base, all }: Heap,
  batch: Batch,
): Result<{ readonly act: Act; readonly report: FileReport }> => {
  const round = roundOf(batch);
  const draft = versionOf(batch, base);
  if (draft === undefined) return refuse('amendment:no-version', { version: base });
  const { cities = [], file, hash } = of;
  const source = { file, hash };
  const taken = takeReply(
    {
      round,
      cities,
      noted: all.map(notedOf),
      base,
      draft,
      received: receivedOf(batch, source, cities, null),
      source,
      replaces: null,
      findings: [],
      confirms: all.map(({ one }) => one.id),
      continues: round.closed === null ? null : continuedBy(batch, source, cities),
      belongs: belongsTo(batch, round, source, cities),
    },
    batch.counter,
  );
  if (taken === null) return refuse('reply:needs-file', { id: of.id, file });
  const { reply, answer, late, amendments } = taken;
  const told = { cities, whence: 'record' as const, reply, answer, late, replaces: null };
  const report: FileReport = reportOn(file, 'taken', null, {
    base: { version: base, how: 'round' },
    replies: [{ ...told, amendments: [...amendments.values()] }],
    findings: all.map((each) => findingOf(each, taken)),
  });
  return success({ act: taken.act, report });
};

/** What is written down where things are confirmed without their files, and what is told of it. */
export interface FromRecord {
  readonly acts: readonly Act[];
  readonly reports: readonly FileReport[];
}

/**
 * Takes in what waits by its ids alone, as it was prepared when its file came: all that is named, or nothing. Refused with
 * `reply:no-files` where something is asked that only a file can answer, `reply:needs-file` for a file that waits as a
 * whole and for what the record has no change of, `reply:city-first` and `reply:not-that-city` for what is of nobody, `round:file-taken`, `round:not-waiting`, and where its reply counts no
 * more as `whyGone` says.
 */
export const confirmedFromRecord = (batch: Batch): Result<FromRecord> => {
  const { asked } = batch;
  if (needsFile(asked) || asked.confirm === 'all' || asked.confirm.size === 0)
    return refuse('reply:no-files');
  const round = roundOf(batch);
  const all: Waiting[] = [];
  for (const id of asked.confirm) {
    const found = waitingIn(String(id), round, batch);
    if (!found.ok) return found;
    all.push(found.value);
  }
  const acts: Act[] = [];
  const reports: FileReport[] = [];
  for (const heap of heaped(all)) {
    const made = planned(heap, batch);
    if (!made.ok) return made;
    acts.push(made.value.act);
    reports.push(made.value.report);
  }
  return success({ acts, reports });
};
