import type { Shape } from '#core/change/change.ts';
import { shapeOf } from '#core/change/parts.ts';
import { sameValue } from '#core/change/same.ts';
import type { Part } from '#core/draft/draft.ts';

/** Which kind of part of the base a kind of part in the text made from it stands for. */
export type Shaping = (part: Part) => Shape;

const keyOf = (shape: Shape): string =>
  JSON.stringify(Object.entries(shape).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/**
 * A text that comes back was read from its look, so that a numbered clause may have become a plain paragraph, or a
 * lettered list a list with hyphens, all through it. What most parts of a kind, and at least two, stand for in the base, all
 * of that kind stand for; so only a part that differs from its like was made something else by whoever amended.
 */
export const shapingOf = (pairs: readonly (readonly [base: Part, amended: Part])[]): Shaping => {
  const counts = new Map<string, Map<string, readonly [number, Shape]>>();
  for (const [base, amended] of pairs) {
    const [key, shape] = [keyOf(shapeOf(amended)), shapeOf(base)];
    const known = counts.get(key) ?? new Map<string, readonly [number, Shape]>();
    const like = keyOf(shape);
    const [count] = known.get(like) ?? [0];
    counts.set(key, known.set(like, [count + 1, shape]));
  }
  return (part) => {
    const shape = shapeOf(part);
    const found = [...(counts.get(keyOf(shape))?.values() ?? [])];
    const all = found.reduce((sum, [count]) => sum + count, 0);
    return found.find(([count]) => count > 1 && count * 2 > all)?.[1] ?? shape;
  };
};

const isText = ({ role }: Shape): boolean => role !== 'heading' && role !== 'closing';

/**
 * Whether a difference of kind is one that a city makes: what was an item and is none, or is another one, and the
 * numbering of clauses. Others, as between clause and preamble, are guesses of whoever read the text.
 */
export const isReshaping = (was: Shape, now: Shape): boolean => {
  if (sameValue(was, now) || !isText(was) || !isText(now)) return false;
  return was.role === 'item' || now.role === 'item' || (was.role === 'clause' && now.role === 'clause');
};
