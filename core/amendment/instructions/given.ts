import { fold } from '#core/language/fold.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import {
  allWords,
  type Words,
  wordsAlike,
  wordsIn,
  wordsLeft,
  wordsWithin,
} from '#core/redline/words-in-common.ts';
import { sentenceRanges } from './view.ts';

/**
 * What new text, in the cell of a table or between the quotation marks of a letter, gives of a paragraph. `whole`: all of its new text. `passage`: the new text of a passage, and `text` is
 * the paragraph with that passage changed. `less`: a sentence that is complete but says clearly less than the
 * paragraph, so that the rest would go if it were the whole. `fragment`: words out of it, which are no text by themselves.
 */
export interface Given {
  readonly is: 'whole' | 'passage' | 'less' | 'fragment';
  readonly text: string;
}

/** Where something stands in a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Spoken extends Span {
  readonly words: Words;
}

const spoken = (text: string, from: number, to: number): Spoken => ({
  from,
  to,
  words: wordsIn(fold(text.slice(from, to))),
});

const sentencesOf = (text: string, profile: LanguageProfile): readonly Spoken[] =>
  sentenceRanges(text.trimEnd(), profile).map(({ from, to }) => spoken(text, from, to));

// Below this two sentences are not the same one in other words.
const sameSentence = 0.6;

/** Which sentence of the paragraph each of the cell is, in order; -1 for one that is new. */
const pairedWith = (cell: readonly Spoken[], sent: readonly Spoken[]): readonly number[] => {
  let next = 0;
  return cell.map(({ words }) => {
    const likeness = sent.map((one, at) => (at < next ? 0 : wordsAlike(one.words, words)));
    const best = Math.max(...likeness);
    if (best < sameSentence) return -1;
    next = likeness.indexOf(best) + 1;
    return next - 1;
  });
};

/** A text with other words in the place of some. */
export const replaced = (text: string, { from, to }: Span, by: string): string =>
  `${text.slice(0, from)}${by}${text.slice(to)}`;

const isChanged = (one: string, other: string): boolean => fold(one) !== fold(other);

// Sentences of the paragraph whose words the cell has elsewhere, in a sentence of which they were made a part.
const hasOthers = (cell: string, sent: readonly Spoken[], paired: readonly number[]): boolean => {
  const own = sent.filter((_, at) => paired.includes(at)).map(({ words }) => words);
  const left = wordsLeft(wordsIn(fold(cell)), allWords(own));
  return sent.some(({ words }, at) => !paired.includes(at) && wordsWithin(words, left) >= 0.5);
};

/** A cell with fewer sentences than the paragraph, each at its place; null where it has something for each. */
const bySentences = (cell: string, sent: string, profile: LanguageProfile): Given | null => {
  const [mine, theirs] = [sentencesOf(cell, profile), sentencesOf(sent, profile)];
  const paired = pairedWith(mine, theirs);
  const known = paired.filter((at) => at >= 0);
  const [first] = known;
  const last = known.at(-1);
  if (theirs.length < 2 || first === undefined || last === undefined) return null;
  if (hasOthers(cell, theirs, paired)) return null;
  const isBroken = known.some((at, place) => {
    const before = known[place - 1];
    const apart = before === undefined ? 0 : at - before - 1;
    return apart > 0 && paired.indexOf(at) - paired.indexOf(before ?? -1) === 1;
  });
  if (isBroken) return { is: 'less', text: cell };
  const from = paired[0] === -1 ? 0 : first;
  const to = paired.at(-1) === -1 && last < theirs.length - 1 && from === 0 ? theirs.length - 1 : last;
  if (from === 0 && to === theirs.length - 1) return null;
  const span = { from: theirs[from]?.from ?? 0, to: theirs[to]?.to ?? sent.length };
  if (!isChanged(cell, sent.slice(span.from, span.to))) return { is: 'less', text: cell };
  return { is: 'passage', text: replaced(sent, span, cell) };
};

/** A word of a text, in small letters, and where it stands. */
export interface Token extends Span {
  readonly word: string;
}

/** The words of a text, without the signs between them. */
export const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    word: word.toLowerCase(),
  }));

// A passage is known by its first two words and its last one, which stay, and by being much alike between.
const fewestWords = 4;
const samePassage = 0.75;

const passagesLike = (cell: string, sent: string): readonly (Span & { readonly likeness: number })[] => {
  const [mine, theirs] = [tokensOf(cell), tokensOf(sent)];
  const [first, second] = mine;
  const last = mine.at(-1);
  if (mine.length < fewestWords || first === undefined || second === undefined || last === undefined)
    return [];
  const words = wordsIn(fold(cell));
  return theirs.flatMap((start, at) => {
    if (start.word !== first.word || theirs[at + 1]?.word !== second.word) return [];
    return theirs.slice(at + 2).flatMap((end) => {
      if (end.word !== last.word) return [];
      const likeness = wordsAlike(words, wordsIn(fold(sent.slice(start.from, end.to))));
      return likeness < samePassage ? [] : [{ from: start.from, to: end.to, likeness }];
    });
  });
};

