import { type Finding, finding } from './report.ts';
import type { TypedMark } from './typed-mark.ts';

type NumberMark = Extract<TypedMark, { kind: 'number' }>;

/** Where the count of typed numbers stands. */
export interface Count {
  /** The last clause number; null before the first. */
  readonly clause: number | null;
  /** The last number in a list of numbered items under the clause; null outside such a list. */
  readonly item: number | null;
  /** The last of the numbers with a leading nought. */
  readonly padded: number;
}

export const noCount: Count = { clause: null, item: null, padded: 0 };

/** How the text before a number ends: in the middle of a sentence, with a colon, or otherwise. */
export type Before = 'cut' | 'lead-in' | 'comma' | 'done';

/** What a typed number is: a clause's, an item's, or a figure of the text; with the count after it. */
interface Verdict {
  readonly as: 'clause' | 'item' | 'text';
  readonly count: Count;
  readonly doubts: readonly Finding[];
}

/** The greatest gap in a count that is still taken for a count. */
const greatestGap = 20;
const greatestStart = 200;

const figure = (mark: NumberMark, count: Count, line: number, found: string): Verdict => ({
  as: 'text',
  count,
  doubts: [finding('reading:number-in-text', line, { number: mark.value, text: found })],
});

const clause = (mark: NumberMark, count: Count, doubts: readonly Finding[]): Verdict => ({
  as: 'clause',
  count: { ...count, clause: mark.value, item: null },
  doubts,
});

const counted = (mark: NumberMark, count: Count, line: number): Verdict => {
  const expected = (count.clause ?? 0) + 1;
  const facts = { number: mark.value, expected };
  if (mark.value === expected || (mark.bis > 0 && mark.value === count.clause))
    return clause(mark, count, []);
  if (count.clause === null) return clause(mark, count, [finding('reading:count-starts-late', line, facts)]);
  if (mark.value === count.clause)
    return clause(mark, count, [finding('reading:number-repeated', line, facts)]);
  const code = mark.value < expected ? 'reading:count-restarts' : 'reading:number-skipped';
  return clause(mark, count, [finding(code, line, facts)]);
};

const isPlausible = (mark: NumberMark, { clause }: Count): boolean =>
  mark.value <= (clause === null ? greatestStart : clause + greatestGap) && mark.value > 0;

const asItem = (mark: NumberMark, count: Count, before: Before): boolean => {
  if (before === 'lead-in') return mark.value === 1 && count.clause !== null;
  if (count.item === null || mark.value !== count.item + 1) return false;
  // Where a number continues both counts, the list has ended once its last item ends in a full stop.
  return mark.value !== (count.clause ?? 0) + 1 || before === 'comma';
};

/**
 * Decides what a number typed at the beginning of a line is. A clause number continues the count; where it does not
 * (skips, repeats, starts again) it is still one after a finished paragraph, with a doubt. In the middle of a sentence
 * only the very next number is one; any other is a figure of the text that happens to begin a line.
 */
export const judgeNumber = (
  mark: NumberMark,
  count: Count,
  before: Before,
  line: number,
  found: string,
): Verdict => {
  if (mark.form === 'padded') {
    if (mark.value !== count.padded + 1) return figure(mark, count, line, found);
    return { as: 'clause', count: { clause: mark.value, item: null, padded: mark.value }, doubts: [] };
  }
  if (asItem(mark, count, before)) return { as: 'item', count: { ...count, item: mark.value }, doubts: [] };
  const next = mark.value === (count.clause ?? 0) + 1;
  if (!isPlausible(mark, count) || (before === 'cut' && !next)) return figure(mark, count, line, found);
  return counted(mark, count, line);
};
