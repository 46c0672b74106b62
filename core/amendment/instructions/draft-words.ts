import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { type Label, labels } from '#core/draft/numbering.ts';
import type { LanguageProfile, Languages } from '#core/language/profile.ts';
import { type Unit, unitsOf, type View, viewOf } from './view.ts';

/** Where words stand in a view: its units from one on up to another. */
export interface Spot {
  readonly view: View;
  readonly first: number;
  readonly last: number;
}

interface Seat {
  readonly view: View;
  readonly unit: number;
}

/** All words of a draft in one language, ready to be looked up. */
export interface DraftWords {
  readonly language: Language;
  readonly profile: LanguageProfile;
  readonly views: ReadonlyMap<Id, View>;
  readonly cites: ReadonlyMap<Id, string>;
  readonly markers: ReadonlyMap<Id, string>;
  readonly seats: ReadonlyMap<string, readonly Seat[]>;
  /** The same with all in small letters. */
  readonly small: ReadonlyMap<string, readonly Seat[]>;
}

// Heading and closing lines have no number of their own; H1 and C1 tell them apart in what is said about them.
const citesOf = (draft: Draft, known: ReadonlyMap<Id, Label>): ReadonlyMap<Id, string> => {
  const count = { heading: 0, closing: 0 };
  return new Map(
    draft.parts.map(({ id, role }) => {
      const cite = known.get(id)?.cite ?? '';
      if (role !== 'heading' && role !== 'closing') return [id, cite] as const;
      count[role]++;
      return [id, `${role === 'heading' ? 'H' : 'C'}${count[role]}`] as const;
    }),
  );
};

const seatsOf = (
  views: Iterable<View>,
  wordOf: (unit: Unit) => string,
): ReadonlyMap<string, readonly Seat[]> => {
  const seats = new Map<string, Seat[]>();
  for (const view of views)
    view.units.forEach((unit, index) => {
      const word = wordOf(unit);
      const known = seats.get(word);
      if (known === undefined) seats.set(word, [{ view, unit: index }]);
      else known.push({ view, unit: index });
    });
  return seats;
};

const made = (draft: Draft, language: Language, languages: Languages): DraftWords | null => {
  const profile = languages[language];
  if (profile === undefined) return null;
  const known = labels(draft, profile);
  const facts = { fields: draft.fields, labels: known, profile };
  const views = new Map(draft.parts.map((part) => [part.id, viewOf(part, facts)]));
  return {
    language,
    profile,
    views,
    cites: citesOf(draft, known),
    markers: new Map([...known].map(([id, { marker }]) => [id, marker ?? ''])),
    seats: seatsOf(views.values(), ({ text }) => text),
    small: seatsOf(views.values(), ({ text }) => text.toLowerCase()),
  };
};

const known = new WeakMap<Draft, Map<Language, DraftWords | null>>();

/** The words of a draft in a language; made ready once; null where there is no profile for it. */
export const draftWords = (draft: Draft, language: Language, languages: Languages): DraftWords | null => {
  const words = known.get(draft) ?? new Map<Language, DraftWords | null>();
  known.set(draft, words);
  const found = words.get(language) ?? made(draft, language, languages);
  words.set(language, found);
  return found;
};

const fewestSeats = (seats: ReadonlyMap<string, readonly Seat[]>, needle: readonly string[]): number => {
  let best = 0;
  for (const [index, word] of needle.slice(0, 200).entries())
    if ((seats.get(word)?.length ?? 0) < (seats.get(needle[best] ?? '')?.length ?? 0)) best = index;
  return best;
};

const lookUp = (
  seats: ReadonlyMap<string, readonly Seat[]>,
  needle: readonly string[],
  wordOf: (unit: Unit) => string,
  within: (view: View) => boolean,
): readonly Spot[] => {
  const rare = fewestSeats(seats, needle);
  const found: Spot[] = [];
  for (const { view, unit } of seats.get(needle[rare] ?? '') ?? []) {
    const first = unit - rare;
    if (first < 0 || first + needle.length > view.units.length || !within(view)) continue;
    const fits = needle.every((word, index) => {
      const there = view.units[first + index];
      return there !== undefined && wordOf(there) === word;
    });
    if (fits) found.push({ view, first, last: first + needle.length });
  }
  return found;
};

/** Where words stand in a draft, in order; typography makes no difference, nor do capitals with `small`. */
export const spotsOf = (
  words: DraftWords,
  said: string,
  within: (view: View) => boolean,
  small = false,
): readonly Spot[] => {
  const needle = unitsOf(said, words.profile).map(({ text }) => (small ? text.toLowerCase() : text));
  if (needle.length === 0) return [];
  return small
    ? lookUp(words.small, needle, ({ text }) => text.toLowerCase(), within)
    : lookUp(words.seats, needle, ({ text }) => text, within);
};

/** Spots none of which overlaps another: of “so so so”, “so so” is the first two words. */
export const apart = (spots: readonly Spot[]): readonly Spot[] => {
  const kept: Spot[] = [];
  for (const spot of spots) {
    const before = kept.at(-1);
    if (before === undefined || before.view !== spot.view || before.last <= spot.first) kept.push(spot);
  }
  return kept;
};

/** The words of a spot as they stand. */
export const wordsAt = ({ view, first, last }: Spot): string =>
  view.text.slice(view.units[first]?.from ?? 0, view.units[last - 1]?.to ?? 0);
