const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago a moment was, as people say it: 2 hours ago, hier. Less than a minute is now. */
export const ago = (moment: string, now: Date, language: string): string => {
  const seconds = (now.getTime() - Date.parse(moment)) / 1000;
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const step = steps.find(([, length]) => seconds >= length);
  return step === undefined
    ? words.format(0, 'second')
    : words.format(-Math.floor(seconds / step[1]), step[0]);
};
