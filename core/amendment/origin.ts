import type { Id, Language } from '#core/draft/draft.ts';
import { characters, sliceWording } from '#core/draft/wording.ts';
import {
  type Amendment,
  type By,
  type City,
  type Event,
  type Standing,
  type Status,
  statusOf,
} from './amendment.ts';
import type { Decision } from './deed.ts';
import { partsOf, wordsOf } from './keys.ts';
import { type Origin, provenance } from './provenance.ts';
import { shelved } from './shelf.ts';
import { cutSpans } from './spans.ts';
import { amendmentOf, amendmentsOf, type Negotiation, present } from './state.ts';
import { type Unit, unitsOf, wordsKey } from './units.ts';

/** A stretch of the present text and where it comes from. */
export interface Traced {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly source:
    | { readonly kind: 'base' }
    | {
        readonly kind: 'decision';
        readonly decision: Decision['type'];
        readonly by: By;
        /** The amendments the words were taken from; none where the drafters put them in themselves. */
        readonly amendments: readonly Id[];
        readonly cities: readonly City[];
      };
}

const citiesOf = (state: Negotiation, amendments: readonly Id[]): readonly City[] => {
  const found = new Map<Id, City>();
  for (const id of amendments)
    for (const { city, name } of amendmentOf(state, id)?.sponsors ?? []) found.set(city, { city, name });
  return [...found.values()].toSorted((one, other) => (one.city < other.city ? -1 : 1));
};

const sourceOf = (state: Negotiation, origin: Origin): Traced['source'] => {
  if (origin.kind === 'base') return origin;
  const deed = state.decisions[origin.decision]?.deed;
  if (deed === undefined) return { kind: 'base' };
  const { amendments } = origin;
  return {
    kind: 'decision',
    decision: deed.type,
    by: deed.by,
    amendments,
    cities: citiesOf(state, amendments),
  };
};

/** Where the words between two offsets of a wording come from, stretch by stretch. */
export const trace = (
  state: Negotiation,
  part: Id,
  language: Language,
  from: number,
  to: number,
): readonly Traced[] => {
  const words = wordsOf(partsOf(present(state)), part, language);
  let at = from;
  return cutSpans(provenance(state).get(part)?.get(language) ?? [], from, to).map(({ length, of }) => {
    const start = at;
    at += length;
    const text = characters(sliceWording(words, start, at));
    return { from: start, to: at, words: text, source: sourceOf(state, of) };
  });
};

interface Spoken extends Unit {
  readonly at: number;
}

const spokenAt = (units: readonly Unit[]): readonly Spoken[] => {
  let at = 0;
  return units.flatMap((unit) => {
    const placed = { ...unit, at };
    at += unit.length;
    return unit.kind === 'space' || unit.key === '' ? [] : [placed];
  });
};

/**
 * Where words of the consensus text come from: every place in the part where they are said, typography aside, stretch
 * by stretch. Empty where they are not there.
 */
export const origin = (
  state: Negotiation,
  part: Id,
  language: Language,
  words: string,
): readonly (readonly Traced[])[] => {
  const sought = wordsKey([{ text: words }]).split('\u0002');
  const units = spokenAt(unitsOf(wordsOf(partsOf(present(state)), part, language)));
  if (sought[0] === '' || sought.length === 0) return [];
  return units.flatMap((unit, index) => {
    const last = units[index + sought.length - 1];
    if (last === undefined || !sought.every((key, next) => units[index + next]?.key === key)) return [];
    return [trace(state, part, language, unit.at, last.at + last.length)];
  });
};

/** What became of one proposal of a city. */
export interface Fate {
  readonly amendment: Id;
  readonly submission: Id;
  readonly status: Status;
  readonly standing: Standing['state'];
  readonly reason: Standing['reason'];
  /** The amendment that took it in. */
  readonly into?: Id;
  readonly aside?: string;
  readonly history: readonly Event[];
}

/** What became of each of a city's proposals, also of those it gave up or sent with others, as they came in. */
export const fate = (state: Negotiation, city: Id): readonly Fate[] =>
  amendmentsOf(state).flatMap((amendment): readonly Fate[] => {
    const sponsor = amendment.sponsors.find((one) => one.city === city);
    const submission = sponsor?.submission ?? sentBy(state, amendment, city);
    if (submission === null) return [];
    return [
      {
        amendment: amendment.id,
        submission,
        status: statusOf(amendment),
        standing: amendment.standing.state,
        reason: amendment.standing.reason,
        ...(amendment.into === undefined ? {} : { into: amendment.into }),
        ...(amendment.aside === undefined ? {} : { aside: amendment.aside }),
        history: amendment.history,
      },
    ];
  });

// A sponsor that stepped back is still the author of its submission.
const sentBy = (state: Negotiation, { submission: id }: Amendment, city: Id): Id | null => {
  const submission = shelved(state.submissions, id);
  return submission?.cities.some((one) => one.city === city) ? submission.id : null;
};
