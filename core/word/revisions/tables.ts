import type { GridShape, Revision, StoryEvents, TrackedParagraph } from '../read/tracked.ts';
import { goneOn } from '../read/view.ts';
import type { Table } from './table.ts';

interface OpenRow {
  header: boolean;
  gone: boolean;
  readonly cells: string[];
  readonly before: string[];
}

interface OpenCell {
  span: number;
  goesOn: boolean;
  gone: boolean;
  readonly now: Words;
  readonly before: Words;
}

/** The words of a cell on one side. */
interface Words {
  text: string;
  /** Whether words come next to those before, in the same paragraph. */
  within: boolean;
}

interface OpenTable {
  readonly rows: OpenRow[];
  row: OpenRow | undefined;
  cell: OpenCell | undefined;
}

const isGone = goneOn('accept');
const isNotYet = goneOn('reject');

const addTo = (words: Words, { pieces, mark }: TrackedParagraph, isOut: typeof isGone): void => {
  const said = pieces.map((piece) => ('text' in piece && !isOut(piece.revisions) ? piece.text : ''));
  words.text += `${words.within ? '' : '\n'}${said.join('')}`;
  words.within = isOut(mark);
};

const closeCell = (table: OpenTable): void => {
  const { row, cell, rows } = table;
  table.cell = undefined;
  if (row === undefined || cell === undefined || cell.gone) return;
  const above = cell.goesOn ? rows.at(-1) : undefined;
  const [now, before] = [cell.now.text.trim(), cell.before.text.trim()];
  for (let column = 0; column < cell.span; column++) {
    row.before.push(above?.before[row.before.length] ?? before);
    row.cells.push(above?.cells[row.cells.length] ?? now);
  }
};

const closeRow = (table: OpenTable): void => {
  if (table.row !== undefined && !table.row.gone) table.rows.push(table.row);
  table.row = undefined;
};

const shape = (table: OpenTable, { before = 0, span = 1, goesOn = false, header }: GridShape): void => {
  const { row, cell } = table;
  if (cell !== undefined) Object.assign(cell, { span, goesOn });
  else if (row !== undefined) {
    row.header = header ?? false;
    for (let column = 0; column < before; column++) {
      row.cells.push('');
      row.before.push('');
    }
  }
};

const revise = (table: OpenTable, revisions: readonly Revision[]): void => {
  const innermost = table.cell ?? table.row;
  if (innermost !== undefined && isGone(revisions)) innermost.gone = true;
};

const headersOf = (rows: readonly OpenRow[]): number => {
  const first = rows.findIndex(({ header }) => !header);
  if (first > 0) return first;
  return first === 0 ? 1 : rows.length;
};

/** Tells the tables of a text row by row, with all changes taken, in the order in which they begin. */
export const tableReader = () => {
  const tables: OpenTable[] = [];
  const open: (OpenTable | 'box')[] = [];
  const here = (): OpenTable | undefined => {
    const last = open.at(-1);
    return last === 'box' ? undefined : last;
  };
  const openTable = (): void => {
    const table = { rows: [], row: undefined, cell: undefined };
    tables.push(table);
    open.push(table);
  };
  const events: StoryEvents = {
    paragraph: (paragraph) => {
      const cell = here()?.cell;
      if (cell === undefined) return;
      addTo(cell.now, paragraph, isGone);
      addTo(cell.before, paragraph, isNotYet);
    },
    open: (container) => {
      const table = here();
      if (container === 'table') openTable();
      else if (container === 'box') open.push('box');
      else if (container === 'row' && table !== undefined)
        table.row = { header: false, gone: false, cells: [], before: [] };
      else if (container === 'cell' && table !== undefined)
        table.cell = {
          span: 1,
          goesOn: false,
          gone: false,
          now: { text: '', within: true },
          before: { text: '', within: true },
        };
    },
    revised: (revisions) => {
      const table = here();
      if (table !== undefined) revise(table, revisions);
    },
    shaped: (given) => {
      const table = here();
      if (table !== undefined) shape(table, given);
    },
    close: (container) => {
      const table = here();
      if (container === 'table' || container === 'box') open.pop();
      else if (container === 'cell' && table !== undefined) closeCell(table);
      else if (container === 'row' && table !== undefined) closeRow(table);
    },
  };
  /** `paragraphOf` gives the first paragraph of a row, both counted from 0. */
  const finish = (paragraphOf: (table: number, row: number) => number | undefined): readonly Table[] =>
    tables.flatMap(({ rows }, table) => {
      const told = rows.map(({ header, cells, before }, row) => {
        const paragraph = paragraphOf(table, row);
        return {
          header,
          cells,
          ...(before.some((words, at) => words !== cells[at]) ? { before } : {}),
          ...(paragraph === undefined ? {} : { paragraph }),
        };
      });
      return rows.length === 0 ? [] : [{ rows: told, headers: headersOf(rows) }];
    });
  return { events, finish };
};
