import { type ReactNode, useCallback } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button } from '#renderer/ui/button.tsx';

export const LibraryScreen = (): ReactNode => {
  const { host, go, sentences } = useEntente();
  const make = useCallback(async () => {
    const folder = await ask(host.library.folder({ path: null }));
    if (!folder.ok) return;
    const path = `${folder.value.path}/${Date.now()}.entente`;
    const made = await ask(
      host.library.create({ kind: 'conclusions', meeting: '18', values: {}, languages: ['en', 'fr'], path }),
    );
    if (made.ok) go({ screen: 'draft', path: made.value.path });
  }, [host, go]);
  return (
    <main>
      <h1>{sentences.t('app:name')}</h1>
      <Button kind="main" onPress={() => void make()}>
        {sentences.t('commands:new')}
      </Button>
    </main>
  );
};
