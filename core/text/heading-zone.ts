import type { ReadingWords } from '#core/language/reading.ts';
import { beginsSmall, flat } from './flat.ts';
import { isBlank, type Line } from './line.ts';
import { typedMark } from './typed-mark.ts';
import { beginsWith } from './words.ts';

/** Longer lines are sentences, not titles. */
const longestTitle = 200;
const mostTitles = 25;

const endsAsSentence = (text: string): boolean =>
  /[:;,?]$/.test(text) || (text.length > 40 && /[.!…][)"”»]?$/.test(text));

const isSpeaker = (text: string, next: Line | undefined, words: ReadingWords): boolean => {
  const goesOn = next !== undefined && !isBlank(next) && beginsSmall(next.text);
  return (
    (text.length > 50 || /[,.]$/.test(text) || goesOn) && beginsWith(flat(text.slice(0, 80)), words.speakers)
  );
};

const beginsText = (line: Line, isArticle: (text: string) => boolean): boolean => {
  if (line.list !== undefined || isArticle(line.text)) return true;
  const mark = typedMark(line.text);
  if (mark === null || mark.kind === 'capital') return false;
  return mark.kind !== 'number' || mark.value <= 1 || line.text.length > 60;
};

const runsOn = (line: Line, next: Line | undefined): boolean =>
  line.text.length >= 60 && next !== undefined && !isBlank(next) && beginsSmall(next.text);

/** A heading of the file below another one, or below the first level. */
const isBelow = ({ headingLevel }: Line, seen: readonly Line[]): boolean =>
  headingLevel !== undefined &&
  (headingLevel > 1 ||
    seen.some((title) => title.headingLevel !== undefined && title.headingLevel < headingLevel));

const isBody = (
  line: Line,
  next: Line | undefined,
  seen: readonly Line[],
  words: ReadingWords,
  isArticle: (text: string) => boolean,
): boolean =>
  line.text.length > longestTitle ||
  endsAsSentence(line.text) ||
  isSpeaker(line.text, next, words) ||
  beginsText(line, isArticle) ||
  runsOn(line, next) ||
  (seen.length > 0 && (words.divisions.includes(flat(line.text)) || isBelow(line, seen)));

/**
 * Where the heading block ends: the index of the first line that is a sentence, a clause, a speaker or the title of a
 * division. The lines before it, empty ones too, are the block.
 */
export const headingEnd = (
  lines: readonly Line[],
  words: ReadingWords,
  isArticle: (text: string) => boolean,
): number => {
  const seen: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    if (seen.length >= mostTitles || isBody(line, lines[at + 1], seen, words, isArticle)) return at;
    seen.push(line);
  }
  return endWithoutText(lines, seen);
};

/** A text whose lines all look like titles: the first short sentence begins it, else a long list its second line. */
const endWithoutText = (lines: readonly Line[], seen: readonly Line[]): number => {
  const sentence = seen.find(({ text }) => /[.!…]$/.test(text));
  if (sentence !== undefined) return lines.indexOf(sentence);
  const [first] = seen;
  return seen.length > 4 && first !== undefined ? lines.indexOf(first) + 1 : lines.length;
};
