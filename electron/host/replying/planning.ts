import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import { answerOf } from '#core/reply/letter.ts';
import type { FileReport, Finding, ReplyReport } from '#core/reply/report.ts';
import { saysCity } from '#core/reply/unknown-city.ts';
import { standingFor } from '#core/round/roster.ts';
import type { ReplySource, Round } from '#core/round/round.ts';
import type { Act } from '../file/deed-schema.ts';
import { type Batch, reportOn, roundOf, versionOf } from './batch.ts';
import { belongsTo, continuedBy, marksOf, receivedOf } from './came-before.ts';
import { citesIn } from './cites.ts';
import { besideEarlier } from './earlier.ts';
import { findingsOf } from './findings.ts';
import type { Outcome } from './holding.ts';
import { type Kept, keeping, keptWhole } from './keeping.ts';
import { type Owned, readingFacts } from './owners.ts';
import type { Piece } from './pieces.ts';
import { preparedIn } from './prepared.ts';
import type { ReadFile } from './reading.ts';
import { saysIn } from './says.ts';
import { type Taken, takeReply } from './take-reply.ts';

/** Replies that were read and go into the record together. */
export interface Planned {
  readonly piece: Piece;
  readonly read: ReadFile;
  /** Whether the file came in before. */
  readonly known: boolean;
  readonly replies: readonly {
    readonly kept: Kept;
    readonly taken: Taken | null;
    readonly replaces: Id | null;
    /** What is to be said of earlier replies of the same city. */
    readonly warnings: readonly Failure[];
  }[];
}

// The last of those that still count for the city and came in before this one; what came later is not the older’s to replace.
const lastBefore = (cities: readonly City[], received: string, { file }: Batch, round: Round): Id | null => {
  const { consultation } = file;
  const own = round.replies.filter((reply) =>
    reply.cities.some(
      ({ city }) =>
        cities.some((one) => one.city === city) &&
        consultation !== null &&
        ['counts', 'late'].includes(standingFor(consultation, round, reply, city)) &&
        Date.parse(reply.received) <= Date.parse(received),
    ),
  );
  const inTime = own.toSorted((one, other) => Date.parse(one.received) - Date.parse(other.received));
  return inTime.at(-1)?.id ?? null;
};

const isOf = ({ replies }: Round, reply: Id | null, first: Id | null): boolean =>
  first !== null && replies.some((one) => one.id === reply && (one.belongs ?? one.id) === first);

// While nothing of a file is in the record the whole of it waits.
const isTakenIn = (replies: readonly Owned[], known: boolean): boolean =>
  known || replies.some(({ noted }) => answerOf(noted) !== null);

/** A piece that was read, with whose the replies in it are, and whether it came in before. */
export interface Pieced {
  readonly piece: Piece;
  readonly read: ReadFile;
  readonly known: boolean;
  /** Files that wait as a whole and are this one, as somebody said by their ids. */
  readonly resolves?: readonly Id[];
}

/** What is to be recorded of a piece, with the ids that it gives. */
export const planned = (
  replies: readonly Owned[],
  { piece, read, known, resolves = [] }: Pieced,
  batch: Batch,
): Planned => {
  let resolving = resolves;
  const round = roundOf(batch);
  const draft = versionOf(batch, read.base.version);
  const source = sourceOf(piece);
  const keeps = draft !== undefined && isTakenIn(replies, known);
  const telling =
    draft === undefined
      ? { cites: () => '', prepares: () => [], base: read.base.version }
      : { cites: citesIn(draft), prepares: preparedIn(draft), base: read.base.version };
  return {
    piece,
    read,
    known,
    replies: replies.map((owned) => {
      const { cities } = owned.owner;
      const all = keeps ? keeping(owned, source, round, telling, batch) : keptWhole(owned);
      const received = receivedOf(batch, source, cities, piece.received);
      const { replaces: asked = null } = batch.asked;
      const earlier = asked === 'last' ? lastBefore(cities, received, batch, round) : asked;
      const first = belongsTo(batch, round, source, cities);
      // What is one with a reply cannot take its place.
      const replaces = isOf(round, earlier, first) ? null : earlier;
      const belongs = replaces === null ? first : null;
      const beside = { owned: all.owned, source, base: read.base.version, replaces };
      const { owned: own, warnings } = besideEarlier(beside, round, batch);
      const kept: Kept = { ...all, owned: own };
      const taking = {
        round,
        cities,
        noted: kept.owned.noted,
        base: read.base.version,
        received,
        source,
        replaces,
        findings: kept.findings,
        confirms: [...resolving, ...kept.confirms],
        continues: round.closed === null ? null : continuedBy(batch, source, cities),
        belongs,
      };
      const isNobodys = cities.length === 0;
      const taken = draft === undefined || isNobodys ? null : takeReply({ ...taking, draft }, batch.counter);
      if (taken !== null) resolving = [];
      return { kept, taken, replaces, warnings };
    }),
  };
};

