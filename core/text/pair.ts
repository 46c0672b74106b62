import { type Draft, type Id, wordingIn } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { characters } from '#core/draft/wording.ts';
import type { Languages } from '#core/language/profile.ts';
import { align, type Step } from './align.ts';
import { excerpt } from './flat.ts';
import { type Likeness, likeness, type Measure, measureTexts } from './likeness.ts';
import type { PairDoubt } from './pair-doubt.ts';
import { fieldDoubts } from './pair-fields.ts';
import { type Traits, traitsOf } from './traits.ts';

/** A part of the first draft with the part of the second that says the same; null where a side has none. */
interface Pair {
  readonly first: Id | null;
  readonly second: Id | null;
  /** From 0 to 1; below a half the pair is a doubt. */
  readonly confidence: number;
  /** What speaks for it most. */
  readonly reason: 'words' | 'figures' | 'length' | 'place' | 'alone' | 'by-hand';
}

/** Two drafts in two languages, part to part, in the order of the text. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly doubts: readonly PairDoubt[];
}

interface Both {
  readonly first: readonly Traits[];
  readonly second: readonly Traits[];
  readonly measure: Measure;
}

const likenessAt = ({ first, second, measure }: Both, one: number, other: number): Likeness | null => {
  const [a, b] = [first[one], second[other]];
  return a === undefined || b === undefined ? null : likeness(a, b, measure);
};

/** The best that a part would find among the neighbours of its partner. */
const rival = (both: Both, one: number, other: number): number =>
  Math.max(
    ...[
      [one - 1, other],
      [one + 1, other],
      [one, other - 1],
      [one, other + 1],
    ].map(([a = -1, b = -1]) => likenessAt(both, a, b)?.score ?? -1),
  );

const confidenceOf = (score: number, rivalling: number): number => {
  const margin = Math.max(-1.5, Math.min(1.5, score - rivalling));
  return Math.round(100 / (1 + Math.exp(-(score + margin)))) / 100;
};

const pairAt = (both: Both, [one, other]: Step): Pair => {
  const first = one === null ? null : (both.first[one]?.part.id ?? null);
  const second = other === null ? null : (both.second[other]?.part.id ?? null);
  const found = one === null || other === null ? null : likenessAt(both, one, other);
  if (found === null || one === null || other === null)
    return { first, second, confidence: 1, reason: 'alone' };
  return {
    first,
    second,
    confidence: confidenceOf(found.score, rival(both, one, other)),
    reason: found.reason,
  };
};

const missing = (one: readonly string[], other: readonly string[]): string =>
  one.filter((figure) => !other.includes(figure)).join(', ');

/** What differs between partners that ought to be the same in every language. */
const differences = (one: Traits, other: Traits): readonly [PairDoubt['code'], PairDoubt['facts']][] => {
  const found: [PairDoubt['code'], PairDoubt['facts']][] = [];
  const [onlyFirst, onlySecond] = [missing(one.figures, other.figures), missing(other.figures, one.figures)];
  // Figures on both sides that differ are a slip; on one side only they may stand in words on the other.
  if (onlyFirst !== '' && onlySecond !== '')
    found.push(['reading:figures-differ', { onlyFirst, onlySecond }]);
  if (one.items !== other.items)
    found.push(['reading:items-differ', { first: one.items, second: other.items }]);
  if (one.brackets !== other.brackets)
    found.push(['reading:brackets-differ', { first: one.brackets, second: other.brackets }]);
  return found;
};

type Place = (id: Id | null) => string;

/** How a part is named: by its citation, or where it has none by its first words. */
const placing = (draft: Draft, languages: Languages): Place => {
  const language = draft.languages[0] ?? '';
  const profile = languages[language];
  const cited = profile === undefined ? null : labels(draft, profile);
  const parts = new Map(draft.parts.map((part) => [part.id, part]));
  return (id) => {
    const part = parts.get(id ?? '');
    if (part === undefined) return '';
    return cited?.get(part.id)?.cite || excerpt(characters(wordingIn(part, language)));
  };
};

