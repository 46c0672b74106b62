import type { Language } from '#core/draft/draft.ts';
import { date } from '#core/language/dates.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { typeset } from '#core/language/typography.ts';
import type { Deadline, Silence } from '#core/round/round.ts';
import { profileIn, type Terms } from '../terms.ts';
import type { Contested } from './contested.ts';

/** What the papers of a consultation say of it, whichever city they go to. */
export interface PackFacts {
  readonly language: Language;
  /** The title of the text. */
  readonly title: string;
  readonly symbol: string | null;
  /** The number by which people call the draft that goes out. */
  readonly draft: number;
  readonly deadline: Deadline;
  readonly silence: Silence;
  /** Who takes replies and answers questions; null where nobody was named. */
  readonly contact: string | null;
  /** The city; null in papers that are made for all of them. */
  readonly city: string | null;
  /** The same behind “city”, as the language has it: of Kraków, d’Östersund; null likewise. */
  readonly ofCity: string | null;
  /** What stands in brackets in the text, as it is told in a language. */
  readonly contested: (language: Language) => readonly Contested[];
}

/** The clock of a zone at a moment: the day, the hour and minute, and how far it is from UTC. */
const clockAt = ({ at, zone }: Deadline) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  });
  const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    day: `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`,
    hour: of('hour'),
    minute: of('minute'),
    offset: of('timeZoneName')
      .replace('GMT', 'UTC')
      .replace('-', '\u2212')
      .replace(/([+\u2212])0/, '$1')
      .replace(':00', ''),
  };
};

const zoneName = ({ at, zone }: Deadline, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

const placeOf = (zone: string): string | null =>
  zone.includes('/') ? (zone.split('/').at(-1) ?? '').replaceAll('_', ' ') : null;

/**
 * A deadline in words: day and hour on the clocks of its zone, which zone that is, and how far it is from UTC. The last
 * minute of a day is the end of the day.
 */
export const deadlineIn = (deadline: Deadline, language: Language, terms: Terms): string => {
  const profile = profileIn(terms, language);
  const { day, hour, minute, offset } = clockAt(deadline);
  const spoken = date(day, 'plain', profile)
    .map(({ text }) => text)
    .join('');
  const place = placeOf(deadline.zone);
  const zone = [zoneName(deadline, language), ...(place === null ? [] : [place]), offset].join(', ');
  if (hour === '23' && minute === '59') return terms.say(language, 'deadline.day', { day: spoken, zone });
  const key = minute === '00' ? 'deadline.full-hour' : 'deadline.hour';
  return terms.say(language, key, {
    day: spoken,
    count: Number(hour),
    hour: `${Number(hour)}`,
    minute,
    zone,
  });
};

/** Says sentences of the papers with all that is known of the consultation, in the typography of their language. */
export const speaker = (facts: PackFacts, terms: Terms) => {
  const { language } = facts;
  const profile: LanguageProfile = profileIn(terms, language);
  const known = {
    title: facts.title,
    draft: facts.draft,
    deadline: deadlineIn(facts.deadline, language, terms),
    contact: facts.contact ?? terms.say(language, 'contact'),
    city: facts.city ?? terms.say(language, 'your-city'),
    ofCity: facts.ofCity ?? terms.say(language, 'of-your-city'),
  };
  return (key: string, more: Readonly<Record<string, string>> = {}): string =>
    typeset(terms.say(language, key, { ...known, ...more }), profile);
};
