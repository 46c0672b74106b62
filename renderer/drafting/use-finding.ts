import { useCallback, useState } from 'react';
import { useCommand } from '#renderer/commands/answers.ts';
import type { Found } from '#renderer/editor/find.ts';
import type { FoundNow } from './overlays.ts';
import type { View } from './use-view.ts';

/** What is looked for on the workbench. */
export interface Finding {
  readonly isFinding: boolean;
  readonly found: FoundNow;
  /** Lays what was found over the text, and shows the language of the one that one is at. */
  readonly show: (found: readonly Found[], at: number) => void;
  readonly close: () => void;
}

const nothingFound: FoundNow = { found: [], at: 0 };

/** Finding in the text, by its command. */
export const useFinding = ({ reveal }: View): Finding => {
  const [isFinding, setFinding] = useState(false);
  const [found, setFound] = useState(nothingFound);
  useCommand(
    'find',
    useCallback(() => setFinding(true), []),
  );
  const show = useCallback(
    (some: readonly Found[], at: number) => {
      setFound({ found: some, at });
      const now = some[at];
      if (now !== undefined) reveal(now.language);
    },
    [reveal],
  );
  return { isFinding, found, show, close: useCallback(() => setFinding(false), []) };
};
