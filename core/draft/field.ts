/** A name in each language that has one of its own, by language tag: `{ en: 'Kraków', fr: 'Cracovie' }`. */
export type Names = Readonly<Record<string, string>>;

/**
 * A city or a country as a draft needs it. `forms` keeps, by language, the wordings that grammar does not give away:
 * `{ fr: { in: 'au Japon', of: 'du Japon' } }`; where there is none the language's own rule is used.
 */
export interface Place {
  readonly names: Names;
  readonly forms?: Readonly<Record<string, Readonly<{ in?: string; of?: string }>>>;
}

/**
 * The value of a fact of the meeting. Dates are ISO days (`2018-06-12`); `dates` run from the first day to the last,
 * both included, and may be one day; `text` is worded apart in each language.
 */
export type FieldValue =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'ordinal'; readonly value: number }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'dates'; readonly start: string; readonly end: string }
  | { readonly type: 'cities'; readonly value: readonly Place[] }
  | { readonly type: 'country'; readonly value: Place }
  | { readonly type: 'text'; readonly value: Names };

export type FieldType = FieldValue['type'];

/** The facts a meeting has, and of which kind each is. A draft may hold further fields under names of its own. */
export const meetingFields = {
  edition: 'ordinal',
  year: 'number',
  hostCities: 'cities',
  country: 'country',
  dates: 'dates',
  adoptionDate: 'date',
  theme: 'text',
  meetingName: 'text',
  venue: 'text',
  symbol: 'text',
  memberCount: 'number',
  countryCount: 'number',
  newMemberCount: 'number',
  newMemberYear: 'number',
  previousEdition: 'ordinal',
  previousHostCities: 'cities',
  previousCountry: 'country',
  nextEdition: 'ordinal',
  nextYear: 'number',
  nextHostCities: 'cities',
  nextCountry: 'country',
  nextDates: 'dates',
  followingYear: 'number',
  followingHostCities: 'cities',
  followingCountry: 'country',
  reportCount: 'number',
  reportDeadline: 'date',
  reportYears: 'text',
  planDeadline: 'date',
  callYear: 'number',
  applicationLimit: 'number',
  participantLimit: 'number',
  frameworkName: 'text',
} as const satisfies Readonly<Record<string, FieldType>>;

/**
 * The forms in which a field of each type can be set, the first being the one used when none is named.
 * ordinal: `roman` XIth/XIe, `words` eleventh/onzième, `figures` 11th/11e, `roman-plain` XI, `plain` 11.
 * number: `auto` by the language's habit (words under ten in English), `figures`, `words` (up to twenty), `plain`
 * without separators, for years.
 * date: `plain` 2 July 2017, `on` on 2 July 2017/le 2 juillet 2017, `year`.
 * dates: `plain` 12 to 15 June 2018, `from` from 12 to 15 June 2018/du 12 au 15 juin 2018, `short` 12-15 June 2018, `year`.
 * cities and country: `plain`, `in` in Kraków and Katowice/à Cracovie et Katowice, `of` of …/de …; `to` is `in` in French.
 */
export const fieldForms = {
  ordinal: ['roman', 'words', 'figures', 'roman-plain', 'plain'],
  number: ['auto', 'figures', 'words', 'plain'],
  date: ['plain', 'on', 'year'],
  dates: ['plain', 'from', 'short', 'year'],
  cities: ['plain', 'in', 'of'],
  country: ['plain', 'in', 'of'],
  text: ['plain'],
} as const satisfies Readonly<Record<FieldType, readonly string[]>>;

/** The facts filled in so far, by field name. A field that is used and not here prints as a placeholder. */
export type Fields = Readonly<Record<string, FieldValue>>;