const withCapital = (text: string, like: string): string => {
  const [mine, theirs] = [text.charAt(0), like.charAt(0)];
  return mine.toLowerCase() === theirs.toLowerCase() ? theirs + text.slice(1) : text;
};

/** The one passage of the paragraph that a cell is like, changed; null where there is none, or several. */
const inPassage = (cell: string, sent: string): Given | null => {
  const [first] = tokensOf(cell);
  const last = tokensOf(cell).at(-1);
  const [best, next] = passagesLike(cell, sent).toSorted((one, other) => other.likeness - one.likeness);
  if (best === undefined || first === undefined || last === undefined) return null;
  if (next !== undefined && next.likeness === best.likeness) return null;
  const text = withCapital(cell.slice(first.from, last.to), sent.slice(best.from));
  return isChanged(text, sent.slice(best.from, best.to))
    ? { is: 'passage', text: replaced(sent, best, text) }
    : null;
};

const dots = String.raw`(?:…|\.{3,}|\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\))`;
const dotsAround = new RegExp(String.raw`^\s*${dots}\s*|\s*${dots}\s*$`, 'gu');
const anyDots = new RegExp(dots, 'u');

// So much less than the paragraph is not all of its new text, however it is worded.
const leastOfAll = 0.6;
/** The sign with which a text, or an item of a list, ends. */
export const ends = /[.!?:;,][)\]"”»’']*$/u;

interface Edges {
  readonly start: number;
  readonly end: number;
}

// How many words of the paragraph lie before the first word that both have, and behind the last, beyond the cell’s own.
const droppedAt = (cell: string, sent: string): Edges => {
  const [mine, theirs] = [tokensOf(cell), tokensOf(sent)].map((all) => all.map(({ word }) => word));
  const dropped = (own: readonly string[], whole: readonly string[]): number => {
    const at = own.findIndex((word) => whole.includes(word));
    return at === -1 ? whole.length : whole.indexOf(own[at] ?? '') - at;
  };
  return {
    start: dropped(mine ?? [], theirs ?? []),
    end: dropped(mine?.toReversed() ?? [], theirs?.toReversed() ?? []),
  };
};

const withoutDots = (text: string): string => text.replace(dotsAround, '').trim();

/** Whether dots in a cell stand for words of the paragraph that the cell leaves out. */
export const leavesOut = (cell: string, sent: string): boolean =>
  (withoutDots(cell) !== cell.trim() && withoutDots(sent) === sent.trim()) ||
  (anyDots.test(cell) && !anyDots.test(sent));

// What dots stand for stays: the passage between them is changed where it is found whole, or nothing is.
const betweenDots = (written: string, sent: string): Given => {
  const cell = withoutDots(written);
  const fragment: Given = { is: 'fragment', text: written };
  return anyDots.test(cell) && !anyDots.test(sent) ? fragment : (inPassage(cell, sent) ?? fragment);
};

/**
 * What new text gives of a paragraph, from the words of both; `cell` in this module, for most stands in one. It is the whole new text where it has something for each
 * sentence of the paragraph, begins and ends as a text does, and is not clearly less. A sentence, or a passage, that can
 * be told in the paragraph is changed there, and the rest stays. What else is less takes nothing out by itself.
 */
export const givenBy = (written: string, sent: string, profile: LanguageProfile): Given => {
  if (leavesOut(written, sent)) return betweenDots(written, sent);
  const cell = written.trim();
  const sentences = bySentences(cell, sent, profile);
  if (sentences !== null) return sentences;
  const dropped = droppedAt(cell, sent);
  const beginsWithin = /^\p{Ll}/u.test(cell) && /^["“«(]?\s?\p{Lu}/u.test(sent) && dropped.start >= 2;
  const endsWithin = ends.test(sent) && !ends.test(cell) && dropped.end >= 2;
  const isLess = wordsIn(fold(cell)).weight < leastOfAll * wordsIn(fold(sent)).weight;
  if (!beginsWithin && !endsWithin && !isLess) return { is: 'whole', text: written };
  const isSentence = !beginsWithin && ends.test(cell) && ends.test(sent);
  // What begins in the middle of the paragraph is a passage, also where a full stop was typed behind it.
  if (isSentence && dropped.start < 2) return { is: 'less', text: written };
  return inPassage(cell, sent) ?? { is: 'fragment', text: written };
};
