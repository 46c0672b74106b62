import Store from 'electron-store';
import type { WindowState } from './window-state.ts';

/** What is kept of the window that was closed last. */
export interface KeptState {
  read(): unknown;
  keep(state: WindowState): void;
}

/** Keeps the state of windows beside the settings. */
export const keptState = (): KeptState => {
  const store = new Store<Record<string, unknown>>({ name: 'window', clearInvalidConfig: true });
  return {
    read: () => store.store,
    keep: (state) => {
      store.store = { ...state };
    },
  };
};
