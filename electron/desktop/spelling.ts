import { session } from 'electron';
import type { RunningHost } from '#electron/host/serving/host.ts';
import { dictionariesFor } from './dictionaries.ts';

/** Checks spelling in the languages of the drafts that are open, as long as somebody wants it checked. */
export const checkSpelling = (host: RunningHost): void => {
  const { memory } = host;
  const windows = session.defaultSession;
  const check = (): void => {
    windows.setSpellCheckerEnabled(memory.settings.spelling);
    const wanted = dictionariesFor(host.languages(), windows.availableSpellCheckerLanguages);
    if (wanted.length > 0) windows.setSpellCheckerLanguages([...wanted]);
  };
  check();
  memory.follow(check);
  memory.followRecents(check);
};
