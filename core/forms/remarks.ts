import type { City } from '#core/amendment/amendment.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Cell, SheetCell } from './form.ts';
import { citedAs } from './looked.ts';
import { titleRow } from './proposal-cells.ts';
import { sheetDay } from './sheet-words.ts';
import { citiesIn, citiesList, dayIn, own, profileIn, type Terms } from './terms.ts';

/** What a city said of which no change was made, as a register lists it behind the amendments. */
export interface RemarkSaid {
  readonly reply: Id;
  readonly cities: readonly City[];
  /** How its paragraph is cited in the version that the reply was made on; nothing for the text as a whole. */
  readonly cite: string;
  readonly words: string;
  readonly author?: string;
  /** ISO 8601. */
  readonly received: string;
  readonly file?: string;
  /** Of what was held back and confirmed: whether it asks for a change, and why it waited in each language of the form. */
  readonly held?: { readonly asks: boolean; readonly why: Readonly<Record<Language, string>> };
}

interface Said {
  readonly languages: readonly Language[];
  readonly terms: Terms;
}

const inEach = (
  { languages, terms }: Said,
  look: 'strong' | 'remark',
  say: (tag: Language) => string,
): Cell =>
  languages.map((language) => ({
    language,
    runs: [own(say(language), look, profileIn(terms, language))],
  }));

const wholeOf = ({ languages, terms }: Said, cite: string): string =>
  cite === ''
    ? [...new Set(languages.map((one) => terms.say(one, 'whole-text')))].join(' / ')
    : citedAs(cite, languages, terms);

const saidAs = ({ held }: RemarkSaid): string => (held?.asks === true ? 'said-asking' : 'said');

const waitedIn = ({ held }: RemarkSaid, tag: Language, terms: Terms): string =>
  held === undefined ? '' : terms.say(tag, 'had-waited', { why: held.why[tag] ?? '' });

const rowOf = (one: RemarkSaid, said: Said): readonly Cell[] => {
  const { languages, terms } = said;
  const [language = ''] = languages;
  const profile = profileIn(terms, language);
  const { author = '' } = one;
  // Words of a city stand as they came.
  const words = one.words.split('\n').map((text) => ({
    language,
    runs: [{ text, marks: [], look: 'kept' as const }],
  }));
  return [
    [{ language, runs: [own(one.reply, 'strong', profile)] }],
    [{ language, runs: [own(wholeOf(said, one.cite), 'kept', profile)] }],
    [...words, ...(author === '' ? [] : [{ language, runs: [own(`(${author})`, 'remark', profile)] }])],
    [{ language, runs: [own(citiesList(one.cities, language, terms), 'cities', profile)] }],
    inEach(said, 'remark', (tag) => dayIn(one.received, profileIn(terms, tag))),
    [
      ...inEach(said, 'strong', (tag) => terms.say(tag, saidAs(one))),
      ...(one.held === undefined ? [] : inEach(said, 'remark', (tag) => waitedIn(one, tag, terms))),
    ],
  ];
};

/** The rows of a register for what was remarked, under a title of their own; none where nothing was. */
export const remarkRows = (remarks: readonly RemarkSaid[], said: Said): readonly (readonly Cell[])[] =>
  remarks.length === 0 ? [] : [titleRow(said, 'remarks'), ...remarks.map((one) => rowOf(one, said))];

/** What a sheet says of a remark, by the keys of its heads. */
export const remarkCells = (one: RemarkSaid, said: Said): ReadonlyMap<string, SheetCell> => {
  const { languages, terms } = said;
  const [language = ''] = languages;
  const both = (say: (tag: Language) => string): string => [...new Set(languages.map(say))].join(' / ');
  return new Map<string, SheetCell>([
    ['clause', wholeOf(said, one.cite)],
    ['sponsors', citiesIn(one.cities, language, terms).join('; ') || null],
    ['status', both((tag) => terms.say(tag, saidAs(one)))],
    ['reason', both((tag) => waitedIn(one, tag, terms)) || null],
    ['received-on', sheetDay(one.received)],
    ['file', one.file ?? null],
    ['quote', one.author === undefined ? one.words : `${one.words} (${one.author})`],
    ['id', one.reply],
  ]);
};
