import type { Settings, SettingsPatch } from '#core/contract/settings.ts';
import type { Result } from '#core/failure.ts';

/** What someone chose, as this window shows it and as the host is told it. */
export interface Chosen {
  readonly settings: Settings;
  /** Chooses, shown at once and told to the host in its turn. */
  readonly choose: (patch: SettingsPatch) => void;
  /** The host told how the settings are; what it was not told yet stays as it was chosen here. */
  readonly hear: (told: Settings) => void;
  /** Tells the host what it could not be told while it was out of reach. */
  readonly tell: () => void;
  readonly follow: (listener: () => void) => () => void;
}

/**
 * The settings of one window. The host is told one thing at a time: whatever comes from it meanwhile is older than what
 * was chosen here, and never takes its place. Whoever types quickly would lose letters to the echo of the ones before.
 */
export const chosenSettings = (
  first: Settings,
  send: (patch: SettingsPatch) => Promise<Result<Settings>>,
): Chosen => {
  let told = first;
  let sent: SettingsPatch = {};
  let waiting: SettingsPatch = {};
  let shown = first;
  let isTelling = false;
  const listeners = new Set<() => void>();
  const show = (): void => {
    shown = { ...told, ...sent, ...waiting };
    for (const listener of listeners) listener();
  };
  const tell = async (): Promise<void> => {
    if (isTelling) return;
    isTelling = true;
    while (Object.keys(waiting).length > 0) {
      sent = waiting;
      waiting = {};
      const answer = await send(sent);
      if (answer.ok) told = answer.value;
      const isLost = !answer.ok && answer.failure.code === 'wire:lost';
      if (isLost) waiting = { ...sent, ...waiting };
      sent = {};
      show();
      if (isLost) break;
    }
    isTelling = false;
  };
  return {
    get settings() {
      return shown;
    },
    choose: (patch) => {
      waiting = { ...waiting, ...patch };
      show();
      void tell();
    },
    hear: (now) => {
      told = now;
      show();
    },
    tell: () => void tell(),
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
