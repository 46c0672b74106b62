import { basename } from 'node:path';
import type { Place } from '#core/contract/desk.ts';
import type { Settings, SettingsPatch } from '#core/contract/settings.ts';
import { success } from '#core/failure.ts';
import { tryWriting } from '#electron/host/writing/system-failure.ts';
import { type Kept, keptOn, type Shelf } from './shelf.ts';

const mostRecents = 24;
const mostPlaces = 200;

/** What is remembered on this machine, and who wants to hear of it. */
export interface Memory {
  readonly settings: Settings;
  readonly recents: Kept['recents'];
  set(patch: SettingsPatch): Settings;
  follow(listener: (settings: Settings) => void): () => void;
  /** Tells whenever a draft was opened or left the list of recent ones. */
  followRecents(listener: () => void): () => void;
  /** A draft was opened: it leads the list of recent ones. */
  opened(recent: Kept['recents'][number]): void;
  forget(path: string): void;
  placeIn(path: string): Place | null;
  remember(path: string, place: Place): void;
}

/** The name of a draft as people say it: that of its file, without the ending. */
export const nameOf = (path: string): string => basename(path).replace(/\.entente$/i, '');

/** The memory of this machine, on whatever shelf its face keeps it. */
export const memoryOn = (shelf: Shelf): Memory => {
  let kept = keptOn(shelf);
  const listeners = new Set<(settings: Settings) => void>();
  const whoReads = new Set<() => void>();
  const keepRecents = (recents: Kept['recents']): void => {
    keep({ recents });
    for (const tell of whoReads) tell();
  };
  const keep = (now: Partial<Kept>): void => {
    kept = { ...kept, ...now };
    // It holds as long as Entente runs, and is written with whatever is remembered next.
    tryWriting('', () => success(shelf.write(kept)));
  };
  return {
    get settings() {
      return kept.settings;
    },
    get recents() {
      return kept.recents;
    },
    set: (patch) => {
      keep({ settings: { ...kept.settings, ...patch } });
      for (const tell of listeners) tell(kept.settings);
      return kept.settings;
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    followRecents: (listener) => {
      whoReads.add(listener);
      return () => whoReads.delete(listener);
    },
    opened: (recent) => {
      const others = kept.recents.filter(({ path }) => path !== recent.path);
      keepRecents([recent, ...others].slice(0, mostRecents));
    },
    forget: (path) => keepRecents(kept.recents.filter((recent) => recent.path !== path)),
    placeIn: (path) => (Object.hasOwn(kept.places, path) ? (kept.places[path] ?? null) : null),
    remember: (path, place) => {
      const others = Object.entries(kept.places).filter(([known]) => known !== path);
      keep({ places: Object.fromEntries([[path, place], ...others].slice(0, mostPlaces)) });
    },
  };
};
