import type { Id } from '#core/draft/draft.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import type { Noted } from '../wish.ts';
import type { Left } from './attach.ts';
import { heldBeside, saidBeside } from './beside-text.ts';
import { hunkText } from './quote.ts';

/** Why something waits that no amendment was made of, and what is kept of it once it is confirmed. */
export const waits = (
  part: Id | null,
  words: string,
  why: 'not-placed' | 'stands-otherwise',
): Pick<Noted, 'reason' | 'remark'> => ({
  reason: { code: `reply:${why}`, facts: {} },
  remark: { part, words },
});

/** A change of the file that nothing that is asked for comes from, as it is told. */
export const leftNoted = ({ hunk: at, state, part, beside, stands }: Left, revisions: Revisions): Noted => {
  const hunk = revisions.hunks[at];
  const author = hunk?.author === undefined || hunk.author === '' ? {} : { author: hunk.author };
  const how = hunk?.byHand === true ? 'hand-marked' : 'tracked';
  if (hunk !== undefined && beside === 'said')
    return heldBeside(saidBeside(hunk, revisions), 'reply:beside-text', { how, revisions: [at], ...author });
  if (hunk !== undefined && beside === 'struck')
    return heldBeside(hunkText(hunk, revisions).trim(), 'reply:ours-struck', {
      how,
      revisions: [at],
      ...author,
    });
  const words = hunk === undefined ? '' : hunkText(hunk, revisions);
  return {
    found: state === 'formatting' || state === 'typography' ? state : 'revision',
    state,
    how,
    revisions: [at],
    ...(part === null ? {} : { part }),
    quote: words,
    ...author,
    ...(state === 'held' ? waits(part, words, stands === true ? 'stands-otherwise' : 'not-placed') : {}),
  };
};
