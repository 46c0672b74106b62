import type { Shelf } from '#electron/host/settings/shelf.ts';

/** A shelf that is gone with the process. */
export const shelfInMemory = (): Shelf => {
  let held: unknown = {};
  return {
    read: () => held,
    write: (kept) => {
      held = kept;
    },
  };
};
