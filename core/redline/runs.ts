import { sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import type { Redline } from './redline.ts';

/**
 * A stretch of a redline in reading order. Deleted words stand before those that take their place. `moved-from` and
 * `moved-to` are words that stayed the same while their part went elsewhere, at the place they left and the one they
 * went to. Screen, terminal, Word and PDF all draw these, each in its own way.
 */
export interface RedlineRun {
  readonly kind: 'kept' | 'deleted' | 'inserted' | 'moved-from' | 'moved-to';
  readonly wording: Wording;
}

const run = (kind: RedlineRun['kind'], wording: Wording): readonly RedlineRun[] =>
  wording.length === 0 ? [] : [{ kind, wording }];

/**
 * A redline as runs: those that are not inserted are the wording before, those that are not deleted the one after up
 * to typography. Words only set apart otherwise are deleted and inserted.
 */
export const redlineRuns = ({ before, hunks }: Redline): readonly RedlineRun[] => {
  const runs: RedlineRun[] = [];
  let at = 0;
  for (const hunk of hunks) {
    runs.push(...run('kept', sliceWording(before, at, hunk.at)));
    runs.push(...run('deleted', hunk.removed), ...run('inserted', hunk.inserted));
    at = hunk.at + wordingLength(hunk.removed);
  }
  return [...runs, ...run('kept', sliceWording(before, at))];
};
