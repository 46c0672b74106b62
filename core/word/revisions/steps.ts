import type { Wording } from '#core/draft/wording.ts';
import type { Revision, Sign, TrackedNote, TrackedParagraph, TrackedPiece } from '../read/tracked.ts';
import type { DecidedParagraph } from '../read/view.ts';
import type { Around, BothViews, Entry } from './both-views.ts';
import type { Spot } from './placed.ts';

/** A place in both views. */
export interface Spots {
  readonly before: Spot;
  readonly after: Spot;
}

/** A piece of a tracked text, or the end of a paragraph, and in which of the two views it is. */
export interface Step {
  /** Missing for the end of a paragraph. */
  readonly piece: TrackedPiece | undefined;
  readonly paragraph: TrackedParagraph;
  readonly around: readonly Around[];
  readonly inBefore: boolean;
  readonly inAfter: boolean;
  /** Where it begins, or would. */
  readonly at: Spots;
}

/** A sign with its place. */
export interface PlacedSign {
  readonly sign: Sign;
  readonly at: Spots;
}

/** A tracked text as one line of steps, from which both views can be told. */
export interface Walk {
  readonly steps: readonly Step[];
  readonly signs: readonly PlacedSign[];
  /** The end of the text. */
  readonly end: Spots;
  readonly lengths: Lengths;
}

/** How long the paragraphs of each view are, in offsets. */
export interface Lengths {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The words of a note in each view; a note without words has no place in a wording. */
export interface NoteWords {
  readonly before: (note: TrackedNote) => Wording;
  readonly after: (note: TrackedNote) => Wording;
}

/** Follows one view along the pieces and ends of its text, which it has in the same order. */
const follower = (paragraphs: readonly DecidedParagraph[], wordsOf: (note: TrackedNote) => Wording) => {
  let [paragraph, piece, offset] = [0, 0, 0];
  const lengths: number[] = [];
  const lengthOf = (what: TrackedPiece): number => {
    if ('text' in what) return what.text.length;
    return wordsOf(what).length === 0 ? 0 : 1;
  };
  return {
    lengths,
    spot: (): Spot => ({ paragraph, offset }),
    /** Goes past a piece if it is in this view, and says whether it is. */
    pass: (what: TrackedPiece): boolean => {
      if (paragraphs[paragraph]?.pieces[piece] !== what) return false;
      piece += 1;
      offset += lengthOf(what);
      return true;
    },
    passEnd: (what: TrackedParagraph): boolean => {
      if (paragraphs[paragraph]?.last !== what) return false;
      lengths.push(offset);
      paragraph += 1;
      [piece, offset] = [0, 0];
      return true;
    },
  };
};

const inside = ({ paragraph, offset }: Spot, isThere: boolean, by: number): Spot =>
  isThere && by > 0 ? { paragraph, offset: offset + by } : { paragraph, offset };

/** Walks through a tracked text. */
export const walk = ({ entries, rejected, accepted }: BothViews, notes: NoteWords): Walk => {
  const before = follower(rejected, notes.before);
  const after = follower(accepted, notes.after);
  const steps: Step[] = [];
  const signs: PlacedSign[] = [];
  const here = (): Spots => ({ before: before.spot(), after: after.spot() });

  const placeSigns = (paragraph: TrackedParagraph, from: number, step: Step): number => {
    let next = from;
    for (; next < paragraph.signs.length; next++) {
      const sign = paragraph.signs[next];
      if (sign === undefined || (step.piece !== undefined && paragraph.pieces[sign.piece] !== step.piece))
        break;
      signs.push({
        sign,
        at: {
          before: inside(step.at.before, step.inBefore, sign.offset),
          after: inside(step.at.after, step.inAfter, sign.offset),
        },
      });
    }
    return next;
  };

  const tell = ({ paragraph, around }: Entry): void => {
    let sign = 0;
    for (const piece of paragraph.pieces) {
      const at = here();
      const step = { piece, paragraph, around, inBefore: before.pass(piece), inAfter: after.pass(piece), at };
      steps.push(step);
      sign = placeSigns(paragraph, sign, step);
    }
    const at = here();
    const [inBefore, inAfter] = [before.passEnd(paragraph), after.passEnd(paragraph)];
    const end = { piece: undefined, paragraph, around, inBefore, inAfter, at };
    steps.push(end);
    placeSigns(paragraph, sign, { ...end, inBefore: false, inAfter: false });
  };
  for (const entry of entries) tell(entry);
  const lengths = { before: before.lengths, after: after.lengths };
  return { steps, signs, end: here(), lengths };
};

/** All that was done to a step, by what is around it and by itself, outermost first. */
export const historyOf = ({ piece, paragraph, around }: Step): readonly Revision[] => {
  const own = piece === undefined ? paragraph.mark : piece.revisions;
  return around.length === 0 ? own : [...around.flatMap(({ revisions }) => revisions), ...own];
};
