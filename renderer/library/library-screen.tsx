import { type ReactNode, useCallback, useState } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { leaveBy } from '#renderer/app/leaving.ts';
import { useCommand } from '#renderer/commands/answers.ts';
import { useOpening } from './files/use-opening.tsx';
import { ImportScreen } from './importing/import-screen.tsx';
import { goInLibrary, type LibraryPlace, useLibraryPlace } from './library-place.ts';
import { NewScreen } from './new/new-screen.tsx';
import { PairScreen } from './pairing/pair-screen.tsx';
import { StartScreen } from './start/start-screen.tsx';

const toNew = (): void => goInLibrary({ at: 'new' });
const toImport = (): void => goInLibrary({ at: 'import' });
const toPair = (): void => goInLibrary({ at: 'pair', path: null });
const toStart = (): void => goInLibrary({ at: 'start' });

const shown = (place: LibraryPlace, open: (path: string) => void, forgotten: number): ReactNode => {
  switch (place.at) {
    case 'start':
      return <StartScreen key={forgotten} onOpen={open} />;
    case 'new':
      return <NewScreen />;
    case 'import':
      return <ImportScreen />;
    case 'pair':
      return <PairScreen key={place.path ?? ''} path={place.path} />;
  }
};

/** Everything that leads to a draft: the start, a new one, one to open, a text to import, a language to pair. */
export const LibraryScreen = (): ReactNode => {
  const { go } = useEntente();
  const place = useLibraryPlace();
  const opened = useCallback((path: string) => leaveBy(() => go({ screen: 'draft', path })), [go]);
  const [forgotten, setForgotten] = useState(0);
  const { open, choose, dialog } = useOpening(
    opened,
    useCallback(() => setForgotten((count) => count + 1), []),
  );
  useCommand('new', toNew);
  useCommand('open', choose);
  useCommand('import', toImport);
  useCommand('pair', toPair);
  useCommand('close', toStart, place.at !== 'start');
  return (
    <>
      {shown(place, open, forgotten)}
      {dialog}
    </>
  );
};
