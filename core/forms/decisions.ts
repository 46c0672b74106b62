import type { Choose } from '#core/amendment/deed.ts';
import type { Bracket, Negotiation, Taken } from '#core/amendment/state.ts';
import type { Change } from '#core/change/change.ts';
import type { Id } from '#core/draft/draft.ts';

/** A decision that holds: the version of the text that it was taken on, and what it did to it; null where it left it alone. */
export interface Holding {
  readonly taken: Taken;
  readonly on: number;
  readonly change: Change | null;
}

/** The decisions of a record that were not taken back, the first one first. */
export const holding = ({ decisions, steps }: Negotiation): readonly Holding[] =>
  decisions.flatMap((taken, which): readonly Holding[] => {
    if (taken.undone !== null) return [];
    const step = steps[taken.version - 1];
    const change = step?.decision === which && step.undoes === null ? step.change : null;
    return [{ taken, on: change === null ? taken.version : taken.version - 1, change }];
  });

/** The bracket that a choice, or taking brackets off, was about, as it was just before. */
export const bracketOf = ({ before }: Taken, { bracket }: Pick<Choose, 'bracket'>): Bracket | undefined =>
  before.brackets.find(({ id }) => id === bracket);

/** Whether a bracket was about an amendment. */
export const isAbout = (bracket: Bracket | undefined, amendment: Id): boolean =>
  bracket?.options.some(({ amendments }) => amendments.includes(amendment)) === true;
