import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import { isSameFile } from '#core/round/held-files.ts';
import { replacesOf } from '#core/round/one-reply.ts';
import { countsOnItsOwn, stands } from '#core/round/roster.ts';
import type { Reply, ReplySource, Round } from '#core/round/round.ts';
import { sameCities } from '#core/round/take-reply.ts';
import { type Batch, roundOf } from './batch.ts';

const fileMark = ({ hash, file }: ReplySource): string => `${hash} in ${file}`;
const cityMark = ({ hash }: ReplySource, { city }: City): string => `${hash} from ${city}`;

/** By what a reply is known once it was taken in: its bytes with their name, and with each city that sent them. */
export const marksOf = (source: ReplySource, cities: readonly City[]): readonly string[] => [
  fileMark(source),
  ...cities.map((city) => cityMark(source, city)),
];

/** Those of whom these very bytes are not there yet, in the record or in this batch: two cities may write the same. */
export const newSenders = (
  batch: Batch,
  { replies }: Round,
  source: ReplySource,
  cities: readonly City[],
): readonly City[] => {
  const same = replies.filter((reply) => reply.source?.hash === source.hash);
  return cities.filter(
    (one) =>
      !batch.seen.has(cityMark(source, one)) &&
      !same.some((reply) => reply.cities.some(({ city }) => city === one.city)),
  );
};

/** The same of what a table says of several cities together: it is of all of them, whatever they said alone. */
export const newTogether = (
  { replies }: Round,
  { hash }: ReplySource,
  cities: readonly City[],
): readonly City[] =>
  replies.some((reply) => reply.source?.hash === hash && sameCities(reply.cities, cities)) ? [] : cities;

/** Whether the same bytes came in under the same name, whoever sent them. */
export const cameByName = (batch: Batch, { replies }: Round, source: ReplySource): boolean =>
  batch.seen.has(fileMark(source)) || replies.some((reply) => isSameFile(reply.source, source));

const isOf = (cities: readonly City[], reply: Reply): boolean =>
  reply.cities.some(({ city }) => cities.some((one) => one.city === city));

/** A reply that was left out, which the same bytes brought in: under the same name, or from one of those cities. */
export const leftOutBefore = (
  { file: { consultation } }: Batch,
  { replies }: Round,
  source: ReplySource,
  cities: readonly City[],
): Reply | undefined =>
  replies.find(
    (reply) =>
      reply.source?.hash === source.hash &&
      (reply.source.file === source.file || isOf(cities, reply)) &&
      consultation !== null &&
      !countsOnItsOwn(consultation, reply),
  );

/**
 * Why nothing more of these bytes is taken in for these cities, though somebody confirms it: the reply as which they came
 * in was replaced or left out since (`reply:was-replaced`, `reply:was-left-out`). Null where it still has a say.
 */
export const whyGone = (
  { file: { consultation } }: Batch,
  round: Round,
  source: ReplySource,
  cities: readonly City[],
): Failure | null => {
  const same = round.replies.filter((reply) => reply.source?.hash === source.hash && isOf(cities, reply));
  const [first] = same;
  if (consultation === null || first === undefined) return null;
  if (same.some((reply) => stands(consultation, round, reply))) return null;
  const by = round.replies.find(
    (reply) => replacesOf(round, reply, first) && countsOnItsOwn(consultation, reply),
  );
  return by === undefined
    ? { code: 'reply:was-left-out', facts: { reply: first.id } }
    : { code: 'reply:was-replaced', facts: { reply: first.id, by: by.id } };
};

/** The reply, or the file that waited, by which the same bytes of the same city came in before. */
export const continuedBy = (batch: Batch, source: ReplySource, cities: readonly City[]): Id | null => {
  const { replies, held } = roundOf(batch);
  const first = replies.find((reply) => reply.source?.hash === source.hash && isOf(cities, reply));
  return first?.id ?? held.find((one) => isSameFile(one, source))?.id ?? null;
};

/** The reply with which this is one: the same cities sent the same bytes before, and it has a say. */
export const belongsTo = (
  { file: { consultation } }: Batch,
  round: Round,
  source: ReplySource,
  cities: readonly City[],
): Id | null => {
  const first = round.replies.find(
    (reply) =>
      reply.belongs === undefined &&
      reply.source?.hash === source.hash &&
      sameCities(reply.cities, cities) &&
      consultation !== null &&
      stands(consultation, round, reply),
  );
  return first?.id ?? null;
};

/**
 * When a reply came in: as told now, else when these bytes of the same city first did, or under a city that was not
 * theirs, else since when the file waits or by its own date. What is confirmed later is not late for that.
 */
export const receivedOf = (
  batch: Batch,
  source: ReplySource,
  cities: readonly City[],
  dated: string | null,
): string => {
  const { replies, held } = roundOf(batch);
  const first =
    replies.find((reply) => reply.source?.hash === source.hash && isOf(cities, reply)) ??
    leftOutBefore(batch, roundOf(batch), source, cities);
  const waits = held.find((one) => isSameFile(one, source));
  const known = batch.received ?? first?.received ?? waits?.received ?? dated ?? waits?.held.at;
  return known ?? new Date().toISOString();
};
