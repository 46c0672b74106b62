import type { City } from '#core/amendment/amendment.ts';
import type { Id } from '#core/draft/draft.ts';
import { countryByCode, foldName, type Network, namesakes } from '#core/draft/network.ts';
import { phrasesIn, replyForms, within } from './forms/phrases.ts';

/** The names by which the cities of a roster are found in running words; several cities may share one. */
type Names = ReadonlyMap<string, readonly City[]>;

const longestName = 6;

const known = new WeakMap<readonly City[], Names>();

const namesOf = (network: Network, { city, name }: City): readonly string[] => {
  const facts = network.cities.find(({ id }) => id === city);
  const all = facts === undefined ? [] : namesakes(network, facts);
  const names = all.flatMap((one) => [...Object.values(one.names), ...(one.also ?? [])]);
  return [name, city, ...names].map(foldName);
};

const bookOf = (network: Network, roster: readonly City[]): Names => {
  const found = known.get(roster);
  if (found !== undefined) return found;
  const book = new Map<string, City[]>();
  for (const city of roster)
    for (const name of new Set(namesOf(network, city))) {
      const there = book.get(name);
      if (there === undefined) book.set(name, [city]);
      else there.push(city);
    }
  known.set(roster, book);
  return book;
};

// Names of files run words together: `Reply_OstersundFinal(2)`, `Ostersund2`, `östersund-réponse`; so does French: d’Alba.
const wordsOf = (text: string): readonly string[] =>
  foldName(
    text
      .replace(/(?<!\p{L})(d)['’](?=\p{L})/giu, '$1 ')
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
      .replace(/(\p{L})(?=\p{N})/gu, '$1 ')
      .replaceAll('_', ' '),
  ).split(' ');

const matches = (words: readonly string[], book: Names): readonly (readonly City[])[] => {
  const found: (readonly City[])[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestName, words.length - at);
    while (length > 0 && !book.has(words.slice(at, at + length).join(' '))) length--;
    const cities = book.get(words.slice(at, at + length).join(' '));
    if (length > 0 && cities !== undefined) found.push(cities);
    at += Math.max(length, 1);
  }
  return found;
};

/**
 * The cities that a text lists from its first word on (Lyon, Metz and the city of Caen), each as all that its name can
 * mean, with the words that may stand between them; what comes behind is not read.
 */
export const listedCities = (
  text: string,
  roster: readonly City[],
  network: Network,
  between: ReadonlySet<string>,
): readonly (readonly City[])[] => openingCities(text, roster, network, between).cities;

/** The same with the words that come behind the list. */
export const openingCities = (
  text: string,
  roster: readonly City[],
  network: Network,
  between: ReadonlySet<string>,
): { readonly cities: readonly (readonly City[])[]; readonly rest: string } => {
  const words = wordsOf(text);
  const book = bookOf(network, roster);
  const found = new Map<string, readonly City[]>();
  let at = 0;
  while (at < words.length) {
    let length = Math.min(longestName, words.length - at);
    while (length > 0 && !book.has(words.slice(at, at + length).join(' '))) length--;
    if (length === 0 && !between.has(words[at] ?? '')) break;
    const cities = book.get(words.slice(at, at + length).join(' ')) ?? [];
    if (cities.length > 0) found.set(keyOf(cities), cities);
    at += Math.max(length, 1);
  }
  return { cities: [...found.values()], rest: words.slice(at).join(' ') };
};

const countryNames = (network: Network, iso: string): readonly string[] => {
  const country = countryByCode(network, iso);
  const peoples = replyForms.flatMap((forms) => [...phrasesIn(forms.peoples[iso] ?? '')]);
  const names = [...Object.values(country?.names ?? {}), ...(country?.also ?? []), iso];
  return [...names.map(foldName), ...peoples].filter((name) => name !== '');
};

// Behind a comma stands who speaks for it (Lyon, Focal Point); a sentence is more.
const fewWords = 3;

/**
 * What a cell says behind the name of its city and a dash or colon (Dakar – reserve), or in a sentence behind a comma,
 * and nothing where that only says more of the city: its country, another of its names, its field.
 */
export const saidBehind = (text: string, city: City, network: Network): string => {
  const afterComma = /,\s+(\p{L}.*)$/su.exec(text)?.[1]?.trim() ?? '';
  const said =
    /(?:\s[-–—]+\s|\s?:\s)\s*(\p{L}.*)$/su.exec(text)?.[1]?.trim() ??
    (afterComma.split(/\s+/).length > fewWords ? afterComma : '');
  if (said === '') return '';
  const iso = network.cities.find(({ id }) => id === city.city)?.country ?? '';
  const names = new Set([...namesOf(network, city), ...countryNames(network, iso)]);
  const ofCities = replyForms.flatMap(({ group, single, fields }) =>
    [group, single, ...Object.values(fields)].flatMap((phrases) => [...phrasesIn(phrases)]),
  );
  const isField = said.split(/\s+/).length <= 6 && within(foldName(said), ofCities);
  return isField || names.has(foldName(said)) ? '' : said;
};

// Granada, UNESCO City of Design.
const isOfField = (field: string | undefined, around: string): boolean =>
  replyForms.some(({ single, fields }) => {
    const named = [...phrasesIn(fields[field ?? ''] ?? '')];
    return [...phrasesIn(single)].some((city) =>
      within(
        around,
        named.map((name) => (name === '' ? '' : `${city} ${name}`)),
      ),
    );
  });

/**
 * Those of several cities of one name of which the country is named beside it, or what one of that name is a creative
 * city of; all of them where neither is, and none where another city of that name is meant, which was not asked.
 */
const byCountry = (network: Network, cities: readonly City[], around: string): readonly City[] => {
  const ids = new Set(cities.map(({ city }) => city));
  const known = network.cities.filter(({ id }) => ids.has(id));
  const all = [...new Set(known.flatMap((city) => namesakes(network, city)))];
  if (all.length < 2) return cities;
  const inCountry = all.filter(({ country }) => within(around, countryNames(network, country)));
  const named = inCountry.length > 0 ? inCountry : all.filter(({ field }) => isOfField(field, around));
  return named.length > 0 ? cities.filter(({ city }) => named.some(({ id }) => id === city)) : cities;
};

/** The cities that words are the whole name of, with what stands around them telling which of one name is meant. */
export const namedExactly = (
  words: string,
  around: string,
  roster: readonly City[],
  network: Network,
): readonly City[] => {
  const cities = bookOf(network, roster).get(wordsOf(words).join(' ')) ?? [];
  return cities.length === 0 ? [] : byCountry(network, cities, wordsOf(around).join(' '));
};

const keyOf = (cities: readonly City[]): Id => cities.map(({ city }) => city).join(' ');

/**
 * The cities of a roster that a name of a file, a folder or a cell names, in any language and spelling; each as all the
 * cities that it can mean, so that Granada is two until `around` names a country. The same city twice counts once.
 */
export const namedCities = (
  text: string,
  around: string,
  roster: readonly City[],
  network: Network,
): readonly (readonly City[])[] => {
  const context = wordsOf(`${text} ${around}`).join(' ');
  const found = matches(wordsOf(text), bookOf(network, roster))
    .map((cities) => byCountry(network, cities, context))
    .filter(({ length }) => length > 0);
  return [...new Map(found.map((cities) => [keyOf(cities), cities])).values()];
};
