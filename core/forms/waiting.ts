import type { Id, Language } from '#core/draft/draft.ts';
import type { Cell, SheetCell } from './form.ts';
import { dayIn, dayOf, own, profileIn, type Terms } from './terms.ts';

/** A file that came in and waits, as a register lists it behind the amendments. */
export interface WaitingFile {
  readonly id: Id;
  readonly file: string;
  /** When it came in; ISO 8601. */
  readonly since: string;
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

/** A row of the register for a file that waits: what it is called, since when, and why. */
export const waitingRow = ({ id, file, since, why }: WaitingFile, said: Said): readonly Cell[] => {
  const { languages, terms } = said;
  const [language = ''] = languages;
  return [
    [{ language, runs: [own(id, 'strong', profileIn(terms, language))] }],
    [],
    [{ language, runs: [{ text: file, marks: [], look: 'kept' }] }],
    [],
    inEach(said, 'remark', (one) => dayIn(since, profileIn(terms, one))),
    [
      ...inEach(said, 'strong', (one) => terms.say(one, 'waits')),
      ...inEach(said, 'remark', (one) => why[one] ?? ''),
    ],
  ];
};

/** What a sheet says of a file that waits, by the keys of its heads. */
export const waitingCells = (
  { id, file, since, why }: WaitingFile,
  { languages, terms }: Said,
): ReadonlyMap<string, SheetCell> => {
  const both = (say: (language: Language) => string): string => [...new Set(languages.map(say))].join(' / ');
  const day = dayOf(since);
  return new Map<string, SheetCell>([
    ['status', both((one) => terms.say(one, 'waits'))],
    ['final-status', both((one) => terms.say(one, 'no'))],
    ['reason', both((one) => why[one] ?? '')],
    ['received-on', day === null ? since : { day }],
    ['file', file],
    ['id', id],
  ]);
};
