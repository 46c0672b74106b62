import type { Change } from '#core/change/change.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Languages } from '#core/language/profile.ts';
import type { DraftWords, Spot } from './draft-words.ts';
import { wordsAt } from './draft-words.ts';
import type { Aim, Numbers } from './locate.ts';
import type { Place } from './place.ts';
import type { Found, Kind, Reason, Sure } from './proposal.ts';
import { offsetAt } from './view.ts';

/** What instructions are carried out on, and what the letter said before. */
export interface Context {
  readonly draft: Draft;
  readonly languages: Languages;
  readonly numbers: Numbers;
  readonly words: readonly DraftWords[];
  /** The language the caller expects the amendments to be in. */
  readonly expected: Language | null;
  readonly newId: () => Id;
  /** A heading or table cell that says where: it holds until another one comes. */
  readonly heading: Place | null;
  /** Where the instruction before was: it holds only where nothing else tells. */
  readonly before: readonly Aim[];
  /** Whether numbers before sentences are the letter's own: they count its points from 1. */
  readonly listed: boolean;
}

/** What became of an instruction. */
export interface Outcome {
  readonly kind: Kind;
  readonly operations: readonly Change[];
  readonly sure: Sure;
  readonly reason: Reason;
  readonly notes: readonly Reason[];
  readonly language: Language | null;
  readonly found: readonly Found[];
  readonly aims: readonly Aim[];
}

/** A reason without or with facts. */
export const reason = (code: string, facts: Reason['facts'] = {}): Reason => ({ code, facts });

/** Nothing can be made, and a person must look. */
export const unclear = (kind: Kind, why: Reason, more: Partial<Outcome> = {}): Outcome => ({
  kind,
  operations: [],
  sure: 'check',
  reason: why,
  notes: [],
  language: null,
  found: [],
  aims: [],
  ...more,
});

/** Where a spot lies in its wording. */
export const foundAt = (spot: Spot): Found => {
  const { view, first } = spot;
  const from = view.units[first]?.from ?? 0;
  const at = offsetAt(view, from, 'last') ?? 0;
  const end = offsetAt(view, from + wordsAt(spot).length, 'first') ?? at;
  return { part: view.part.id, language: view.language, at, length: Math.max(end - at, 0) };
};

/** An outcome with doubts: the first becomes its reason, and it is no longer sure. */
export const doubted = (outcome: Outcome, doubts: readonly Reason[]): Outcome => {
  const [first, ...others] = doubts;
  if (first === undefined) return outcome;
  return outcome.sure === 'exact'
    ? { ...outcome, sure: 'check', reason: first, notes: [...outcome.notes, outcome.reason, ...others] }
    : { ...outcome, notes: [...outcome.notes, ...doubts] };
};

/** How parts are cited, for the facts of a reason. */
export const citeOfAims = ({ words }: Context, aims: readonly Aim[]): string =>
  aims
    .slice(0, 12)
    .map(({ part }) => words[0]?.cites.get(part.id) ?? '')
    .join(', ');
