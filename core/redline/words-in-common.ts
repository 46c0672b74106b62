import { remembered } from '#core/language/remembered.ts';

/** The words of a text without their order, for telling how much two texts have in common. */
export interface Words {
  readonly counts: ReadonlyMap<string, number>;
  /** How much the words weigh together. */
  readonly weight: number;
}

/** Short words are in every text; long ones tell texts apart. */
const weightOf = (word: string): number => (word.length <= 3 ? 1 : Math.min(word.length, 12));

const weighed = (counts: ReadonlyMap<string, number>): Words => {
  let weight = 0;
  for (const [word, count] of counts) weight += count * weightOf(word);
  return { counts, weight };
};

const found = (folded: string): Words => {
  const counts = new Map<string, number>();
  for (const word of folded.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return weighed(counts);
};

/** The words of a folded text, whatever their capitals. */
export const wordsIn: (folded: string) => Words = remembered(found);

/** What of the first is not in the second. */
export const wordsLeft = (one: Words, other: Words): Words =>
  weighed(
    new Map(
      [...one.counts].flatMap(([word, count]) => {
        const left = count - (other.counts.get(word) ?? 0);
        return left > 0 ? [[word, left] as const] : [];
      }),
    ),
  );

/** Several texts as one. */
export const allWords = (several: readonly Words[]): Words => {
  const [only, ...others] = several;
  if (only !== undefined && others.length === 0) return only;
  const counts = new Map<string, number>();
  for (const words of several)
    for (const [word, count] of words.counts) counts.set(word, (counts.get(word) ?? 0) + count);
  return weighed(counts);
};

/** How much the words weigh that are in both. */
export const inCommon = (one: Words, other: Words): number => {
  if (one === other) return one.weight;
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let weight = 0;
  for (const [word, count] of few.counts)
    weight += Math.min(count, many.counts.get(word) ?? 0) * weightOf(word);
  return weight;
};

/** 1 for texts of the same words, 0 for texts without a common one. */
export const wordsAlike = (one: Words, other: Words): number => {
  const all = one.weight + other.weight;
  return all === 0 ? 0 : (2 * inCommon(one, other)) / all;
};

/** How much of the first is in the second, from 0 to 1. */
export const wordsWithin = (one: Words, other: Words): number =>
  one.weight === 0 ? 0 : inCommon(one, other) / one.weight;
