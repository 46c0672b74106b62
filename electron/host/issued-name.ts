import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '#core/draft/draft.ts';

const hyphened = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** What goes into a name: the draft's own file, what is made of it, and in which languages. */
export interface Naming {
  /** The file or folder asked for. */
  readonly output?: string | undefined;
  /** The path of the draft's own file. */
  readonly source?: string | undefined;
  /** The name of the form; none for the clean text. */
  readonly form?: string | undefined;
  readonly languages: readonly Language[];
  readonly format: string;
}

/**
 * Where a file is issued: where it was asked for, and in a folder under the name of the draft's own file, such as
 * `Conclusions (2) Redline-EN-FR.docx`. What follows the last space has no space in it, so that two drafts of
 * different names never come to one name.
 */
export const issuedPlace = ({ output, source, form, languages, format }: Naming): string => {
  if (output !== undefined && !isFolder(output)) return output;
  const stem = basename(source ?? 'Entente').replace(/\.entente$/i, '');
  const what = [...(form === undefined ? [] : [hyphened(form)]), languages.join('-').toUpperCase()];
  return join(output ?? '.', `${stem} ${what.join('-')}.${format}`);
};
