import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '#renderer/commands/answers.ts';
import type { EditorsHandle } from '#renderer/editor/draft-editors.tsx';
import type { Found } from '#renderer/editor/find.ts';
import type { FoundNow } from './overlays.ts';
import type { View } from './use-view.ts';

/** What is looked for on the workbench. */
export interface Finding {
  readonly isFinding: boolean;
  /** Where the words are typed that are looked for. */
  readonly field: RefObject<HTMLElement | null>;
  readonly found: FoundNow;
  /** Lays what was found over the text, and brings the one that one is at into sight, in whatever language. */
  readonly show: (found: readonly Found[], at: number) => void;
  readonly close: () => void;
}

const nothingFound: FoundNow = { found: [], at: 0 };

/** Finding in the text, by its command. */
export const useFinding = ({ reveal }: View, editors: RefObject<EditorsHandle | null>): Finding => {
  const [isFinding, setFinding] = useState(false);
  const field = useRef<HTMLElement>(null);
  const [found, setFound] = useState(nothingFound);
  useCommand(
    'find',
    useCallback(() => {
      setFinding(true);
      // Where it is open already, one goes back to it, and what one looks for next takes the place of the last.
      const input = field.current?.querySelector('input');
      input?.focus();
      input?.select();
    }, []),
  );
  const show = useCallback(
    (some: readonly Found[], at: number) => {
      setFound({ found: some, at });
      const now = some[at];
      if (now !== undefined) reveal(now.language);
    },
    [reveal],
  );
  const now = found.found[found.at];
  const key = now === undefined ? '' : `${now.part} ${now.language} ${now.from}`;
  useEffect(() => {
    if (now !== undefined) editors.current?.reveal(now.part, now.language, now.from);
  }, [key, found.at, editors]);
  return { isFinding, field, found, show, close: useCallback(() => setFinding(false), []) };
};
