import { readInstructions } from '#core/amendment/instructions/read-instructions.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Languages } from '#core/language/profile.ts';
import type { Answer } from '#core/round/round.ts';
import { saidOf } from './instructed.ts';
import { type StruckWords, withStruckSaid } from './letter-struck.ts';
import { heldAsRetold } from './retold.ts';
import type { Noted } from './wish.ts';

/** What a letter is read against. */
export interface LetterContext {
  readonly draft: Draft;
  readonly languages: Languages;
  readonly newId: () => Id;
  /** The language its amendments are in, where someone said so. */
  readonly language: Language | null;
  /** Its words that are struck through by hand; they are not in its text. */
  readonly struck?: readonly StruckWords[];
  /** Whether nobody said that what is struck through is meant as taken out. */
  readonly holdsStruck?: boolean;
}

const speakingFor =
  /(?<![\p{L}\p{N}])(?:on behalf of|in the name of|au nom d(?:e|es|u)|pour le compte d(?:e|es|u))(?![\p{L}\p{N}])[^.,;:\n]{0,100}/giu;

// “On behalf of the French Creative Cities” says who speaks, not in which language: it is passed over, its place kept.
const withoutSpeakers = (text: string): string =>
  text.replace(speakingFor, (words) => ' '.repeat(words.length));

/** What a letter or an e-mail says, sentence by sentence; older mails and the signature are told as cut off. */
export const readLetter = (
  text: string,
  { draft, languages, newId, language, struck = [], holdsStruck = true }: LetterContext,
): readonly Noted[] => {
  const proposals = readInstructions(withoutSpeakers(text), draft, {
    languages,
    newId,
    ...(language === null ? {} : { language }),
  }).map((one) => ({ ...one, quote: text.slice(one.from, one.to) }));
  const said = saidOf(proposals, draft, 'letter').map((one) => ({
    ...one,
    noted: heldAsRetold(one.noted, { draft, languages }),
  }));
  return withStruckSaid(said, struck, holdsStruck);
};

/**
 * What a reply says as a whole: proposals, else remarks, else the position that it states; null where something was
 * held back and nothing else was said, or nothing at all, so that nobody is taken to have answered who did not.
 */
export const answerOf = (noted: readonly Noted[]): Answer | null => {
  const has = (wanted: Noted['state']): boolean => noted.some(({ state }) => state === wanted);
  if (has('taken')) return 'proposals';
  if (noted.some(({ state, confirmed }) => state === 'remark' && confirmed === true)) return 'remarks';
  if (has('held')) return null;
  const positions = noted.filter(({ state }) => state === 'answer').map(({ reason }) => reason?.code);
  if (positions.includes('instructions:approval')) return 'approves';
  if (positions.length > 0) return has('remark') ? 'remarks' : 'no-comment';
  return has('remark') ? 'remarks' : null;
};
