import type { Part } from '#core/draft/draft.ts';
import { sameWording, type Wording } from '#core/draft/wording.ts';
import { shapeOf } from './parts.ts';

/** Whether two plain JSON values are equal, in whatever order their keys stand. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const theirs = new Map<string, unknown>(Object.entries(other));
  const mine: [string, unknown][] = Object.entries(one);
  return (
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && sameValue(value, theirs.get(key)))
  );
};

/** Whether two sets of wordings say the same; a missing wording says nothing, as an empty one does. */
export const sameWordings = (
  one: Readonly<Record<string, Wording>>,
  other: Readonly<Record<string, Wording>>,
): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    sameWording(one[key] ?? [], other[key] ?? []),
  );

/** Whether two parts would look and read alike: same shape, same words in every language, whatever their ids. */
export const alike = (one: Part, other: Part): boolean =>
  sameWordings(one.wording, other.wording) && sameValue(shapeOf(one), shapeOf(other));

/** Whether two parts are the same part with the same shape and words. */
export const samePart = (one: Part, other: Part): boolean => one.id === other.id && alike(one, other);
