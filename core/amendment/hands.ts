import type { EditWording } from '#core/change/change.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import { askedBy } from './asked.ts';
import type { Negotiation } from './state.ts';
import { isSpoken, unitsOf } from './units.ts';

/** A decision that altered the text, and the amendments it was taken for; none where the drafters altered it themselves. */
export interface Cause {
  readonly decision: number;
  readonly amendments: readonly Id[];
}

/** Who is behind the words of an edit: by offsets of what it puts in, and of what it takes out. */
export interface Hands {
  readonly put: (offset: number) => Cause;
  readonly taken: (offset: number) => Cause;
}

/** For every offset of a wording the cause that is told of its units; spaces go with what is before them. */
const alongUnits = (
  wording: Wording,
  causes: readonly Cause[],
  otherwise: Cause,
): ((at: number) => Cause) => {
  let spoken = 0;
  let last = otherwise;
  const all = unitsOf(wording).flatMap((unit) => {
    if (isSpoken(unit)) last = causes[spoken++] ?? otherwise;
    return Array.from({ length: unit.length }, () => last);
  });
  return (at) => all[at] ?? otherwise;
};

/**
 * Behind each word are those of the amendments that asked for just this; by a compromise words go for a city that wanted
 * others in their place only where some of those came. Where none asked, a compromise is the work of
 * whoever decided it, and words adopted as they were proposed are those of all that they were adopted for. `draft` is
 * the text that they decided on, `place` which of the changes of the decision it is.
 */
export const handsOver = (
  state: Negotiation,
  draft: Draft,
  cause: Cause,
  place: number,
): ((edit: EditWording) => Hands) => {
  const { decision, amendments: ids } = cause;
  const deed = state.decisions[decision]?.deed;
  const mine =
    deed?.type === 'accept-as-amended' ? deed.credits.filter((one) => one.operation === place) : null;
  if (mine === null && ids.length < 2) return () => ({ put: () => cause, taken: () => cause });
  const told = (amendments: readonly Id[]): Cause =>
    amendments.length === 0 && mine === null ? cause : { decision, amendments };
  const credited = (offset: number): Cause =>
    told(mine?.findLast(({ from, to }) => from <= offset && offset < to)?.amendments ?? []);
  return ({ part, language, removed, inserted }) => {
    const asked = (wording: Wording, what: 'put' | 'taken'): ((at: number) => Cause) => {
      const found = askedBy(state, ids, {
        draft,
        part,
        language,
        units: unitsOf(wording),
        what,
        ...(mine === null ? {} : { inPlace: unitsOf(inserted) }),
      });
      return alongUnits(wording, found.map(told), told([]));
    };
    return { put: mine === null ? asked(inserted, 'put') : credited, taken: asked(removed, 'taken') };
  };
};
