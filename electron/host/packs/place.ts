import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { literal } from '#core/language/literal.ts';
import { formTerms } from '../forms/terms.ts';
import type { Pack } from './prepare.ts';

/** Folders of packs that hold files of other drafts already, with the numbers of those drafts. */
export interface OtherDrafts {
  readonly count: number;
  readonly drafts: readonly number[];
}

const isFolder = (path: string): boolean | undefined =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory();

/** Whether packs can lie there: refused with `file:not-a-folder` where it, or what it would lie in, is a file. */
export const roomFor = (path: string): Result<null> => {
  try {
    const found = isFolder(path);
    if (found === false) return refuse('file:not-a-folder', { path });
    const above = dirname(path);
    return found === true || above === path ? success(null) : roomFor(above);
  } catch {
    // What cannot be looked at is told where it cannot be written.
    return success(null);
  }
};

const namesIn = (folder: string): readonly string[] => (isFolder(folder) === true ? readdirSync(folder) : []);

/** Which other drafts have files where those of these packs are to lie; nobody is to send on both. */
export const otherDrafts = (
  packs: readonly Pack[],
  root: string,
  languages: readonly Language[],
): OtherDrafts => {
  const words = [...new Set(languages.map((tag) => formTerms('packs').say(tag, 'file.draft')))];
  const numbered = new RegExp(`-(?:${words.map(literal).join('|')})-(\\d{1,4})-[A-Z]{2}.*\\.(?:docx|xlsx)$`);
  const draftOf = (name: string): number | null => {
    const [, found] = numbered.exec(name) ?? [];
    return found === undefined ? null : Number(found);
  };
  const own = new Set(packs.flatMap(({ files }) => files.map(({ name }) => draftOf(name))));
  const each = packs.map(({ folder }) =>
    namesIn(folder === null ? root : join(root, folder)).flatMap((name) => {
      const found = draftOf(name);
      return found === null || own.has(found) ? [] : [found];
    }),
  );
  return {
    count: each.filter((found) => found.length > 0).length,
    drafts: [...new Set(each.flat())].toSorted((one, other) => one - other),
  };
};
