/** A stretch of printed words; `superscript` for the raised ending of an ordinal: XI and e, 1 and er. */
export interface Piece {
  readonly text: string;
  readonly superscript?: true;
}
