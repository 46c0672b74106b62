/** Times of one thing done several times, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The figures of times that were taken one by one. */
export const timesOf = (all: readonly number[]): Times => {
  const sorted = [...all].sort((one, other) => one - other);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1) };
};

/** Does a thing `warmUp` times uncounted and `runs` times counted. Each run is told its number, to vary its input. */
export const measure = async (
  thing: (run: number) => unknown,
  { runs = 9, warmUp = 2 }: { readonly runs?: number; readonly warmUp?: number } = {},
): Promise<Times> => {
  const times: number[] = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const start = performance.now();
    await thing(run);
    if (run >= warmUp) times.push(performance.now() - start);
  }
  return timesOf(times);
};

/** Does several things in turn, so that a slow moment of the machine meets all of them, and times each. */
export const measureInTurn = async (
  things: readonly ((run: number) => unknown)[],
  { runs = 5, warmUp = 1 }: { readonly runs?: number; readonly warmUp?: number } = {},
): Promise<readonly Times[]> => {
  const times: number[][] = things.map(() => []);
  for (let run = 0; run < warmUp + runs; run++)
    for (const [at, thing] of things.entries()) {
      const start = performance.now();
      await thing(run);
      if (run >= warmUp) times[at]?.push(performance.now() - start);
    }
  return times.map(timesOf);
};

/** The times of one thing of which each run did several. */
export const ofEach = ({ median, least, most }: Times, count: number): Times => ({
  median: median / count,
  least: least / count,
  most: most / count,
});

/** How cost grows with size: the exponent p of size^p between two measurements; 1 is linear. */
export const growth = (small: Times, large: Times, sizes: readonly [number, number]): number =>
  Math.log(large.median / small.median) / Math.log(sizes[1] / sizes[0]);
