import type { Change } from '#core/change/change.ts';
import { moving, withItems } from '#core/change/make.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { type Result, refuse } from '#core/failure.ts';

/**
 * The move of a paragraph with its items before or after another paragraph with its own. Refused with
 * `desk:no-move` where it would land in itself.
 */
export const movingParagraph = (
  draft: Draft,
  moved: Id,
  target: Id,
  where: 'before' | 'after',
): Result<Change> => {
  const own = withItems(draft, moved);
  const theirs = withItems(draft, target);
  if (own.some(({ id }) => id === target) || theirs.some(({ id }) => id === moved))
    return refuse('desk:no-move');
  const at = draft.parts.findIndex(({ id }) => id === target);
  const before = draft.parts[at - 1]?.id ?? null;
  const after = where === 'before' ? before : (theirs.at(-1)?.id ?? target);
  return own.some(({ id }) => id === after)
    ? refuse('desk:no-move')
    : moving(draft, moved, own.length, after);
};
