const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;
const month = 30.44 * day;
const year = 365.25 * day;

/** Each unit with how many seconds it has and from how many on the next one is told. */
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['minute', minute, hour],
  ['hour', hour, day],
  ['day', day, week],
  ['week', week, month],
  ['month', month, year],
  ['year', year, Number.POSITIVE_INFINITY],
];

/** How long ago something was, in words: 5 minutes ago, yesterday; what is told to be yet to come is now. */
export const ago = (at: string, now: number, language: string): string => {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const passed = (now - Date.parse(at)) / 1000;
  const [unit, size] = units.find(([, , end]) => passed < end) ?? ['year', year];
  return passed < 45
    ? format.format(0, 'second')
    : format.format(-Math.max(1, Math.round(passed / size)), unit);
};

/** A day and an hour as a language writes them; in English the day comes first, as the United Nations have it. */
export const exactly = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(at));
