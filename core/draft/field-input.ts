import { type Result, refuse, success } from '#core/failure.ts';
import { readDates } from '#core/language/dates.ts';
import { readOrdinal } from '#core/language/ordinals.ts';
import type { Languages } from '#core/language/profile.ts';
import { type FieldType, type FieldValue, meetingFields, type Names, type Place } from './field.ts';
import {
  type City,
  countryByCode,
  type Doubt,
  findCities,
  findCountry,
  type Network,
  placeOf,
} from './network.ts';

/** What a typed value is read with. `type` is that of a field of the draft's own; meeting fields know theirs. */
export interface FieldReading {
  readonly network: Network;
  readonly languages: Languages;
  readonly type?: FieldType;
}

/** A value as it was understood; null clears the field. */
export interface FieldInput {
  readonly value: FieldValue | null;
  readonly doubts: readonly Doubt[];
}

interface Typed extends FieldReading {
  readonly field: string;
  readonly text: string;
}

type Read<T> = Result<{ readonly value: T; readonly doubts: readonly Doubt[] }>;

const certain = <T>(value: T): Read<T> => success({ value, doubts: [] });

const readOrdinalField = ({ field, text }: Typed): Read<FieldValue> => {
  const value = readOrdinal(text);
  return value === null ? refuse('network:ordinal', { field, text }) : certain({ type: 'ordinal', value });
};

const readNumberField = ({ field, text }: Typed): Read<FieldValue> => {
  const whole = /^\d+$|^\d{1,3}(?:[ ,.\u00A0\u2009\u202F]\d{3})+$/.test(text)
    ? Number(text.replaceAll(/\D/g, ''))
    : Number.NaN;
  return Number.isSafeInteger(whole)
    ? certain({ type: 'number', value: whole })
    : refuse('network:number', { field, text });
};

const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const daysIn = ({ text, languages }: Typed): { start: string; end: string } | null => {
  const [start = '', end = start, ...more] = text.split(/\s*\/\s*/);
  if (more.length === 0 && isDay(start) && isDay(end)) return { start, end };
  const found = readDates(text, languages);
  return found !== null && isDay(found.start) && isDay(found.end) ? found : null;
};

const readDateField = (typed: Typed): Read<FieldValue> => {
  const days = daysIn(typed);
  return days === null || days.start !== days.end
    ? refuse('network:date', { field: typed.field, text: typed.text })
    : certain({ type: 'date', value: days.start });
};

const readDatesField = (typed: Typed): Read<FieldValue> => {
  const { field, text } = typed;
  const days = daysIn(typed);
  if (days === null) return refuse('network:dates', { field, text });
  return days.end < days.start
    ? refuse('network:dates-backward', { field, text })
    : certain({ type: 'dates', ...days });
};

/** `Foo|fr=Fou|fr:in=au Fou`: a name, its names in other languages, and its forms there. */
interface TypedPlace {
  readonly name: string;
  readonly names: Names;
  readonly forms: Readonly<Record<string, { in?: string; of?: string }>>;
}

const readTypedPlace = (text: string, { field, languages }: Typed): Result<TypedPlace> => {
  const [name = '', ...others] = text.split('|').map((part) => part.trim());
  const names: Record<string, string> = {};
  const forms: Record<string, { in?: string; of?: string }> = {};
  for (const other of others) {
    const [, tag = '', form, words = ''] = /^([^=:\s]+)(?::(in|of))?\s*=\s*(.+)$/.exec(other) ?? [];
    if (languages[tag] === undefined) return refuse('network:language', { field, text: other });
    if (form === 'in' || form === 'of') forms[tag] = { ...forms[tag], [form]: words };
    else names[tag] = words;
  }
  return name === '' ? refuse('network:name', { field, text }) : success({ name, names, forms });
};

const withTyped = (place: Place, { names, forms }: TypedPlace): Place => {
  const both = { ...place.forms };
  // A form that belongs to the known name would contradict a name typed in its place.
  for (const tag of Object.keys(names)) delete both[tag];
  for (const [tag, form] of Object.entries(forms)) both[tag] = { ...both[tag], ...form };
  const whole = { names: { ...place.names, ...names } };
  return Object.keys(both).length === 0 ? whole : { ...whole, forms: both };
};

const asTyped = (typed: TypedPlace, name: string, languages: Languages): Place =>
  withTyped({ names: Object.fromEntries(Object.keys(languages).map((tag) => [tag, name])) }, typed);

const anyName = (names: Names): string | undefined => Object.values(names)[0];

const severalCountries = (cities: readonly City[], name: string, { field, network }: Typed): Result<never> =>
  refuse('network:two-cities', {
    field,
    name,
    choices: cities
      .map(
        (city) =>
          `${anyName(city.names) ?? name}, ${anyName(countryByCode(network, city.country)?.names ?? {}) ?? city.country}`,
      )
      .join('; '),
  });

