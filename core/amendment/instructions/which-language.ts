import type { Language } from '#core/draft/draft.ts';
import { likelyAmong } from '#core/language/detect.ts';
import type { DraftWords } from './draft-words.ts';
import type { Instruction } from './instruction.ts';
import { type Context, reason } from './outcome.ts';
import type { Reason } from './proposal.ts';

/** The languages in which an instruction may be meant, the likeliest first. */
export interface Choice {
  readonly order: readonly DraftWords[];
  /** Named in the letter itself, so that no other can be meant. */
  readonly named: Language | null;
}

const noted = ({ note }: Instruction, context: Context): Language | null => {
  if (note === null) return null;
  if (note.only) return note.language;
  const others = context.words.filter(({ language }) => !isOf(language, note.language));
  return others.length === 1 ? (others[0]?.language ?? null) : null;
};

const isOf = (tag: Language, language: Language): boolean =>
  tag === language || tag.split('-')[0] === language;

/** In which languages to look for what is meant: the one named in the letter, the one expected, the letter's own. */
export const choose = (instruction: Instruction, letter: Language, context: Context): Choice => {
  const named = instruction.where?.language ?? instruction.place?.language ?? noted(instruction, context);
  const all = context.words;
  if (named !== null) return { order: all.filter(({ language }) => isOf(language, named)), named };
  const rank = (language: Language): number =>
    language === context.expected ? 0 : isOf(language, letter) ? 1 : 2;
  return { order: all.toSorted((one, other) => rank(one.language) - rank(other.language)), named: null };
};

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The language of new words, where there are enough of them to tell; null otherwise. */
export const languageOf = (text: string, { languages, draft }: Context): Language | null =>
  wordCount(text) < 4 ? null : likelyAmong(text, languages, draft.languages);

/** The language for words that are new altogether, with what is to be said about it. */
export const languageForNew = (
  text: string,
  choice: Choice,
  context: Context,
): {
  readonly words: DraftWords | null;
  readonly doubts: readonly Reason[];
  readonly notes: readonly Reason[];
} => {
  const detected = languageOf(text, context);
  const first = choice.order[0] ?? null;
  if (first === null)
    return {
      words: null,
      doubts: [reason('instructions:language-missing', { language: choice.named ?? '' })],
      notes: [],
    };
  if (detected === null || isOf(first.language, detected)) return { words: first, doubts: [], notes: [] };
  const own =
    choice.named === null ? choice.order.find(({ language }) => isOf(language, detected)) : undefined;
  const facts = { expected: first.language, language: detected };
  if (own === undefined) {
    // Words in a language that the draft has not got cannot stand in it.
    return choice.named === null
      ? { words: null, doubts: [reason('instructions:language-missing', { language: detected })], notes: [] }
      : { words: first, doubts: [reason('instructions:words-in-other-language', facts)], notes: [] };
  }
  return context.expected === null
    ? { words: own, doubts: [], notes: [reason('instructions:words-language', { language: own.language })] }
    : { words: own, doubts: [reason('instructions:words-in-other-language', facts)], notes: [] };
};

/** What is to be said of new words that are to stand among words of a language. */
export const mismatch = (text: string, { language }: DraftWords, context: Context): readonly Reason[] => {
  const detected = languageOf(text, context);
  return detected === null || isOf(language, detected)
    ? []
    : [reason('instructions:words-in-other-language', { expected: language, language: detected })];
};
