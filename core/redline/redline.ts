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

/** The differences of two wordings that were read for it; of marks only where `withMarks`. */
export const redlineOf = (before: ReadWording, after: ReadWording, withMarks = true): Redline => {
  const stretches = tidyStretches(compareKeys(before.keys, after.keys), before, after);
  const all = hunksOf(stretches, before, after, withMarks);
  const typography = all.filter(({ kind }) => kind === 'typography');
  return {
    before: before.wording,
    hunks: all.filter(({ kind }) => kind !== 'typography'),
    typography,
    typographyOnly: typography.length,
  };
};

const known = new WeakMap<Wording, readonly [LanguageProfile, ReadWording]>();

// One wording is compared with many made from it, so that it is read once as long as it is at hand.
const readOnce = (wording: Wording, profile: LanguageProfile): ReadWording => {
  const found = known.get(wording);
  if (found?.[0] === profile) return found[1];
  const read = readWording(wording, profile);
  known.set(wording, [profile, read]);
  return read;
};

/**
 * The differences of two wordings in one language, word by word: whole words and figures, readable phrases rather
 * than confetti. Fields, references and footnotes are equal where their values are. What folding makes equal (spaces,
 * quotation marks, apostrophes, XII^e) is typography and no hunk. Depends on the two wordings and the profile alone,
 * on no clock; time grows with the length and with how much differs.
 */
export const redlineWordings = (before: Wording, after: Wording, profile: LanguageProfile): Redline =>
  redlineOf(readOnce(before, profile), readWording(after, profile));

// What is put in at a place comes before what is done to the words that begin there, words before spaces.
const turn = ({ kind, removed }: Hunk): number =>
  (wordingLength(removed) > 0 ? 2 : 0) + (kind === 'typography' ? 1 : 0);

/** Hunks of one redline in the order in which they are made. */
export const hunksInOrder = (hunks: readonly Hunk[]): readonly Hunk[] =>
  hunks.toSorted((one, other) => one.at - other.at || turn(one) - turn(other));

/**
 * A wording with hunks made that were told of it, in any order. All hunks of a redline give the wording after it up
 * to typography; with those of typography too they give it exactly.
 */
export const withHunks = (before: Wording, hunks: readonly Hunk[]): Wording => {
  const pieces: Wording[] = [];
  let at = 0;
  for (const hunk of hunksInOrder(hunks)) {
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
