import type { Passage } from './edits.ts';
import type { Spot } from './placed.ts';
import type { Lengths, Spots } from './steps.ts';

const bothBegin = ({ before, after }: Spots): boolean => before.offset === 0 && after.offset === 0;

const isEnd = ({ paragraph, offset }: Spot, lengths: readonly number[]): boolean =>
  offset === (lengths[paragraph] ?? 0);

/** The steps from one number up to another. */
const part = ({ steps, to }: Passage, from: number, until: number): Passage => {
  const end = steps[until]?.at ?? to;
  return { steps: steps.slice(from, until), from: steps[from]?.at ?? end, to: end };
};

/** Cuts at places, given as numbers of steps in rising order. */
const cutAt = (passage: Passage, places: readonly number[]): readonly Passage[] => {
  const all = [0, ...places, passage.steps.length];
  return all
    .slice(1)
    .map((until, at) => part(passage, all[at] ?? 0, until))
    .filter(({ steps }) => steps.length > 0);
};

const isPure = ({ steps }: Passage): boolean =>
  steps.every(({ inBefore }) => inBefore) || steps.every(({ inAfter }) => inAfter);

/** Paragraphs that only come, or only go, are decided one by one; those that take the place of others, together. */
const oneByOne = (passage: Passage, places: readonly number[]): readonly Passage[] =>
  isPure(passage) ? cutAt(passage, places) : cutAt(passage, []);

/**
 * Cuts what one person did in one go into what can be decided on its own: whole paragraphs at its beginning and at its
 * end are no part of what was done to the words of the paragraph before or after them. Without that, whoever adds a
 * paragraph and then corrects the next one would have split it.
 */
export const cut = (passage: Passage, lengths: Lengths): readonly Passage[] => {
  const { steps, from, to } = passage;
  const bothEnd = ({ before, after }: Spots): boolean =>
    isEnd(before, lengths.before) && isEnd(after, lengths.after);
  const places = steps.map((_, at) => at + 1);
  const spots = (place: number): Spots => steps[place]?.at ?? to;

  const begins = bothBegin(from) ? places.filter((place) => bothBegin(spots(place))) : [];
  const head = begins.at(-1) ?? 0;
  const ends = bothEnd(to) ? [0, ...places].filter((place) => place >= head && bothEnd(spots(place))) : [];
  const tail = ends[0] ?? steps.length;
  const rest = part(passage, tail, steps.length);
  return [
    ...oneByOne(part(passage, 0, head), begins),
    ...cutAt(part(passage, head, tail), []),
    ...oneByOne(
      rest,
      ends.map((place) => place - tail).filter((place) => place > 0),
    ),
  ];
};
