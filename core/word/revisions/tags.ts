import { partOfBookmark } from '../identity.ts';
import type { Placed, Spot } from './placed.ts';
import type { Tag } from './revisions.ts';
import type { PlacedSign, Spots, Walk } from './steps.ts';

const isBefore = (one: Spot, other: Spot): boolean =>
  one.paragraph < other.paragraph || (one.paragraph === other.paragraph && one.offset < other.offset);

/** From one sign to another. One that ends before it begins, as no sound file says, stands around nothing. */
export const stretched = (from: Spots, to: Spots): Placed => ({
  before: { from: from.before, to: isBefore(to.before, from.before) ? from.before : to.before },
  after: { from: from.after, to: isBefore(to.after, from.after) ? from.after : to.after },
});

const endsOf = (signs: readonly PlacedSign[]): ReadonlyMap<string, Spots> => {
  const ends = new Map<string, Spots>();
  for (const { sign, at } of signs) {
    const key = `${sign.of} ${sign.id}`;
    if (sign.end === 'end' && !ends.has(key)) ends.set(key, at);
  }
  return ends;
};

/** The bookmarks and tagged content controls of a text, in the order in which they begin. */
export const tagsOf = ({ signs, end }: Walk): readonly Tag[] => {
  const ends = endsOf(signs);
  return signs.flatMap(({ sign: { of, end: which, id, name }, at }): Tag[] => {
    if (of === 'comment' || which !== 'start' || name === undefined) return [];
    const part = of === 'bookmark' ? partOfBookmark(name) : undefined;
    const placed = stretched(at, ends.get(`${of} ${id}`) ?? end);
    return [{ kind: of, name, ...(part === undefined ? {} : { part }), ...placed }];
  });
};
