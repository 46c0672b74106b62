import { type ReactNode, useCallback, useState } from 'react';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { ask } from '#renderer/store/ask.ts';
import { FolderDialog } from './folder-dialog.tsx';
import { OpenTrouble } from './open-trouble.tsx';

interface Opening {
  /** Opens the draft at a path, or says why not. */
  readonly open: (path: string) => void;
  /** Asks which draft, and opens it. */
  readonly choose: () => void;
  /** What asks or tells at the moment. */
  readonly dialog: ReactNode;
}

type Asking =
  | { readonly now: 'choosing' }
  | { readonly now: 'trouble'; readonly path: string; readonly failure: Failure }
  | null;

/**
 * The opening of drafts, from wherever in the library. `onOpened` is where one goes with a sound one; `onForgotten` is
 * told when one that is gone was taken off the list of recent ones.
 */
export const useOpening = (onOpened: (path: string) => void, onForgotten: () => void): Opening => {
  const { host, face } = useEntente();
  const [asking, setAsking] = useState<Asking>(null);
  const open = useCallback(
    async (path: string) => {
      const told = await ask(host.library.look({ path }));
      setAsking(told.ok ? null : { now: 'trouble', path, failure: told.failure });
      if (told.ok) onOpened(path);
    },
    [host, onOpened],
  );
  const choose = useCallback(async () => {
    if (!face.dialogs) return setAsking({ now: 'choosing' });
    const picked = await ask(host.library.pick({ purpose: 'open' }));
    if (picked.ok && picked.value !== null) await open(picked.value);
  }, [face, host, open]);
  const close = useCallback(() => setAsking(null), []);
  const dialog =
    asking === null ? null : asking.now === 'choosing' ? (
      <FolderDialog purpose="draft" from={null} onClose={close} onChoose={(path) => void open(path)} />
    ) : (
      <OpenTrouble
        key={asking.path}
        path={asking.path}
        failure={asking.failure}
        onClose={close}
        onForgotten={() => {
          close();
          onForgotten();
        }}
      />
    );
  return {
    open: useCallback((path) => void open(path), [open]),
    choose: useCallback(() => void choose(), [choose]),
    dialog,
  };
};
