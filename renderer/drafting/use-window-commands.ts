import { useCallback, useSyncExternalStore } from 'react';
import { addressOf, useEntente } from '#renderer/app/entente.ts';
import { leaveBy, useHold } from '#renderer/app/leaving.ts';
import { useCommand } from '#renderer/commands/answers.ts';
import { ask } from '#renderer/store/ask.ts';
import type { Session } from '#renderer/store/session.ts';
import { useSessionState } from './use-session.ts';

const leave = async (session: Session, way: () => void): Promise<void> => {
  await session.settle();
  leaveBy(way);
};

/** Undo and redo, leaving the draft, and showing it to the room. */
export const useWindowCommands = (session: Session): void => {
  const { go, face, host } = useEntente();
  const { present } = session;
  const { saving } = useSessionState(session);
  const follow = useCallback((listener: () => void) => present.follow(listener), [present]);
  const canUndo = useSyncExternalStore(follow, () => present.canUndo);
  const canRedo = useSyncExternalStore(follow, () => present.canRedo);
  useHold(saving.state === 'unsaved', true);
  useCommand(
    'undo',
    useCallback(() => void present.undo(), [present]),
    canUndo,
  );
  useCommand(
    'redo',
    useCallback(() => void present.redo(), [present]),
    canRedo,
  );
  useCommand(
    'close',
    useCallback(() => void leave(session, () => go({ screen: 'library' })), [go, session]),
  );
  const project = useCallback(() => {
    if (face.windows) void ask(host.app.project({ desk: session.desk }));
    else
      window.open(
        `./projection.html${addressOf({ screen: 'draft', path: session.state.path })}`,
        'entente-projection',
      );
  }, [face, host, session]);
  useCommand('project', project);
};
