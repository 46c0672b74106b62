import type { EditWording } from '#core/change/change.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import { joinWordings, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { compareKeys } from './compare.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { type ReadWording, readWording } from './read-wording.ts';
import { tidyStretches } from './tidy-stretches.ts';

/** The differences of two wordings, all told in the offsets of the one before. Plain JSON. */
export interface Redline {
  readonly before: Wording;
  /** What an amendment can be made of, in order; none overlaps another. */
  readonly hunks: readonly Hunk[];
  /** Where the two differ in typography alone, in order. */
  readonly typography: readonly Hunk[];
  /** In how many places they do. */
  readonly typographyOnly: number;
}

/** The differences of two wordings that were read for it. */
export const redlineOf = (before: ReadWording, after: ReadWording): Redline => {
  const all = hunksOf(tidyStretches(compareKeys(before.keys, after.keys), before, after), before, after);
  const typography = all.filter(({ kind }) => kind === 'typography');
  return {
    before: before.wording,
    hunks: all.filter(({ kind }) => kind !== 'typography'),
    typography,
    typographyOnly: typography.length,
  };
};

/**
 * The differences of two wordings in one language, word by word: whole words and figures, readable phrases rather
 * than confetti. Fields, references and footnotes are equal where their values are. What folding makes equal (spaces,
 * quotation marks, apostrophes, XII^e) is typography and no hunk. Depends on the two wordings and the profile alone,
 * on no clock; time grows with the length and with how much differs.
 */
export const redlineWordings = (before: Wording, after: Wording, profile: LanguageProfile): Redline =>
  redlineOf(readWording(before, profile), readWording(after, profile));

// What is put in at a place comes before what is done to the words that begin there.
const inOrder = (hunks: readonly Hunk[]): readonly Hunk[] =>
  hunks.toSorted(
    (one, other) =>
      one.at - other.at || Math.sign(wordingLength(one.removed)) - Math.sign(wordingLength(other.removed)),
  );

/**
 * A wording with hunks made that were told of it, in any order. All hunks of a redline give the wording after it up
 * to typography; with those of typography too they give it exactly.
 */
export const withHunks = (before: Wording, hunks: readonly Hunk[]): Wording => {
  const pieces: Wording[] = [];
  let at = 0;
  for (const hunk of inOrder(hunks)) {
    pieces.push(sliceWording(before, at, hunk.at), hunk.inserted);
    at = hunk.at + wordingLength(hunk.removed);
  }
  return joinWordings(...pieces, sliceWording(before, at));
};

/** The hunks of a part's wording as changes, each to be made on the draft that the wording before is in. */
export const hunkChanges = (redline: Redline, part: Id, language: Language): readonly EditWording[] =>
  redline.hunks.map(({ at, removed, inserted }) => ({
    type: 'edit-wording',
    part,
    language,
    at,
    removed,
    inserted,
  }));
