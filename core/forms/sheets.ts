import { isUndecided } from '#core/amendment/amendment.ts';
import { amendmentsOf, firstVersion, type Negotiation } from '#core/amendment/state.ts';
import { type Draft, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { agreedFor } from './agreed.ts';
import { bracketCells, bracketsPut } from './bracket-rows.ts';
import type { FormRun, SheetCell, SheetForm } from './form.ts';
import { printedAs, sourceOf } from './looked.ts';
import { outcomeOf } from './outcome.ts';
import {
  agreedWords,
  askedFor,
  type Desk,
  type Entered,
  entered,
  inEachLanguage,
  markedWords,
  statusIn,
} from './proposal-cells.ts';
import type { Asked } from './proposals.ts';
import { clausesOf } from './register-form.ts';
import { type RemarkSaid, remarkCells } from './remarks.ts';
import { reservationCells, reservationsMade, reservationsSaid } from './reservation-rows.ts';
import { sheetDay, textOf } from './sheet-words.ts';
import {
  type Bracketings,
  bracketings,
  citeOf,
  presentCell,
  type SynopticRow,
  synopticRows,
} from './synoptic-form.ts';
import { citiesIn, type Facts, profileIn, type Terms } from './terms.ts';
import { type WaitingFile, waitingCells } from './waiting.ts';

type Heads = SheetForm['heads'];

const words = (text: string | undefined): SheetCell => (text === undefined || text === '' ? null : text);
const day = (moment: string | undefined): SheetCell => (moment === undefined ? null : sheetDay(moment));

// Stretches that stand apart in the text are told apart in the cell.
const apart = (runs: readonly FormRun[], look: 'deleted' | 'inserted'): string => {
  const found: string[] = [];
  runs.forEach((run, at) => {
    if (run.look !== look) return;
    if (runs[at - 1]?.look === look) found.push((found.pop() ?? '') + textOf([run]));
    else found.push(textOf([run]));
  });
  return found.map((text) => text.trim()).join(' … ');
};

const textAfter = (desk: Desk, one: Entered, asked: readonly Asked[], look: 'deleted' | 'inserted'): string =>
  asked
    .map((wish) => apart(markedWords(desk, one.proposal, wish, false), look))
    .filter((text) => text.trim() !== '')
    .join('\n');

const kindOf = (desk: Desk, { proposal }: Entered, asked: readonly Asked[]): string =>
  inEachLanguage(desk, (own) =>
    [
      ...new Set(
        asked.map((wish) => askedFor(own, proposal, wish) || own.terms.say(own.language, 'what.words')),
      ),
    ].join('; '),
  );

const whole = (desk: Desk, one: Entered, asked: readonly Asked[]): string =>
  asked
    .filter(({ what }) => what === 'words' || what === 'insert')
    .map((wish) =>
      textOf(markedWords(desk, one.proposal, wish, false).filter(({ look }) => look !== 'deleted')),
    )
    .join('\n');

const languagesOf = ({ amendment }: Entered, asked: readonly Asked[]): string =>
  [...new Set(asked.map(({ language }) => language ?? amendment.language))]
    .map((language) => language.toUpperCase())
    .join(', ');

/** Words of the form itself, in each of its languages. */
const said = (desk: Desk, key: string, facts: Facts = {}): string =>
  inEachLanguage(desk, ({ terms, language }) => terms.say(language, key, facts));

const decisionOf = (desk: Desk, one: Entered): readonly SheetCell[] => {
  const { decision, final } = outcomeOf(desk.state, one.amendment);
  return [
    inEachLanguage(desk, (own) => statusIn(own, one)),
    said(desk, final ? 'yes' : 'no'),
    decision === null ? null : said(desk, `deed.${decision.what}`),
    day(decision?.by.at),
    words(decision?.by.who),
    words(decision?.by.why),
  ];
};

const decisionHeads = [
  ['status', 22],
  ['final-status', 8],
  ['decision', 22],
  ['decided-on', 12],
  ['decided-by', 20],
  ['reason', 32],
] as const;

const wishCells = (desk: Desk, one: Entered, asked: readonly Asked[]): readonly SheetCell[] => [
  one.number,
  languagesOf(one, asked),
  kindOf(desk, one, asked),
  words(textAfter(desk, one, asked, 'deleted')),
  words(textAfter(desk, one, asked, 'inserted')),
  words(whole(desk, one, asked)),
  words(citiesIn(one.amendment.sponsors, desk.language, desk.terms).join('; ')),
  words(one.amendment.rationale),
];

const wishHeads = [
  ['number', 6],
  ['language', 10],
  ['what', 24],
  ['removed', 30],
  ['inserted', 30],
  ['wording', 44],
  ['sponsors', 26],
  ['rationale', 32],
] as const;

const headsOf = (
  desk: Desk,
  ...heads: readonly (readonly (readonly [key: string, width: number])[])[]
): Heads => heads.flat().map(([key, width]) => ({ head: said(desk, `head.${key}`), width }));

const registerRow = (desk: Desk, one: Entered): readonly SheetCell[] => {
  const { amendment, proposal } = one;
  const { source } = amendment;
  const agreed = agreedFor(desk.state, amendment, desk.terms);
  return [
    words(clausesOf(desk, one)),
    ...wishCells(desk, one, proposal.asked),
    said(desk, `class.${amendment.class}`),
    ...decisionOf(desk, one),
    agreed === null ? null : words(agreedWords(desk, agreed)),
    isUndecided(amendment) ? said(desk, `state.${amendment.standing.state}`) : null,
    amendment.into === undefined ? null : numberOf(desk, amendment.into),
    said(desk, 'draft', { version: amendment.base }),
    day(amendment.received),
    words(source.file),
    words(source.line === undefined ? source.revision : String(source.line)),
    words(source.quote),
    amendment.id,
  ];
};

const numberOf = ({ state }: Desk, id: string): SheetCell => {
  const at = state.order.indexOf(id);
  return at === -1 ? id : at + 1;
};

const registerHeads = [
  [['clause', 10]],
  wishHeads,
  [['class', 14]],
  decisionHeads,
  [
    ['agreed', 44],
    ['state', 22],
    ['into', 12],
    ['version', 10],
    ['received-on', 12],
    ['file', 22],
    ['place', 12],
    ['quote', 32],
    ['id', 18],
  ],
] as const;

const asRow = (cells: ReadonlyMap<string, SheetCell>): readonly SheetCell[] =>
  registerHeads.flat().map(([key]) => cells.get(key) ?? null);

/**
 * The register as a sheet: one row for each amendment with every fact about it, then one for each of the brackets,
 * reservations, files that wait, and remarks.
 */
export const registerSheet = (
  state: Negotiation,
  languages: readonly Language[],
  terms: Terms,
  waiting: readonly WaitingFile[] = [],
  remarks: readonly RemarkSaid[] = [],
): SheetForm => {
  const language = languages[0] ?? '';
  const desk: Desk = { state, terms, language, languages };
  return {
    name: terms.say(language, 'form.register'),
    heads: headsOf(desk, ...registerHeads),
    rows: [
      ...entered(desk, amendmentsOf(state)).map((one) => registerRow(desk, one)),
      ...bracketsPut(state).map((one) => asRow(bracketCells(desk, one))),
      ...reservationsMade(state).map((one) => asRow(reservationCells(desk, one))),
      ...waiting.map((one) => asRow(waitingCells(one, desk))),
      ...remarks.map((one) => asRow(remarkCells(one, desk))),
    ],
  };
};

const textsIn = ({ terms, languages }: Desk, draft: Draft, part: Part | null): readonly SheetCell[] =>
  languages.map((language) => {
    const source = sourceOf(draft, profileIn(terms, language));
    return part === null ? null : words(textOf(printedAs(wordingIn(part, language), 'kept', source)));
  });

// As the table has them: what is contested in its brackets.
const finalsIn = (desk: Desk, row: SynopticRow, brackets: Bracketings): readonly SheetCell[] =>
  desk.languages.map((language) =>
    row.final === null && row.id !== null
      ? null
      : words(
          presentCell({ ...desk, languages: [language] }, row, brackets)
            .map(({ runs }) => textOf(runs))
            .join('\n'),
        ),
  );

const synopticSheetRows = (
  desk: Desk,
  row: SynopticRow,
  brackets: Bracketings,
): readonly (readonly SheetCell[])[] => {
  const { state } = desk;
  const base = [words(citeOf(desk, row)), ...textsIn(desk, firstVersion(state), row.base)];
  const final = [words(reservationsSaid(desk, row.id)), ...finalsIn(desk, row, brackets)];
  const none: readonly SheetCell[] = [...wishHeads, ...decisionHeads].map(() => null);
  if (row.wishes.length === 0) return [[...base, ...none, ...final]];
  return row.wishes.map(({ entered: one, asked }) => [
    ...base,
    ...wishCells(desk, one, asked),
    ...decisionOf(desk, one),
    ...final,
  ]);
};

/** The synoptic table as a sheet: one row for each proposal on a part, and one for each part without any. */
export const synopticSheet = (
  state: Negotiation,
  languages: readonly Language[],
  terms: Terms,
): SheetForm => {
  const language = languages[0] ?? '';
  const desk: Desk = { state, terms, language, languages };
  const brackets = bracketings(desk);
  const texts = (key: string): Heads =>
    languages.map((one) => ({
      head: `${terms.say(one, `head.${key}`)} (${one.toUpperCase()})`,
      width: 44,
    }));
  return {
    name: terms.say(language, 'form.synoptic'),
    heads: [
      ...headsOf(desk, [['clause', 10]]),
      ...texts('base'),
      ...headsOf(desk, wishHeads, decisionHeads),
      ...headsOf(desk, [['reservations', 32]]),
      ...texts('final'),
    ],
    rows: synopticRows(desk).flatMap((row) => synopticSheetRows(desk, row, brackets)),
  };
};
