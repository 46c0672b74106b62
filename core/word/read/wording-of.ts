import { type Mark, type Run, tidy, type Wording } from '#core/draft/wording.ts';
import type { TrackedNote, TrackedPiece, TrackedWords } from './tracked.ts';
import type { Side } from './view.ts';

// Word underlines what leads somewhere; that says nothing that the link does not.
const withoutUnderline = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter((mark) => mark !== 'underline');

const wordsOf = (words: TrackedWords, side: Side): Run => {
  const marks = side === 'accept' ? words.marks : words.formerMarks;
  const { text, link } = words;
  return link === undefined ? { text, marks } : { text, marks: withoutUnderline(marks), link };
};

/** The words of a paragraph on one side of its tracked changes; `noteOf` gives the words of its notes. */
export const wordingOf = (
  pieces: readonly TrackedPiece[],
  side: Side,
  noteOf: (note: TrackedNote) => Wording,
): Wording =>
  tidy(
    pieces.flatMap((piece): Run[] => {
      if ('text' in piece) return [wordsOf(piece, side)];
      const footnote = noteOf(piece);
      return footnote.length === 0 ? [] : [{ footnote }];
    }),
  );
