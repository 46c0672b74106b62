import { openness } from '#core/amendment/openness.ts';
import { type Piece, type RollingOptions, type RollingPart, rolling } from '#core/amendment/rolling.ts';
import { amendmentsOf, type Negotiation, present, versionOf } from '#core/amendment/state.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import { gapOf } from '#core/draft/printed.ts';
import { columnFor, type LegendLine, symbolOf } from './columns.ts';
import type { FormPart, FormRun, TextForm } from './form.ts';
import { citedAs, citeIn, printedApart, printedAs, type Source, type Stretch, sourceOf } from './looked.ts';
import { citiesList, own, profileIn, sign, type Terms } from './terms.ts';

/** How the rolling text is to be printed. */
export interface RollingFormOptions extends RollingOptions {
  /** Whether the cities stand behind what they want. */
  readonly sponsors: boolean;
}

interface Page {
  readonly language: Language;
  readonly source: Source;
  readonly terms: Terms;
  readonly options: RollingFormOptions;
  readonly names: ReadonlyMap<Id, string>;
}

/** The names under which cities wrote, for those that the network does not know. */
export const writtenNames = (state: Negotiation): ReadonlyMap<Id, string> =>
  new Map(
    amendmentsOf(state)
      .flatMap(({ sponsors }) => sponsors)
      .map(({ city, name }) => [city, name]),
  );

const citiesOf = (cities: readonly Id[], { language, terms, names }: Page): string =>
  citiesList(
    cities.map((city) => ({ city, name: names.get(city) ?? '' })),
    language,
    terms,
  );

const sayForm = (
  piece: Extract<Piece, { kind: 'move' | 'split' | 'merge' | 'reshape' }>,
  page: Page,
): string => {
  const { terms, language, source } = page;
  if (piece.kind !== 'move') return terms.say(language, `rolling.${piece.kind}`);
  if (piece.after === null) return terms.say(language, 'rolling.move-first');
  const clause = citedAs(citeIn(source, piece.after), [language], terms, 'the-opening');
  return terms.say(language, 'rolling.move', { clause });
};

const noted = (said: string, cities: readonly Id[], page: Page): readonly FormRun[] => {
  const profile = profileIn(page.terms, page.language);
  const by = page.options.sponsors && cities.length > 0 ? ` (${citiesOf(cities, page)})` : '';
  return [
    sign(' [', 'bracket'),
    own(said, 'remark', profile),
    own(by, 'cities', profile),
    sign('] ', 'bracket'),
  ];
};

const saidElsewhere = (languages: readonly Language[], cities: readonly Id[], page: Page): FormRun => {
  const { terms, language, options } = page;
  const tags = languages.map((tag) => tag.toUpperCase()).join(', ');
  const by = options.sponsors && cities.length > 0 ? citiesOf(cities, page) : null;
  const said = by === null ? tags : terms.say(language, 'rolling.elsewhere', { tags, by });
  return own(` (${said})`, 'cities', profileIn(terms, language));
};

const looked = (piece: Extract<Piece, { kind: 'needs-you' }>, page: Page): readonly FormRun[] => {
  const { terms, language, source, options } = page;
  const profile = profileIn(terms, language);
  const { amendment, removed, inserted, joins, elsewhere, cities } = piece;
  const join = joins === true ? [own(` ${terms.say(language, 'rolling.join')}`, 'remark', profile)] : [];
  const gone =
    removed.length === 0 ? [] : [own(' ', 'remark', profile), ...printedAs(removed, 'deleted', source)];
  const put =
    inserted.length === 0 ? [] : [own(' ', 'remark', profile), ...printedAs(inserted, 'option', source)];
  const named =
    options.sponsors && cities.length > 0 ? [own(` (${citiesOf(cities, page)})`, 'cities', profile)] : [];
  const by = elsewhere === undefined ? named : [saidElsewhere(elsewhere, cities, page)];
  return [
    sign(' [', 'bracket'),
    own(terms.say(language, 'rolling.needs-you', { amendment }), 'remark', profile),
    ...gone,
    ...join,
    ...put,
    ...by,
    sign(']', 'bracket'),
  ];
};

const asPiece = (piece: Piece, page: Page): readonly FormRun[] => {
  const { terms, language, options } = page;
  const profile = profileIn(terms, language);
  switch (piece.kind) {
    case 'words':
    case 'other-words':
      return [];
    case 'open':
      return [sign('[', 'bracket')];
    case 'close':
      return [sign(']', 'bracket')];
    case 'or':
      return [sign(' / ', 'bracket')];
    case 'cities':
      return options.sponsors ? [own(` (${citiesOf(piece.cities, page)})`, 'cities', profile)] : [];
    case 'elsewhere':
      return [saidElsewhere(piece.languages, piece.cities, page)];
    case 'move':
    case 'split':
    case 'merge':
    case 'reshape':
      return noted(sayForm(piece, page), piece.cities, page);
    case 'needs-you':
      return looked(piece, page);
    case 'deletion': {
      const said = terms.say(language, 'rolling.deletion');
      const by = options.sponsors && piece.cities.length > 0 ? ` (${citiesOf(piece.cities, page)})` : '';
      return [sign(' / ', 'bracket'), own(said, 'remark', profile), own(by, 'cities', profile)];
    }
  }
};

