import { useCallback, useState } from 'react';
import { useCommand } from '#renderer/commands/answers.ts';

/** The dialog that is above the draft, if any, opened by its command. */
type Above = 'bank' | 'export' | 'settings' | null;

interface ShownAbove {
  readonly above: Above;
  readonly close: () => void;
}

export const useAbove = (canWrite: boolean): ShownAbove => {
  const [above, setAbove] = useState<Above>(null);
  useCommand(
    'export',
    useCallback(() => setAbove('export'), []),
  );
  useCommand(
    'insert-clause',
    useCallback(() => setAbove('bank'), []),
    canWrite,
  );
  useCommand(
    'draft-settings',
    useCallback(() => setAbove('settings'), []),
  );
  return { above, close: useCallback(() => setAbove(null), []) };
};
