import { type Cited, citedParts } from '#core/amendment/instructions/cited-parts.ts';
import type { Draft, Id, Language, Part } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import type { Failure } from '#core/failure.ts';
import { fold, foldedEqual } from '#core/language/fold.ts';
import type { Languages } from '#core/language/profile.ts';
import { allWords, wordsAlike, wordsIn } from '#core/redline/words-in-common.ts';
import type { Heads } from './columns.ts';
import type { Column } from './forms/forms.ts';
import { says } from './forms/phrases.ts';
import { plainSide } from './reword.ts';
import type { Cell } from './sheet.ts';
import { isGap } from './word/gaps.ts';

/** What the rows of a matrix are read against. */
export interface Context {
  /** The version on which it was made. */
  readonly draft: Draft;
  readonly languages: Languages;
  /** The language in which words are expected, where neither a head nor the words tell. */
  readonly language: Language;
  readonly newId: () => Id;
  /** Whether what is struck through by hand waits, unless someone said that it is meant as taken out. */
  readonly holdsStruck?: boolean;
  /** Whether words are those that we print into the tables that we send: titles, the choices of a list. */
  readonly isOurs?: (words: string) => boolean;
}

/** One row with the one above it, its line in the sheet and the heads over it. */
export interface RowRead {
  readonly row: readonly Cell[];
  readonly above: readonly Cell[];
  readonly line: number;
  readonly heads: Heads;
  /** Its proposal stands in one cell with that of another row, about another paragraph. */
  readonly shared?: boolean;
}

/** So much of a paragraph must be in a cell that it is taken for its new text, not for an instruction. */
export const asText = 0.5;

/** The cells of a row in columns of some kinds that hold anything. */
export const cells = (
  { row, heads }: RowRead,
  ...wanted: readonly Column[]
): readonly (Cell & { readonly language: Language | null })[] =>
  [...heads.columns].flatMap(([at, { column, language }]) => {
    const cell = row[at];
    return cell !== undefined && wanted.includes(column) && `${cell.before ?? ''}${cell.text}`.trim() !== ''
      ? [{ ...cell, language }]
      : [];
  });

/** All that a row says in the columns of one kind; of the present text what stood there before anyone changed it. */
export const textOf = (read: RowRead, column: Column): string =>
  [
    ...new Set(
      cells(read, column).map(({ text, before }) => ((column === 'current' ? before : text) ?? text).trim()),
    ),
  ].join('\n');

/** The part that a row is about, or why it is not known. */
export interface Aim {
  readonly part: Part | null;
  readonly scope: readonly Part[];
  readonly cell: string;
  readonly asks: Failure | null;
  /** The sentence that is named, counted from 1 or backwards from -1. */
  readonly sentence?: number;
}

const asks = (code: string, cell: string, facts: Failure['facts'] = {}): Aim => ({
  part: null,
  scope: [],
  cell,
  asks: { code, facts },
});

// “Reference”, over the ids in the table that we send, is to others the head of the numbers of paragraphs.
const byIdentity = (read: RowRead, { draft }: Context): Part | undefined => {
  const ids = cells(read, 'identity', 'place').map(({ text }) => text.trim());
  return draft.parts.find(({ id }) => ids.includes(id));
};

/** Whether a row is one of a table that we sent, about a part by its id. */
export const namesById = (read: RowRead, context: Context, part: Part): boolean =>
  byIdentity(read, context)?.id === part.id;

const byLabel = (cell: string, { draft, languages }: Context): Part | undefined => {
  const profile = languages[draft.languages[0] ?? ''];
  const known = profile === undefined ? null : labels(draft, profile);
  return draft.parts.find(({ id }) => foldedEqual(known?.get(id)?.cite ?? '', cell) && cell !== '');
};

const byCurrent = (read: RowRead, { draft, languages }: Context): Part | undefined => {
  const current = fold(textOf(read, 'current'));
  if (current === '') return undefined;
  const found = draft.languages.flatMap((language) =>
    plainSide(draft, language, languages).faces.filter(({ folded }) => folded === current),
  );
  return found.length === 1 ? found[0]?.part : undefined;
};

const ofCited = (cited: Cited, cell: string): Aim => {
  const [part, ...others] = cited.parts;
  if (part === undefined || cited.fresh) return { part: null, scope: [], cell, asks: cited.missing };
  if (others.length > 0 || cited.more) return asks('reply:several-places', cell, { cell });
  const named = cited.sentence === null ? {} : { sentence: cited.sentence };
  return { part, scope: cited.scope, cell, asks: null, ...named };
};

/** The part that a row is about: by its identity, its citation, or the present text that it shows. */
export const aimOf = (read: RowRead, context: Context): Aim => {
  const known = byIdentity(read, context);
  const [place] = cells(read, 'place');
  const cell = place?.text.trim() ?? '';
  if (known !== undefined) return { part: known, scope: [known], cell, asks: null };
  if (place?.isDate === true) return asks('reply:place-is-date', cell, { cell });
  if (cell === '' || says(cell, 'ditto')) {
    const part = byCurrent(read, context);
    if (part !== undefined) return { part, scope: [part], cell, asks: null };
    return asks(cell === '' ? 'reply:no-place' : 'reply:ditto', cell, { cell });
  }
  const labelled = byLabel(cell, context);
  if (labelled?.role === 'chapeau') return { part: labelled, scope: [labelled], cell, asks: null };
  const cited = citedParts(cell, context.draft, context.languages);
  return cited === null ? asks('reply:place-unread', cell, { cell }) : ofCited(cited, cell);
};

/** Whether the cell for the present text shows another paragraph than the one that is cited. */
export const showsAnother = (
  read: RowRead,
  scope: readonly Part[],
  { draft, languages }: Context,
): boolean => {
  const current = textOf(read, 'current');
  if (current.length < 20 || isGap(current, languages)) return false;
  const words = wordsIn(fold(current));
  const likeness = draft.languages.map((language) => {
    const { faces } = plainSide(draft, language, languages);
    const own = scope.flatMap(({ id }) => faces.find((one) => one.part.id === id)?.words ?? []);
    const [first] = own;
    return Math.max(
      ...[first === undefined ? [] : [first], own].map((all) => wordsAlike(allWords(all), words)),
    );
  });
  return Math.max(...likeness) < asText;
};
