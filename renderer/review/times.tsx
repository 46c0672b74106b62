import { type ReactNode, useSyncExternalStore } from 'react';
import { useEntente } from '#renderer/app/entente.ts';

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 5],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
];
const seconds: Readonly<Record<string, number>> = { month: 30.4 / 7, year: 12 };

/** How long ago something was, in words: 5 minutes ago, yesterday. */
export const ago = (at: string, now: number, language: string): string => {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  let left = Math.min(0, (Date.parse(at) - now) / 1000);
  if (left > -45) return format.format(0, 'second');
  for (const [unit, size] of steps) {
    const whole = Math.round(left);
    if (Math.abs(whole) < size) return format.format(whole, unit);
    left /= seconds[unit] ?? size;
  }
  return format.format(Math.round(left), 'year');
};

/** A day and an hour as a language writes them; in English the day comes first, as the United Nations have it. */
export const exactly = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(at));

// One clock for all that is shown; it stands still while nothing is.
const listeners = new Set<() => void>();
let now = Date.now();
let clock: ReturnType<typeof setInterval> | undefined;

const follow = (listener: () => void): (() => void) => {
  now = Date.now();
  clock ??= setInterval(() => {
    now = Date.now();
    for (const tell of listeners) tell();
  }, 20_000);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(clock);
    clock = undefined;
  };
};

/** When something was: how long ago, and the day and hour beside it or as its title. */
export const When = ({ at, full = false }: { readonly at: string; readonly full?: boolean }): ReactNode => {
  const { language } = useEntente().sentences;
  const present = useSyncExternalStore(follow, () => now);
  const exact = exactly(at, language);
  return (
    <time dateTime={at} title={exact} className="when">
      {ago(at, Math.max(present, Date.parse(at)), language)}
      {full ? <span className="when-exact">{exact}</span> : null}
    </time>
  );
};
