import type { Id } from '#core/draft/draft.ts';
import type { Reply, Round } from './round.ts';

/** The first of the replies that are one with this: itself, unless it was confirmed of a file that came in before. */
export const firstOf = (
  { replies }: Pick<Round, 'replies'>,
  { id, belongs }: Pick<Reply, 'id' | 'belongs'>,
): Id => {
  const first = belongs === undefined ? undefined : replies.find((one) => one.id === belongs);
  return first?.belongs ?? first?.id ?? id;
};

/**
 * All that came in of one file of one city at different times, the first of it first: one reply, which is replaced, left
 * out and included as a whole.
 */
export const oneWith = (round: Pick<Round, 'replies'>, reply: Reply): readonly Reply[] => {
  const first = firstOf(round, reply);
  const all = round.replies.filter((one) => firstOf(round, one) === first);
  return all.length === 0 ? [reply] : all;
};

/** Whether a reply takes the place of this one, or of what is one with it. */
export const replacesOf = (round: Pick<Round, 'replies'>, { replaces }: Reply, reply: Reply): boolean => {
  if (replaces === null) return false;
  if (replaces === reply.id) return true;
  const earlier = round.replies.find(({ id }) => id === replaces);
  return earlier !== undefined && firstOf(round, earlier) === firstOf(round, reply);
};
