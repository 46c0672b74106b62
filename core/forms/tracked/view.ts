import type { Id } from '#core/draft/draft.ts';
import type { DraftRedline, PartRedline } from '#core/redline/drafts.ts';

/** What a row of the tracked text is made of. */
export type Row =
  | { readonly is: 'whole'; readonly kind: 'inserted' | 'deleted'; readonly id: Id; readonly moved: boolean }
  | { readonly is: 'kept'; readonly one: PartRedline }
  /** The parts that one was split into, itself first. */
  | { readonly is: 'split'; readonly pieces: readonly PartRedline[] }
  /** A part with those that were joined to it. */
  | { readonly is: 'merged'; readonly one: PartRedline; readonly joined: readonly Id[] };

interface Facts {
  readonly fates: ReadonlyMap<Id, PartRedline['fate']>;
  readonly splits: ReadonlyMap<Id, readonly PartRedline[]>;
  readonly merges: ReadonlyMap<Id, readonly Id[]>;
}

const factsOf = ({ parts }: DraftRedline): Facts => {
  const fates = new Map<Id, PartRedline['fate']>();
  const splits = new Map<Id, PartRedline[]>();
  const merges = new Map<Id, Id[]>();
  for (const one of parts) {
    if (one.fate !== 'moved-from') fates.set(one.id, one.fate);
    const owner = one.with ?? '';
    if (one.fate === 'split-off') splits.set(owner, [...(splits.get(owner) ?? []), one]);
    if (one.fate === 'merged') merges.set(owner, [...(merges.get(owner) ?? []), one.id]);
  }
  return { fates, splits, merges };
};

/**
 * The parts of a redline as rows that Word can track. What moved is taken out where it was and put in where it goes. A
 * split or a merge is told by the ends of paragraphs where the parts stand side by side; where the part they belong to
 * moved, or was split and merged at once, they are taken out and put in whole.
 */
export const rowsOf = (redline: DraftRedline): readonly Row[] => {
  const { fates, splits, merges } = factsOf(redline);
  const isSplit = (id: Id): boolean => fates.get(id) === 'kept' && splits.has(id);
  const isMerged = (id: Id): boolean => fates.get(id) === 'kept' && merges.has(id) && !splits.has(id);
  return redline.parts.flatMap((one): readonly Row[] => {
    const { id, fate } = one;
    switch (fate) {
      case 'inserted':
      case 'moved-to':
        return [{ is: 'whole', kind: 'inserted', id, moved: fate === 'moved-to' }];
      case 'deleted':
      case 'moved-from':
        return [{ is: 'whole', kind: 'deleted', id, moved: fate === 'moved-from' }];
      case 'split-off':
        return isSplit(one.with ?? '') ? [] : [{ is: 'whole', kind: 'inserted', id, moved: false }];
      case 'merged':
        return isMerged(one.with ?? '') ? [] : [{ is: 'whole', kind: 'deleted', id, moved: false }];
      case 'kept':
        if (isSplit(id)) return [{ is: 'split', pieces: [one, ...(splits.get(id) ?? [])] }];
        return isMerged(id) ? [{ is: 'merged', one, joined: merges.get(id) ?? [] }] : [{ is: 'kept', one }];
    }
  });
};
