import type { Id } from '#core/draft/draft.ts';
import type { TrackedForm, TrackedParagraph } from '#core/forms/tracked/tracked.ts';
import { type Form, sameForm } from '../forms.ts';
import { type ListPlace, type Lists, type NumberedList, planLists } from '../lists.ts';
import type { Measures } from '../measures.ts';
import { type Numbering, planNumbering } from '../numbering.ts';

/** The numbering of a text with tracked changes: that of each paragraph as it stands, and as it was. */
export interface TrackedNumbering {
  readonly definitions: ReturnType<typeof planNumbering>['definitions'];
  readonly of: (paragraph: number, which: 'as' | 'was') => Numbering | null;
}

const sameForms = (one: NumberedList, other: NumberedList): boolean =>
  [...one.forms].every(([level, form]) => {
    const there = other.forms.get(level);
    return there === undefined || sameForm(form, there);
  }) &&
  [...one.starts].every(([level, n]) => other.starts.get(level) === n) &&
  [...other.starts].every(([level, n]) => one.starts.get(level) === n);

const united = <Value>(
  one: ReadonlyMap<number, Value>,
  other: ReadonlyMap<number, Value>,
): ReadonlyMap<number, Value> => new Map([...other, ...one]);

/** The list of the version after with which a list of the one before has the most parts in common. */
const partner = (list: number, before: Lists, after: Lists): number | null => {
  const shared = new Map<number, number>();
  for (const [id, place] of before.places) {
    const there = after.places.get(id);
    if (place.list === list && there !== undefined && there.level === place.level)
      shared.set(there.list, (shared.get(there.list) ?? 0) + 1);
  }
  const [most] = [...shared].toSorted(([, one], [, other]) => other - one);
  return most === undefined ? null : most[0];
};

interface United {
  readonly lists: readonly NumberedList[];
  readonly sections: ReadonlySet<number>;
  /** For each list of the version before, its place among all. */
  readonly places: readonly number[];
}

/**
 * The lists of both versions, each only once where it counts alike in both, so that what was taken out counts with what
 * stays once it comes back.
 */
const unite = (before: Lists, after: Lists): United => {
  const lists: { forms: ReadonlyMap<number, Form>; starts: ReadonlyMap<number, number> }[] = [...after.lists];
  const sections = new Set(after.sections);
  const taken = new Set<number>();
  const places = before.lists.map((list, at) => {
    const other = partner(at, before, after);
    const there = other === null ? undefined : lists[other];
    const alike = there !== undefined && other !== null && !taken.has(other) && sameForms(list, there);
    if (alike) {
      taken.add(other);
      lists[other] = { forms: united(there.forms, list.forms), starts: there.starts };
      return other;
    }
    lists.push(list);
    if (before.sections.has(at)) sections.add(lists.length - 1);
    return lists.length - 1;
  });
  return { lists, sections, places };
};

const key = (paragraph: number, which: 'as' | 'was'): Id => `${paragraph} ${which}`;

/** Plans the numbers of a tracked text so that Word counts as each version prints, once its changes are taken or left. */
export const planTracked = (
  { before, after, paragraphs }: Pick<TrackedForm, 'before' | 'after' | 'paragraphs'>,
  measures: Measures,
): TrackedNumbering => {
  const [old, now] = [planLists(before), planLists(after)];
  const { lists, sections, places } = unite(old, now);
  const placeOf = (standing: TrackedParagraph['was']): ListPlace | undefined => {
    if (standing === null) return undefined;
    if (standing.side === 'after') return now.places.get(standing.part.id);
    const there = old.places.get(standing.part.id);
    return there && { ...there, list: places[there.list] ?? there.list };
  };
  const all = new Map<Id, ListPlace>();
  paragraphs.forEach(({ as, was }, at) => {
    for (const [which, standing] of [
      ['as', as],
      ['was', was],
    ] as const) {
      const place = placeOf(standing);
      if (place !== undefined) all.set(key(at, which), place);
    }
  });
  const plan = planNumbering([{ lists, sections, places: all }], measures);
  return { definitions: plan.definitions, of: (at, which) => plan.of(0, key(at, which)) };
};
