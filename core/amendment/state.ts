import type { Change } from '#core/change/change.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Stale } from '#core/margin/stale.ts';
import { type Amendment, type By, isUndecided, type Submission } from './amendment.ts';
import type { Decision, Option, Stretch } from './deed.ts';
import { subjectsOf } from './mention.ts';
import { emptyShelf, put, type Shelf, shelved } from './shelf.ts';

/** How the draft came from one version to the next; `undoes` is the version that is taken back by it. */
export interface Step {
  readonly change: Change;
  /**
   * The amendments that the change was made for: one list for the whole, or one for each change of the group. Empty
   * where the drafters made it themselves.
   */
  readonly sources: readonly (readonly Id[])[];
  /** Which of the decisions; for an undoing, the one undone. */
  readonly decision: number;
  readonly undoes: number | null;
}

/**
 * What is contested, beside the draft: a stretch of words by language, a whole clause (`stretches` null), or paragraphs
 * that are not in the text yet (`after`).
 */
export interface Bracket {
  readonly id: Id;
  readonly part: Id;
  readonly stretches: Readonly<Record<Language, Stretch>> | null;
  /** Languages in which none of its words is left, while it stands in others. There it holds nothing any more. */
  readonly lost?: readonly Language[];
  /** For proposed paragraphs that are not in the text: behind which part they would stand. */
  readonly after?: Id | null;
  readonly options: readonly Option[];
  readonly own: readonly Id[];
}

/** A position that a city holds on an agreed part, for the record of proceedings. */
export interface Reservation {
  readonly part: Id;
  readonly city: Id;
  readonly words: string;
  readonly by: By;
}

/** What undoing a decision puts back. */
export interface Before {
  readonly amendments: readonly Amendment[];
  readonly stale: readonly Stale[];
  readonly brackets: readonly Bracket[];
  readonly reservations: readonly Reservation[];
}

/** A decision that was taken, and the version of the draft after it. */
export interface Taken {
  readonly deed: Decision;
  readonly version: number;
  readonly before: Before;
  /** How many proposals were on the table. */
  readonly proposals: number;
  readonly undone: By | null;
}

/** Everything that a negotiation is, from its record alone; plain values, never altered in place. */
export interface Negotiation {
  readonly engine: 1;
  /** The draft as it was opened and after each change. */
  readonly versions: readonly Draft[];
  /** `steps[n]` leads from version n to n + 1. */
  readonly steps: readonly Step[];
  readonly submissions: Shelf<Submission>;
  readonly amendments: Shelf<Amendment>;
  /** Ids of amendments as they came in. */
  readonly order: readonly Id[];
  /** Undecided amendments by what they are about (`mention`). */
  readonly about: Shelf<readonly Id[]>;
  readonly decisions: readonly Taken[];
  /** Which decisions stand and can be undone, the last one first. */
  readonly standing: readonly number[];
  readonly stale: readonly Stale[];
  readonly brackets: readonly Bracket[];
  readonly reservations: readonly Reservation[];
}

/** A negotiation on a draft, with nothing proposed yet; `stale` are the wordings that do not follow as it is opened. */
export const opened = (draft: Draft, stale: readonly Stale[] = []): Negotiation => ({
  engine: 1,
  versions: [draft],
  steps: [],
  submissions: emptyShelf(),
  amendments: emptyShelf(),
  order: [],
  about: emptyShelf(),
  decisions: [],
  standing: [],
  stale,
  brackets: [],
  reservations: [],
});

/** The number of the present version. */
export const versionOf = ({ steps }: Negotiation): number => steps.length;

/** The draft as it is now. */
export const present = ({ versions }: Negotiation): Draft => {
  const draft = versions.at(-1);
  if (draft === undefined) throw new RangeError('A negotiation has no draft');
  return draft;
};

/** The draft as it was opened. */
export const firstVersion = ({ versions: [draft] }: Negotiation): Draft => {
  if (draft === undefined) throw new RangeError('A negotiation has no draft');
  return draft;
};

/** An amendment by its id. */
export const amendmentOf = ({ amendments }: Negotiation, id: Id): Amendment | undefined =>
  shelved(amendments, id);

/** All amendments, as they came in. */
export const amendmentsOf = (state: Negotiation): readonly Amendment[] =>
  state.order.flatMap((id) => amendmentOf(state, id) ?? []);

const subjects = (amendment: Amendment | undefined): ReadonlySet<string> => {
  if (amendment === undefined || !isUndecided(amendment)) return new Set();
  return subjectsOf([...amendment.standing.operations, ...amendment.standing.witness]);
};

/** What is to be listed anew under a name, and what no longer. */
interface Listing {
  readonly gone: Set<Id>;
  readonly come: Id[];
}

const listing = (all: Map<string, Listing>, name: string): Listing => {
  const there = all.get(name);
  if (there !== undefined) return there;
  const made: Listing = { gone: new Set(), come: [] };
  all.set(name, made);
  return made;
};

const relist = (all: Map<string, Listing>, was: Amendment | undefined, now: Amendment): void => {
  if (was?.status === now.status && was.standing === now.standing) return;
  const [old, fresh] = [subjects(was), subjects(now)];
  for (const name of old) if (!fresh.has(name)) listing(all, name).gone.add(now.id);
  for (const name of fresh) if (!old.has(name)) listing(all, name).come.push(now.id);
};

const listed = (about: Negotiation['about'], name: string, { gone, come }: Listing): Negotiation['about'] => {
  const there = shelved(about, name) ?? [];
  const left = gone.size === 0 ? there : there.filter((id) => !gone.has(id));
  const now = [...left, ...come];
  return put(about, name, now.length === 0 ? undefined : now);
};

/** The state with amendments as they are now, found under what they are about by now. Each id at most once. */
export const withAmendments = (state: Negotiation, now: readonly Amendment[]): Negotiation => {
  const lists = new Map<string, Listing>();
  let { about, amendments } = state;
  for (const amendment of now) {
    relist(lists, shelved(amendments, amendment.id), amendment);
    amendments = put(amendments, amendment.id, amendment);
  }
  for (const [name, list] of lists) about = listed(about, name, list);
  return { ...state, about, amendments };
};

/** The state with one amendment as it is now. */
export const withAmendment = (state: Negotiation, now: Amendment): Negotiation =>
  withAmendments(state, [now]);
