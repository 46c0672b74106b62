/** What someone noted on a cell, beside what stands in it. */
export interface CellNote {
  readonly words: string;
  /** Whom the file names as the author. */
  readonly author?: string;
}

/** A cell of a table as it is read: its words, and what makes them less than sure. */
export interface Cell {
  readonly text: string;
  /** The words before they were changed in tracked changes, or struck through by hand, where they were. */
  readonly before?: string;
  /** Words that are struck through by hand; they are in `before`, and not in the text. */
  readonly struck?: string;
  /** It belongs to the cell above it, or to the one at its left, and repeats its words. */
  readonly continues?: 'above' | 'left';
  /** The program made a day of it, whatever was typed: `9.1` becomes the ninth of January. */
  readonly isDate?: true;
  /** A formula of which no program left a value, so that nobody knows what was shown. */
  readonly formula?: string;
  readonly notes?: readonly CellNote[];
}

/** Words on a sheet of a workbook that stand in none of its cells. */
export interface SheetWords {
  readonly where: 'page' | 'shape' | 'name';
  readonly words: string;
}

/** A table of a Word file or a sheet of a workbook; rows are as long as the longest. */
export interface Sheet {
  readonly name: string;
  /** What stands at the head and foot of its pages when they are printed, and in its text boxes and drawings. */
  readonly beside?: readonly SheetWords[];
  readonly rows: readonly (readonly Cell[])[];
  /** The tracked changes of a Word file that lie in each row, by their place in the file. */
  readonly revisions?: ReadonlyMap<number, readonly number[]>;
}
