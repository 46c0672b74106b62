import { withItems } from '#core/change/make.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { counts, type Label, labels } from '#core/draft/numbering.ts';
import { type Wording, wordingLength } from '#core/draft/wording.ts';
import { clauseNumber } from '#core/language/markers.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { Option } from './deed.ts';
import { type NewParts, type OpenForm, openBrackets, openForms, openParts } from './open-brackets.ts';
import { stretchIn } from './openness.ts';
import { type Cut, citiesPiece, type Mark, type Piece, piecesOf } from './rolling-pieces.ts';
import { type Bracket, type Negotiation, present } from './state.ts';
import { type ToLookAt, toLookAt } from './to-look-at.ts';

export type { Piece } from './rolling-pieces.ts';

/** A part as the rolling text prints it. */
export interface RollingPart {
  readonly id: Id;
  readonly part: Part;
  /** `4`, `4 bis` for an alternative under the `bis` style; null where none is printed. */
  readonly number: string | null;
  readonly marker: string | null;
  /** For a whole clause in brackets: which of its versions this is, counted from 1; null for all others. */
  readonly version: number | null;
  readonly bracketed: boolean;
  readonly pieces: readonly Piece[];
}

/** How a rolling text is made. */
export interface RollingOptions {
  /** `brackets` shows what the committee put in brackets; `proposals` every open proposal in place as well. */
  readonly show: 'brackets' | 'proposals';
  /** Whether alternative clauses count on as bis and ter, or all keep the number and are told apart as Alt 1, Alt 2. */
  readonly alternatives: 'bis' | 'alt';
}

interface Page {
  readonly draft: Draft;
  readonly language: Language;
  readonly labelled: ReadonlyMap<Id, Label>;
  readonly counted: ReturnType<typeof counts>;
  readonly brackets: readonly Bracket[];
  /** Those of them that nobody put in brackets: proposals that are open. */
  readonly proposed: ReadonlySet<Bracket>;
  readonly forms: readonly OpenForm[];
  readonly looks: readonly ToLookAt[];
}

// Proposals that are worded in other languages alone stand round the whole part in one bracket; those of which this
// language has its own words in the same part are there already.
const together = (silent: readonly Bracket[], spoken: readonly Bracket[]): readonly Bracket[] => {
  const said = new Set(spoken.flatMap(({ options }) => options.map(({ id }) => id)));
  const options = silent.flatMap((bracket) => bracket.options.filter(({ id }) => !said.has(id)));
  const [first] = silent;
  return first === undefined || options.length === 0 ? [] : [{ ...first, options }];
};

const cutsOf = ({ brackets, proposed, language }: Page, part: Part): readonly Cut[] => {
  const wording = wordingIn(part, language);
  const here = brackets.filter((bracket) => bracket.part === part.id && bracket.stretches !== null);
  const isSilent = (bracket: Bracket): boolean =>
    proposed.has(bracket) && bracket.stretches?.[language] === undefined;
  const spoken = here.filter((bracket) => !isSilent(bracket));
  return [...together(here.filter(isSilent), spoken), ...spoken].flatMap((bracket) => {
    const stretch = stretchIn(bracket, language, wording);
    return stretch === null ? [] : [{ bracket, ...stretch }];
  });
};

const markOf = ({ operation, cities }: OpenForm, wording: Wording, language: Language): Mark => {
  const at = wordingLength(wording);
  switch (operation.type) {
    case 'move-parts':
      return { at, piece: { kind: 'move', after: operation.after, cities } };
    case 'merge-parts':
      return { at, piece: { kind: 'merge', cities } };
    case 'set-part':
      return { at, piece: { kind: 'reshape', cities } };
    case 'split-part':
      return { at: operation.at[language] ?? at, piece: { kind: 'split', cities } };
  }
};

const nothing = { removed: [], inserted: [] };

type NeedsYou = Extract<Piece, { kind: 'needs-you' }>;

// What is worded in other languages alone is said to be, so that no language has fewer of them than another.
const elsewhereIn = ({ words, inAll }: ToLookAt, language: Language): Pick<NeedsYou, 'elsewhere'> => {
  const languages = Object.keys(words);
  return inAll || languages.length === 0 || words[language] !== undefined ? {} : { elsewhere: languages };
};

// Behind the words of its part, where it takes nobody's place.
const lookMark = (look: ToLookAt, wording: Wording, language: Language): Mark => ({
  at: wordingLength(wording),
  piece: {
    kind: 'needs-you',
    amendment: look.amendment,
    ...(look.words[language] ?? nothing),
    ...(look.joins ? { joins: look.joins } : {}),
    ...elsewhereIn(look, language),
    cities: look.cities,
  },
});

const marksOf = ({ forms, looks, language }: Page, part: Part): readonly Mark[] => {
  const wording = wordingIn(part, language);
  return [
    ...forms.filter((one) => one.part === part.id).map((one) => markOf(one, wording, language)),
    ...looks.filter((one) => one.part === part.id).map((one) => lookMark(one, wording, language)),
  ];
};

const rollingPart = (page: Page, part: Part, rest: Partial<RollingPart> = {}): RollingPart => {
  const label = page.labelled.get(part.id);
  return {
    id: part.id,
    part,
    number: label?.number ?? null,
    marker: label?.marker ?? null,
    version: null,
    bracketed: false,
    pieces: piecesOf(wordingIn(part, page.language), cutsOf(page, part), marksOf(page, part), page.language),
    ...rest,
  };
};

interface Frame {
  readonly bracket: Id;
  readonly version: number | null;
  /** What stands before the closing bracket. */
  readonly last: readonly Piece[];
}

