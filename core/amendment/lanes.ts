import type { EditWording } from '#core/change/change.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Claim, Group } from './groups.ts';
import type { Placed } from './placed.ts';

/** An edit that wants words of one wording. */
export interface Wish {
  readonly group: Id;
  readonly operation: EditWording;
  readonly placed: Placed;
}

/** All that is wanted of the words of one part in one language. */
export interface Lane {
  readonly part: Id;
  readonly language: Language;
  readonly wishes: readonly Wish[];
}

const wishOf = ({ group, operation, placed }: Claim): Wish | null =>
  operation.type === 'edit-wording' && placed !== null ? { group, operation, placed } : null;

/** The edits of all groups by the wording that they are about, each lane in the order of its words. */
export const lanesOf = (groups: readonly Group[]): readonly Lane[] => {
  const lanes = new Map<string, { part: Id; language: Language; wishes: Wish[] }>();
  for (const { claims } of groups)
    for (const claim of claims) {
      const wish = wishOf(claim);
      if (wish === null) continue;
      const { part, language } = wish.operation;
      const key = JSON.stringify([part, language]);
      const lane = lanes.get(key);
      if (lane === undefined) lanes.set(key, { part, language, wishes: [wish] });
      else lane.wishes.push(wish);
    }
  return [...lanes.values()];
};

const low = ({ placed }: Wish): number => placed.reach.low;
const high = ({ placed }: Wish): number => placed.reach.high;

/**
 * The largest sets of wishes that all want one word or one gap, by one sweep over the words: two wishes share a set
 * exactly when they overlap. Wishes that only touch share none.
 */
export const meetings = ({ wishes }: Lane): readonly (readonly Wish[])[] => {
  const starts = wishes.toSorted((one, other) => low(one) - low(other));
  const ends = wishes.toSorted((one, other) => high(one) - high(other));
  const active = new Set<Wish>();
  const found: (readonly Wish[])[] = [];
  let grown = false;
  let next = 0;
  for (const end of ends) {
    for (let start = starts[next]; start !== undefined && low(start) <= high(end); start = starts[++next]) {
      active.add(start);
      grown = true;
    }
    if (grown && active.size > 1) found.push([...active]);
    grown = false;
    active.delete(end);
  }
  return found;
};