const readCity = (text: string, typed: Typed): Read<Place> => {
  const read = readTypedPlace(text, typed);
  if (!read.ok) return read;
  const { network, field, languages } = typed;
  const [, name = read.value.name, inCountry] = /^(.+),\s*([^,]+)$/.exec(read.value.name) ?? [];
  const country = inCountry === undefined ? undefined : findCountry(network, inCountry);
  if (inCountry !== undefined && country === undefined)
    return refuse('network:country', { field, name: inCountry });
  const found = findCities(network, name).filter(
    (city) => country === undefined || city.country === country.iso,
  );
  const [city, ...others] = found;
  if (others.length > 0) return severalCountries(found, name, typed);
  if (city !== undefined) return certain(withTyped(placeOf(city), read.value));
  const doubts = [{ code: 'network:unknown-city', facts: { field, name } }];
  return success({ value: asTyped(read.value, name, languages), doubts });
};

const readCitiesField = (typed: Typed): Read<FieldValue> => {
  const value: Place[] = [];
  const doubts: Doubt[] = [];
  for (const text of typed.text.split(';')) {
    if (text.trim() === '') continue;
    const city = readCity(text.trim(), typed);
    if (!city.ok) return city;
    value.push(city.value.value);
    doubts.push(...city.value.doubts);
  }
  if (value.length === 0) return refuse('network:name', { field: typed.field, text: typed.text });
  return success({ value: { type: 'cities', value }, doubts });
};

const readCountryField = (typed: Typed): Read<FieldValue> => {
  const read = readTypedPlace(typed.text, typed);
  if (!read.ok) return read;
  const { name } = read.value;
  const known = findCountry(typed.network, name);
  if (known !== undefined) return certain({ type: 'country', value: withTyped(placeOf(known), read.value) });
  const doubts = [{ code: 'network:unknown-country', facts: { field: typed.field, name } }];
  return success({ value: { type: 'country', value: asTyped(read.value, name, typed.languages) }, doubts });
};

const readTextField = ({ field, text, languages }: Typed): Read<FieldValue> => {
  const tags = Object.keys(languages);
  const isWorded = tags.some((tag) => text.startsWith(`${tag}=`));
  if (!isWorded) return certain({ type: 'text', value: Object.fromEntries(tags.map((tag) => [tag, text])) });
  const value: Record<string, string> = {};
  for (const part of text.split('|')) {
    const [, tag = '', words = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/s.exec(part) ?? [];
    if (languages[tag] === undefined) return refuse('network:language', { field, text: part.trim() });
    if (words !== '') value[tag] = words;
  }
  return certain({ type: 'text', value });
};

const readers: Readonly<Record<FieldType, (typed: Typed) => Read<FieldValue>>> = {
  ordinal: readOrdinalField,
  number: readNumberField,
  date: readDateField,
  dates: readDatesField,
  cities: readCitiesField,
  country: readCountryField,
  text: readTextField,
};

const knownTypes: Readonly<Record<string, FieldType | undefined>> = meetingFields;

const ownField = (field: string): Doubt => {
  const near = Object.keys(meetingFields).find((known) => known.toLowerCase() === field.toLowerCase());
  return near === undefined
    ? { code: 'network:own-field', facts: { field } }
    : { code: 'network:near-field', facts: { field, near } };
};

/**
 * A fact as a drafter types it for the field of that name. An empty text clears the field.
 *
 * - ordinal: `XI`, `XIth`, `11`, `11e`; number: `408`, `1,200`, `1 200`;
 * - date: `2017-07-02` or in words of any of the languages; dates: `2018-06-12/2018-06-15` or in words;
 * - cities: `Kraków; Katowice`, each in any language or spelling; `Granada, Spain` where a name is that of cities in
 *   two countries; country: a name or an ISO code;
 * - a place the network does not know is taken as typed and doubted (`network:unknown-city`, `network:unknown-country`);
 *   `Ghent|fr=Gand` names it by language, `Ghana|fr:in=au Ghana|fr:of=du Ghana` gives the forms that grammar asks for;
 * - text: the same in all languages, or `en=…|fr=…`.
 *
 * A name that is no meeting field is a field of the draft's own, text unless `type` says otherwise, and doubted
 * (`network:own-field`; `network:near-field` where only capitals differ from a meeting field). Refusals:
 * `network:field-name`, `ordinal`, `number`, `date`, `dates`, `dates-backward`, `name`, `language`, `country`,
 * `two-cities`, with the field and what was typed.
 */
export const readField = (field: string, text: string, reading: FieldReading): Result<FieldInput> => {
  if (!/^\p{L}[\p{L}\p{N}_-]*$/u.test(field)) return refuse('network:field-name', { field });
  const known = Object.hasOwn(meetingFields, field) ? knownTypes[field] : undefined;
  const own = known === undefined && reading.type === undefined ? [ownField(field)] : [];
  if (text.trim() === '') return success({ value: null, doubts: own });
  const read = readers[reading.type ?? known ?? 'text']({ ...reading, field, text: text.trim() });
  return read.ok ? success({ value: read.value.value, doubts: [...own, ...read.value.doubts] }) : read;
};
