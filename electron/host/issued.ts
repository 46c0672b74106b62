import { basename } from 'node:path';
import { newId } from './new-id.ts';

/** Files that were issued in this session, by ids that only those who issued them know. */
export interface IssuedFiles {
  keep(path: string): { readonly id: string; readonly name: string };
  /** The file of an id, or null. */
  pathOf(id: string): string | null;
}

/** No file yet. */
export const noneIssued = (): IssuedFiles => {
  const files = new Map<string, string>();
  return {
    keep: (path) => {
      const id = newId();
      files.set(id, path);
      return { id, name: basename(path) };
    },
    pathOf: (id) => files.get(id) ?? null,
  };
};
