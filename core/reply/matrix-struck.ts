import type { Heads } from './columns.ts';
import type { Column } from './forms/forms.ts';
import type { RowRead } from './matrix-place.ts';
import { noted, type Told } from './matrix-told.ts';
import type { Cell } from './sheet.ts';
import { strikeTold, takenOut } from './struck.ts';
import type { Noted } from './wish.ts';

/** The words that are struck through by hand in a cell, told as what is taken out. */
const toldOf = ({ struck = '' }: Cell): string => (struck === '' ? '' : takenOut(struck));

/** All that a cell says, with what is struck through in it told apart. */
export const allOf = (cell: Cell): string =>
  [cell.text.trim(), toldOf(cell)].filter((words) => words !== '').join(' ');

const tells: ReadonlySet<Column | undefined> = new Set([
  'current',
  'proposed',
  'rationale',
  'remark',
  undefined,
]);

/** A row as it is read: what is struck through in a column that says what the row is about still says so. */
export const asNamed = (row: readonly Cell[], { columns }: Heads): readonly Cell[] =>
  row.map((cell, at) =>
    cell.struck === undefined || tells.has(columns.get(at)?.column)
      ? cell
      : { ...cell, text: cell.before ?? cell.text },
  );

// A line through a whole row goes through its number as well, which says nothing more.
const struckIn = ({ row, heads }: RowRead): readonly string[] => {
  const all = row.flatMap((cell, at) =>
    cell.struck === undefined || cell.continues !== undefined
      ? []
      : [{ words: toldOf(cell), telling: tells.has(heads.columns.get(at)?.column) }],
  );
  const telling = all.filter((one) => one.telling);
  return (telling.length > 0 ? telling : all).map(({ words }) => words);
};

/**
 * What became of a row in which words are struck through by hand: they are in no text that is proposed. It waits, with
 * the change that it would be, unless someone said that what is struck through is meant as taken out.
 */
export const withStruck = (all: readonly Noted[], told: Told, holds: boolean): readonly Noted[] => {
  const struck = struckIn(told.read);
  if (struck.length === 0) return all;
  const [first, ...others] = all.filter(({ state }) => state !== 'nothing');
  if (first !== undefined)
    return [strikeTold(first, struck, holds), ...others.map((one) => strikeTold(one, [], holds))];
  const words = struck.join('\n');
  const alone = { ...told, quote: words };
  if (!holds) return [noted(alone, 'undone', { how: 'hand-marked' })];
  const remark = { part: told.aim.part?.id ?? null, words };
  return [noted(alone, 'held', { reason: { code: 'reply:struck-cell', facts: {} }, remark })];
};
