import type { Change } from '#core/change/change.ts';
import type { Id } from '#core/draft/draft.ts';

/** What a proposal does, as a list of amendments names it. */
export type ProposalKind = 'words' | 'insert' | 'delete' | 'move' | 'split' | 'merge' | 'shape';

/**
 * One thing that a city changed, as changes to be made on the base one after another, as one. Each can be made on the
 * base without the others, and be carried past any of them.
 */
export interface Proposal {
  readonly changes: readonly Change[];
  readonly kind: ProposalKind;
  /** The part of the base it is about; of an insertion, the first new part. */
  readonly part: Id;
}

/** A proposal of one change, or of several that are nothing without each other. */
export const proposal = (kind: ProposalKind, part: Id, ...changes: readonly Change[]): Proposal => ({
  changes,
  kind,
  part,
});
