import type { Language } from '#core/draft/draft.ts';
import { type Failure, type Result, success } from '#core/failure.ts';
import { opening } from './amending/opening.ts';
import { openDraft } from './file/draft-file.ts';

/**
 * Records that a text went out for adoption though things were open; a draft on which nobody was consulted is opened for
 * that. Refused as opening and writing the file are.
 */
export const recordIssuedOpen = (
  path: string,
  languages: readonly Language[],
  open: readonly Failure[],
  who: string,
): Result<null> => {
  const file = openDraft(path, { mode: 'write' });
  if (!file.ok) return file;
  const done = file.value.enact([...opening(file.value), { type: 'issue-open', languages, open }], {
    who,
    why: undefined,
  });
  file.value.close();
  return done.ok ? success(null) : done;
};
