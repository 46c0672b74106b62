import type { StoryEvents } from '../read/tracked.ts';

/** A cell of a table that is in no other one: tables counted through the whole text, cells from the left of their row. */
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
  let [tables, depth, outer, column] = [-1, 0, -1, -1];
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
      } else if (container === 'row' && depth === 1) column = -1;
      else if (container === 'cell' && depth === 1) column += 1;
      events.open(container, id);
    },
    close: (container) => {
      if (container === 'table') depth -= 1;
      events.close(container);
    },
  };
};
