/** A row of a table as a reader of comment matrices sees it. */
export interface Row {
  /** Whether Word repeats it at the top of each page. */
  readonly header: boolean;
  /**
   * The words of its cells with all changes taken, one for each column of the grid: a cell over several columns or
   * rows gives its words in each of them. Paragraphs are parted by line ends.
   */
  readonly cells: readonly string[];
  /** The same with all changes left; only where any differs. */
  readonly before?: readonly string[];
  /** The first paragraph of the accepted view that lies in the row; missing where it has none. */
  readonly paragraph?: number;
}

/** A table of the text; a table inside another is one of its own, and not in the words of the outer cell. */
export interface Table {
  readonly rows: readonly Row[];
  /** How many rows at the top are headers: those marked so, else the first. */
  readonly headers: number;
}
