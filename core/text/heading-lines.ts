import type { HeadingLine, Kind } from '#core/draft/draft.ts';
import { readDates } from '#core/language/dates.ts';
import type { Languages } from '#core/language/profile.ts';
import type { ReadingWords } from '#core/language/reading.ts';
import { flat } from './flat.ts';
import { firstLine, type Paragraph } from './paragraph.ts';
import { beforeDate, readPlaces } from './places.ts';
import { beginsWith, holds } from './words.ts';

/** What reading in one language needs. */
export interface Tongue {
  readonly language: string;
  readonly languages: Languages;
  readonly words: ReadingWords;
}

/** A paragraph of the heading block with what it says. */
export interface HeadingParagraph {
  readonly paragraph: Paragraph;
  readonly line: HeadingLine;
  /** Whether it says again what the lines before it say: the title that runs on every page. */
  readonly repeats: boolean;
}

/** The kinds of document in the order in which their names are looked for. */
const kindsInOrder: readonly Kind[] = ['mission', 'declaration', 'conclusions', 'outcome'];

/** The kind of document that a title names, or null. */
export const kindNamed = (text: string, words: ReadingWords): Kind | null => {
  const title = flat(text);
  const begins = kindsInOrder.find((kind) => beginsWith(title, words.kinds[kind]));
  if (begins !== undefined) return begins;
  return (
    kindsInOrder.find((kind) => words.kinds[kind].some((word) => ` ${title} `.includes(` ${word} `))) ?? null
  );
};

const isPlace = (text: string, tongue: Tongue): boolean =>
  readPlaces(text, tongue.words, tongue.languages[tongue.language], tongue.language) !== null;

const isDate = (text: string, tongue: Tongue): boolean => {
  if (text.length > 120 || !/\d/.test(text)) return false;
  return (
    (text.length <= 45 || isPlace(beforeDate(text), tongue)) && readDates(text, tongue.languages) !== null
  );
};

const lineKind = (text: string, tongue: Tongue): HeadingLine => {
  const plain = flat(text);
  const { words } = tongue;
  if (isDate(text, tongue)) return 'date';
  const kind = kindNamed(text, words);
  if (kind !== null && beginsWith(plain, words.kinds[kind])) return 'kind';
  if (holds(plain, words.meeting)) return 'meeting';
  if (kind !== null) return 'kind';
  if (holds(plain, words.network)) return 'network';
  return isPlace(text, tongue) ? 'place' : 'other';
};

const isSymbol = (text: string): boolean =>
  /^[A-Z0-9][\w.]*(?:\/[\w.-]+)+$/.test(text) && /\p{Lu}/u.test(text);

/** The symbol of a document when a line is nothing else: `A/RES/61/295`, `UCCN/2026/CONCL/Rev.2`. */
export const symbolIn = (text: string): string | null => (isSymbol(text.trim()) ? text.trim() : null);

/**
 * Says of each title what it is. A title that nothing else explains, after the meeting and before places and dates,
 * is the theme; a second line that names the meeting, with places or dates in it, repeats the title block.
 */
export const classifyHeading = (
  paragraphs: readonly Paragraph[],
  tongue: Tongue,
): readonly HeadingParagraph[] => {
  const kinds = paragraphs.map(({ text }) => lineKind(text, tongue));
  const meeting = kinds.indexOf('meeting');
  const named = kinds.indexOf('kind');
  return paragraphs.map((paragraph, at) => {
    const line = kinds[at] ?? 'other';
    if (line === 'meeting' && at !== meeting) return { paragraph, line: 'other', repeats: true };
    if (line === 'kind' && at !== named) return { paragraph, line: 'other', repeats: false };
    const after = kinds.slice(at + 1);
    const unexplained =
      line === 'other' && meeting >= 0 && at === meeting + 1 && symbolIn(paragraph.text) === null;
    const isTheme = unexplained && (after.includes('place') || after.includes('date'));
    return { paragraph, line: isTheme ? 'theme' : line, repeats: false };
  });
};

/** Where a heading paragraph stands in the source. */
export const headingPlace = ({ paragraph }: HeadingParagraph): number => firstLine(paragraph);