// The words of the draft are one paragraph, whatever brackets stand in it; each alternative is set by itself.
const runsOf = (pieces: readonly Piece[], page: Page): readonly FormRun[] => {
  const words = pieces.flatMap((piece): readonly Stretch[] =>
    piece.kind === 'words' ? [{ wording: piece.wording, look: 'kept' }] : [],
  );
  const texts = printedApart(words, page.source);
  let next = 0;
  return pieces.flatMap((piece) => {
    if (piece.kind === 'words') return texts[next++] ?? [];
    return piece.kind === 'other-words'
      ? printedAs(piece.wording, 'option', page.source)
      : asPiece(piece, page);
  });
};

const isNamed = ({ version, number }: RollingPart, { options }: Page): boolean =>
  version !== null && (options.alternatives === 'alt' || number === null);

const labelOf = (one: RollingPart, page: Page): string => {
  const { number, marker, part, bracketed } = one;
  if (number === null) return marker ?? '';
  if (bracketed && !isNamed(one, page)) return `[${number}]`;
  return part.role === 'section' ? number : `${number}.`;
};

const behindBracket = (runs: readonly FormRun[], said: FormRun): readonly FormRun[] => {
  const [first, ...rest] = runs;
  return first?.look === 'bracket' ? [first, said, ...rest] : [said, ...runs];
};

// Where alternatives have no number of their own, each says inside its bracket which it is.
const withVersion = (runs: readonly FormRun[], one: RollingPart, page: Page): readonly FormRun[] => {
  if (!isNamed(one, page)) return runs;
  const { language, terms } = page;
  const name = terms.say(language, 'rolling.alternative', { version: one.version ?? 1 });
  return behindBracket(runs, own(`${name} `, 'remark', profileIn(terms, language)));
};

const withGap = (runs: readonly FormRun[], one: RollingPart, page: Page): readonly FormRun[] => {
  const { source, language, terms } = page;
  const isFilled = one.pieces.some(({ kind }) => kind === 'words' || kind === 'other-words');
  const gap = isFilled ? null : gapOf(one.part, source.labels.get(one.id), profileIn(terms, language));
  return gap === null ? runs : behindBracket(runs, { ...gap, look: 'kept' });
};

const partOf = (one: RollingPart, page: Page): FormPart | null => {
  const { part, pieces } = one;
  const label = labelOf(one, page);
  const runs = withVersion(withGap(runsOf(pieces, page), one, page), one, page);
  if (runs.length === 0 && label === '') return null;
  return {
    id: part.id,
    role: part.role,
    line: part.role === 'heading' ? part.line : null,
    level: part.role === 'item' ? part.level : 0,
    label: label === '' ? [] : [sign(label, one.bracketed ? 'bracket' : 'kept')],
    runs,
  };
};

interface Rolled {
  readonly parts: readonly RollingPart[];
  /** The same parts as they print. */
  readonly set: readonly (FormPart | null)[];
}

/** The rolling text in one language, part by part, as pieces and as it prints. */
export const rolledIn = (
  state: Negotiation,
  language: Language,
  terms: Terms,
  options: RollingFormOptions,
): Rolled => {
  const profile = profileIn(terms, language);
  const names = writtenNames(state);
  const page: Page = { language, terms, options, names, source: sourceOf(present(state), profile) };
  const parts = rolling(state, profile, options);
  return { parts, set: parts.map((part) => partOf(part, page)) };
};

const isElsewhere = (piece: Piece): boolean =>
  piece.kind === 'elsewhere' || (piece.kind === 'needs-you' && piece.elsewhere !== undefined);

interface Shown {
  readonly isStruck: boolean;
  readonly isElsewhere: boolean;
}

const legendFor = (sponsors: boolean, shown: Shown | undefined): readonly LegendLine[] => [
  { key: 'bracket', look: 'bracket' },
  { key: 'option', look: 'option' },
  ...(shown?.isStruck === true ? [{ key: 'deleted', look: 'deleted' } as const] : []),
  ...(sponsors ? [{ key: 'cities', look: 'cities' } as const] : []),
  ...(shown?.isElsewhere === true ? [{ key: 'elsewhere', look: 'cities' } as const] : []),
];

// A few words of many are not none.
const percent = (share: number): string | number =>
  share > 0 && share < 0.005 ? '< 1' : Math.round(share * 100);

/**
 * The present text with what is contested in brackets, in one or more languages. Brackets, numbers and alternatives
 * are the same in all of them, so that the parts stand beside each other.
 */
export const rollingForm = (
  state: Negotiation,
  languages: readonly Language[],
  terms: Terms,
  options: RollingFormOptions,
): TextForm => {
  const draft = present(state);
  const shown = new Map<Language, Shown>();
  const columns = languages.map((language) => {
    const { parts, set } = rolledIn(state, language, terms, options);
    shown.set(language, {
      isStruck: set.some((part) => part?.runs.some(({ look }) => look === 'deleted')),
      isElsewhere: parts.some(({ pieces }) => pieces.some(isElsewhere)),
    });
    return set;
  });
  const length = Math.max(0, ...columns.map((parts) => parts.length));
  const rows = Array.from({ length }, (_, at) => columns.map((parts) => parts[at] ?? null));
  return {
    is: 'text',
    form: 'rolling',
    kind: draft.kind,
    symbol: symbolOf(draft, languages[0] ?? '', terms),
    columns: languages.map((language) => {
      const { brackets, share } = openness(state, language);
      return columnFor(draft, language, terms, {
        form: 'rolling',
        about: { version: versionOf(state), count: brackets, share: percent(share) },
        legend: legendFor(options.sponsors, shown.get(language)),
      });
    }),
    rows: rows.filter((row) => row.some((part) => part !== null)),
  };
};
