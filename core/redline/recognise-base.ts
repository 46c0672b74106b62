import type { Draft, Language } from '#core/draft/draft.ts';
import type { Languages } from '#core/language/profile.ts';
import { likenessOfTexts, recognise } from './recognise.ts';
import { formOf, sideOf } from './side.ts';

/** From which version a text was made, as far as its words tell. */
export interface RecognisedBase {
  /** The place of the version in the list, from 0. */
  readonly version: number;
  readonly likeness: number;
  /** How alike the text is to each version; the caller decides what is too little, or too close to call. */
  readonly likenesses: readonly number[];
}

/**
 * Says from which of several versions of a draft an amended text in one language was made: the one it is most like,
 * the latest of those that are equally so. Null only where there are no versions.
 */
export const recogniseBase = (
  versions: readonly Draft[],
  amended: Draft,
  language: Language,
  languages: Languages,
): RecognisedBase | null => {
  const likenesses = versions.map((version) => {
    const form = formOf(version, amended, language);
    const [mine, theirs] = [
      sideOf(version, language, languages, form),
      sideOf(amended, language, languages, form),
    ];
    return likenessOfTexts(mine.faces, theirs.faces, recognise(mine.faces, theirs.faces));
  });
  const likeness = Math.max(...likenesses);
  const version = likenesses.lastIndexOf(likeness);
  return version === -1 ? null : { version, likeness, likenesses };
};
