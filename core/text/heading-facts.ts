import type { Fields, FieldValue, Place } from '#core/draft/field.ts';
import { readDates } from '#core/language/dates.ts';
import { readOrdinal } from '#core/language/ordinals.ts';
import { flat } from './flat.ts';
import { type HeadingParagraph, headingPlace, symbolIn, type Tongue } from './heading-lines.ts';
import { beforeDate, type ReadPlaces, readPlaces } from './places.ts';
import { type Finding, finding } from './report.ts';

/** A fact with the line that says it. */
export interface Fact {
  readonly field: string;
  readonly value: FieldValue;
  readonly line: number;
}

/** The number of the meeting in a title: the ordinal within four words before or two after the meeting's name. */
const editionIn = (text: string, tongue: Tongue): number | null => {
  const plain = flat(text);
  const name = tongue.words.meeting.find((word) => plain.includes(word));
  if (name === undefined) return null;
  const at = plain.indexOf(name);
  const before = plain.slice(0, at).split(' ').filter(Boolean).slice(-4).reverse();
  const after = plain
    .slice(at + name.length)
    .split(' ')
    .filter(Boolean)
    .slice(0, 2);
  for (const word of [...before, ...after]) {
    const value = /\d/.test(word) ? readOrdinal(word) : romanOrdinal(word);
    if (value !== null && value < 200) return value;
  }
  return null;
};

const romanOrdinal = (word: string): number | null => {
  const [, stem = '', ending = ''] = /^([ivxl]+)(\^?(?:th|st|nd|rd|e|eme|re|er|a|º|ª|o)?)$/.exec(word) ?? [];
  return stem === '' || (stem.length === 1 && stem !== 'i' && stem !== 'v' && stem !== 'x' && ending === '')
    ? null
    : readOrdinal(stem.toUpperCase());
};

/** The country named right after a city: `Katowice (Pologne)`, `Katowice, Poland`. */
const countryAfter = (text: string, city: string): string | null => {
  const at = city === '' ? -1 : text.lastIndexOf(city);
  if (at < 0) return null;
  const [, bracketed, named] =
    /^\s?(?:\(([\p{L} '’.-]{2,60})\)|,\s(\p{Lu}[\p{L}'’-]*(?:\s\p{L}[\p{L}'’-]*){0,4}))(?=$|[\s,.;])/u.exec(
      text.slice(at + city.length, at + city.length + 80),
    ) ?? [];
  return bracketed ?? named ?? null;
};

const placeFacts = (places: ReadPlaces, line: number): readonly Fact[] => [
  { field: 'hostCities', value: { type: 'cities', value: places.cities }, line },
  ...(places.country === null
    ? []
    : [{ field: 'country', value: { type: 'country' as const, value: places.country }, line }]),
];

const dateFact = (text: string, line: number, tongue: Tongue): readonly Fact[] => {
  const dates = readDates(text, tongue.languages);
  if (dates === null) return [];
  return dates.start === dates.end
    ? [{ field: 'adoptionDate', value: { type: 'date', value: dates.start }, line }]
    : [{ field: 'dates', value: { type: 'dates', ...dates }, line }];
};

/** The one day that a line names, as the day of adoption. */
export const adoptionFact = (text: string, line: number, tongue: Tongue): Fact | null =>
  dateFact(text, line, tongue).find(({ field }) => field === 'adoptionDate') ?? null;

const editionFact = (text: string, line: number, tongue: Tongue): readonly Fact[] => {
  const edition = editionIn(text, tongue);
  return edition === null ? [] : [{ field: 'edition', value: { type: 'ordinal', value: edition }, line }];
};

const textFact = (field: string, text: string, line: number, { language }: Tongue): Fact => ({
  field,
  value: { type: 'text', value: { [language]: text } },
  line,
});

const placesAt = (text: string, line: number, tongue: Tongue): readonly Fact[] => {
  const places = readPlaces(text, tongue.words, tongue.languages[tongue.language], tongue.language);
  return places === null ? [] : placeFacts(places, line);
};

const placeText = ({ line, paragraph }: HeadingParagraph): string =>
  line === 'place' ? paragraph.text : line === 'date' ? beforeDate(paragraph.text) : '';

const factsOf = (heading: HeadingParagraph, tongue: Tongue): readonly Fact[] => {
  const { text } = heading.paragraph;
  const line = headingPlace(heading);
  const symbol = symbolIn(text);
  if (symbol !== null) return [textFact('symbol', symbol, line, tongue)];
  if (heading.line === 'theme') return [textFact('theme', text, line, tongue)];
  const dates = heading.line === 'network' ? [] : dateFact(text, line, tongue);
  return [...editionFact(text, line, tongue), ...dates, ...placesAt(placeText(heading), line, tongue)];
};

const namesOf = (place: Place, { language }: Tongue): string => place.names[language] ?? '';

const missingCountry = (
  facts: readonly Fact[],
  headings: readonly HeadingParagraph[],
  tongue: Tongue,
): readonly Fact[] => {
  const cities = facts.find(({ field }) => field === 'hostCities')?.value;
  if (cities?.type !== 'cities' || facts.some(({ field }) => field === 'country')) return [];
  const last = cities.value.at(-1);
  for (const heading of last === undefined ? [] : headings) {
    const name = countryAfter(heading.paragraph.text, last === undefined ? '' : namesOf(last, tongue));
    if (name === null) continue;
    const value = { type: 'country', value: { names: { [tongue.language]: name } } } as const;
    return [{ field: 'country', value, line: headingPlace(heading) }];
  }
  return [];
};

/**
 * The facts that the heading block states: edition, dates, day of adoption, host cities, country, theme, symbol. Of a
 * fact said twice the first is taken. Names stand in the language of the text alone.
 */
export const headingFacts = (headings: readonly HeadingParagraph[], tongue: Tongue): readonly Fact[] => {
  const said = headings.flatMap((heading) => factsOf(heading, tongue));
  const all = [...said, ...missingCountry(said, headings, tongue)];
  return all.filter(({ field }, at) => all.findIndex((other) => other.field === field) === at);
};

/** Facts as the fields of a draft. */
export const fieldsOf = (facts: readonly Fact[]): Fields =>
  Object.fromEntries(facts.map(({ field, value }) => [field, value]));

const shown = (value: FieldValue): string | number => {
  switch (value.type) {
    case 'ordinal':
    case 'number':
    case 'date':
      return value.value;
    case 'dates':
      return `${value.start}/${value.end}`;
    case 'cities':
      return value.value.map(({ names }) => Object.values(names)[0] ?? '').join(', ');
    case 'country':
      return Object.values(value.value.names)[0] ?? '';
    case 'text':
      return Object.values(value.value)[0] ?? '';
  }
};

/** What is reported of a fact. */
export const factFinding = ({ field, value, line }: Fact): Finding =>
  finding('reading:field', line, { field, value: shown(value) });
