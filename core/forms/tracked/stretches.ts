import { sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { hunksInOrder, type Redline } from '#core/redline/redline.ts';

/** Words of a redline, with where they stand in the wording before and in the one after. */
export interface Stretch {
  readonly kind: 'kept' | 'deleted' | 'inserted';
  readonly wording: Wording;
  readonly before: number;
  readonly after: number;
}

/**
 * A redline stretch by stretch, differences of typography too: without what is inserted it is exactly the wording
 * before, without what is deleted exactly the one after.
 */
export const stretchesOf = ({ before, hunks, typography }: Redline): readonly Stretch[] => {
  const found: Stretch[] = [];
  const at = { before: 0, after: 0 };
  const add = (kind: Stretch['kind'], wording: Wording): void => {
    const length = wordingLength(wording);
    if (length === 0) return;
    found.push({ kind, wording, ...at });
    if (kind !== 'inserted') at.before += length;
    if (kind !== 'deleted') at.after += length;
  };
  for (const hunk of hunksInOrder([...hunks, ...typography])) {
    add('kept', sliceWording(before, at.before, hunk.at));
    add('deleted', hunk.removed);
    add('inserted', hunk.inserted);
  }
  add('kept', sliceWording(before, at.before));
  return found;
};

/** A stretch up to an offset in it, and from there on. */
const cut = (stretch: Stretch, length: number): readonly [Stretch, Stretch] => [
  { ...stretch, wording: sliceWording(stretch.wording, 0, length) },
  {
    ...stretch,
    wording: sliceWording(stretch.wording, length),
    before: stretch.before + (stretch.kind === 'inserted' ? 0 : length),
    after: stretch.after + (stretch.kind === 'deleted' ? 0 : length),
  },
];

/** Stretches up to an offset of the wording before, and from there on; what is inserted just there comes first. */
export const cutStretches = (
  stretches: readonly Stretch[],
  at: number,
): readonly [readonly Stretch[], readonly Stretch[]] => {
  const head: Stretch[] = [];
  const tail: Stretch[] = [];
  for (const stretch of stretches) {
    const length = stretch.kind === 'inserted' ? 0 : wordingLength(stretch.wording);
    if (stretch.before + length <= at) head.push(stretch);
    else if (stretch.before >= at) tail.push(stretch);
    else {
      const [one, other] = cut(stretch, at - stretch.before);
      head.push(one);
      tail.push(other);
    }
  }
  return [head, tail];
};

/**
 * Stretches of a wording before in which the words between two offsets were not there really, as the space that joins
 * two clauses: what is kept of them is inserted, what is deleted was nothing.
 */
export const unsaid = (stretches: readonly Stretch[], from: number, to: number): readonly Stretch[] => {
  const [head, rest] = cutStretches(stretches, from);
  const [between, tail] = cutStretches(rest, to);
  const gone = to - from;
  const put = between.flatMap((one): readonly Stretch[] =>
    one.kind === 'deleted' ? [] : [{ ...one, kind: 'inserted', before: from }],
  );
  return [...head, ...put, ...tail.map((one) => ({ ...one, before: one.before - gone }))];
};
