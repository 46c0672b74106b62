/** Tracked changes of one kind of thing, as Word wrote them: one change of a person is often many of these. */
export interface Tally {
  readonly inserted: number;
  readonly deleted: number;
  readonly movedAway: number;
  readonly movedHere: number;
}

/** How much there was in a file that came back: what was read, and what was seen and left aside. */
export interface RevisionCounts {
  readonly words: Tally;
  /** The ends of paragraphs. */
  readonly marks: Tally;
  readonly rows: Tally;
  readonly cells: Tally;
  /** Changes of looks and layout alone: of runs, of paragraphs, of tables and sections. Not proposals. */
  readonly looks: { readonly runs: number; readonly paragraphs: number; readonly layout: number };
  /** Changes of numbering in the form of Word before 2007. */
  readonly numbering: number;
  /** Moves of which only one end was found, told as a deletion or an insertion. */
  readonly unpairedMoves: number;
  /** Changes that took out words and put in the very same. */
  readonly withoutEffect: number;
  /** Tracked changes in headers and footers, which are not part of the text. */
  readonly inHeaders: number;
  /** Runs in red or struck through, where those were read as changes. */
  readonly byHand: number;
  readonly comments: number;
  readonly replies: number;
  readonly resolved: number;
  readonly tables: number;
  readonly images: number;
  readonly textBoxes: number;
  readonly notes: number;
  readonly equations: number;
  readonly hidden: number;
  /** Runs struck through by hand, which may be meant as deletions. */
  readonly struck: number;
  readonly embedded: number;
  readonly brokenFields: number;
}
