import type { StoryCounts } from '../read/tracked.ts';
import type { Comment } from './comment.ts';
import type { RevisionCounts, Tally } from './counts.ts';

const tallyOf = (byKind: ReadonlyMap<string, number>, of: string): Tally => ({
  inserted: byKind.get(`${of}.ins`) ?? 0,
  deleted: byKind.get(`${of}.del`) ?? 0,
  movedAway: byKind.get(`${of}.moveFrom`) ?? 0,
  movedHere: byKind.get(`${of}.moveTo`) ?? 0,
});

const looksOf = (byKind: ReadonlyMap<string, number>): RevisionCounts['looks'] => {
  const named = [...byKind].filter(([name]) => !name.includes('.') && name !== 'numberingChange');
  const sum = (isCounted: (name: string) => boolean): number =>
    named.reduce((all, [name, count]) => all + (isCounted(name) ? count : 0), 0);
  return {
    runs: sum((name) => name === 'rPrChange'),
    paragraphs: sum((name) => name === 'pPrChange'),
    layout: sum((name) => name !== 'rPrChange' && name !== 'pPrChange'),
  };
};

/** The counts of a whole file from those of its text, its headers and its comments. */
export const revisionCounts = (
  counts: StoryCounts,
  headers: StoryCounts,
  comments: readonly Comment[],
  changes: Pick<RevisionCounts, 'unpairedMoves' | 'withoutEffect'>,
): RevisionCounts => {
  const { byKind, authors: _authors, trackedChanges: _tracked, formatChanges: _format, ...things } = counts;
  return {
    words: tallyOf(byKind, 'words'),
    marks: tallyOf(byKind, 'mark'),
    rows: tallyOf(byKind, 'row'),
    cells: tallyOf(byKind, 'cell'),
    looks: looksOf(byKind),
    numbering: byKind.get('numberingChange') ?? 0,
    ...changes,
    inHeaders: headers.trackedChanges,
    byHand: byKind.get('hand.run') ?? 0,
    comments: comments.length,
    replies: comments.reduce((sum, { replies }) => sum + replies.length, 0),
    resolved: comments.filter(({ resolved }) => resolved).length,
    ...things,
  };
};