const byId = (traits: readonly Traits[]): ReadonlyMap<Id, Traits> =>
  new Map(traits.map((one) => [one.part.id, one]));

const doubtsOf = (
  both: Both,
  pairs: readonly Pair[],
  inFirst: Place,
  inSecond: Place,
): readonly PairDoubt[] => {
  const [firsts, seconds] = [byId(both.first), byId(both.second)];
  return pairs.flatMap(({ first, second, confidence }): readonly PairDoubt[] => {
    const place = first === null ? inSecond(second) : inFirst(first);
    if (first === null) return [{ code: 'reading:only-in-second', first, second, facts: { place } }];
    if (second === null) return [{ code: 'reading:only-in-first', first, second, facts: { place } }];
    const [one, other] = [firsts.get(first), seconds.get(second)];
    const unlike = one === undefined || other === undefined ? [] : differences(one, other);
    const facts = { place, partner: inSecond(second), percent: Math.round(confidence * 100) };
    const doubtful: readonly PairDoubt[] =
      confidence < 0.5 ? [{ code: 'reading:pair-doubtful', first, second, facts }] : [];
    return [
      ...doubtful,
      ...unlike.map(([code, more]) => ({ code, first, second, facts: { place, ...more } })),
    ];
  });
};

/**
 * Aligns a text read in a second language to a draft, part to part. What counts is role, length (after Gale and
 * Church), words of common origin and names, figures, and place; numbers need not agree. A part that the other text
 * has not stays alone and costs its neighbours nothing. Doubts name weak pairs, parts without a partner, and figures,
 * items, brackets and facts that differ. Time grows with the length of the texts times the difference between them.
 */
export const pair = (
  draft: Draft,
  other: Draft,
  { languages }: { readonly languages: Languages },
): Pairing => {
  const [first, second] = [traitsOf(draft), traitsOf(other)];
  const both: Both = { first, second, measure: measureTexts(first, second) };
  const steps = align(first.length, second.length, (one, two) => likenessAt(both, one, two)?.score ?? 0);
  const pairs = steps.map((step) => pairAt(both, step));
  const doubts = doubtsOf(both, pairs, placing(draft, languages), placing(other, languages));
  return { pairs, doubts: [...doubts, ...fieldDoubts(draft, other)] };
};

const without = (
  pairs: readonly Pair[],
  { first, second }: Pick<Pair, 'first' | 'second'>,
): readonly Pair[] =>
  pairs.flatMap((pair) => {
    const losesFirst = first !== null && pair.first === first;
    const losesSecond = second !== null && pair.second === second;
    if (!losesFirst && !losesSecond) return [pair];
    const left = { first: losesFirst ? null : pair.first, second: losesSecond ? null : pair.second };
    const gone = left.first === null && left.second === null;
    // The place of the first part is kept for the pair that is set by hand.
    const alone: readonly Pair[] = gone ? [] : [{ ...left, confidence: 1, reason: 'alone' }];
    return losesFirst ? [{ first: null, second: null, confidence: 1, reason: 'by-hand' }, ...alone] : alone;
  });

/**
 * The pairing with one pair set by hand. Former partners of both parts are left alone, where they stood; a null on
 * one side takes a part's partner away. The doubts about both parts are settled and gone.
 */
export const repair = (pairing: Pairing, { first, second }: Pick<Pair, 'first' | 'second'>): Pairing => {
  const set: Pair = { first, second, confidence: 1, reason: 'by-hand' };
  const rest = without(pairing.pairs, set);
  const isPlace = (pair: Pair): boolean => pair.first === null && pair.second === null;
  const pairs = rest.some(isPlace) ? rest.map((pair) => (isPlace(pair) ? set : pair)) : [...rest, set];
  const settled = ({ first: one, second: other }: PairDoubt): boolean =>
    (first !== null && one === first) || (second !== null && other === second);
  return { pairs, doubts: pairing.doubts.filter((doubt) => !settled(doubt)) };
};
