import { join } from 'node:path';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { river } from '../file/river.ts';

/** A draft of river towns in a file of that name. */
export const draftFile = (folder: string, name: string): string => {
  const made = createDraft(join(folder, `${name}.entente`), river, { who: 'Ada' });
  if (!made.ok) throw new Error(made.failure.code);
  made.value.close();
  return made.value.path;
};
