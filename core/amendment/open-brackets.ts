import type { EditWording, MergeParts, MoveParts, SetPart, SplitPart } from '#core/change/change.ts';
import type { Id, Language, Part } from '#core/draft/draft.ts';
import { joinWordings, sliceWording, type Wording } from '#core/draft/wording.ts';
import type { Option, Stretch } from './deed.ts';
import { type Group, groups } from './groups.ts';
import { partsOf, wordsOf } from './keys.ts';
import { type Lane, lanesOf, type Wish } from './lanes.ts';
import { amendmentOf, type Bracket, type Negotiation, present } from './state.ts';

const touches = ({ from, to }: Stretch, { placed }: Wish): boolean =>
  placed.from < to || (placed.from === to && placed.from === from);

/** Wishes in heaps that overlap, directly or by others, with the stretch that they cover together. */
const heaps = (wishes: readonly Wish[]): readonly { stretch: Stretch; wishes: readonly Wish[] }[] => {
  const found: { stretch: Stretch; wishes: Wish[] }[] = [];
  for (const wish of wishes.toSorted(
    (one, other) => one.placed.from - other.placed.from || one.placed.to - other.placed.to,
  )) {
    const last = found.at(-1);
    const { from, to } = wish.placed;
    if (last === undefined || !touches(last.stretch, wish))
      found.push({ stretch: { from, to }, wishes: [wish] });
    else {
      last.stretch = { from: last.stretch.from, to: Math.max(last.stretch.to, to) };
      last.wishes.push(wish);
    }
  }
  return found;
};

const within = (words: Wording, { from, to }: Stretch, { placed }: Wish): Wording =>
  joinWordings(sliceWording(words, from, placed.from), placed.wording, sliceWording(words, placed.to, to));

const citiesOf = (group: Group | undefined): readonly Id[] => [
  ...new Set(group?.sponsors.map(({ city }) => city) ?? []),
];

const optionOf = (
  wish: Wish,
  language: Language,
  wording: Wording,
  byId: ReadonlyMap<Id, Group>,
): Option => ({
  id: wish.group,
  wording: { [language]: wording },
  cities: citiesOf(byId.get(wish.group)),
  amendments: byId.get(wish.group)?.members ?? [],
});

// The space at which two paragraphs are joined is part of the joining, which shows as a mark.
const isJoint = ({ group, placed: { from, to, inserted } }: Wish, byId: ReadonlyMap<Id, Group>): boolean =>
  from === to && inserted.every(({ kind }) => kind === 'space') && (byId.get(group)?.claims.length ?? 1) > 1;

const isShown = (wish: Wish, byId: ReadonlyMap<Id, Group>): boolean =>
  !wish.placed.marksOnly && !isJoint(wish, byId);

const inLane = (lane: Lane, words: Wording, byId: ReadonlyMap<Id, Group>): readonly Bracket[] =>
  heaps(lane.wishes.filter((wish) => isShown(wish, byId))).map(({ stretch, wishes }) => ({
    id: `open ${lane.part} ${lane.language} ${stretch.from}`,
    part: lane.part,
    stretches: { [lane.language]: stretch },
    options: wishes.map((wish) => optionOf(wish, lane.language, within(words, stretch, wish), byId)),
    own: [],
  }));

const crosses = (bracket: Bracket, others: readonly Bracket[], edit: EditWording['language']): boolean => {
  const mine = bracket.stretches?.[edit];
  return others.some((other) => {
    if (other.part !== bracket.part) return false;
    const theirs = other.stretches?.[edit];
    if (mine === undefined || theirs === undefined) return other.stretches === null;
    return mine.from < theirs.to && theirs.from < mine.to;
  });
};

const freeGroups = (state: Negotiation): readonly Group[] =>
  groups(state).filter(({ members }) => members.some((id) => amendmentOf(state, id)?.status !== 'bracketed'));

const deletions = (free: readonly Group[], taken: readonly Bracket[]): readonly Bracket[] => {
  const byPart = new Map<Id, Option[]>();
  for (const group of free)
    for (const { operation } of group.claims) {
      const part = operation.type === 'delete-parts' ? operation.parts[0]?.id : undefined;
      if (part === undefined || taken.some((one) => one.part === part)) continue;
      const option = {
        id: group.id,
        wording: {},
        parts: [],
        cities: citiesOf(group),
        amendments: group.members,
      };
      byPart.set(part, [...(byPart.get(part) ?? []), option]);
    }
  return [...byPart].map(([part, options]) => ({
    id: `open ${part}`,
    part,
    stretches: null,
    options,
    own: [],
  }));
};

/**
 * Open proposals as brackets in place: those on words, each heap of overlapping ones as alternatives in one bracket,
 * and those to delete a part. What the committee put in brackets itself, and what meets such a bracket, is left to it.
 */
export const openBrackets = (state: Negotiation): readonly Bracket[] => {
  const parts = partsOf(present(state));
  const free = freeGroups(state);
  const byId = new Map(free.map((group) => [group.id, group]));
  const words = lanesOf(free).flatMap((lane) =>
    inLane(lane, wordsOf(parts, lane.part, lane.language), byId).filter(
      (bracket) => !crosses(bracket, state.brackets, lane.language),
    ),
  );
  return [...words, ...deletions(free, state.brackets)];
};

/** A move, split, merge or another form that a group proposes, and the part at which it shows. */
export interface OpenForm {
  readonly part: Id;
  readonly operation: MoveParts | SplitPart | MergeParts | SetPart;
  readonly cities: readonly Id[];
}

/** All moves, splits, merges and other forms of parts that are proposed. */
export const openForms = (state: Negotiation): readonly OpenForm[] =>
  freeGroups(state).flatMap((group) =>
    group.claims.flatMap(({ operation }): readonly OpenForm[] => {
      const cities = citiesOf(group);
      if (operation.type === 'move-parts') return [{ part: operation.ids[0], operation, cities }];
      return operation.type === 'split-part' ||
        operation.type === 'merge-parts' ||
        operation.type === 'set-part'
        ? [{ part: operation.part, operation, cities }]
        : [];
    }),
  );

/** New parts that a group proposes for a gap. */
export interface NewParts {
  readonly group: Id;
  readonly after: Id | null;
  readonly parts: readonly Part[];
  readonly cities: readonly Id[];
}

/** All new parts that are proposed, by the group that proposes them. */
export const openParts = (state: Negotiation): readonly NewParts[] =>
  freeGroups(state).flatMap((group) =>
    group.claims.flatMap(({ operation }) =>
      operation.type === 'insert-parts'
        ? [{ group: group.id, after: operation.after, parts: operation.parts, cities: citiesOf(group) }]
        : [],
    ),
  );
