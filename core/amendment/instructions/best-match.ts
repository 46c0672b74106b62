import type { Match, Matching } from './matching.ts';
import type { Row } from './pattern.ts';
import { matchRow } from './walk.ts';

const rowsAt = (
  { items, places, grammar, possible }: Matching,
  at: number,
  bare: boolean,
): readonly Row[] => {
  const item = items[at];
  if (item === undefined || possible.size === 0) return [];
  const { byWord, byPlace, byWords } = grammar.rows;
  const known = byWord.get(item.flat) ?? [];
  const place = item.kind === 'quoted' ? null : places.placeAt(at);
  const beginning = place === null ? [] : byPlace;
  return [...known, ...beginning, ...(item.kind === 'quoted' || bare ? byWords : [])].filter(({ rank }) =>
    possible.has(rank),
  );
};

const looseness = ({ words }: Match): number =>
  Object.values(words).filter(({ quoted, open }) => !quoted && !open).length;

const better = (one: Match, other: Match): boolean => {
  if (one.to !== other.to) return one.to > other.to;
  if (looseness(one) !== looseness(other)) return looseness(one) < looseness(other);
  return one.row.rank < other.row.rank;
};

/** The pattern that fits best from an item on: the one that takes in most, then the one with most quoted words. */
export const bestMatch = (matching: Matching, at: number, bare: boolean): Match | null => {
  let best: Match | null = null;
  for (const row of new Set(rowsAt(matching, at, bare))) {
    const match = matchRow(matching, row, at, bare);
    if (match !== null && (best === null || better(match, best))) best = match;
  }
  return best;
};
