import type { Grammar } from './grammar.ts';
import type { Aim } from './locate.ts';
import { namesPart, type Place } from './place.ts';
import { type BestRead, type Letter, placeIn } from './read-best.ts';
import { asksIn, isPosition } from './remark.ts';
import type { Border, Sentence } from './sentences.ts';

/** A place that stands above what it is about. */
export interface Heading {
  readonly place: Place;
  /** A cell of a row holds to the end of the row; a line holds to the next blank line behind what it heads. */
  readonly kind: 'cell' | 'line' | 'given';
}

/** What the sentences of a letter hand on to those behind them. */
export interface Memory {
  heading: Heading | null;
  before: readonly Aim[];
  /** The paragraph that words of an older mail just above are of, by the number before them. */
  answered: Place | null;
  /** What the last remark was about. */
  about: readonly Aim[];
  where: Place | null;
  grammar: Grammar | null;
  /** Where a heading begins that belongs to the next proposal. */
  pending: number | null;
  /** Whether what was said last is the reason for what is asked before it, or for something else, or no more than its name. */
  reason: 'named' | 'given' | 'elsewhere' | null;
  /** Whether the heading has anything under it yet. */
  used: boolean;
  /** Whether what is read now is the first under its heading. */
  first: boolean;
}

const bareNumber = /^\(?\d{1,3}(?:\s?(?:[a-z]{1,10}))?\)?(?:\s?\(?[a-z]{1,4}\))*[.:)]?$/i;

/** The heading that a sentence is; null where it says anything else. */
export const headingOf = (
  letter: Letter,
  sentence: Sentence,
  next: Sentence | undefined,
  read: BestRead,
): Heading | null => {
  // “7. No comment.”
  if (isPosition(read.remark)) return null;
  // “7. Shorten.” is an order in one of the languages.
  if (read.grammars.some((one) => asksIn(one, read.items) === 'as an order')) return null;
  const cell = sentence.border === 'cell' || next?.border === 'cell';
  const kind = cell ? 'cell' : 'line';
  const said = letter.text.slice(sentence.from, sentence.to);
  const place =
    cell && bareNumber.test(said) ? placeIn(said, letter.grammars) : read.onlyHeading ? read.heading : null;
  return place === null || !namesPart(place) ? null : { place, kind };
};

/** Forgets a heading where what it heads has ended. */
export const passBorder = (memory: Memory, border: Border): void => {
  if (memory.heading === null || memory.heading.kind === 'given') return;
  const ends =
    memory.heading.kind === 'cell'
      ? border === 'line' || border === 'paragraph'
      : border === 'paragraph' && memory.used;
  if (ends) memory.heading = null;
};
