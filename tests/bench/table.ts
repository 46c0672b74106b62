import type { Times } from './measure.ts';

/** One line of the result: what was measured on how many clauses, with which figure, beside which peer. */
export interface Row {
  readonly what: string;
  readonly clauses: number;
  readonly unit: 'ms' | 'exponent' | 'MB' | 'KB';
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  /** How many times longer the peer took in the same run. */
  readonly peer?: { readonly name: string; readonly value: number; readonly ratio: number };
}

/** A row of times; the peer's were taken in turn with them. */
export const timed = (
  what: string,
  clauses: number,
  times: Times,
  peer?: { name: string; times: Times },
): Row => ({
  what,
  clauses,
  unit: 'ms',
  value: times.median,
  least: times.least,
  most: times.most,
  ...(peer === undefined
    ? {}
    : { peer: { name: peer.name, value: peer.times.median, ratio: peer.times.median / times.median } }),
});

const figure = (value: number, unit: Row['unit']): string =>
  unit === 'exponent' ? value.toFixed(2) : value.toFixed(value < 10 ? 2 : 0);

const cells = (row: Row): readonly string[] => [
  row.what,
  row.clauses === 0 ? '' : String(row.clauses),
  `${figure(row.value, row.unit)} ${row.unit === 'exponent' ? '' : row.unit}`.trim(),
  row.least === undefined || row.most === undefined
    ? ''
    : `${figure(row.least, row.unit)}–${figure(row.most, row.unit)}`,
  row.peer === undefined ? '' : `${row.peer.name} ${figure(row.peer.value, row.unit)} ${row.unit}`,
  row.peer === undefined ? '' : `${row.peer.ratio.toFixed(1)} ×`,
];

/** The rows as a table for a terminal or a Markdown page. */
export const tableOf = (rows: readonly Row[]): string => {
  const all = [['what', 'clauses', 'median', 'least–most', 'peer', 'peer takes'], ...rows.map(cells)];
  const widths = (all[0] ?? []).map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join(
    '\n',
  );
};
