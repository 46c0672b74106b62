import { type ReactNode, useCallback, useState } from 'react';
import type { ReadText } from '#core/contract/importing.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { ask } from '#renderer/store/ask.ts';
import { Screen } from '../screen.tsx';
import { useSentences } from '../use-sentences.ts';
import { type GivenText, givenText, type Said } from './given-text.ts';
import { ReadScreen } from './read-screen.tsx';
import { TextChooser } from './text-chooser.tsx';

/** A text of which the host has been asked. */
interface Reading {
  readonly read: ReadText;
  readonly given: GivenText;
  readonly said: Said;
  /** How many times it was read; another reading begins without corrections. */
  readonly times: number;
}

/** A text from outside that becomes a draft: chosen, read, put right, saved. */
export const ImportScreen = (): ReactNode => {
  const { host } = useEntente();
  const { t } = useSentences();
  const [reading, setReading] = useState<Reading | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const read = useCallback(
    async (given: GivenText, said: Said) => {
      setWorking(true);
      const told = await ask(host.importing.read({ ...given, ...said }));
      setWorking(false);
      setFailure(told.ok ? null : told.failure);
      if (told.ok)
        setReading((before) => ({ read: told.value, given, said, times: (before?.times ?? 0) + 1 }));
    },
    [host],
  );
  const take = async (file: File): Promise<void> => {
    const given = await givenText(file);
    if (given.ok) return read(given.value, {});
    setFailure(given.failure);
  };
  return (
    <Screen
      key={reading === null ? 'choosing' : 'read'}
      title={t(reading === null ? 'importing-screen:title' : 'importing-screen:read-title', {
        name: reading?.given.name ?? '',
      })}
      lead={t(reading === null ? 'importing-screen:lead' : 'importing-screen:read-lead')}
    >
      {reading === null ? (
        <TextChooser onFile={(file) => void take(file)} working={working} failure={failure} />
      ) : (
        <ReadScreen
          key={reading.times}
          read={reading.read}
          name={reading.given.name}
          working={working}
          failure={failure}
          onReadAs={(said) => void read(reading.given, { ...reading.said, ...said })}
        />
      )}
    </Screen>
  );
};
