import { literal } from '#core/language/literal.ts';
import type { LanguageProfile, Languages } from '#core/language/profile.ts';
import { datesIn } from '#core/language/read-dates.ts';

/** A day, a range of days or a month that a text says; `value` is the same in every language. */
export interface Day {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const two = (number: number): string => String(number).padStart(2, '0');

// A day without its year, a month with its year: 30 November, November 30, November 2017.
const others = ({ months, dates }: LanguageProfile): RegExp => {
  const month = `(?<month>${months.map(literal).join('|')})`;
  const day = String.raw`(?<!\p{N})(?<day>\p{Nd}{1,2})(?:er|st|nd|rd|th|º)?`;
  const within = dates.within.map(literal).join('|');
  const joined = String.raw`[\s\u00A0\u202F]+(?:(?:${within})[\s\u00A0\u202F]+)?`;
  return new RegExp(
    String.raw`${day}${joined}${month}(?!\p{L})|(?<!\p{L})${month.replace('month', 'before')}[\s\u00A0]+(?:(?<after>\p{Nd}{1,2})(?:st|nd|rd|th)?(?!\p{N})|(?:(?:${within})[\s\u00A0]+)?(?<year>\p{Nd}{4})(?!\p{N}))`,
    'giu',
  );
};

/** A language by itself, and its days without a year: made once for each. */
interface Alone {
  readonly languages: Languages;
  readonly others: RegExp;
}

const known = new WeakMap<LanguageProfile, Alone>();

const alone = (profile: LanguageProfile): Alone => {
  const found = known.get(profile) ?? { languages: { [profile.tag]: profile }, others: others(profile) };
  known.set(profile, found);
  return found;
};

const monthIn = (name: string, { months }: LanguageProfile): number =>
  months.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1;

/** The days that a text says: those with a year wherever both ends stand, and those without one. */
export const daysIn = (text: string, profile: LanguageProfile): readonly Day[] => {
  if (!/\p{Nd}/u.test(text)) return [];
  const { languages, others: pattern } = alone(profile);
  const whole = datesIn(text, languages).map(({ start, end, from, to }) => ({
    value: start === end ? start : `${start}/${end}`,
    from,
    to,
  }));
  const rest = [...text.matchAll(pattern)].flatMap(({ 0: found, index, groups = {} }): Day[] => {
    const [from, to] = [index, index + found.length];
    if (whole.some((day) => day.from < to && from < day.to)) return [];
    const month = two(monthIn(groups['month'] ?? groups['before'] ?? '', profile));
    const day = groups['day'] ?? groups['after'];
    return [
      { value: day === undefined ? `${groups['year']}-${month}` : `${month}-${two(Number(day))}`, from, to },
    ];
  });
  return [...whole, ...rest].toSorted((one, other) => one.from - other.from);
};
