import type { Id, Language } from '#core/draft/draft.ts';
import { date } from '#core/language/dates.ts';
import { joinNames } from '#core/language/places.ts';
import type { LanguageProfile, Languages } from '#core/language/profile.ts';
import { typeset } from '#core/language/typography.ts';
import type { FormRun, Look } from './form.ts';

/** Facts that fill the gaps of a sentence. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * What a form says in words of its own, and the names it uses: sentences by key in the language of the page, and the
 * name of a city in it, or null where only the name is known under which it wrote.
 */
export interface Terms {
  readonly languages: Languages;
  readonly say: (language: Language, key: string, facts?: Facts) => string;
  readonly cityName: (city: Id, language: Language) => string | null;
}

/** The profile of a language; throws where there is none, which the callers' own checks exclude. */
export const profileIn = ({ languages }: Terms, language: Language): LanguageProfile => {
  const profile = languages[language];
  if (profile === undefined) throw new Error(`no profile for ${language}`);
  return profile;
};

/** Words of the form itself as a run, in the typography of their language. */
export const own = (text: string, look: Look, profile: LanguageProfile): FormRun => ({
  text: typeset(text, profile),
  marks: [],
  look,
});

/** Signs of the form itself, as they are. */
export const sign = (text: string, look: Look): FormRun => ({ text, marks: [], look });

const day = /^\d{4}-\d{2}-\d{2}/;

/** The day of a moment, an ISO date; null where it names none. */
export const dayOf = (moment: string): string | null => day.exec(moment)?.[0] ?? null;

/** A moment's day in words of the language; the moment as it is where it names no day. */
export const dayIn = (moment: string, profile: LanguageProfile): string => {
  const iso = dayOf(moment);
  if (iso === null) return moment;
  return date(iso, 'plain', profile)
    .map(({ text }) => text)
    .join('');
};

/** Cities by name, in the order given, each once: those of the network in the language, others as they wrote. */
export const citiesIn = (
  cities: readonly { readonly city: Id; readonly name: string }[],
  language: Language,
  terms: Terms,
): readonly string[] => [
  ...new Set(cities.map(({ city, name }) => terms.cityName(city, language) ?? (name === '' ? city : name))),
];

/** Cities as one list of the language: "Lyon, Dakar and Kraków". */
export const citiesList = (
  cities: readonly { readonly city: Id; readonly name: string }[],
  language: Language,
  terms: Terms,
): string => joinNames(citiesIn(cities, language, terms), profileIn(terms, language));
