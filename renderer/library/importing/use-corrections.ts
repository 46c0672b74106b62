import { useCallback, useState } from 'react';
import type { Draft, Id } from '#core/draft/draft.ts';
import { useCommand } from '#renderer/commands/answers.ts';
import { type Corrected, type Correction, corrected, redone, uncorrected, undone } from './corrections.ts';

/** The paragraph at which one is, and where in it. */
export interface Caret {
  readonly part: Id;
  readonly offset: number;
}

/** A text while it is put right. */
export interface Corrections extends Corrected {
  readonly caret: Caret | null;
  readonly goTo: (caret: Caret | null) => void;
  readonly correct: (...corrections: readonly Correction[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Corrections on a draft that was read, each of which can be taken back. */
export const useCorrections = (start: Draft): Corrections => {
  const [state, setState] = useState<Corrected>(() => uncorrected(start));
  const [caret, goTo] = useState<Caret | null>(null);
  const correct = useCallback(
    (...corrections: readonly Correction[]) => setState((before) => corrected(before, ...corrections)),
    [],
  );
  const undo = useCallback(() => setState(undone), []);
  const redo = useCallback(() => setState(redone), []);
  useCommand('undo', undo, state.done.length > 0);
  useCommand('redo', redo, state.undone.length > 0);
  return { ...state, caret, goTo, correct, undo, redo };
};
