import { isText } from '#core/draft/wording.ts';
import { readDates } from '#core/language/dates.ts';
import { beginsSmall, flat, isFinished } from './flat.ts';
import type { Tongue } from './heading-lines.ts';
import type { Paragraph } from './paragraph.ts';
import { readPlaces } from './places.ts';
import { beginsWith, holds } from './words.ts';

const longestTitle = 100;

const isBold = ({ wording }: Paragraph): boolean =>
  wording.length > 0 &&
  wording.every((run) => isText(run) && (run.marks?.includes('bold') || run.text.trim() === ''));

const isCapitals = ({ text }: Paragraph): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

const hasMark = ({ mark, lostBullet, lines }: Paragraph): boolean =>
  mark !== null || lostBullet || lines[0]?.list !== undefined;

/** Short words without the end of a sentence. */
export const looksLikeTitle = ({ text }: Paragraph): boolean =>
  text.length <= longestTitle && !/[.:;,!]$/.test(text) && /^[«"“'‘(]?[\p{Lu}\p{Lt}\d]/u.test(text);

/** Whether a paragraph is the title of a division, by its form, its words or the titles of the heading block. */
export const isSectionTitle = (
  paragraph: Paragraph,
  next: Paragraph | undefined,
  titles: ReadonlySet<string>,
  tongue: Tongue,
): boolean => {
  if (paragraph.lines[0]?.headingLevel !== undefined) return true;
  if (hasMark(paragraph) || !looksLikeTitle(paragraph)) return false;
  const title = flat(paragraph.text);
  if (tongue.words.divisions.includes(title)) return true;
  if (next === undefined || isAdoption(paragraph, tongue)) return false;
  if (!hasMark(next) && beginsSmall(next.text)) return false;
  if (titles.has(title) || isBold(paragraph) || isCapitals(paragraph)) return true;
  const apart = paragraph.apartBefore && paragraph.apartAfter && paragraph.lines.length === 1;
  return apart && (hasMark(next) || isFinished(next.text) || next.text.length > longestTitle);
};

const isDateLine = ({ text }: Paragraph, { languages }: Tongue): boolean =>
  text.length <= 45 && /\d/.test(text) && readDates(text, languages) !== null;

/** Whether a paragraph says where and when a text was adopted. */
export const isAdoption = (paragraph: Paragraph, tongue: Tongue): boolean => {
  const { text } = paragraph;
  if (hasMark(paragraph) || text.length > longestTitle) return false;
  if (isDateLine(paragraph, tongue)) return true;
  const plain = flat(text);
  const { adoption } = tongue.words;
  if (beginsWith(plain, adoption) || (!isFinished(text) && /^\d/.test(text) && holds(plain, adoption)))
    return true;
  return (
    !isFinished(text) &&
    /\d{4}$/.test(text) &&
    readDates(text, tongue.languages) !== null &&
    text.length <= 60
  );
};

const isPlaceLine = ({ text }: Paragraph, { words, languages, language }: Tongue): boolean =>
  readPlaces(text, words, languages[language], language) !== null;

/** The index from which on all paragraphs are closing lines: places, dates, the meeting that adopted the text. */
export const closingStart = (paragraphs: readonly Paragraph[], tongue: Tongue): number => {
  let at = paragraphs.length;
  let adopted = false;
  while (at > 1) {
    const paragraph = paragraphs[at - 1];
    if (paragraph === undefined || hasMark(paragraph)) break;
    const adoption = isAdoption(paragraph, tongue);
    if (!adoption && !isPlaceLine(paragraph, tongue)) break;
    adopted ||= adoption;
    at--;
  }
  return adopted ? at : paragraphs.length;
};
