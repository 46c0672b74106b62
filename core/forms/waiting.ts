import type { By, City } from '#core/amendment/amendment.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { HeldFinding, Says } from '#core/round/round.ts';
import type { Cell, CellParagraph, FormRun, SheetCell } from './form.ts';
import { citedAs } from './looked.ts';
import { titleRow } from './proposal-cells.ts';
import { sheetDay } from './sheet-words.ts';
import { citiesIn, citiesList, dayIn, own, profileIn, type Terms } from './terms.ts';

/** A file, or one thing in a reply, that came in and waits or was set aside, as a register lists it behind the amendments. */
export interface WaitingFile {
  readonly id: Id;
  readonly file: string;
  /** When it came in; ISO 8601. */
  readonly since: string;
  /** Whose it is; nobody where that is not known. */
  readonly cities: readonly City[];
  /** Where in the file it stands; a file that waits as a whole has none. */
  readonly finding?: HeldFinding;
  /** Why it waits, in each language of the form. */
  readonly why: Readonly<Record<Language, string>>;
  /** What is in a file that waits as a whole. */
  readonly says?: Says;
  /** Who set it aside, when and why; what waits has none. */
  readonly aside?: By;
}

interface Said {
  readonly languages: readonly Language[];
  readonly terms: Terms;
}

const inEach = ({ languages, terms }: Said, look: 'strong' | 'remark', say: (language: Language) => string) =>
  languages.map((language) => ({
    language,
    runs: [own(say(language), look, profileIn(terms, language))],
  }));

const waitsAs = ({ finding, aside }: WaitingFile): string =>
  `${aside === undefined ? 'waits' : 'put-aside'}${finding === undefined ? '' : '-in'}`;

// Words of a city stand as they came.
const asSent = (text: string): FormRun => ({ text, marks: [], look: 'kept' });

const moreIn = ({ says }: WaitingFile, language: Language, terms: Terms): string =>
  says?.more === undefined ? '' : terms.say(language, 'more', { count: says.more });

// In the city’s own words, each thing by itself; of a file that nobody could read there are none.
const wordsIn = (one: WaitingFile, said: Said): readonly CellParagraph[] => {
  const { finding = {}, says } = one;
  const [language = ''] = said.languages;
  const more = moreIn(one, language, said.terms);
  const lines = says?.words.split('\n') ?? [];
  const last = lines.length - 1;
  return [finding.quote ?? '', ...lines]
    .map((text, at) => ({ text, isCut: more !== '' && at - 1 === last }))
    .filter(({ text }) => text !== '')
    .map(({ text, isCut }) => ({
      language,
      runs: [asSent(text), ...(isCut ? [own(` ${more}`, 'remark', profileIn(said.terms, language))] : [])],
    }));
};

// What was set aside waits no longer, and the register says why it did.
const whyIn = ({ why, aside }: WaitingFile, tag: Language, terms: Terms): string =>
  aside === undefined ? (why[tag] ?? '') : terms.say(tag, 'had-waited', { why: why[tag] ?? '' });

// Who set it aside, and why in words of their own.
const asideIn = ({ aside }: WaitingFile, said: Said): Cell => {
  if (aside === undefined) return [];
  const { languages, terms } = said;
  const [language = ''] = languages;
  const { at, who, why = '' } = aside;
  return [
    ...inEach(said, 'remark', (tag) =>
      terms.say(tag, 'decided', { day: dayIn(at, profileIn(terms, tag)), who }),
    ),
    ...(why === '' ? [] : [{ language, runs: [asSent(why)], under: true as const }]),
  ];
};

/** A row of the register for what waits or was set aside: what it is called, where it stands, whose it is, since when, and why. */
export const waitingRow = (one: WaitingFile, said: Said): readonly Cell[] => {
  const { id, file, since, cities, finding = {} } = one;
  const { languages, terms } = said;
  const [language = ''] = languages;
  const profile = profileIn(terms, language);
  const { cite = '', rationale = '' } = finding;
  const label = `${terms.say(language, 'colon', { words: terms.say(language, 'rationale') })} `;
  const cell = (text: string, look: 'strong' | 'kept' | 'cities'): Cell =>
    text === '' ? [] : [{ language, runs: [own(text, look, profile)] }];
  return [
    cell(id, 'strong'),
    cell(citedAs(cite, languages, terms), 'kept'),
    [
      { language, runs: [asSent(file)] },
      ...wordsIn(one, said),
      ...(rationale === ''
        ? []
        : [{ language, runs: [own(label, 'remark', profile), asSent(rationale)], under: true as const }]),
    ],
    cell(cities.length === 0 ? '' : citiesList(cities, language, terms), 'cities'),
    inEach(said, 'remark', (tag) => dayIn(since, profileIn(terms, tag))),
    [
      ...inEach(said, 'strong', (tag) => terms.say(tag, waitsAs(one))),
      ...asideIn(one, said),
      ...inEach(said, 'remark', (tag) => whyIn(one, tag, terms)),
    ],
  ];
};

/** The rows of a register for what was set aside, under a title of their own; none where nothing was. */
export const asideRows = (all: readonly WaitingFile[], said: Said): readonly (readonly Cell[])[] =>
  all.length === 0 ? [] : [titleRow(said, 'set-aside'), ...all.map((one) => waitingRow(one, said))];

// What would change if it were confirmed.
const prepared = ({ change = [] }: HeldFinding, what: 'removed' | 'inserted'): string | null =>
  change.flatMap((step) => step[what] ?? []).join(' … ') || null;

const sheetWords = (one: WaitingFile, language: Language, terms: Terms): string | null => {
  const { finding, says } = one;
  if (says === undefined) return finding?.quote ?? null;
  return [says.words, moreIn(one, language, terms)].filter((text) => text !== '').join(' ');
};

const settledCells = ({ aside }: WaitingFile, waited: string): readonly (readonly [string, SheetCell])[] =>
  aside === undefined
    ? [['reason', waited]]
    : [
        ['decided-on', sheetDay(aside.at)],
        ['decided-by', aside.who],
        ['reason', [aside.why ?? '', waited].filter((text) => text !== '').join('\n')],
      ];

/** What a sheet says of what waits or was set aside, by the keys of its heads. */
export const waitingCells = (
  one: WaitingFile,
  { languages, terms }: Said,
): ReadonlyMap<string, SheetCell> => {
  const { id, file, since, cities, finding = {}, aside } = one;
  const [language = ''] = languages;
  const both = (say: (language: Language) => string): string => [...new Set(languages.map(say))].join(' / ');
  return new Map<string, SheetCell>([
    ['clause', citedAs(finding.cite ?? '', languages, terms) || null],
    ['sponsors', citiesIn(cities, language, terms).join('; ') || null],
    ['status', both((tag) => terms.say(tag, waitsAs(one)))],
    ['final-status', both((tag) => terms.say(tag, aside === undefined ? 'no' : 'yes'))],
    ...settledCells(
      one,
      both((tag) => whyIn(one, tag, terms)),
    ),
    ['received-on', sheetDay(since)],
    ['file', file],
    ['place', finding.line === undefined ? null : String(finding.line)],
    ['quote', sheetWords(one, language, terms)],
    ['rationale', finding.rationale ?? null],
    ['removed', prepared(finding, 'removed')],
    ['inserted', prepared(finding, 'inserted')],
    ['id', id],
  ]);
};
