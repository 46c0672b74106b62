import type { ReadingWords } from '#core/language/reading.ts';
import { beginsSmall, excerpt, flat, isFinished } from './flat.ts';
import { isBlank, type Line, wordCount } from './line.ts';
import { type Finding, finding, type Notes } from './report.ts';
import { typedMark } from './typed-mark.ts';
import { beginsWith } from './words.ts';

const image = /^(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$/i;
const loneNumber = /^(?:[-–—]\s?)?\d{1,3}(?:\s?[-–—])?$|^\d{1,3}\s?\/\s?\d{1,3}$/;

const isPageNumber = (line: Line, words: ReadingWords): boolean => {
  if (line.whole || line.text.length > 30) return false;
  return loneNumber.test(line.text) || (/\d/.test(line.text) && isNumbered(flat(line.text), words));
};

const isNumbered = (text: string, words: ReadingWords): boolean =>
  words.page.some(
    (word) =>
      text.startsWith(`${word} `) && /^\d+(?:\s\p{L}+\s\d+|\s?\/\s?\d+)?$/u.test(text.slice(word.length + 1)),
  );

const isNavigation = (line: Line, words: ReadingWords): boolean => {
  if (line.text.length > 80) return false;
  const text = flat(line.text)
    .replace(/[.!…›»>]+$/, '')
    .trim();
  return words.pageLines.includes(text) || beginsWith(text, words.pageBeginnings);
};

const reasonOf = (line: Line, words: ReadingWords): Finding['code'] | null => {
  if (image.test(line.text)) return 'reading:image';
  if (isPageNumber(line, words)) return 'reading:page-number';
  return isNavigation(line, words) ? 'reading:navigation' : null;
};

/** A line left out, with the words that went with it. */
export const droppedLine = (code: Finding['code'], line: Line): Finding =>
  finding(code, line.line, { text: excerpt(line.text), words: wordCount(line) });

const couldRun = (line: Line): boolean =>
  !line.whole && line.text.length >= 4 && line.text.length <= 100 && typedMark(line.text) === null;

const repeats = (lines: readonly Line[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (!couldRun(line)) return;
    const found = places.get(line.text);
    if (found === undefined) places.set(line.text, [at]);
    else found.push(at);
  });
  return new Map([...places].filter(([, at]) => at.length > 1));
};

/** How many written lines at the beginning can be the title block that running titles repeat. */
const titleLines = 15;

const interrupts = (before: Line | undefined, after: Line | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  before.text.length >= 40 &&
  !isFinished(before.text) &&
  beginsSmall(after.text);

/** The lines that are running titles: repeated word for word, at least once in the middle of a sentence or beside a page number. */
const runningTitles = (written: readonly Line[], pages: ReadonlySet<Line>): ReadonlySet<Line> => {
  const running = new Set<Line>();
  for (const places of repeats(written).values()) {
    const atPageEnd = places.some((at) => {
      const before = written[at - 1];
      const after = written[at + 1];
      if ((before && pages.has(before)) || (after && pages.has(after))) return true;
      return interrupts(before, after);
    });
    if (!atPageEnd) continue;
    for (const at of places) {
      const line = written[at];
      if (line !== undefined && (at >= titleLines || at !== places[0])) running.add(line);
    }
  }
  return running;
};

/**
 * The lines that belong to the text: without images, page numbers, navigation of web pages and running titles, each
 * of which is noted as dropped. The first of the repeated titles stays when it stands at the beginning of the text.
 */
export const withoutDebris = (lines: readonly Line[], words: ReadingWords, notes: Notes): readonly Line[] => {
  const reasons = new Map<Line, Finding['code']>();
  for (const line of lines) {
    const reason = isBlank(line) ? null : reasonOf(line, words);
    if (reason !== null) reasons.set(line, reason);
  }
  const pages = new Set(
    [...reasons].filter(([, code]) => code === 'reading:page-number').map(([line]) => line),
  );
  const written = lines.filter((line) => !isBlank(line));
  for (const line of runningTitles(written, pages)) reasons.set(line, 'reading:running-line');
  for (const [line, code] of reasons) notes.dropped.push(droppedLine(code, line));
  return lines.filter((line) => !reasons.has(line));
};
