import type { SourceParagraph } from '#core/draft/source.ts';
import { noCounts } from '#core/word/read/tracked.ts';
import { revisionCounts } from '#core/word/revisions/counting.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';

/** A text in which nothing can be tracked, as a Word file without changes would be read. */
export const noRevisions = (paragraphs: readonly SourceParagraph[]): Revisions => ({
  rejected: paragraphs,
  accepted: paragraphs,
  hunks: [],
  nested: [],
  comments: [],
  tables: [],
  tags: [],
  counts: revisionCounts(noCounts(), noCounts(), [], { unpairedMoves: 0, withoutEffect: 0 }),
  authors: [],
});
