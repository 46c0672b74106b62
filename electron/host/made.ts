import type { Negotiation } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import { type Result, success } from '#core/failure.ts';
import type { Act } from './file/deed-schema.ts';
import type { DraftFile } from './file/draft-file.ts';
import type { Deed, Entry } from './file/record.ts';

/** A row of the record with what it did to the text. */
export interface Made {
  readonly entry: Entry;
  /** Null where the text stayed as it was. */
  readonly change: Change | null;
  /** Which decision of the negotiation it was; null for anything else. */
  readonly decision: number | null;
}

/** Whether a row is a change that drafters made while nobody was consulted. */
export const isChange = (deed: Deed): deed is Change =>
  deed.type !== 'create' &&
  deed.type !== 'reformat' &&
  deed.type !== 'consultation' &&
  deed.type !== 'margin';

const noDecision = new Set<Act['type']>([
  'open',
  'propose',
  'supersede',
  'undo',
  'round-open',
  'round-close',
  'send',
  'extend',
  'reply',
  'hold-files',
  'set-files-aside',
  'take-files-up',
  'issue-open',
]);

const together = (changes: readonly Change[]): Change | null => {
  const [first, ...others] = changes;
  if (first === undefined) return null;
  return others.length === 0 ? first : { type: 'group', changes };
};

// A decision's steps are not in its row: what it did follows from all that was proposed before. The negotiation knows
// them, in the order of the rows.
const follower = (negotiation: Negotiation | null) => {
  const { steps = [], decisions = [] } = negotiation ?? {};
  const standing: number[] = [];
  let [done, decision] = [0, 0];
  const upTo = (end: number): Change | null => {
    const changes = steps.slice(done, end).map(({ change }) => change);
    done = Math.max(done, end);
    return together(changes);
  };
  return (act: Act): Pick<Made, 'change' | 'decision'> => {
    if (act.type === 'undo') {
      const which = standing.pop();
      const step = steps[done];
      const turned = step !== undefined && step.undoes !== null && step.decision === which;
      return { change: turned ? upTo(done + 1) : null, decision: null };
    }
    if (noDecision.has(act.type)) return { change: null, decision: null };
    const which = decision++;
    standing.push(which);
    return { change: upTo(decisions[which]?.version ?? done), decision: which };
  };
};

/** The rows of a record with what each did to the text, from the making of the file on. */
export const allMade = (file: DraftFile): Result<readonly Made[]> => {
  const record = file.record();
  if (!record.ok) return record;
  const follow = follower(file.negotiation);
  return success(
    record.value.map((entry): Made => {
      const { change } = entry;
      if (change.type === 'consultation') return { entry, ...follow(change.act) };
      return { entry, change: isChange(change) ? change : null, decision: null };
    }),
  );
};
