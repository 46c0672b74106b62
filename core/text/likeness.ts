import type { Part } from '#core/draft/draft.ts';
import type { Traits } from './traits.ts';

/** How alike two parts are, with what speaks for it most. Above zero is for, below against a pair. */
export interface Likeness {
  readonly score: number;
  readonly reason: 'words' | 'figures' | 'length' | 'place';
}

/** What is common to the two texts as wholes. */
export interface Measure {
  /** How many characters of the second text stand for one of the first. */
  readonly ratio: number;
  /** How telling a stem is: rare ones tell much, those of every paragraph nothing. */
  readonly weight: (stem: string) => number;
  /** The weight of all stems of a part. */
  readonly whole: (traits: Traits) => number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Measures two texts for comparing their parts. */
export const measureTexts = (first: readonly Traits[], second: readonly Traits[]): Measure => {
  const seen = new Map<string, number>();
  for (const { stems } of [...first, ...second])
    for (const stem of stems) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  const all = first.length + second.length + 1;
  const weights = new Map([...seen].map(([stem, count]) => [stem, Math.log(all / count)]));
  const [one, other] = [sum(first.map(({ length }) => length)), sum(second.map(({ length }) => length))];
  const weight = (stem: string): number => weights.get(stem) ?? 0;
  const wholes = new Map([...first, ...second].map((traits) => [traits, sum(traits.stems.map(weight))]));
  const ratio = one === 0 || other === 0 ? 1 : other / one;
  return { ratio, weight, whole: (traits) => wholes.get(traits) ?? 0 };
};

const isPlain = ({ role }: Part): boolean => role === 'clause' || role === 'preamble' || role === 'chapeau';

/** Same roles speak for a pair; paragraphs may be read differently in two languages, titles and text may not. */
const roleScore = (one: Part, other: Part): number => {
  if (one.role === 'heading' && other.role === 'heading')
    return one.line === other.line && one.line !== 'other' ? 1.8 : 0.8;
  if (one.role === 'section' && other.role === 'section') return one.label === other.label ? 1.4 : 0.6;
  if (one.role === 'item' && other.role === 'item') return one.level === other.level ? 1.2 : 0.7;
  if (one.role === other.role) return 1;
  if (isPlain(one) && isPlain(other)) return -0.3;
  const loose = [one.role, other.role];
  if (loose.includes('heading') && loose.includes('section')) return -0.3;
  return loose.includes('heading') || loose.includes('section') ? -2.5 : -1;
};

/** Variance of the length of a translation for one character of the text (Gale and Church 1993). */
const variance = 6.8;

const lengthScore = (one: Traits, other: Traits, ratio: number): number => {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 0.4 : -1;
  const mean = (one.length + other.length / ratio) / 2;
  const delta = (other.length - one.length * ratio) / Math.sqrt(mean * variance);
  return 0.8 - Math.min((delta * delta) / 4, 2.6);
};

const shared = (
  one: readonly string[],
  other: readonly string[],
  each: (value: string) => number,
): number => {
  let total = 0;
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const [a = '', b = ''] = [one[left], other[right]];
    if (a === b) total += each(a);
    if (a <= b) left++;
    if (b <= a) right++;
  }
  return total;
};

const wordScore = (one: Traits, other: Traits, { weight, whole }: Measure): number => {
  const all = Math.min(whole(one), whole(other));
  return all === 0 ? 0 : 4 * (shared(one.stems, other.stems, weight) / all);
};

const figureScore = (one: Traits, other: Traits): number => {
  const most = Math.max(one.figures.length, other.figures.length);
  if (most === 0) return 0;
  const alike = shared(one.figures, other.figures, () => 1) / most;
  return alike > 0 ? 1.6 * alike : one.figures.length > 0 && other.figures.length > 0 ? -1 : -0.4;
};

const placeScore = (one: Traits, other: Traits): number => {
  const number = one.n === other.n && one.part.role === other.part.role ? 0.3 : 0;
  const items = one.items === other.items ? (one.items > 0 ? 0.4 : 0) : -0.3;
  const end = one.end === other.end ? 0.15 : -0.15;
  return number + items + end - (one.brackets === other.brackets ? 0 : 0.2);
};

/** How alike two parts in different languages are: role, length, words of common origin, figures, place. */
export const likeness = (one: Traits, other: Traits, measure: Measure): Likeness => {
  const role = roleScore(one.part, other.part);
  const words = wordScore(one, other, measure);
  const figures = figureScore(one, other);
  const length = lengthScore(one, other, measure.ratio);
  const score = role + words + figures + length + placeScore(one, other);
  const reason = words >= 1 ? 'words' : figures >= 0.8 ? 'figures' : length > 0.4 ? 'length' : 'place';
  return { score, reason };
};