const toldOf = ({ replies }: Planned): readonly ReplyReport[] =>
  replies.flatMap(({ kept, taken, replaces }): readonly ReplyReport[] => {
    if (taken === null) return [];
    const { reply, answer, late, amendments } = taken;
    return [{ ...kept.owned.owner, reply, answer, late, amendments: [...amendments.values()], replaces }];
  });

/** The file that a piece came in, as its reply keeps it. */
export const sourceOf = ({ name, hash }: Piece): ReplySource => ({ file: name, hash });

/** What a piece came to that was taken in as planned. */
export const outcomeOf = (plan: Planned, batch: Batch): Outcome => {
  const report = reportOf(plan, batch);
  const says = report.state === 'held' ? saysIn(plan.read, batch) : null;
  return { report, source: sourceOf(plan.piece), says };
};

const isHeld = ({ state }: Finding): boolean => state === 'held';

const isBlank = ({ state, found }: Finding): boolean => state === 'held' && found === 'text';

/** What is said of things in a file that were not read as words: whoever put them there did not send it back as it was. */
const unread = new Set([
  'reply:in-headers',
  'word:images',
  'word:embedded',
  'word:hidden',
  'word:broken-fields',
]);

// Why nothing of a file was taken in; null where something was.
const whyNot = (plan: Planned, findings: readonly Finding[]): readonly [FileReport['state'], Failure] => {
  const because = (code: string): Failure => ({ code, facts: {} });
  if (plan.known) return ['again', because('reply:came-before')];
  if (findings.some(({ reason }) => reason?.code === 'reply:asked-before') && !findings.some(isHeld))
    return ['again', because('reply:all-asked-before')];
  const waits = findings.filter(isHeld);
  if (waits.some(isBlank) && plan.read.kind === 'letter') return ['held', because('reply:subject-waits')];
  if (waits.some(isBlank)) {
    if (plan.read.warnings.some(({ code }) => unread.has(code)))
      return ['held', because('reply:sent-with-more')];
    return ['held', because(findings.length === 1 ? 'reply:sent-unchanged' : 'reply:sent-asking-nothing')];
  }
  const [whole] = waits.filter(({ found }) => found === 'file');
  if (whole?.reason !== undefined) return ['held', whole.reason];
  if (waits.length > 0) return ['held', because('reply:nothing-exact')];
  const isOurs = plan.read.kind !== 'letter';
  return ['skipped', because(isOurs ? 'reply:nothing-more' : 'reply:nothing-said')];
};

const sendersOf = ({ replies }: Planned): readonly City[] => [
  ...new Map(replies.flatMap(({ kept }) => kept.owned.owner.cities).map((one) => [one.city, one])).values(),
];

// What waits for another reason in a row of nobody says nothing of its city by itself.
const ofNobody = ({ replies }: Planned): readonly Failure[] => {
  const lines = replies
    .flatMap(({ kept: { owned } }) => (owned.owner.cities.length === 0 ? owned.noted : []))
    .filter(({ state, reason }) => state === 'held' && !saysCity(reason))
    .flatMap(({ line }) => line ?? []);
  if (lines.length === 0) return [];
  const facts = { count: lines.length, lines: [...new Set(lines)].join(', ') };
  return [{ code: 'reply:rows-of-nobody', facts }];
};

const reportOf = (plan: Planned, batch: Batch): FileReport => {
  const { piece, read } = plan;
  const draft = versionOf(batch, read.base.version);
  const replies = toldOf(plan);
  const telling = draft === undefined ? null : { cites: citesIn(draft), prepares: preparedIn(draft) };
  const findings = plan.replies.flatMap(({ kept: { owned, ids }, taken }) => {
    const { noted, numbers } = owned;
    const amendments = taken?.amendments ?? new Map();
    return telling === null ? [] : findingsOf(noted, { numbers, amendments, held: ids, ...telling });
  });
  const earlier = plan.replies.flatMap((one) => one.warnings);
  const warnings = [...read.warnings, ...ofNobody(plan), ...earlier];
  const more = { ...readingFacts(read), replies, findings, warnings };
  if (replies.length > 0) return reportOn(piece.path, 'taken', null, more);
  const [state, reason] = whyNot(plan, findings);
  return reportOn(piece.path, state, reason, { ...more, cities: sendersOf(plan) });
};

/** By what those replies of a plan are known that go into the record; none where nothing does. */
export const marksIn = ({ replies, piece }: Planned): readonly string[] =>
  replies.flatMap(({ taken, kept: { owned, marks } }) => [
    ...(taken === null ? [] : marksOf(sourceOf(piece), owned.owner.cities)),
    ...marks,
  ]);

/** The deeds that a plan comes to, what waits before the replies that name it; none where nothing can be recorded. */
export const actsOf = ({ replies }: Planned, { roundId: round }: Batch): readonly Act[] => {
  const files = replies.flatMap(({ kept }) => kept.files);
  return [
    ...(files.length === 0 ? [] : [{ type: 'hold-files' as const, round, files }]),
    ...replies.flatMap(({ taken }) => (taken === null ? [] : [taken.act])),
  ];
};
