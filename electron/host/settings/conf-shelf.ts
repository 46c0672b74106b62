import { dirname } from 'node:path';
import Conf from 'conf';
import type { Shelf } from './shelf.ts';

/** A shelf whose folder is known. */
export interface ConfShelf extends Shelf {
  readonly folder: string;
}

/**
 * A shelf in the folder that the machine has for the settings of programs, or in the one named. Settings that are
 * damaged are begun anew: nothing of a draft is in them.
 */
export const confShelf = (folder?: string): ConfShelf => {
  const conf = new Conf<Record<string, unknown>>({
    projectName: 'entente',
    projectSuffix: '',
    configName: 'settings',
    clearInvalidConfig: true,
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return {
    folder: dirname(conf.path),
    read: () => conf.store,
    write: (kept) => {
      conf.store = { ...kept };
    },
  };
};
