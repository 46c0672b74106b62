import { gapWords } from '#core/draft/printed.ts';
import {
  characters,
  joinWordings,
  plain,
  sliceWording,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { Languages } from '#core/language/profile.ts';

/** The number of a list that a copy as plain words brings along. */
const lead = /^(?:\d{1,3}(?: ?(?:bis|ter|quater))?|\(?\p{L}{1,4})[.)] ?/u;

const saidIn = (languages: Languages): readonly string[] => [
  ...new Set(Object.values(languages).map(gapWords)),
];

/** Whether a paragraph says no more than that words are to be written there, as we printed it. */
export const isGap = (text: string, languages: Languages): boolean => {
  if (!text.includes('[')) return false;
  const folded = fold(text).trim();
  return saidIn(languages).some((said) => {
    const ours = fold(said);
    return folded === ours || folded.replace(lead, '') === ours;
  });
};

/** The same of plain words: what was written where words were to come. */
export const textBesideGap = (text: string, languages: Languages): string =>
  characters(withoutGap(plain(text), languages)).trim();

/** Words that a city wrote beside what we said of the place where they were to come, without that. */
export const withoutGap = (wording: Wording, languages: Languages): Wording => {
  const text = characters(wording);
  if (!text.includes('[')) return wording;
  const said = saidIn(languages).find((one) => text.includes(one));
  if (said === undefined) return wording;
  const from = text.indexOf(said);
  const [before, after] = [sliceWording(wording, 0, from), sliceWording(wording, from + said.length)];
  const left = joinWordings(before, after);
  const space = characters(left).length - characters(left).trimStart().length;
  return sliceWording(left, space, wordingLength(left));
};
