import {
  type Draft,
  type Id,
  type Language,
  type Part,
  type Wordings,
  wordingIn,
} from '#core/draft/draft.ts';
import { tidy, type Wording } from '#core/draft/wording.ts';
import type { Shape, Unworded } from './change.ts';

/** All of a part but its id and words. */
export const shapeOf = (part: Part): Shape => {
  const { id: _, wording: __, ...shape } = part;
  return shape;
};

/** A part made of a shape and words. */
export const partOf = ({ id, ...shape }: Unworded, wording: Wordings): Part => ({ id, ...shape, wording });

// A wording that says nothing is left out, and languages stand in alphabetical order: so a draft does not depend on
// the way by which it came about, and undoing gives back the same draft.
const resting = (wordings: Wordings): Wordings =>
  Object.fromEntries(
    Object.entries(wordings)
      .filter(([, wording]) => wording.length > 0)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

/** The part with other words in one language; nothing is kept of that language where there are none. */
export const reworded = (part: Part, language: Language, wording: Wording): Part => ({
  ...part,
  wording: resting({ ...part.wording, [language]: wording }),
});

/** The part as it lies in a draft: its wordings tidy, none of them empty. */
export const restingPart = (part: Part): Part => ({
  ...part,
  wording: resting(
    Object.fromEntries(Object.entries(part.wording).map(([tag, wording]) => [tag, tidy(wording)])),
  ),
});

/** The languages in which any of the parts has words. */
export const wordedLanguages = (...parts: readonly Part[]): readonly Language[] => [
  ...new Set(
    parts.flatMap((part) => Object.keys(part.wording).filter((tag) => wordingIn(part, tag).length > 0)),
  ),
];

/** Where a part stands in the draft, from 0; -1 where it is not there. */
export const placeOf = (draft: Draft, id: Id): number => draft.parts.findIndex((part) => part.id === id);

/** How many parts stand before the gap behind a part, null being the start of the draft; -1 where it is not there. */
export const gapOf = (draft: Draft, after: Id | null): number => {
  if (after === null) return 0;
  const place = placeOf(draft, after);
  return place === -1 ? -1 : place + 1;
};

/** The part right before a place; null at the start of the draft. */
export const beforePlace = (draft: Draft, place: number): Id | null => draft.parts[place - 1]?.id ?? null;
