import { useCallback, useState } from 'react';
import type { PairedText } from '#core/contract/importing.ts';
import type { Id } from '#core/draft/draft.ts';
import { type Pairing, repair } from '#core/text/pair.ts';
import { useCommand } from '#renderer/commands/answers.ts';

export type Pair = Pairing['pairs'][number];

/** Pairs while they are put right by hand. */
export interface Pairs {
  readonly pairing: Pairing;
  readonly repaired: number;
  /** Sets a pair by hand; a null leaves the other without a partner. */
  readonly set: (first: Id | null, second: Id | null) => void;
  readonly undo: () => void;
}

/** The pairs of two texts as they were found, to be put right and taken back. */
export const usePairs = ({ pairs, pairDoubts }: PairedText): Pairs => {
  const [steps, setSteps] = useState<readonly Pairing[]>([{ pairs, doubts: pairDoubts }]);
  const pairing = steps.at(-1) ?? { pairs, doubts: pairDoubts };
  const set = useCallback((first: Id | null, second: Id | null) => {
    setSteps((before) => {
      const last = before.at(-1);
      return last === undefined ? before : [...before, repair(last, { first, second })];
    });
  }, []);
  const undo = useCallback(
    () => setSteps((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    [],
  );
  useCommand('undo', undo, steps.length > 1);
  return { pairing, repaired: steps.length - 1, set, undo };
};

/** What a pair is called in a list: both its ids, of which one may be missing. */
export const keyOf = ({ first, second }: Pick<Pair, 'first' | 'second'>): string =>
  `${first ?? ''}=${second ?? ''}`;
