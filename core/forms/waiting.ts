import type { City } from '#core/amendment/amendment.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { HeldFinding } from '#core/round/round.ts';
import type { Cell, FormRun, SheetCell } from './form.ts';
import { citedAs } from './looked.ts';
import { citiesIn, citiesList, dayIn, dayOf, own, profileIn, type Terms } from './terms.ts';

/** A file, or one thing in a reply, that came in and waits, as a register lists it behind the amendments. */
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

const waitsAs = ({ finding }: WaitingFile): string => (finding === undefined ? 'waits' : 'waits-in');

// Words of a city stand as they came.
const asSent = (text: string): FormRun => ({ text, marks: [], look: 'kept' });

/** A row of the register for what waits: what it is called, where it stands, whose it is, since when, and why. */
export const waitingRow = (one: WaitingFile, said: Said): readonly Cell[] => {
  const { id, file, since, why, cities, finding = {} } = one;
  const { languages, terms } = said;
  const [language = ''] = languages;
  const profile = profileIn(terms, language);
  const { cite = '', quote = '', rationale = '' } = finding;
  const label = `${terms.say(language, 'colon', { words: terms.say(language, 'rationale') })} `;
  const cell = (text: string, look: 'strong' | 'kept' | 'cities'): Cell =>
    text === '' ? [] : [{ language, runs: [own(text, look, profile)] }];
  return [
    cell(id, 'strong'),
    cell(citedAs(cite, languages, terms), 'kept'),
    [
      ...[file, quote].filter((text) => text !== '').map((text) => ({ language, runs: [asSent(text)] })),
      ...(rationale === ''
        ? []
        : [{ language, runs: [own(label, 'remark', profile), asSent(rationale)], under: true as const }]),
    ],
    cell(cities.length === 0 ? '' : citiesList(cities, language, terms), 'cities'),
    inEach(said, 'remark', (tag) => dayIn(since, profileIn(terms, tag))),
    [
      ...inEach(said, 'strong', (tag) => terms.say(tag, waitsAs(one))),
      ...inEach(said, 'remark', (tag) => why[tag] ?? ''),
    ],
  ];
};

// What would change if it were confirmed.
const prepared = ({ change = [] }: HeldFinding, what: 'removed' | 'inserted'): string | null =>
  change.flatMap((step) => step[what] ?? []).join(' … ') || null;

/** What a sheet says of what waits, by the keys of its heads. */
export const waitingCells = (
  one: WaitingFile,
  { languages, terms }: Said,
): ReadonlyMap<string, SheetCell> => {
  const { id, file, since, why, cities, finding = {} } = one;
  const [language = ''] = languages;
  const both = (say: (language: Language) => string): string => [...new Set(languages.map(say))].join(' / ');
  const day = dayOf(since);
  return new Map<string, SheetCell>([
    ['clause', citedAs(finding.cite ?? '', languages, terms) || null],
    ['sponsors', citiesIn(cities, language, terms).join('; ') || null],
    ['status', both((tag) => terms.say(tag, waitsAs(one)))],
    ['final-status', both((tag) => terms.say(tag, 'no'))],
    ['reason', both((tag) => why[tag] ?? '')],
    ['received-on', day === null ? since : { day }],
    ['file', file],
    ['place', finding.line === undefined ? null : String(finding.line)],
    ['quote', finding.quote ?? null],
    ['rationale', finding.rationale ?? null],
    ['removed', prepared(finding, 'removed')],
    ['inserted', prepared(finding, 'inserted')],
    ['id', id],
  ]);
};
