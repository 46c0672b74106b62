import type { Disagreement, DiscrepancyKind } from './discrepancy.ts';
import type { Fact, Said } from './said.ts';

type Found = Pick<Disagreement, 'kind' | 'said'>;

/** The facts of the one that the other does not say, each once. */
const missing = (facts: readonly Fact[], others: readonly Fact[]): readonly Fact[] => {
  const there = new Set(others.map(({ value }) => value));
  const seen = new Set<string>();
  return facts.filter(({ value }) => {
    if (there.has(value) || seen.has(value)) return false;
    seen.add(value);
    return true;
  });
};

const strongFirst = (facts: readonly Fact[]): readonly Fact[] =>
  facts.toSorted((one, other) => Number(one.weak) - Number(other.weak));

/** What is left on both sides is taken for one fact in the order in which it is said, figures before words. */
const unlike = (kind: DiscrepancyKind, mine: readonly Fact[], theirs: readonly Fact[]): readonly Found[] => {
  const [left, right] = [strongFirst(missing(mine, theirs)), strongFirst(missing(theirs, mine))];
  const both = Math.min(left.length, right.length);
  return [
    ...left.slice(0, both).map(({ text }, at): Found => ({ kind, said: [text, right[at]?.text ?? null] })),
    ...alone(kind, left.slice(both), right.slice(both)),
  ];
};

const alone = (kind: DiscrepancyKind, left: readonly Fact[], right: readonly Fact[]): readonly Found[] => [
  ...left.filter(({ weak }) => !weak).map(({ text }): Found => ({ kind, said: [text, null] })),
  ...right.filter(({ weak }) => !weak).map(({ text }): Found => ({ kind, said: [null, text] })),
];

const counted = (kind: DiscrepancyKind, mine: number, theirs: number): readonly Found[] =>
  mine === theirs ? [] : [{ kind, said: [String(mine), String(theirs)] }];

/** What two wordings of one paragraph do not say alike. */
export const disagreements = (mine: Said, theirs: Said): readonly Found[] => [
  ...unlike('number', mine.number, theirs.number),
  ...unlike('date', mine.date, theirs.date),
  ...unlike('city', mine.city, theirs.city),
  // A term has its own counterpart: two that are missing on either side are not one.
  ...alone('term', missing(mine.term, theirs.term), missing(theirs.term, mine.term)),
  ...counted('brackets', mine.brackets, theirs.brackets),
  ...counted('notes', mine.notes, theirs.notes),
];
