/** The space left between neighbours, so that many insertions at one gap find room before places run out. */
const gap = 2 ** 20;

// The longest run of places that already ascend may stay; all others are given anew. Patience sorting: `tails[n]` is
// the index at which the lowest-ending run of n + 1 places ends, `before` leads back along a run.
const staying = (places: readonly (number | undefined)[]): ReadonlySet<number> => {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  const placeAt = (index: number | undefined): number => (index === undefined ? 0 : (places[index] ?? 0));
  places.forEach((place, index) => {
    if (place === undefined) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeAt(tails[middle]) < place) low = middle + 1;
      else high = middle;
    }
    before.set(index, tails[low - 1]);
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before.get(at)) kept.add(at);
  return kept;
};

const spread = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, index) => [id, (index + 1) * gap]));

/**
 * A place for each id, ascending in the order of `ids`, with as few as possible other than in `known`: a part that
 * moves gets a new place, all others keep theirs. Where two neighbours leave no room between them, all are spread anew.
 */
export const placesFor = (
  ids: readonly string[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const old = ids.map((id) => known.get(id));
  const kept = staying(old);
  const places = new Map<string, number>();
  let last = 0;
  let waiting: string[] = [];
  const place = (end: number): boolean => {
    const step = Math.floor((end - last) / (waiting.length + 1));
    waiting.forEach((id, index) => places.set(id, last + step * (index + 1)));
    return waiting.length === 0 || step >= 1;
  };
  for (const [index, id] of ids.entries()) {
    const own = old[index];
    if (own === undefined || !kept.has(index)) waiting.push(id);
    else {
      if (!place(own)) return spread(ids);
      places.set(id, own);
      last = own;
      waiting = [];
    }
  }
  place(last + gap * (waiting.length + 1));
  return places;
};
