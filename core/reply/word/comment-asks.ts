import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import type { Id } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import type { Failure } from '#core/failure.ts';
import { profileOf } from '#core/redline/side.ts';
import { notedOf } from '../instructed.ts';
import type { WordContext } from './untracked.ts';

/**
 * Why a comment beside the text is no mere remark: it asks for something, of its paragraph or of another, though in no
 * change of the file. Null where it asks for nothing.
 */
export const askedInComment = (
  words: string,
  part: Id | null,
  { draft, language, languages, newId }: WordContext,
): Failure | null => {
  const cite = part === null ? undefined : labels(draft, profileOf(language, languages)).get(part)?.cite;
  const proposals = readInstructions(words, draft, {
    languages,
    newId,
    ...(cite === undefined ? {} : { place: cite }),
  });
  const asks = notedOf(proposals, draft, 'letter').some(({ state }) => state === 'taken' || state === 'held');
  return asks ? { code: 'reply:comment-asks', facts: {} } : null;
};
