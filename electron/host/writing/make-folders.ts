import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from './system-failure.ts';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Makes a folder with all that are missing above it. Throws as the system does, at once: what Node makes of it by itself
 * tries for ever where a folder is there in which none can be made, such as /proc.
 */
export const makeFolders = (path: string): void => {
  const missing: string[] = [];
  let at = path;
  while (!isFolder(at) && dirname(at) !== at) {
    missing.unshift(at);
    at = dirname(at);
  }
  for (const folder of missing)
    try {
      mkdirSync(folder);
    } catch (error) {
      const code = systemCode(error);
      // Another program may have made it in the meantime.
      if (code === 'EEXIST' && isFolder(folder)) continue;
      // The folder above is there: none can be made in it.
      throw code === 'ENOENT' ? Object.assign(new Error(folder), { code: 'EACCES' }) : error;
    }
};
