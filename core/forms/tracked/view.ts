import { shapeOf } from '#core/change/parts.ts';
import { sameValue } from '#core/change/same.ts';
import type { Id } from '#core/draft/draft.ts';
import type { DraftRedline, PartRedline } from '#core/redline/drafts.ts';

/** What a row of the tracked text is made of. */
export type Row =
  | { readonly is: 'whole'; readonly kind: 'inserted' | 'deleted'; readonly id: Id; readonly moved: boolean }
  /** `alone` where its words are to be compared with its own, whatever was split from it or joined to it. */
  | { readonly is: 'kept'; readonly one: PartRedline; readonly alone: boolean }
  /** The parts that one was split into, itself first. */
  | { readonly is: 'split'; readonly pieces: readonly PartRedline[] }
  /** A part with those that were joined to it. */
  | { readonly is: 'merged'; readonly one: PartRedline; readonly joined: readonly Id[] };

interface Facts {
  readonly kept: ReadonlyMap<Id, PartRedline>;
  readonly splits: ReadonlyMap<Id, readonly PartRedline[]>;
  readonly merges: ReadonlyMap<Id, readonly PartRedline[]>;
}

const factsOf = ({ parts }: DraftRedline): Facts => {
  const kept = new Map<Id, PartRedline>();
  const others = { 'split-off': new Map<Id, PartRedline[]>(), merged: new Map<Id, PartRedline[]>() };
  for (const one of parts) {
    if (one.fate === 'kept') kept.set(one.id, one);
    if (one.fate !== 'split-off' && one.fate !== 'merged') continue;
    const owned = others[one.fate];
    owned.set(one.with ?? '', [...(owned.get(one.with ?? '') ?? []), one]);
  }
  return { kept, splits: others['split-off'], merges: others.merged };
};

const sameShape = (one: PartRedline, others: readonly PartRedline[]): boolean =>
  one.shape === null && others.every(({ part }) => sameValue(shapeOf(part), shapeOf(one.part)));

/**
 * The parts of a redline as rows that Word can track. What moved is taken out where it was and put in where it goes. A
 * split or a merge is told by the ends of paragraphs where parts of one kind stand side by side; else (a part that
 * moved, was split and merged at once, or joined one of another kind) the parts are taken out and put in whole.
 */
export const rowsOf = (redline: DraftRedline): readonly Row[] => {
  const { kept, splits, merges } = factsOf(redline);
  const splitOf = (id: Id): readonly PartRedline[] | null => {
    const [one, pieces] = [kept.get(id), splits.get(id)];
    return one !== undefined && pieces !== undefined && sameShape(one, pieces) ? pieces : null;
  };
  const mergeOf = (id: Id): readonly PartRedline[] | null => {
    const [one, joined] = [kept.get(id), merges.get(id)];
    return one !== undefined && joined !== undefined && !splits.has(id) && sameShape(one, joined)
      ? joined
      : null;
  };
  return redline.parts.flatMap((one): readonly Row[] => {
    const { id, fate } = one;
    const owner = one.with ?? '';
    switch (fate) {
      case 'inserted':
      case 'moved-to':
        return [{ is: 'whole', kind: 'inserted', id, moved: fate === 'moved-to' }];
      case 'deleted':
      case 'moved-from':
        return [{ is: 'whole', kind: 'deleted', id, moved: fate === 'moved-from' }];
      case 'split-off':
        return splitOf(owner) === null ? [{ is: 'whole', kind: 'inserted', id, moved: false }] : [];
      case 'merged':
        return mergeOf(owner) === null ? [{ is: 'whole', kind: 'deleted', id, moved: false }] : [];
      case 'kept': {
        const [pieces, joined] = [splitOf(id), mergeOf(id)];
        if (pieces !== null) return [{ is: 'split', pieces: [one, ...pieces] }];
        return joined === null
          ? [{ is: 'kept', one, alone: splits.has(id) || merges.has(id) }]
          : [{ is: 'merged', one, joined: joined.map((other) => other.id) }];
      }
    }
  });
};
