import type { Negotiation } from '#core/amendment/state.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Round } from './round.ts';

/** A draft with all its rounds, and the negotiation on what came back. */
export interface Consultation {
  readonly negotiation: Negotiation;
  readonly rounds: readonly Round[];
}

/** A round by its id. */
export const roundOf = ({ rounds }: Consultation, id: Id): Round | undefined =>
  rounds.find((round) => round.id === id);

/** The consultation with a round as it is now. */
export const withRound = (state: Consultation, now: Round): Consultation => ({
  ...state,
  rounds: state.rounds.map((round) => (round.id === now.id ? now : round)),
});
