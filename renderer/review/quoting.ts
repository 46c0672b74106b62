import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { atomSign, characters, sliceWording } from '#core/draft/wording.ts';
import type { Selection } from '#renderer/editor/draft-store.ts';
import type { Remarking } from './review.ts';

/** What a comment on the selection is about: the words that are selected in one wording, else the part of the caret. */
export const remarkingOn = (draft: Draft, { language, anchor, focus }: Selection): Remarking => {
  const part = draft.parts.find(({ id }) => id === focus.part);
  if (part === undefined || anchor.part !== focus.part) return { part: focus.part };
  const [from, to] = [Math.min(anchor.offset, focus.offset), Math.max(anchor.offset, focus.offset)];
  const quoted = characters(sliceWording(wordingIn(part, language), from, to));
  return quoted.trim() === '' || !quoted.isWellFormed()
    ? { part: part.id }
    : { part: part.id, language, quoted };
};

/** Quoted words as they are shown: what is no letter in them is left to the imagination. */
export const shownQuote = (quoted: string): string => quoted.replaceAll(atomSign, '…');
