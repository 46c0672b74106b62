import type { Revision } from '../read/tracked.ts';
import type { Around } from './both-views.ts';
import type { ChangedBy } from './placed.ts';
import { historyOf, type Step } from './steps.ts';

const lastOf = (history: readonly Revision[], kind: Revision['kind']): Revision | undefined =>
  history.findLast((revision) => revision.kind === kind);

/** What put words in: an insertion, also one inside a passage that moved, else the move. */
export const putIn = (history: readonly Revision[]): Revision | undefined =>
  lastOf(history, 'ins') ?? lastOf(history, 'moveTo');

/** What took words out: a deletion, also one inside a passage that moved away, else the move. */
export const takenOut = (history: readonly Revision[]): Revision | undefined =>
  lastOf(history, 'del') ?? lastOf(history, 'moveFrom');

/** The tracked change by which a step is in one view only; nothing where it is in both or in neither. */
export const responsible = (step: Step): Revision | undefined => {
  if (step.inBefore === step.inAfter) return undefined;
  return step.inBefore ? takenOut(historyOf(step)) : putIn(historyOf(step));
};

/** The row or cell with which a step came or went. */
export const wholeAround = ({ around, inBefore }: Step): Around | undefined =>
  around.find(({ revisions }) => (inBefore ? takenOut(revisions) : putIn(revisions)) !== undefined);

/** Who made a tracked change and when, without what the file does not say. */
export const changedBy = (tracker: Partial<Omit<Revision, 'kind'>> | undefined): ChangedBy => ({
  ...(tracker?.author === undefined ? {} : { author: tracker.author }),
  ...(tracker?.date === undefined ? {} : { date: tracker.date }),
  ...(tracker?.dateUtc === undefined ? {} : { dateUtc: tracker.dateUtc }),
});
