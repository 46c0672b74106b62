import type { By } from '#core/amendment/amendment.ts';
import type { PutInBrackets } from '#core/amendment/deed.ts';
import { type Bracket, firstVersion, type Negotiation, present } from '#core/amendment/state.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { agreedBy } from './agreed.ts';
import { type Holding, holding } from './decisions.ts';
import type { Cell, CellParagraph, FormRun, SheetCell } from './form.ts';
import { inBrackets } from './in-brackets.ts';
import {
  agreedParagraphs,
  agreedWords,
  citedSince,
  type Desk,
  deedParagraphs,
  inEachLanguage,
  titleRow,
} from './proposal-cells.ts';
import { writtenNames } from './rolling-form.ts';
import { capitalized } from './sentence.ts';
import { sheetDay, textOf } from './sheet-words.ts';
import { citiesIn, citiesList, dayIn, own, profileIn } from './terms.ts';

/** Brackets that the committee put, as they stand or as they stood last, and what became of them. */
interface Bracketed {
  readonly bracket: Bracket;
  /** The text in which they stand or stood. */
  readonly draft: Draft;
  readonly put: By;
  readonly became: 'open' | 'choose' | 'lift-bracket' | 'fallen';
  /** The decision that took them off; null where none did. */
  readonly ended: Holding | null;
}

const storyOf = (state: Negotiation, deed: PutInBrackets, on: number, all: readonly Holding[]): Bracketed => {
  const { bracket: id, by: put } = deed;
  const open = state.brackets.find((one) => one.id === id);
  if (open !== undefined) return { bracket: open, draft: present(state), put, became: 'open', ended: null };
  for (const ended of all) {
    const { deed: other, before } = ended.taken;
    if ((other.type !== 'choose' && other.type !== 'lift-bracket') || other.bracket !== id) continue;
    const bracket = before.brackets.find((one) => one.id === id) ?? { ...deed, id };
    const draft = state.versions[ended.on] ?? firstVersion(state);
    return { bracket, draft, put, became: other.type, ended };
  }
  // The words that stood in them were taken away.
  const draft = state.versions[on] ?? firstVersion(state);
  return { bracket: { ...deed, id }, draft, put, became: 'fallen', ended: null };
};

/** All brackets of a negotiation, in the order in which they were put. */
export const bracketsPut = (state: Negotiation): readonly Bracketed[] => {
  const all = holding(state);
  return all.flatMap(({ taken: { deed }, on }) =>
    deed.type === 'bracket' ? [storyOf(state, deed, on, all)] : [],
  );
};

const wordsOf = (
  { state, terms }: Desk,
  one: Bracketed,
  language: Language,
): readonly (readonly FormRun[])[] => {
  if (!one.draft.languages.includes(language)) return [];
  const then = { ...state, versions: [one.draft], brackets: [one.bracket] };
  return [...inBrackets(then, language, terms).values()].flat().map(({ runs }) => runs);
};

const statusOf = ({ became }: Bracketed): string => {
  if (became === 'choose' || became === 'lift-bracket') return `deed.${became}`;
  return became === 'open' ? 'status.bracketed' : 'status.fallen';
};

const saidAs = ({ terms, language }: Desk, key: string): string =>
  capitalized(terms.say(language, key), language);

const citiesOf = ({ state }: Desk, { bracket }: Bracketed): readonly { city: Id; name: string }[] => {
  const names = writtenNames(state);
  const cities = [...bracket.own, ...bracket.options.flatMap((option) => option.cities)];
  return [...new Set(cities)].map((city) => ({ city, name: names.get(city) ?? '' }));
};

const placeOf = (desk: Desk, { bracket, draft }: Bracketed): string => {
  const { after } = bracket;
  if (after === undefined) return citedSince(desk, bracket.part, draft);
  if (after === null)
    return inEachLanguage(desk, ({ terms, language }) => terms.say(language, 'what.insert-first'));
  return citedSince(desk, after, draft);
};

// What was decided is told after the brackets themselves, which were a decision too.
const decisionsIn = (desk: Desk, one: Bracketed): Cell => {
  const put = deedParagraphs(desk, (own) => saidAs(own, 'status.bracketed'), one.put);
  if (one.became === 'open') return put;
  const by = one.ended?.taken.deed.by ?? null;
  const agreed = one.ended === null ? null : agreedBy(desk.state, one.ended, desk.terms);
  return [
    ...put,
    ...deedParagraphs(desk, (own) => saidAs(own, statusOf(one)), by),
    ...agreedParagraphs(desk, agreed),
  ];
};

const rowOf = (desk: Desk, one: Bracketed): readonly Cell[] => {
  const { terms, language, languages } = desk;
  const profile = profileIn(terms, language);
  const cities = citiesOf(desk, one);
  const words = languages.flatMap((tag): readonly CellParagraph[] =>
    wordsOf(desk, one, tag).map((runs) => ({ language: tag, runs })),
  );
  return [
    [{ language, runs: [own(one.bracket.id, 'strong', profile)] }],
    [{ language, runs: [own(placeOf(desk, one), 'kept', profile)] }],
    words,
    cities.length === 0
      ? []
      : [{ language, runs: [own(citiesList(cities, language, terms), 'cities', profile)] }],
    languages.map((tag) => ({
      language: tag,
      runs: [own(dayIn(one.put.at, profileIn(terms, tag)), 'remark', profileIn(terms, tag))],
    })),
    decisionsIn(desk, one),
  ];
};

/** The rows of a register for what was put in brackets, under a title of their own; none where nothing was. */
export const bracketRows = (desk: Desk): readonly (readonly Cell[])[] => {
  const all = bracketsPut(desk.state);
  return all.length === 0 ? [] : [titleRow(desk, 'brackets'), ...all.map((one) => rowOf(desk, one))];
};

/** What a sheet says of brackets, by the keys of its heads. */
export const bracketCells = (desk: Desk, one: Bracketed): ReadonlyMap<string, SheetCell> => {
  const { state, terms, language, languages } = desk;
  const by = one.ended?.taken.deed.by ?? (one.became === 'open' ? one.put : null);
  const agreed = one.ended === null ? null : agreedBy(state, one.ended, terms);
  const said = (key: string): string => inEachLanguage(desk, (own) => saidAs(own, key));
  const wording = languages.flatMap((tag) => wordsOf(desk, one, tag).map(textOf)).join('\n');
  const reasons = [one.put.why, one.ended?.taken.deed.by.why].filter(
    (why) => why !== undefined && why !== '',
  );
  return new Map<string, SheetCell>([
    ['clause', placeOf(desk, one) || null],
    [
      'language',
      Object.keys(one.bracket.stretches ?? {})
        .map((tag) => tag.toUpperCase())
        .join(', ') || null,
    ],
    ['what', said('brackets')],
    ['wording', wording || null],
    ['sponsors', citiesIn(citiesOf(desk, one), language, terms).join('; ') || null],
    ['status', said(statusOf(one))],
    ['final-status', said(one.became === 'open' ? 'no' : 'yes')],
    ['decision', said(`deed.${one.ended?.taken.deed.type ?? 'bracket'}`)],
    ['decided-on', by === null ? null : sheetDay(by.at)],
    ['decided-by', by?.who ?? null],
    ['reason', reasons.join('\n') || null],
    ['agreed', agreed === null ? null : agreedWords(desk, agreed) || null],
    ['received-on', sheetDay(one.put.at)],
    ['id', one.bracket.id],
  ]);
};
