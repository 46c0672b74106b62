import { resolve } from 'node:path';

/** Whether a file is a draft, by its name. */
export const isDraftFile = (path: string): boolean => /\.entente$/i.test(path);

/** The drafts among the words of a command line. Chromium and the machine add words of their own between them. */
export const draftsIn = (words: readonly string[], folder: string): readonly string[] =>
  words.filter((word) => !word.startsWith('-') && isDraftFile(word)).map((word) => resolve(folder, word));