const framed = (parts: readonly RollingPart[], { bracket, version, last }: Frame): readonly RollingPart[] =>
  parts.map((part, index) => ({
    ...part,
    version: index === 0 ? version : null,
    bracketed: true,
    pieces: [
      ...(index === 0 ? [{ kind: 'open' as const, bracket }] : []),
      ...part.pieces,
      ...(index === parts.length - 1 ? [...last, { kind: 'close' as const, bracket }] : []),
    ],
  }));

const asOther = (parts: readonly RollingPart[]): readonly RollingPart[] =>
  parts.map((part) => ({
    ...part,
    pieces: part.pieces.map((piece) =>
      piece.kind === 'words' ? { kind: 'other-words', wording: piece.wording } : piece,
    ),
  }));

const alternative = (
  page: Page,
  bracket: Bracket,
  option: Option,
  number: string | null,
): readonly RollingPart[] => {
  const [own] = withItems(page.draft, bracket.part);
  if (own === undefined) return [];
  const parts = option.parts ?? [{ ...own, wording: { ...own.wording, ...option.wording } }];
  const printed = parts.map((part, index) =>
    rollingPart({ ...page, brackets: [], forms: [], looks: [] }, part, index === 0 ? { number } : {}),
  );
  return asOther(printed);
};

const wantsDeletion = ({ parts }: Option): boolean => parts?.length === 0;

const wholeClause = (
  page: Page,
  bracket: Bracket,
  own: readonly Part[],
  style: RollingOptions['alternatives'],
  profile: LanguageProfile,
): readonly RollingPart[] => {
  const printed = own.map((part) => rollingPart(page, part));
  const { n = 1, bis = 0 } = page.counted.get(bracket.part) ?? {};
  const number = printed[0]?.number ?? null;
  const others = bracket.options.filter((option) => !wantsDeletion(option));
  const deletions = bracket.options
    .filter(wantsDeletion)
    .map(({ cities }) => ({ kind: 'deletion' as const, cities }));
  const first = { bracket: bracket.id, version: others.length > 0 ? 1 : null };
  return [
    ...framed(printed, { ...first, last: [...citiesPiece(bracket.own), ...deletions] }),
    ...others.flatMap((option, place) => {
      const counts = style === 'bis' && number !== null;
      const other = counts ? clauseNumber(n, bis + place + 1, profile) : number;
      const frame = { bracket: bracket.id, version: place + 2, last: citiesPiece(option.cities) };
      return framed(alternative(page, bracket, option, other), frame);
    }),
  ];
};

/** Paragraphs in brackets that are not in the text: each version behind the other, and who wants none of them. */
const bracketedNewParts = (page: Page, after: Id | null): readonly RollingPart[] =>
  page.brackets
    .filter((bracket) => bracket.after === after)
    .flatMap(({ id, options, own }) =>
      options.flatMap(({ parts = [], cities }, place) => {
        const none: readonly Piece[] =
          own.length > 0 && place === options.length - 1 ? [{ kind: 'deletion', cities: own }] : [];
        return framed(
          asOther(parts.map((part) => rollingPart({ ...page, brackets: [], forms: [], looks: [] }, part))),
          {
            bracket: id,
            version: options.length > 1 ? place + 1 : null,
            last: [...citiesPiece(cities), ...none],
          },
        );
      }),
    );

const newParts = (page: Page, added: readonly NewParts[], after: Id | null): readonly RollingPart[] =>
  added
    .filter((one) => one.after === after)
    .flatMap(({ group, parts, cities }) =>
      framed(
        asOther(parts.map((part) => rollingPart({ ...page, brackets: [], forms: [], looks: [] }, part))),
        {
          bracket: `open ${group}`,
          version: null,
          last: citiesPiece(cities),
        },
      ),
    );

/**
 * The rolling text in one language: the draft with what is contested in brackets, from one value for screen, terminal
 * and every export. Alternatives of a clause follow it and take no number from the clauses behind, so that references
 * stay valid; both languages have the same brackets and labels. Proposed moves, splits, merges and other forms are marks in
 * their place, and what needs someone to look is told behind its part, so that nothing open is missing.
 */
export const rolling = (
  state: Negotiation,
  profile: LanguageProfile,
  { show, alternatives }: RollingOptions = { show: 'brackets', alternatives: 'bis' },
): readonly RollingPart[] => {
  const draft = present(state);
  const proposed = show === 'brackets' ? [] : openBrackets(state);
  const brackets = [...state.brackets, ...proposed];
  const added = show === 'brackets' ? [] : openParts(state);
  const page: Page = {
    draft,
    language: profile.tag,
    labelled: labels(draft, profile),
    counted: counts(draft),
    brackets,
    proposed: new Set(proposed),
    forms: show === 'brackets' ? [] : openForms(state),
    looks: show === 'brackets' ? [] : toLookAt(state),
  };
  const found: RollingPart[] = [...bracketedNewParts(page, null), ...newParts(page, added, null)];
  for (let index = 0; index < draft.parts.length; ) {
    const part = draft.parts[index];
    if (part === undefined) break;
    const whole = brackets.find(
      (one) => one.part === part.id && one.stretches === null && one.after === undefined,
    );
    const own = whole === undefined ? [part] : withItems(draft, part.id);
    index += own.length;
    found.push(
      ...(whole === undefined
        ? [rollingPart(page, part)]
        : wholeClause(page, whole, own, alternatives, profile)),
      ...own.flatMap(({ id }) => [...bracketedNewParts(page, id), ...newParts(page, added, id)]),
    );
  }
  return found;
};
