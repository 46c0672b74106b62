/** Characters from `from` up to `to` of a paragraph are printed as `text`; an empty range inserts. */
export interface TypographyEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A paragraph with edits put into it. They must be in order and must not overlap. */
export const applyEdits = (text: string, edits: readonly TypographyEdit[]): string => {
  const kept: string[] = [];
  let at = 0;
  for (const edit of edits) {
    kept.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return kept.join('') + text.slice(at);
};
