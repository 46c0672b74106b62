import { isFootnote, isText, type Wording } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { Side } from '#core/redline/side.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import type { Noted } from '../wish.ts';
import type { Asked } from './asks-of.ts';

const notesIn = (wording: Wording, { show }: Pick<Side, 'show'>): readonly string[] =>
  wording
    .filter(isFootnote)
    .map(({ footnote }) => footnote.map((run) => (isText(run) ? run.text : (show(run) ?? ''))).join(''));

/**
 * Notes at the foot of a page that a city wrote, or wrote otherwise, without tracking them: paragraphs are compared
 * without their notes, so that these would pass for what was sent.
 */
export const typedNotes = (
  { rejected }: Revisions,
  { match, partAt }: Asked,
  side: Side,
): readonly Noted[] => {
  const sent = new Set(
    side.draft.parts.flatMap(({ wording }) => notesIn(wording[side.language] ?? [], side)).map(fold),
  );
  return rejected.flatMap(({ wording, parts }, at) =>
    notesIn(wording, side)
      .filter((words) => words.trim() !== '' && !sent.has(fold(words)))
      .map((words): Noted => {
        const part = match.parts.get(at)?.part ?? parts?.at(-1) ?? partAt.get(at) ?? null;
        return {
          found: 'passage',
          state: 'held',
          how: 'untracked',
          quote: words,
          reason: { code: 'reply:note-typed', facts: {} },
          remark: { part, words },
          ...(part === null ? {} : { part }),
        };
      }),
  );
};
