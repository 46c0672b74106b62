/**
 * The places of a longest increasing subsequence of different numbers: what may stay where it is when the rest moves.
 * Of several equally long ones always the same. Patience sorting, n log n.
 */
export const longestIncreasing = (values: readonly number[]): readonly number[] => {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = at;
  });
  const found: number[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) found.push(at);
  return found.reverse();
};

/**
 * The same for numbers of different weight: the places of the increasing subsequence that weighs most. Of several the
 * one whose last places come first. A tree of greatest sums, n log n.
 */
export const heaviestIncreasing = (
  values: readonly number[],
  weights: readonly number[],
): readonly number[] => {
  const ranks = new Map(
    [...values].sort((one, other) => one - other).map((value, rank) => [value, rank + 1]),
  );
  const best: (number | undefined)[] = [];
  const sums: number[] = [];
  const before: number[] = [];
  const sumAt = (at: number | undefined): number => (at === undefined ? 0 : (sums[at] ?? 0));
  values.forEach((value, at) => {
    const rank = ranks.get(value) ?? 1;
    let last: number | undefined;
    for (let node = rank - 1; node > 0; node -= node & -node)
      if (sumAt(best[node]) > sumAt(last)) last = best[node];
    before.push(last ?? -1);
    sums.push(sumAt(last) + (weights[at] ?? 1));
    for (let node = rank; node <= values.length; node += node & -node)
      if (sumAt(at) > sumAt(best[node])) best[node] = at;
  });
  const found: number[] = [];
  const heaviest = sums.reduce((top, sum, at) => (sum > sumAt(top === -1 ? undefined : top) ? at : top), -1);
  for (let at = heaviest; at !== -1; at = before[at] ?? -1) found.push(at);
  return found.reverse();
};

/**
 * Which parts of a text may stay when the rest moves, from where each stood before: as few clauses are moved as can
 * be, and items go with their clause. Where it is known that a part was never moved it stays, whatever others do.
 */
export const staying = (
  places: readonly number[],
  levels: readonly number[],
  isUnmoved: (at: number) => boolean = () => false,
): readonly number[] =>
  heaviestIncreasing(
    places,
    levels.map((level, at) => (level === 0 ? 1000 : 1) * (isUnmoved(at) ? 1_000_000 : 1)),
  );
