import type { Piece } from './pieces.ts';
import type { LanguageProfile } from './profile.ts';

export { readDates } from './read-dates.ts';

export type DateForm = 'plain' | 'on' | 'year';
export type DateRangeForm = 'plain' | 'from' | 'short' | 'year';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type Gaps = Readonly<Record<string, readonly Piece[]>>;

const words = (text: string): readonly Piece[] => [{ text }];

const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last !== undefined && !last.superscript && !piece.superscript)
      found[found.length - 1] = { text: last.text + piece.text };
    else if (piece.text !== '') found.push(piece);
  }
  return found;
};

const filled = (pattern: string, gaps: Gaps): readonly Piece[] =>
  pattern.split(/(\{\w+\})/).flatMap((part) => gaps[part.slice(1, -1)] ?? words(part));

const dayOf = (iso: string): Day | null => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
};

type Part = 'full' | 'dayMonth' | 'day';

const written = (day: Day, part: Part, { dates, months }: LanguageProfile): readonly Piece[] => {
  const suffix = dates.daySuffixes[String(day.day)];
  return filled(dates[part], {
    day: [
      { text: String(day.day) },
      ...(suffix === undefined ? [] : [{ text: suffix, superscript: true } as const]),
    ],
    month: words(months[day.month - 1] ?? ''),
    year: words(String(day.year)),
  });
};

/**
 * A day as the language writes it: `plain` 2 July 2017, 2 juillet 2017; `on` on 2 July 2017, le 2 juillet 2017; `year`
 * 2017. The first of the month is raised where the language does so (1er). What is no ISO day prints as it is given.
 */
export const date = (iso: string, form: DateForm, profile: LanguageProfile): readonly Piece[] => {
  const day = dayOf(iso);
  if (day === null) return words(iso);
  if (form === 'year') return words(String(day.year));
  const full = written(day, 'full', profile);
  return joined(form === 'on' ? filled(profile.dates.on, { date: full }) : full);
};

const neededPart = (start: Day, end: Day): Part => {
  if (start.year !== end.year) return 'full';
  return start.month === end.month ? 'day' : 'dayMonth';
};

/**
 * The days of a meeting, both included: `plain` 12 to 15 June 2018, `from` from 12 to 15 June 2018, du 12 au 15 juin
 * 2018, `short` 12-15 June 2018, `year` 2018 or 2017-2018. What both ends share is written once. A range of one day
 * prints as that day (`from` as on that day).
 */
export const dateRange = (
  start: string,
  end: string,
  form: DateRangeForm,
  profile: LanguageProfile,
): readonly Piece[] => {
  const [first, last] = [dayOf(start), dayOf(end)];
  if (start === end || first === null || last === null)
    return date(
      start === '' ? end : start,
      form === 'from' ? 'on' : form === 'year' ? 'year' : 'plain',
      profile,
    );
  if (form === 'year')
    return words(first.year === last.year ? `${first.year}` : `${first.year}-${last.year}`);
  const part = neededPart(first, last);
  const startShortens = profile.dates.shortens === 'start';
  const pattern = profile.dates[form === 'plain' ? 'range' : form];
  return joined(
    filled(pattern, {
      start: written(first, startShortens ? part : 'full', profile),
      end: written(last, startShortens ? 'full' : part, profile),
    }),
  );
};
