import type { Draft } from '#core/draft/draft.ts';
import type { Fields } from '#core/draft/field.ts';
import { fieldsOfMeeting } from '#core/draft/meeting.ts';
import { printed, printedWords } from '#core/draft/printed.ts';
import { clauseFromBank, draftFromTemplate, type Template } from '#core/draft/template.ts';
import { type FieldRun, isField, isFootnote, type Wording } from '#core/draft/wording.ts';
import { bankClauses, ids, languages, network, templateFiles, templateIn } from './data.ts';

export const tags = ['en', 'fr'];

/** A value for every meeting field, so that nothing is left to be a placeholder. */
export const everyFact: Fields = {
  ...fieldsOfMeeting(network, 12).fields,
  adoptionDate: { type: 'date', value: '2018-06-15' },
  nextDates: { type: 'dates', start: '2019-06-10', end: '2019-06-15' },
  followingYear: { type: 'number', value: 2020 },
  followingHostCities: { type: 'cities', value: [{ names: { en: 'Cairo', fr: 'Le Caire' } }] },
  followingCountry: { type: 'country', value: { names: { en: 'Egypt', fr: 'Égypte' } } },
  reportCount: { type: 'number', value: 22 },
  reportDeadline: { type: 'date', value: '2019-11-30' },
  reportYears: { type: 'text', value: { en: '2014 and 2015', fr: '2014 et 2015' } },
  planDeadline: { type: 'date', value: '2019-01-31' },
  callYear: { type: 'number', value: 2019 },
  applicationLimit: { type: 'number', value: 2 },
  participantLimit: { type: 'number', value: 3 },
  venue: { type: 'text', value: { en: 'Congress Centre', fr: 'Centre des congrès' } },
  symbol: { type: 'text', value: { en: 'CC/1', fr: 'CC/1' } },
  frameworkName: { type: 'text', value: { en: 'Strategic Framework', fr: 'Cadre stratégique' } },
};

/** A template as a draft in English and French, with every fact filled in unless others are given. */
export const draftOf = (template: Template, fields: Fields = everyFact): Draft => {
  const draft = draftFromTemplate(template, { fields, newId: ids(), languages: tags });
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure));
  return draft.value;
};

const bankDraft = (fields?: Fields): Draft => {
  const newId = ids();
  const parts = bankClauses.flatMap((clause) => {
    const read = clauseFromBank(clause, 'conclusions', { newId, languages: tags });
    if (!read.ok) throw new Error(`${clause.id}: ${JSON.stringify(read.failure)}`);
    return read.value;
  });
  return { ...draftOf(templateIn('conclusions.json'), fields), parts };
};

/** Every template as a draft, and all clauses of the bank as one more, so that they print like any text. */
export const drafts = (fields?: Fields): readonly (readonly [string, Draft])[] => [
  ...templateFiles.map((file) => [file, draftOf(templateIn(file), fields)] as const),
  ['clause-bank.json', bankDraft(fields)],
];

/** The fields set in a wording, those of its footnotes among them. */
export const fieldRuns = (wording: Wording): readonly FieldRun[] =>
  wording.flatMap((run) => (isFootnote(run) ? fieldRuns(run.footnote) : isField(run) ? [run] : []));

export const fieldsIn = (wording: Wording): readonly string[] =>
  fieldRuns(wording)
    .map(({ field }) => field)
    .toSorted();

/** What prints, one line for each part. */
export const linesOf = (draft: Draft, tag: string): readonly string[] =>
  printed(draft, tag, languages).parts.map(({ runs }) => printedWords(runs));
