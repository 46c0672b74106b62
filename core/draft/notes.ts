import { type Draft, type Id, type Language, type Part, wordingIn } from './draft.ts';
import { isFootnote, type Wording } from './wording.ts';

/** How many notes a wording has. */
export const notesIn = (wording: Wording): number => wording.filter(isFootnote).length;

/** How many notes stand before each part in one language: notes count through the whole text, from 1. */
export const notesBefore = (draft: Draft, language: Language): ReadonlyMap<Id, number> => {
  let count = 0;
  return new Map(
    draft.parts.map((part: Part) => {
      const before = count;
      count += notesIn(wordingIn(part, language));
      return [part.id, before] as const;
    }),
  );
};
