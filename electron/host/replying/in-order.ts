import { type Batch, type Importing, reportOn } from './batch.ts';
import { byDate, namesOf } from './dated.ts';
import type { Outcome } from './holding.ts';
import { readingFacts } from './owners.ts';
import { type Planned, sourceOf } from './planning.ts';
import { readAll } from './read-pieces.ts';
import { inGroups, type ReplyFile } from './reply-files.ts';

/** How many files are written down at once: fewer would wait for the disk, more would be lost by a failure. */
const together = 20;

/**
 * The files of a batch in heaps that go in together. A reply that takes the place of the last one has to see it in the
 * record, so that they go in by their days.
 */
export const inOrder = async (
  files: readonly ReplyFile[],
  { replaces }: Importing,
): Promise<readonly (readonly ReplyFile[])[]> =>
  replaces === 'last' ? byDate(files) : inGroups(files, together);

const citiesIn = (read: readonly (Planned | Outcome)[]): readonly string[] =>
  read.flatMap((one) =>
    'piece' in one
      ? one.replies.flatMap(({ kept: { owned } }) => owned.owner.cities.map(({ city }) => city))
      : [],
  );

const undecided = (one: Planned | Outcome, files: readonly ReplyFile[]): Outcome => {
  if (!('piece' in one)) return one;
  const reason = { code: 'reply:order-unknown', facts: { names: namesOf(files) } };
  return {
    report: reportOn(one.piece.path, 'held', reason, readingFacts(one.read)),
    source: sourceOf(one.piece),
  };
};

/**
 * Reads files that go in together. Where each is to take the place of the last one of its city, and two of one city were
 * made at the same moment, nobody can tell which is the last: both wait.
 */
export const readTogether = async (
  files: readonly ReplyFile[],
  before: Batch['counter'],
  batch: Batch,
): Promise<readonly (Planned | Outcome)[]> => {
  const seen = new Set(batch.seen);
  const read: (readonly (Planned | Outcome)[])[] = [];
  for (const one of files) read.push(await readAll(one, batch));
  const cities = read.map((pieces) => new Set(citiesIn(pieces)));
  const meets = (at: number): readonly ReplyFile[] =>
    files.filter((_, other) => [...(cities[at] ?? [])].some((city) => cities[other]?.has(city) === true));
  if (batch.asked.replaces !== 'last' || files.every((_, at) => meets(at).length < 2)) return read.flat();
  Object.assign(batch.counter, before);
  batch.seen.clear();
  for (const mark of seen) batch.seen.add(mark);
  const again: (Planned | Outcome)[] = [];
  for (const [at, one] of files.entries()) {
    const others = meets(at);
    if (others.length < 2) again.push(...(await readAll(one, batch)));
    else again.push(...(read[at] ?? []).map((piece) => undecided(piece, others)));
  }
  return again;
};
