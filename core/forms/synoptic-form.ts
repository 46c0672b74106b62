import { amendmentsOf, firstVersion, type Negotiation, present } from '#core/amendment/state.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { behind } from '#core/margin/stale.ts';
import { redlineDrafts } from '#core/redline/drafts.ts';
import type { Cell, CellParagraph, TableForm } from './form.ts';
import { citedAs, citeIn, printedAs, sourceOf } from './looked.ts';
import {
  askedParagraph,
  type Desk,
  decisionParagraphs,
  type Entered,
  entered,
  inEachLanguage,
  rationaleParagraph,
  sponsorsParagraph,
} from './proposal-cells.ts';
import type { Asked } from './proposals.ts';
import { writtenNames } from './rolling-form.ts';
import { tableForm } from './table-form.ts';
import { citiesList, own, profileIn, type Terms } from './terms.ts';

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
  const { state, terms, language } = desk;
  if (id === null) return terms.say(language, 'other');
  const profile = profileIn(terms, language);
  const cite = (draft: Draft): string => citedAs(citeIn(sourceOf(draft, profile), id), desk.languages, terms);
  const [was, now] = [cite(firstVersion(state)), cite(present(state))];
  return was === '' || now === '' || was === now
    ? now || was
    : terms.say(language, 'renumbered', { now, was });
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

const finalCell = (desk: Desk, { id, final }: SynopticRow): Cell => {
  const { state } = desk;
  const stale = desk.languages.filter((tag) =>
    behind(state.stale).some(({ part, language }) => part === id && language === tag),
  );
  return [
    ...textCell(desk, present(state), final, 'deleted'),
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

const reservations = (desk: Desk, id: Id | null): Cell => {
  const { state, terms, language } = desk;
  const names = writtenNames(state);
  return state.reservations
    .filter(({ part }) => part === id)
    .map(({ city }) => {
      const said = inEachLanguage(desk, (own) => {
        const cities = citiesList([{ city, name: names.get(city) ?? '' }], own.language, terms);
        return terms.say(own.language, 'reservation', { cities });
      });
      return { language, runs: [own(said, 'remark', profileIn(terms, language))] };
    });
};

const cellsOf = (desk: Desk, row: SynopticRow): readonly Cell[] => [
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
    ...reservations(desk, row.id),
  ],
  row.id === null ? [] : finalCell(desk, row),
];

const shares = [
  ['clause', 1.9],
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
  const rows = synopticRows(desk).map((row) => cellsOf(desk, row));
  return tableForm(state, languages, terms, { form: 'synoptic', shares, rows });
};
