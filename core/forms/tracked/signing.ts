import type { Amendment, City } from '#core/amendment/amendment.ts';
import type { Cause } from '#core/amendment/hands.ts';
import { amendmentOf, type Negotiation } from '#core/amendment/state.ts';
import type { Language } from '#core/draft/draft.ts';
import { citiesList, type Terms } from '../terms.ts';
import { amendedRemark } from './amended-remark.ts';
import type { Signature, TrackedComment } from './tracked.ts';

/** Puts names to what was done, and keeps the remarks that go with it. */
export interface Signing {
  readonly sign: (cause: Cause | null | undefined) => Signature;
  /** Whoever decided, for words that none of the cities asked for. */
  readonly decider: (cause: Cause | null) => Signature;
  /** The remarks that this is the first to call for, by their place among the comments. */
  readonly remarks: (cause: Cause | null | undefined) => readonly number[];
  /** A remark of the form itself; gives its place. */
  readonly note: (by: Signature, text: string) => number;
  readonly comments: readonly TrackedComment[];
}

// Word keeps no longer name (ISO/IEC 29500-1, ST_String of an author as Word reads it).
const longest = 250;
const shortened = (name: string): string =>
  name.length <= longest ? name : `${name.slice(0, longest)}…`.toWellFormed();

const earliest = '2004-01-01T00:00:00Z';

/** A moment as Word takes it: UTC, to the second; a moment that is none gives way to the other. */
const momentOf = (given: string | undefined, otherwise: string): string => {
  const time = Date.parse(given ?? '');
  if (Number.isNaN(time)) return otherwise;
  const iso = new Date(time).toISOString();
  return /^\d{4}-/.test(iso) ? `${iso.slice(0, 19)}Z` : otherwise;
};

const firstOf = (moments: readonly string[]): string | undefined =>
  moments
    .filter((moment) => !Number.isNaN(Date.parse(moment)))
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))[0];

/** The cities that stood behind what was chosen from brackets, for words that no amendment brought there. */
const choosers = (state: Negotiation, { decision }: Cause): readonly City[] => {
  const { deed, before } = state.decisions[decision] ?? {};
  if (deed?.type !== 'choose') return [];
  const bracket = before?.brackets.find(({ id }) => id === deed.bracket);
  const option = bracket?.options.find(({ id }) => id === deed.option);
  return (option?.cities ?? []).map((city) => ({ city, name: '' }));
};

/**
 * Signs changes with the cities whose amendments they were made for and the day on which the first of them asked for
 * it; what the drafters decided themselves with whoever decided it; what only follows from other changes, such as
 * another number in a reference, as consequential. Where the committee agreed on other words than were proposed, a remark
 * says so, with what each city had proposed.
 */
export const signing = (state: Negotiation, language: Language, terms: Terms): Signing => {
  const comments: TrackedComment[] = [];
  const told = new Set<string>();
  const known = new Map<string, Signature>();
  const lastMoment = momentOf(state.decisions.at(-1)?.deed.by.at, earliest);
  const found = ({ amendments }: Cause): readonly Amendment[] =>
    amendments.flatMap((id) => amendmentOf(state, id) ?? []);
  const made = (cause: Cause): Signature => {
    const by = state.decisions[cause.decision]?.deed.by;
    const asked = found(cause);
    const sponsors = asked.length > 0 ? asked.flatMap((one) => one.sponsors) : choosers(state, cause);
    if (sponsors.length === 0) return decider(cause);
    return {
      author: shortened(citiesList(sponsors, language, terms)),
      date: momentOf(firstOf(asked.map(({ received }) => received)), momentOf(by?.at, lastMoment)),
    };
  };
  const consequence: Signature = { author: terms.say(language, 'consequential'), date: lastMoment };
  const decider = (cause: Cause | null): Signature => {
    const by = state.decisions[cause?.decision ?? -1]?.deed.by;
    if (by === undefined) return consequence;
    return { author: shortened(by.who) || consequence.author, date: momentOf(by.at, lastMoment) };
  };
  const sign = (cause: Cause | null | undefined): Signature => {
    if (cause === null || cause === undefined) return consequence;
    const key = JSON.stringify(cause);
    const signature = known.get(key) ?? made(cause);
    known.set(key, signature);
    return signature.author === '' ? { ...signature, author: consequence.author } : signature;
  };
  const amendedIn = (cause: Cause, which: readonly Amendment[]): readonly number[] =>
    which.flatMap((one) => {
      const key = `${cause.decision} ${one.id}`;
      if (told.has(key)) return [];
      told.add(key);
      return [note(decider(cause), amendedRemark(state, one, language, terms))];
    });
  const note = (by: Signature, text: string, spoken = language): number =>
    comments.push({ by, language: spoken, text }) - 1;
  const reasons = (cause: Cause, which: readonly Amendment[]): readonly number[] =>
    which.flatMap((one) => {
      const { rationale, id, sponsors, received } = one;
      if (rationale === undefined || rationale.trim() === '' || told.has(id)) return [];
      told.add(id);
      const author = shortened(citiesList(sponsors, language, terms)) || sign(cause).author;
      return [note({ author, date: momentOf(received, sign(cause).date) }, rationale, one.language)];
    });
  return {
    sign,
    decider,
    note,
    comments,
    remarks: (cause) => {
      if (cause === null || cause === undefined) return [];
      const deed = state.decisions[cause.decision]?.deed;
      const isAmended = deed?.type === 'accept-as-amended';
      // Behind a compromise are all for whom it was made, also those of whose words nothing is left in it.
      const behind = found(isAmended ? { ...cause, amendments: deed.ids } : cause);
      return [...(isAmended ? amendedIn(cause, behind) : []), ...reasons(cause, behind)];
    },
  };
};
