import type { Face } from '#core/contract/app.ts';

/** What differs between the faces, small enough to be written for each. Where `can` says no, nothing else is called. */
export interface Shell {
  readonly can: Face;
  /** Asks for a file or folder with the machine's own dialog; null for whoever thought better of it. */
  pick(asked: Picking): Promise<string | null>;
  /** Shows a file in its folder. */
  reveal(path: string): Promise<void>;
  /** Opens a file in the program that the machine has for it. */
  openFile(path: string): Promise<void>;
  /** Opens the projection of a draft in a window of its own. */
  project(path: string): Promise<void>;
}

/** What is asked for: a draft to open, a place for a new file, a folder. */
export interface Picking {
  readonly purpose: 'open' | 'save' | 'folder';
  readonly name?: string | undefined;
  readonly ending?: string | undefined;
}
