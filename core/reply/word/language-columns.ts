import type { Draft, Language } from '#core/draft/draft.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import type { Languages } from '#core/language/profile.ts';
import type { Reads } from '#core/word/revisions/only-where.ts';
import type { Revisions, ViewParagraph } from '#core/word/revisions/revisions.ts';
import { languageNamed } from '../columns.ts';
import { plainText } from './match-base.ts';

/** A text in several languages, each in a column of its own, beside each other in tables. */
export interface LanguageColumns {
  /** In the order of the columns; what stands in no such table is read with the first. */
  readonly languages: readonly Language[];
  /** Which paragraphs are read in a language. */
  readonly reads: (language: Language) => Reads;
  /** Whether a paragraph is no part of the text: the name of a language over its column, a column of numbers. */
  readonly isBeside: (paragraph: ViewParagraph) => boolean;
}

interface Grid {
  readonly columns: ReadonlyMap<number, Language | null>;
  /** The first row behind those that name the languages. */
  readonly firstRow: number;
}

const longestName = 40;

const nameIn = (text: string): Language | null =>
  text.length > longestName ? null : (languageNamed(text)?.language ?? null);

type Placed = ViewParagraph & { readonly cell: NonNullable<ViewParagraph['cell']> };

const grouped = <Key>(paragraphs: readonly Placed[], key: (one: Placed) => Key): Map<Key, Placed[]> => {
  const found = new Map<Key, Placed[]>();
  for (const one of paragraphs) {
    const there = found.get(key(one));
    if (there === undefined) found.set(key(one), [one]);
    else there.push(one);
  }
  return found;
};

// Where the lines between cells do not fall under each other, a language has several columns, but one in each row.
const isDoubled = (paragraphs: readonly Placed[], columns: Grid['columns']): boolean =>
  [...grouped(paragraphs, ({ cell }) => cell.row).values()].some((row) => {
    const own = [...new Set(row.map(({ cell }) => cell.column))].flatMap((at) => columns.get(at) ?? []);
    return new Set(own).size !== own.length;
  });

// By how most of a column is worded, else by the name that stands over it.
const gridOf = (paragraphs: readonly Placed[], draft: Draft, languages: Languages): Grid | null => {
  const columns = new Map<number, Language | null>();
  for (const [column, own] of grouped(paragraphs, ({ cell }) => cell.column)) {
    const language =
      likelyLanguage(own.map(plainText).join('\n'), languages) ?? nameIn(own[0] ? plainText(own[0]) : '');
    columns.set(column, language !== null && draft.languages.includes(language) ? language : null);
  }
  const found = new Set([...columns.values()].filter((one) => one !== null));
  if (found.size < 2 || isDoubled(paragraphs, columns)) return null;
  const top = paragraphs.filter(
    ({ cell, wording }) =>
      cell.row === 0 && wording.length > 0 && (columns.get(cell.column) ?? null) !== null,
  );
  const named = top.length > 0 && top.every((one) => nameIn(plainText(one)) !== null);
  return { columns, firstRow: named ? 1 : 0 };
};

/** The languages of a text by columns of its tables; null for one that is not laid out so. */
export const languageColumns = (
  { rejected }: Revisions,
  draft: Draft,
  languages: Languages,
): LanguageColumns | null => {
  const inTables = rejected.flatMap((one): readonly Placed[] =>
    one.cell === undefined || one.instructions === true ? [] : [{ ...one, cell: one.cell }],
  );
  const grids = new Map<number, Grid>();
  for (const [table, own] of grouped(inTables, ({ cell }) => cell.table)) {
    const grid = gridOf(own, draft, languages);
    if (grid !== null) grids.set(table, grid);
  }
  const found = new Set([...grids.values()].flatMap(({ columns }) => [...columns.values()]));
  const all = [...found].filter((one) => one !== null);
  const [first] = all;
  if (first === undefined) return null;
  const languageAt = (table: number, column: number): Language =>
    grids.get(table)?.columns.get(column) ?? first;
  return {
    languages: all,
    reads: (language) => (cell) => (cell === null ? first : languageAt(cell.table, cell.column)) === language,
    isBeside: ({ cell }) => {
      const grid = cell === undefined ? undefined : grids.get(cell.table);
      if (cell === undefined || grid === undefined) return false;
      return cell.row < grid.firstRow || (grid.columns.get(cell.column) ?? null) === null;
    },
  };
};
