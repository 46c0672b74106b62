/** Places in two sequences that belong together; null where one side has nothing. */
export type Step = readonly [first: number | null, second: number | null];

/** What it costs to leave a part without a partner. */
const alone = -0.7;

/** How far apart in the two texts partners may stand, beyond what the difference in length explains. */
const slack = 40;

type Move = 0 | 1 | 2;
const [both, onlyRow, onlyColumn]: readonly [Move, Move, Move] = [0, 1, 2];

interface Band {
  readonly width: number;
  readonly from: (row: number) => number;
}

// Never wider than a row is long: of two texts of very different length the whole table is narrow.
const bandOf = (rows: number, columns: number): Band => {
  const reach = Math.abs(rows - columns) + slack;
  const slope = rows === 0 ? 0 : columns / rows;
  const width = Math.min(columns + 1, 2 * reach + 1);
  const last = columns + 1 - width;
  return { width, from: (row) => Math.max(0, Math.min(last, Math.round(row * slope) - reach)) };
};

const trace = (rows: number, columns: number, band: Band, moves: Uint8Array): readonly Step[] => {
  const steps: Step[] = [];
  for (let row = rows, column = columns; row > 0 || column > 0; ) {
    const move = moves[row * band.width + column - band.from(row)];
    if (row > 0 && column > 0 && move === both) steps.push([--row, --column]);
    else if (row > 0 && (column === 0 || move === onlyRow)) steps.push([--row, null]);
    else steps.push([null, --column]);
  }
  return steps.reverse();
};

type Compare = (first: number, second: number) => number;

const alignLonger = (rows: number, columns: number, likeness: Compare, sooner: Move): readonly Step[] => {
  const band = bandOf(rows, columns);
  const moves = new Uint8Array((rows + 1) * band.width);
  let above = new Float64Array(band.width).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row <= rows; row++) {
    const here = new Float64Array(band.width).fill(Number.NEGATIVE_INFINITY);
    const from = band.from(row);
    const shift = from - band.from(row - 1);
    for (let column = from; column < from + band.width; column++) {
      const at = column - from;
      const up =
        row === 0 ? Number.NEGATIVE_INFINITY : (above[at + shift] ?? Number.NEGATIVE_INFINITY) + alone;
      const left = at === 0 ? Number.NEGATIVE_INFINITY : (here[at - 1] ?? 0) + alone;
      const before = above[at + shift - 1];
      const paired =
        row === 0 || column === 0 || before === undefined || before === Number.NEGATIVE_INFINITY
          ? Number.NEGATIVE_INFINITY
          : before + likeness(row - 1, column - 1);
      const best = row === 0 && column === 0 ? 0 : Math.max(up, left, paired);
      here[at] = best;
      const single = up === left ? sooner : best === up ? onlyRow : onlyColumn;
      moves[row * band.width + at] = best === paired ? both : single;
    }
    above = here;
  }
  return trace(rows, columns, band, moves);
};

/**
 * Aligns two sequences in order: every place of both is taken once, with a partner or alone, so that the sum of the
 * likenesses is greatest. Needleman and Wunsch's method in a band around the diagonal: time and memory grow with the
 * longer sequence times the band, which is as wide as the difference between the two and never wider than the shorter.
 * Of equal ways the one that pairs later places is taken.
 */
export const align = (rows: number, columns: number, likeness: Compare): readonly Step[] =>
  columns <= rows
    ? alignLonger(rows, columns, likeness, onlyRow)
    : alignLonger(columns, rows, (first, second) => likeness(second, first), onlyColumn).map(
        ([first, second]): Step => [second, first],
      );
