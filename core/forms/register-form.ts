import { amendmentsOf, type Negotiation } from '#core/amendment/state.ts';
import type { Language } from '#core/draft/draft.ts';
import { agreedFor } from './agreed.ts';
import { bracketRows } from './bracket-rows.ts';
import type { Cell, TableForm } from './form.ts';
import { citedAs, citeIn, sourceOf } from './looked.ts';
import {
  agreedParagraphs,
  askedParagraph,
  type Desk,
  decisionParagraphs,
  type Entered,
  entered,
  rationaleParagraph,
} from './proposal-cells.ts';
import { type RemarkSaid, remarkRows } from './remarks.ts';
import { reservationRows } from './reservation-rows.ts';
import { tableForm } from './table-form.ts';
import { citiesList, dayIn, own, profileIn, type Terms } from './terms.ts';
import { asideRows, type WaitingFile, waitingRow } from './waiting.ts';

/** Where an amendment applies, as its sponsors cited it: the numbers of the version it was made on. */
export const clausesOf = ({ terms, language, languages }: Desk, { proposal }: Entered): string => {
  const profile = profileIn(terms, language);
  const [was, now] = [sourceOf(proposal.before, profile), sourceOf(proposal.after, profile)];
  const cites = proposal.asked.map(({ what, part, after }) => {
    const id = what === 'insert' ? after : part;
    const cite = citeIn(was, id) || citeIn(now, id);
    return citedAs(cite, languages, terms);
  });
  return [...new Set(cites.filter((cite) => cite !== ''))].join(', ');
};

const said = (desk: Desk, text: string, look: 'kept' | 'strong' | 'cities' | 'remark' = 'kept'): Cell =>
  text === ''
    ? []
    : [{ language: desk.language, runs: [own(text, look, profileIn(desk.terms, desk.language))] }];

const cellsOf = (desk: Desk, one: Entered): readonly Cell[] => {
  const { amendment, proposal, number } = one;
  const { terms, language } = desk;
  return [
    said(desk, String(number), 'strong'),
    said(desk, clausesOf(desk, one)),
    [
      ...proposal.asked.map((asked) => askedParagraph(desk, proposal, asked)),
      ...rationaleParagraph(desk, one),
    ].map(({ language: spoken, runs }) => ({ language: spoken, runs })),
    said(desk, citiesList(amendment.sponsors, language, terms), 'cities'),
    [
      ...desk.languages.flatMap((one) =>
        said({ ...desk, language: one }, terms.say(one, `class.${amendment.class}`)),
      ),
      ...desk.languages.flatMap((one) =>
        said({ ...desk, language: one }, dayIn(amendment.received, profileIn(terms, one)), 'remark'),
      ),
    ],
    [
      ...decisionParagraphs(desk, one, false),
      ...agreedParagraphs(desk, agreedFor(desk.state, amendment, terms)),
    ],
  ];
};

const shares = [
  ['number', 0.9],
  ['clause', 2.3],
  ['proposal', 6.6],
  ['sponsors', 3],
  ['received', 2.4],
  ['status', 4.2],
] as const;

/**
 * The register of amendments: a row for each, as it came in, with what became of it and the text that was agreed where
 * that is another; behind them the brackets that were put and the reservations of cities, the files that came in and
 * wait, which may hold more, what somebody set aside, and what cities remarked.
 */
export const registerForm = (
  state: Negotiation,
  languages: readonly Language[],
  terms: Terms,
  waiting: readonly WaitingFile[] = [],
  remarks: readonly RemarkSaid[] = [],
): TableForm => {
  const language = languages[0] ?? '';
  const desk: Desk = { state, terms, language, languages };
  const rows = [
    ...entered(desk, amendmentsOf(state)).map((one) => cellsOf(desk, one)),
    ...bracketRows(desk),
    ...reservationRows(desk),
    ...waiting.filter(({ aside }) => aside === undefined).map((one) => waitingRow(one, desk)),
    ...asideRows(
      waiting.filter(({ aside }) => aside !== undefined),
      desk,
    ),
    ...remarkRows(remarks, desk),
  ];
  return tableForm(state, languages, terms, { form: 'register', shares, rows });
};
