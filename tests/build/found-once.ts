import type { Noted } from '#core/reply/wish.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';

const timesOf = (places: readonly number[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => places.filter((place) => place === at).length);

/** How often each tracked change, and each comment, of a file is among what was found in it: once, if nothing is lost. */
export const foundTimes = (
  { hunks, comments, nested }: Revisions,
  noted: readonly Noted[],
): { readonly hunks: readonly number[]; readonly comments: readonly number[]; readonly undone: number } => ({
  hunks: timesOf(
    noted.flatMap(({ revisions = [] }) => revisions),
    hunks.length,
  ),
  comments: timesOf(
    noted.flatMap(({ comment }) => (comment === undefined ? [] : [comment])),
    comments.length,
  ),
  undone: noted.filter(({ state }) => state === 'undone').length - nested.length,
});
