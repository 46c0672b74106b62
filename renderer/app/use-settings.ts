import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Settings, SettingsPatch } from '#core/contract/settings.ts';
import { ask } from '#renderer/store/ask.ts';
import { chosenSettings } from '#renderer/store/chosen.ts';
import type { Beginning } from './begin.ts';

/** What someone chose, in every window as soon as it is chosen in one. */
export const useSettings = ({
  wire,
  about,
}: Beginning): readonly [Settings, (patch: SettingsPatch) => void] => {
  const [chosen] = useState(() => chosenSettings(about.settings, (patch) => ask(wire.host.app.set(patch))));
  useEffect(() => {
    const stop = new AbortController();
    const listen = async (): Promise<void> => {
      const told = await ask(wire.host.app.settings(undefined, { signal: stop.signal }));
      if (!told.ok) return;
      try {
        for await (const now of told.value) chosen.hear(now);
      } catch {
        // The wire is gone; the next one begins a listening of its own.
      }
    };
    void listen();
    const unfollow = wire.follow((reach) => {
      if (reach !== 'open') return;
      void listen();
      chosen.tell();
    });
    return () => {
      stop.abort();
      unfollow();
    };
  }, [wire, chosen]);
  return [useSyncExternalStore(chosen.follow, () => chosen.settings), chosen.choose];
};
