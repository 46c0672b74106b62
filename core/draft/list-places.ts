import type { Id, Part } from './draft.ts';

/** Where an item stands in its list, from 0, and how many items the list has. */
export interface ListPlace {
  readonly index: number;
  readonly count: number;
}

/** The place of every item among its siblings: the items of its level that no item of a higher level parts. */
export const listPlaces = (parts: readonly Part[]): ReadonlyMap<Id, ListPlace> => {
  const lists: Id[][] = [];
  const open: Id[][] = [];
  for (const part of parts) {
    if (part.role !== 'item') {
      open.length = 0;
      continue;
    }
    open.length = Math.min(open.length, part.level + 1);
    const list = open[part.level] ?? [];
    if (list.push(part.id) === 1) lists.push(list);
    open[part.level] = list;
  }
  return new Map(
    lists.flatMap((list) => list.map((id, index) => [id, { index, count: list.length }] as const)),
  );
};
