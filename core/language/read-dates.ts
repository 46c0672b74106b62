import type { Languages } from './profile.ts';

/** The first and the last day of a meeting as ISO days, both included; the same day twice for one day. */
export interface DateSpan {
  readonly start: string;
  readonly end: string;
}

/** D day, M month, Y year, - between the ends of a range, a comma, x anything else. */
type Sign = 'D' | 'M' | 'Y' | '-' | ',' | 'x';

interface Mark {
  readonly sign: Sign;
  readonly value: number;
}

const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’.]/g, (sign) => (sign === '.' ? '' : "'"))
    .toLowerCase();

/** The words that dates are made of, without accents and capitals. */
interface DateWords {
  /** The twelve names of each language. */
  readonly months: readonly (readonly string[])[];
  readonly between: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const known = new WeakMap<Languages, DateWords>();

const dateWords = (languages: Languages): DateWords => {
  const found = known.get(languages);
  if (found !== undefined) return found;
  const profiles = Object.values(languages);
  const made = {
    months: profiles.map(({ months }) => months.map(bare)),
    between: new Set(profiles.flatMap(({ dates }) => dates.between.map(bare))),
    within: new Set(profiles.flatMap(({ dates }) => dates.within.map(bare))),
  };
  known.set(languages, made);
  return made;
};

/** The month that a whole or shortened name means: at least three letters that only one month begins with. */
const monthIn = (word: string, months: readonly string[]): number => {
  const whole = months.indexOf(word) + 1;
  if (whole > 0 || word.length < 3) return whole;
  const first = months.findIndex((name) => name.startsWith(word));
  return first === months.findLastIndex((name) => name.startsWith(word)) ? first + 1 : 0;
};

const monthOf = (word: string, { months }: DateWords): number => {
  for (const names of months) {
    const month = monthIn(word, names);
    if (month > 0) return month;
  }
  return 0;
};

const markWord = (word: string, words: DateWords): readonly Mark[] => {
  const value = monthOf(word, words);
  if (value > 0) return [{ sign: 'M', value }];
  if (words.between.has(word)) return [{ sign: '-', value: 0 }];
  return words.within.has(word) ? [] : [{ sign: 'x', value: 0 }];
};

const lexed =
  /(?<iso>(?<!\d)\d{4}-\d\d-\d\d(?!\d))|(?<figures>(?<!\d)\d{1,2}[./]\d{1,2}(?:[./]\d{4})?(?!\d))|(?<number>\d+)(?:\^?[\p{L}ªº]{1,2}(?!\p{L}))?|(?<word>\p{L}[\p{L}\p{M}’']*)\.?|(?<between>\p{Pd}|\/)|(?<comma>,)|(?<passed>[\s.\uFFFC]+)|[^]/gu;

const marks = (signs: readonly Sign[], values: readonly number[]): readonly Mark[] =>
  signs.map((sign, index) => ({ sign, value: values[index] ?? 0 }));

/** Days in figures, day before month. With slashes that order is not safe, so a day up to 12 says nothing. */
const markFigures = (figures: string): readonly Mark[] => {
  const [day = 0, month = 0, year] = figures.split(/[./]/).map(Number);
  if (figures.includes('/') && day <= 12 && day !== month) return [{ sign: 'x', value: 0 }];
  return year === undefined ? marks(['D', 'M'], [day, month]) : marks(['D', 'M', 'Y'], [day, month, year]);
};

const markNumber = (number: string): readonly Mark[] => {
  if (number.length === 4) return [{ sign: 'Y', value: Number(number) }];
  return [{ sign: number.length < 3 ? 'D' : 'x', value: Number(number) }];
};

const marksAt = (groups: Readonly<Record<string, string | undefined>>, words: DateWords): readonly Mark[] => {
  const { iso, figures, number, word, between, comma, passed } = groups;
  if (iso !== undefined) return marks(['Y', 'M', 'D'], iso.split('-').map(Number));
  if (figures !== undefined) return markFigures(figures);
  if (number !== undefined) return markNumber(number);
  if (word !== undefined) return markWord(bare(word), words);
  if (between !== undefined) return [{ sign: '-', value: 0 }];
  return passed === undefined ? [{ sign: comma === undefined ? 'x' : ',', value: 0 }] : [];
};

interface PlacedMark extends Mark {
  readonly from: number;
  readonly to: number;
}

const marksOf = (text: string, languages: Languages): readonly PlacedMark[] => {
  const words = dateWords(languages);
  return [...text.matchAll(lexed)].flatMap(({ 0: { length }, index, groups = {} }) =>
    marksAt(groups, words).map((mark) => ({ ...mark, from: index, to: index + length })),
  );
};

const spans =
  /DM,?Y-DM,?Y|DM-DM,?Y|D(?:,D){0,9}-DM,?Y|DM,?Y|MD,?Y-MD,?Y|MD-MD,?Y|MD-D,?Y|MD,?Y|YMD-YMD|YMD-MD|YMD-D|YMD/g;

const iso = (year: number, month: number, day: number): string | null => {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const spanOf = (found: readonly Mark[]): DateSpan | null => {
  const all = (wanted: Sign): readonly number[] =>
    found.filter(({ sign }) => sign === wanted).map(({ value }) => value);
  const [days, months, years] = [all('D'), all('M'), all('Y')];
  const [year = 0, month = 0, day = 0] = [years.at(-1), months.at(-1), days.at(-1)];
  const firstMonth = months[0] ?? month;
  // Only a range without a year of its own at its start can lead from one year into the next.
  const firstYear = years.length === 1 && firstMonth > month ? year - 1 : (years[0] ?? year);
  const start = iso(firstYear, firstMonth, days[0] ?? day);
  const end = iso(year, month, day);
  return start === null || end === null || start > end ? null : { start, end };
};

const signsOf = (found: readonly Mark[]): string => found.map(({ sign }) => sign).join('');

/** Days in a text, and where they stand. */
export interface PlacedSpan extends DateSpan {
  readonly from: number;
  readonly to: number;
}

/** All days and ranges of days of a text that have a year, in their order, as `readDates` reads them. */
export const datesIn = (text: string, languages: Languages): readonly PlacedSpan[] => {
  const found = marksOf(text, languages);
  return [...signsOf(found).matchAll(spans)].flatMap(({ 0: signs, index }) => {
    const those = found.slice(index, index + signs.length);
    const span = spanOf(those);
    return span === null ? [] : [{ ...span, from: those[0]?.from ?? 0, to: those.at(-1)?.to ?? 0 }];
  });
};

/**
 * The first day or range of days written in a text, in any of the languages: 2 July 2017, du 12 au 15 juin 2018, 30
 * June to 2 July 2017, 30 Jun - 02 Jul 2017, 12—15.06.2018, 1er juillet 2017, June 12-15, 2018, 2018-06-12. Null where
 * there is none with a year, where the day does not exist or the range runs backwards, and for 07/02/2017, which may
 * be either of two days.
 */
export const readDates = (text: string, languages: Languages): DateSpan | null => {
  const found = marksOf(text, languages);
  const [first] = signsOf(found).matchAll(spans);
  return first === undefined ? null : spanOf(found.slice(first.index, first.index + first[0].length));
};
