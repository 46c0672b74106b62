import type { Looks } from './looks.ts';
import type { Revision, TrackedPiece } from './tracked.ts';

const byHand = (kind: 'ins' | 'del'): Revision => ({
  kind,
  author: undefined,
  date: undefined,
  dateUtc: undefined,
  byHand: true,
});
const [put, struck] = [byHand('ins'), byHand('del')];
const putAtEnd: readonly Revision[] = [put];
const struckAtEnd: readonly Revision[] = [struck];
const untouched: readonly Revision[] = [];

// Other colours are more often a house style than a proposal.
const isRed = (colour: string | undefined): boolean => {
  const [, red, green, blue] = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '') ?? [];
  const part = (value: string | undefined): number => Number.parseInt(value ?? '0', 16);
  return part(red) >= 0xa0 && part(green) <= 0x60 && part(blue) <= 0x60;
};

/** What the looks of a run say by hand: struck-through words are deleted, red ones are new unless only those are meant. */
export const handMark = (looks: Looks, onlyStruck = false): Revision | undefined => {
  if (looks.struck === true) return struck;
  return !onlyStruck && isRed(looks.colour) ? put : undefined;
};

const longer = new WeakMap<readonly Revision[], Map<Revision, readonly Revision[]>>();

const extended = (history: readonly Revision[], mark: Revision): readonly Revision[] => {
  const known = longer.get(history) ?? new Map<Revision, readonly Revision[]>();
  longer.set(history, known);
  const found = known.get(mark) ?? [...history, mark];
  known.set(mark, found);
  return found;
};

const alike: Readonly<Record<Revision['kind'], Revision['kind']>> = {
  ins: 'ins',
  moveTo: 'ins',
  del: 'del',
  moveFrom: 'del',
};

/** A history with what was done by hand at its end, unless it was tracked as well; equal ones are the same list. */
export const withHandMark = (
  history: readonly Revision[],
  mark: Revision | undefined,
): readonly Revision[] =>
  mark === undefined || history.some(({ kind }) => alike[kind] === mark.kind)
    ? history
    : extended(history, mark);

/** The end of a paragraph has no look that shows: it goes the way of the words, when all of them go one way. */
export const handMarkOfEnd = (pieces: readonly TrackedPiece[]): readonly Revision[] => {
  const said = pieces.filter((piece) => !('text' in piece) || piece.text.trim() !== '');
  if (said.length === 0) return untouched;
  if (said.every(({ revisions }) => revisions.includes(put))) return putAtEnd;
  return said.every(({ revisions }) => revisions.includes(struck)) ? struckAtEnd : untouched;
};
