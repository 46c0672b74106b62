import type { Id } from '#core/draft/draft.ts';
import type { Hunk } from '#core/word/revisions/revisions.ts';
import { type Ask, partsIn } from './asked.ts';
import type { Asked } from './asks-of.ts';

const placesOf = (parts: Iterable<readonly [number, Id]>): ReadonlyMap<Id, number> =>
  new Map([...parts].map(([at, part]) => [part, at]));

/** The parts that paragraphs which were moved went past. */
const overtakenBy = ({ before, after }: Hunk, { match, partAt }: Asked): ReadonlySet<Id> => {
  const were = [...match.parts].map(([at, { part }]) => [at, part] as const);
  const are = placesOf(partAt);
  const past = were.flatMap(([at, part]) => {
    const now = are.get(part);
    const isPast = now !== undefined && at < before.from.paragraph !== now < after.from.paragraph;
    return isPast ? [part] : [];
  });
  return new Set(past);
};

/**
 * What is asked for by a move, told the other way round: a clause that went up past its neighbour is the neighbour gone
 * down, and of the two only one is asked for.
 */
export const toldFromOtherSide = (hunk: Hunk, asked: Asked): Ask | undefined => {
  if (hunk.kind !== 'move-paragraphs') return undefined;
  const past = overtakenBy(hunk, asked);
  return asked.asks.find(
    (one) =>
      one.kind === 'move' &&
      one.how === 'tracked' &&
      one.hunks.size === 0 &&
      partsIn(one).every((id) => past.has(id)),
  );
};
