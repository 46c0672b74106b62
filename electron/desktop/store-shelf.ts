import Store from 'electron-store';
import type { Shelf } from '#electron/host/settings/shelf.ts';

/** A shelf in the app's own folder, read and written with the same schema as on every other face. */
export const storeShelf = (): Shelf => {
  const store = new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: true });
  return {
    read: () => store.store,
    write: (kept) => {
      store.store = { ...kept };
    },
  };
};
