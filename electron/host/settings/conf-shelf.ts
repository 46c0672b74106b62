import Conf from 'conf';
import type { Shelf } from './shelf.ts';

/**
 * A shelf in the folder that the machine has for the settings of programs, or in the one named. Settings that are
 * damaged are begun anew: nothing of a draft is in them.
 */
export const confShelf = (folder?: string): Shelf => {
  const conf = new Conf<Record<string, unknown>>({
    projectName: 'entente',
    projectSuffix: '',
    configName: 'settings',
    clearInvalidConfig: true,
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return {
    read: () => conf.store,
    write: (kept) => {
      conf.store = { ...kept };
    },
  };
};
