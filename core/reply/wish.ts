import type { Source, Weight } from '#core/amendment/amendment.ts';
import type { Change } from '#core/change/change.ts';
import type { Language } from '#core/draft/draft.ts';
import type { Remark } from '#core/round/round.ts';
import type { Finding } from './report.ts';

/** One thing that a reply asks for, on the version that it was made on: what becomes an amendment. */
export interface Wish {
  readonly operations: readonly Change[];
  readonly language: Language;
  readonly rationale?: string;
  readonly class?: Weight;
  readonly source: Source;
}

/** A finding while a reply is being read: with what it asks for, if it is taken or could be once it is confirmed. */
export interface Noted extends Omit<Finding, 'count' | 'number' | 'amendment' | 'held' | 'change'> {
  readonly count?: number;
  readonly wish?: Wish;
  /** Of a rationale: the wish that it goes with. */
  readonly goesWith?: Wish;
  /** What is kept with the reply, of a remark; or of what waits with no change to make of it, once it is confirmed. */
  readonly remark?: Remark;
  /** Someone said that this, which waited, is meant. */
  readonly confirmed?: true;
}

/** One thing that a letter says, and where in its text. */
export interface Said {
  readonly from: number;
  readonly to: number;
  readonly noted: Noted;
}

/** Changes that stand or fall together, as the operations of one amendment. */
export const asOne = (changes: readonly Change[]): readonly Change[] => {
  const [only, ...others] = changes;
  return only !== undefined && others.length === 0 ? [only] : [{ type: 'group', changes }];
};
