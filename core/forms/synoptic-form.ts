import { amendmentsOf, firstVersion, type Negotiation, present } from '#core/amendment/state.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { behind } from '#core/margin/stale.ts';
import { redlineDrafts } from '#core/redline/drafts.ts';
import type { Cell, CellParagraph, TableForm } from './form.ts';
import { inBrackets } from './in-brackets.ts';
import { printedAs, sourceOf } from './looked.ts';
import {
  askedParagraph,
  citedSince,
  type Desk,
  decisionParagraphs,
  type Entered,
  entered,
  inEachLanguage,
  rationaleParagraph,
  sponsorsParagraph,
} from './proposal-cells.ts';
import type { Asked } from './proposals.ts';
import { reservationsOn } from './reservation-rows.ts';
import { tableForm } from './table-form.ts';
import { own, profileIn, type Terms } from './terms.ts';

/** One amendment's wishes about one part. */
export interface Wish {
  readonly entered: Entered;
  readonly asked: readonly Asked[];
}

/** One part of the text with everything that was proposed for it. */
export interface SynopticRow {
  /** Null for what is about the facts of the meeting, or about parts that were never in both versions shown. */
  readonly id: Id | null;
  readonly base: Part | null;
  readonly final: Part | null;
  readonly wishes: readonly Wish[];
}

const placeFor = ({ what, part, after }: Asked, known: ReadonlySet<Id>): Id | null => {
  if (part !== null && known.has(part)) return part;
  const other = what === 'insert' || what === 'join' ? after : null;
  return other !== null && known.has(other) ? other : null;
};

const wishesByPart = (
  all: readonly Entered[],
  known: ReadonlySet<Id>,
): ReadonlyMap<Id | null, readonly Wish[]> => {
  const found = new Map<Id | null, Wish[]>();
  for (const one of all) {
    for (const place of new Set(one.proposal.asked.map((asked) => placeFor(asked, known)))) {
      const asked = one.proposal.asked.filter((wish) => placeFor(wish, known) === place);
      found.set(place, [...(found.get(place) ?? []), { entered: one, asked }]);
    }
  }
  return found;
};

const byId = ({ parts }: Draft): ReadonlyMap<Id, Part> => new Map(parts.map((part) => [part.id, part]));

const isShown = ({ base, final, wishes }: SynopticRow): boolean => {
  const role = (final ?? base)?.role;
  return wishes.length > 0 || (role !== 'heading' && role !== 'closing') || base === null || final === null;
};

/** The rows of a synoptic table, in the order of the present text with what was taken out at its old place. */
export const synopticRows = (desk: Desk): readonly SynopticRow[] => {
  const { state, terms } = desk;
  const [first, last] = [firstVersion(state), present(state)];
  const order = redlineDrafts(first, last, terms.languages).parts.filter(({ fate }) => fate !== 'moved-from');
  const [old, now] = [byId(first), byId(last)];
  const wishes = wishesByPart(entered(desk, amendmentsOf(state)), new Set(order.map(({ id }) => id)));
  const rows = order.map(
    ({ id }): SynopticRow => ({
      id,
      base: old.get(id) ?? null,
      final: now.get(id) ?? null,
      wishes: wishes.get(id) ?? [],
    }),
  );
  const others = wishes.get(null) ?? [];
  return [
    ...rows,
    ...(others.length === 0 ? [] : [{ id: null, base: null, final: null, wishes: others }]),
  ].filter(isShown);
};

/** How a part is cited: its number now, with the one it had where that is another. */
export const citeOf = (desk: Desk, { id }: SynopticRow): string => {
  if (id === null) return desk.terms.say(desk.language, 'other');
  return citedSince(desk, id);
};

const remark = (desk: Desk, key: string): CellParagraph => ({
  language: desk.language,
  runs: [
    own(
      inEachLanguage(desk, ({ terms, language }) => terms.say(language, key)),
      'remark',
      profileIn(desk.terms, desk.language),
    ),
  ],
});

