import type { Container, StoryEvents } from '../read/tracked.ts';

/** A cell of a table that is in no other one: tables counted through the whole text, columns of the grid from the left. */
export interface OuterCell {
  readonly table: number;
  readonly column: number;
}

/** Whether the paragraphs of a cell are to be read, or those that stand in no table (null). */
export type Reads = (cell: OuterCell | null) => boolean;

/**
 * Tells on of a tracked text only the paragraphs of some columns, as if the others were empty. Rows and cells are all
 * told, so that each place is called what it is in the whole text.
 */
export const onlyWhere = (events: StoryEvents, reads: Reads): StoryEvents => {
  let [tables, depth, outer, column, next] = [-1, 0, -1, -1, 0];
  let innermost: Container = 'note';
  const place = (): OuterCell | null => (depth === 0 ? null : { table: outer, column });
  return {
    ...events,
    paragraph: (paragraph) => {
      if (reads(place())) events.paragraph(paragraph);
    },
    open: (container, id) => {
      if (container === 'table') {
        tables += 1;
        if (depth === 0) outer = tables;
        depth += 1;
      } else if (container === 'row' && depth === 1) [column, next] = [-1, 0];
      else if (container === 'cell' && depth === 1) [column, next] = [next, next + 1];
      innermost = container;
      events.open(container, id);
    },
    shaped: (shape) => {
      if (depth === 1 && innermost === 'row') next += shape.before ?? 0;
      else if (depth === 1 && innermost === 'cell') next += (shape.span ?? 1) - 1;
      events.shaped?.(shape);
    },
    close: (container) => {
      if (container === 'table') depth -= 1;
      events.close(container);
    },
  };
};
