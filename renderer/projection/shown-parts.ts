import type { Draft, Id, Part } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';

/** A paragraph with its items, as the room sees it, and how far it is from the one that is spoken of. */
export interface Shown {
  readonly parts: readonly Part[];
  readonly distance: number;
}

const paragraphsOf = (parts: readonly Part[]): readonly (readonly Part[])[] => {
  const paragraphs: Part[][] = [];
  for (const part of parts) {
    const last = paragraphs.at(-1);
    if (levelOf(part) > 0 && last !== undefined) last.push(part);
    else paragraphs.push([part]);
  }
  return paragraphs;
};

/** The paragraph that is pointed at, with the one before and the one after it; the first of the text where none is. */
export const shownParts = (draft: Draft, pointed: Id | null): readonly Shown[] => {
  const paragraphs = paragraphsOf(draft.parts);
  const found = paragraphs.findIndex((parts) => parts.some(({ id }) => id === pointed));
  const here = found < 0 ? paragraphs.findIndex(([first]) => first?.role !== 'heading') : found;
  return paragraphs.flatMap((parts, at) => {
    const distance = at - here;
    return Math.abs(distance) > 1 ? [] : [{ parts, distance }];
  });
};