const textCell = (desk: Desk, draft: Draft, part: Part | null, gone: string): Cell => {
  if (part === null) return [remark(desk, gone)];
  return desk.languages.flatMap((language) => {
    const wording = wordingIn(part, language);
    const source = sourceOf(draft, profileIn(desk.terms, language));
    return wording.length === 0 ? [] : [{ language, runs: printedAs(wording, 'kept', source) }];
  });
};

/** What stands in brackets in the present text, in each language of the form, by the part in which it stands. */
export type Bracketings = ReadonlyMap<Language, ReturnType<typeof inBrackets>>;
export const bracketings = ({ state, terms, languages }: Desk): Bracketings =>
  new Map(languages.map((language) => [language, inBrackets(state, language, terms)]));

// A clause that is contested shows its brackets, as the rolling text does.
export const presentCell = (desk: Desk, { id, final }: SynopticRow, brackets: Bracketings): Cell => {
  const draft = present(desk.state);
  if (final === null && id !== null) return textCell(desk, draft, null, 'deleted');
  return desk.languages.flatMap((language): Cell => {
    const found = brackets.get(language)?.get(id) ?? [];
    const shown = found.map(({ runs }) => ({ language, runs }));
    // New paragraphs in brackets stand behind the part, and do not take its place.
    const isWhole = id === null || found.some((one) => one.id === id);
    return isWhole
      ? shown
      : [...textCell({ ...desk, languages: [language] }, draft, final, 'deleted'), ...shown];
  });
};

/** What a part says now, and which of its languages does not follow. */
export const finalCell = (desk: Desk, row: SynopticRow, brackets: Bracketings): Cell => {
  const { state } = desk;
  const { id } = row;
  const stale = desk.languages.filter((tag) =>
    behind(state.stale).some(({ part, language }) => part === id && language === tag),
  );
  return [
    ...presentCell(desk, row, brackets),
    ...stale.map(
      (tag): CellParagraph => ({
        language: desk.language,
        runs: [
          own(
            inEachLanguage(desk, ({ terms, language }) =>
              terms.say(language, 'stale', { language: tag.toUpperCase() }),
            ),
            'remark',
            profileIn(desk.terms, desk.language),
          ),
        ],
      }),
    ),
  ];
};

const cellsOf = (desk: Desk, row: SynopticRow, brackets: Bracketings): readonly Cell[] => [
  [
    {
      language: desk.language,
      runs: [own(citeOf(desk, row), 'strong', profileIn(desk.terms, desk.language))],
    },
  ],
  row.id === null ? [] : textCell(desk, firstVersion(desk.state), row.base, 'new'),
  row.wishes.flatMap(({ entered: one, asked }) => [
    sponsorsParagraph(desk, one),
    ...asked.map((wish) => askedParagraph(desk, one.proposal, wish)),
    ...rationaleParagraph(desk, one),
  ]),
  [
    ...row.wishes.flatMap(({ entered: one }) => decisionParagraphs(desk, one, true)),
    ...reservationsOn(desk, row.id),
  ],
  finalCell(desk, row, brackets),
];

const shares = [
  ['clause', 3.1],
  ['base', 5],
  ['proposals', 6],
  ['decision', 3.4],
  ['final', 5],
] as const;

/**
 * The synoptic table: for each part of the text what it was, what was proposed by whom and why, what was decided, and
 * what it says now. Every proposal is in it, also on parts that are gone.
 */
export const synopticForm = (state: Negotiation, languages: readonly Language[], terms: Terms): TableForm => {
  const language = languages[0] ?? '';
  const desk: Desk = { state, terms, language, languages };
  const brackets = bracketings(desk);
  const rows = synopticRows(desk).map((row) => cellsOf(desk, row, brackets));
  return tableForm(state, languages, terms, { form: 'synoptic', shares, rows });
};
