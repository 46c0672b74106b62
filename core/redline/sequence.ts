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
