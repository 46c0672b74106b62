import type { SourceParagraph } from '#core/draft/source.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';

const none = { inserted: 0, deleted: 0, movedAway: 0, movedHere: 0 };

/** A text in which nothing can be tracked, as a Word file without changes would be read. */
export const noRevisions = (paragraphs: readonly SourceParagraph[]): Revisions => ({
  rejected: paragraphs,
  accepted: paragraphs,
  hunks: [],
  nested: [],
  comments: [],
  tables: [],
  tags: [],
  counts: {
    words: none,
    marks: none,
    rows: none,
    cells: none,
    looks: { runs: 0, paragraphs: 0, layout: 0 },
    numbering: 0,
    unpairedMoves: 0,
    withoutEffect: 0,
    inHeaders: 0,
    byHand: 0,
    comments: 0,
    replies: 0,
    resolved: 0,
    tables: 0,
    images: 0,
    textBoxes: 0,
    notes: 0,
    equations: 0,
    hidden: 0,
    struck: 0,
    embedded: 0,
    brokenFields: 0,
  },
  authors: [],
});
