import type { Draft } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { languageNames } from './report.ts';
import type { Terminal } from './terminal.ts';

/** The languages named on the command line, with commas between; all of the draft's where none is named. */
export const chosenLanguages = (
  file: string,
  draft: Draft,
  named: string | undefined,
  out: Terminal,
): Result<readonly string[]> => {
  if (named === undefined) return success(draft.languages);
  const tags = named.split(',').map((tag) => tag.trim());
  const missing = tags.find((tag) => !draft.languages.includes(tag));
  return missing === undefined
    ? success(tags)
    : refuse('cli:show.no-language', {
        file,
        language: missing,
        languages: languageNames(draft.languages, out),
      });
};
