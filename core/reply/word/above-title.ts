import { fold } from '#core/language/fold.ts';
import type { Side } from '#core/redline/side.ts';
import type { Revisions, ViewParagraph } from '#core/word/revisions/revisions.ts';
import { isOfText, plainText } from './match-base.ts';
import { copiedIn } from './untracked.ts';

const withoutAbove = (paragraphs: readonly ViewParagraph[], side: Side): readonly ViewParagraph[] => {
  const titles = side.faces.filter(({ part }) => part.role === 'heading');
  const known = new Set(side.faces.map(({ folded }) => folded));
  const copies = copiedIn(paragraphs, side);
  const texts = paragraphs.map((one) => fold(plainText(one)).trim());
  // By its bookmark, else by its words.
  const title = paragraphs.findIndex(
    (one, at) =>
      isOfText(one) &&
      titles.some(
        ({ part, folded }) =>
          one.parts?.includes(part.id) === true || (folded !== '' && texts[at] === folded),
      ),
  );
  // What was moved there is of the text; what stands there as well as in its place is not.
  const isOurs = (text: string): boolean => known.has(text) && !copies.has(text);
  const isAbove = (one: ViewParagraph, at: number): boolean => {
    const text = texts[at] ?? '';
    return at < title && isOfText(one) && one.parts === undefined && text !== '' && !isOurs(text);
  };
  return paragraphs.some(isAbove)
    ? paragraphs.map((one, at) =>
        isAbove(one, at) ? { ...one, instructions: true as const, beside: plainText(one).trim() } : one,
      )
    : paragraphs;
};

/**
 * What came back, where a line that a city wrote above the title is no line of the text: it says whose file it is or
 * what is thought of the draft, and read with the text it would make something else of the title.
 */
export const belowTitle = (revisions: Revisions, side: Side): Revisions => {
  if (side.draft.parts[0]?.role !== 'heading') return revisions;
  const [rejected, accepted] = [revisions.rejected, revisions.accepted].map((own) => withoutAbove(own, side));
  return { ...revisions, rejected: rejected ?? [], accepted: accepted ?? [] };
};
