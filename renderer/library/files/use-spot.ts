import { useEffect, useState } from 'react';
import type { Spot } from '#core/contract/library.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { ask } from '#renderer/store/ask.ts';

/** Where a new file will lie: a name that is proposed until another is typed, and a folder. */
export interface ChosenSpot {
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly folder: string | null;
  readonly setFolder: (folder: string) => void;
  readonly spot: Spot | null;
  readonly trouble: Failure | null;
}

/**
 * Follows what is typed and asks the host where that would lie. A proposed name gives way to the nearest free one; a
 * typed name that is taken is trouble, and nothing is ever replaced.
 */
export const useSpot = (proposed: string): ChosenSpot => {
  const { host } = useEntente();
  const [typed, setName] = useState<string | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [trouble, setTrouble] = useState<Failure | null>(null);
  const name = typed ?? proposed;
  useEffect(() => {
    let late = false;
    const look = async (): Promise<void> => {
      const told = await ask(host.library.place({ folder, name }));
      const found =
        told.ok && told.value.taken && typed === null
          ? await ask(host.library.place({ folder, name: told.value.free }))
          : told;
      if (late) return;
      setSpot(found.ok ? found.value : null);
      if (!found.ok) setTrouble(found.failure);
      else
        setTrouble(
          found.value.taken
            ? { code: 'library:taken', facts: { name: found.value.name, free: found.value.free } }
            : null,
        );
    };
    if (name !== '' || typed !== null) void look();
    return () => {
      late = true;
    };
  }, [host, folder, name, typed]);
  return { name: typed ?? spot?.name ?? proposed, setName, folder, setFolder, spot, trouble };
};
