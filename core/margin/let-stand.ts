import { type Result, refuse, success } from '#core/failure.ts';
import type { DiscrepancyJudged } from './deed.ts';
import type { Hand, LetStand, Margin } from './margin.ts';

const isSame = (one: Pick<LetStand, 'part' | 'saying'>, other: Pick<LetStand, 'part' | 'saying'>): boolean =>
  one.part === other.part && one.saying === other.saying;

/** Whether a discrepancy of a part is right as it is. */
export const isLetStand = (margin: Margin, found: Pick<LetStand, 'part' | 'saying'>): boolean =>
  (margin.letStand ?? []).some((one) => isSame(one, found));

/** The margin in which a discrepancy stands as it is; refused where it does already. */
export const letStand = (margin: Margin, deed: DiscrepancyJudged, by: Hand): Result<Margin> => {
  const { part, saying } = deed;
  if (isLetStand(margin, deed)) return refuse('margin:lets-stand', { part });
  return success({ ...margin, letStand: [...(margin.letStand ?? []), { part, saying, ...by }] });
};

/** The margin in which a discrepancy is to be looked at again; refused where it was not let stand. */
export const questioned = (margin: Margin, deed: DiscrepancyJudged): Result<Margin> =>
  isLetStand(margin, deed)
    ? success({ ...margin, letStand: (margin.letStand ?? []).filter((one) => !isSame(one, deed)) })
    : refuse('margin:not-let-stand', { part: deed.part });
