import type { EditWording } from '#core/change/change.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import { fareEdit } from './fare-words.ts';
import { type Group, groups } from './groups.ts';
import { partsOf, wordsOf } from './keys.ts';
import { type Lane, lanesOf, meetings, type Wish } from './lanes.ts';
import { type Negotiation, present } from './state.ts';
import { keyOf, spoken } from './units.ts';

/** One group asks for all that another asks for, and for `remainder` besides. */
export interface Containment {
  readonly whole: Id;
  /** The group that is contained: the common part, which both sponsor. */
  readonly part: Id;
  /** What is left of the whole when the part is made. */
  readonly remainder: EditWording;
}

// Beyond so many at one place, only words put into one gap are compared, by looking their stretches up.
const most = 40;

const isInsertion = ({ placed: { from, to } }: Wish): boolean => from === to;

const remainderOf = (whole: Wish, part: Wish, words: Wording): EditWording | null => {
  const covers = whole.placed.from <= part.placed.from && part.placed.to <= whole.placed.to;
  if (!covers || whole.group === part.group) return null;
  const fared = fareEdit(whole.operation, part.operation, words);
  return fared.fate === 'partly' ? fared.change : null;
};

const stretchesOf = ({ placed: { inserted } }: Wish): readonly string[] => {
  const units = spoken(inserted).slice(0, 60);
  return units.flatMap((_, from) =>
    units.slice(from).map((__, to) => keyOf(units.slice(from, from + to + 1))),
  );
};

const candidates = (wishes: readonly Wish[]): readonly (readonly [Wish, Wish])[] => {
  if (wishes.length <= most)
    return wishes.flatMap((whole) =>
      wishes.flatMap((part) => (part === whole ? [] : [[whole, part] as const])),
    );
  const gaps = wishes.filter(isInsertion);
  const byWords = new Map(gaps.map((wish) => [keyOf(wish.placed.inserted), wish]));
  return gaps.flatMap((whole) =>
    [...new Set(stretchesOf(whole))].flatMap((words) => {
      const part = byWords.get(words);
      return part === undefined || part === whole ? [] : [[whole, part] as const];
    }),
  );
};

const inLane = (lane: Lane, single: ReadonlySet<Id>, words: Wording): readonly Containment[] => {
  const alone = { ...lane, wishes: lane.wishes.filter(({ group }) => single.has(group)) };
  const found = new Map<string, Containment>();
  for (const wishes of meetings(alone))
    for (const [whole, part] of candidates(wishes)) {
      const key = JSON.stringify([whole.group, part.group]);
      const remainder = found.has(key) ? null : remainderOf(whole, part, words);
      if (remainder !== null) found.set(key, { whole: whole.group, part: part.group, remainder });
    }
  return [...found.values()];
};

// One edit of words, or one in each language.
const isOneEach = ({ claims }: Group): boolean =>
  claims.length === 1 ||
  new Set(claims.map(({ operation }) => (operation.type === 'edit-wording' ? operation.language : '')))
    .size === claims.length;

const known = new WeakMap<Negotiation, readonly Containment[]>();

/** Which groups contain which: amendments of one edit of words each, one asking for more than the other. */
export const containments = (state: Negotiation): readonly Containment[] => {
  const seen = known.get(state);
  if (seen !== undefined) return seen;
  const all = groups(state);
  const single = new Set(all.filter(isOneEach).map(({ id }) => id));
  const parts = partsOf(present(state));
  const found = lanesOf(all).flatMap((lane) =>
    inLane(lane, single, wordsOf(parts, lane.part, lane.language)),
  );
  known.set(state, found);
  return found;
};
