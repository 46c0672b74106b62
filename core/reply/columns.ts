import type { Language } from '#core/draft/draft.ts';
import type { Column } from './forms/forms.ts';
import { flat, phrasesIn, replyForms } from './forms/phrases.ts';
import type { Cell, Sheet } from './sheet.ts';

/** One column of a comment matrix: what it holds, and in which language where its head says so. */
export interface Head {
  readonly column: Column;
  readonly language: Language | null;
}

/** The columns of a matrix by their place, and the first row behind its heads. */
export interface Heads {
  readonly columns: ReadonlyMap<number, Head>;
  readonly firstRow: number;
}

const rowsLookedAt = 12;

interface Fit {
  readonly column: Column;
  /** Of the words that were known. */
  readonly length: number;
  /** What else is said. */
  readonly rest: string;
}

const columnIn = (words: string): Fit | null => {
  let best: Fit | null = null;
  for (const { columns } of replyForms)
    for (const column of Object.keys(columns).filter((name): name is Column => name in columns))
      for (const phrase of phrasesIn(columns[column])) {
        const fits = words === phrase || words.startsWith(`${phrase} `);
        if (fits && phrase.length > (best?.length ?? 0))
          best = { column, length: phrase.length, rest: words.slice(phrase.length).trim() };
      }
  return best;
};

/** A language that a head names, and what else it says. */
interface LanguageHead {
  readonly language: Language;
  readonly rest: string;
}

/** The language that words name, at their start or end, in English or French: “Texte français”. */
export const languageNamed = (text: string): LanguageHead | null => languageIn(flat(text));

const languageIn = (words: string): LanguageHead | null => {
  for (const { languages } of replyForms)
    for (const [language, phrases] of Object.entries(languages))
      for (const phrase of phrasesIn(phrases)) {
        if (words === phrase) return { language, rest: '' };
        if (words.endsWith(` ${phrase}`)) return { language, rest: words.slice(0, -phrase.length - 1) };
        if (words.startsWith(`${phrase} `)) return { language, rest: words.slice(phrase.length + 1) };
      }
  return null;
};

const headIn = (text: string): Head | null => {
  const words = flat(text);
  if (words === '' || words.length > 120) return null;
  const found = languageIn(words);
  const column = (found === null || found.rest === '' ? null : columnIn(found.rest)) ?? columnIn(words);
  return column === null ? null : { column: column.column, language: found?.language ?? null };
};

/** What a head of a column says beside what its column is for, and in which language; null for what is no head. */
export const besideHead = (text: string): string | null => {
  const found = languageNamed(text);
  if (found?.rest === '') return '';
  const fits = [flat(text), found?.rest ?? ''].flatMap((words) => columnIn(words)?.rest ?? []);
  return fits.toSorted((one, other) => one.length - other.length)[0] ?? null;
};

// Under a head that goes over several columns, each of them says what is its own: proposed text, EN and FR.
const underHead = (above: string, own: string): Head | null => {
  const [outer, inner] = [headIn(above), headIn(own)];
  const language = languageIn(flat(own));
  if (outer !== null && language?.rest === '') return { ...outer, language: language.language };
  return inner ?? (above === own || own === '' ? outer : null);
};

const columnsOf = (head: (at: number) => Head | null, width: number): ReadonlyMap<number, Head> =>
  new Map(
    Array.from({ length: width }, (_, at) => [at, head(at)] as const).filter(
      (entry): entry is readonly [number, Head] => entry[1] !== null,
    ),
  );

const has = (columns: ReadonlyMap<number, Head>, ...wanted: readonly Column[]): boolean =>
  [...columns.values()].some(({ column }) => wanted.includes(column));

const isMatrix = (columns: ReadonlyMap<number, Head>): boolean =>
  has(columns, 'proposed', 'remark') && has(columns, 'place', 'identity', 'current');

const repeats = (row: readonly Cell[], columns: ReadonlyMap<number, Head>): boolean =>
  [...columns].every(([at, head]) => {
    const cell = row[at];
    return cell?.continues === 'above' || headIn(cell?.text ?? '')?.column === head.column;
  });

/**
 * The heads of a comment matrix, in English or French, in one row or in two of which the upper goes over several
 * columns, under whatever titles; null for a table that is none: it needs a column for the place and one for what is
 * proposed or remarked. Heads that stand again behind them belong to them.
 */
export const headsOf = ({ rows }: Sheet): Heads | null => {
  let best: Heads | null = null;
  for (const [at, row] of rows.slice(0, rowsLookedAt).entries()) {
    const next = rows[at + 1] ?? [];
    const single = columnsOf((column) => headIn(row[column]?.text ?? ''), row.length);
    const double = columnsOf(
      (column) => underHead(row[column]?.text ?? '', next[column]?.text ?? ''),
      next.length,
    );
    if (isMatrix(single) && single.size > (best?.columns.size ?? 0))
      best = { columns: single, firstRow: at + 1 };
    const languages = (columns: ReadonlyMap<number, Head>): number =>
      [...columns.values()].filter(({ language }) => language !== null).length;
    const says = languages(double) > languages(best?.columns ?? new Map<number, Head>());
    if (
      isMatrix(double) &&
      (double.size > (best?.columns.size ?? 0) || (double.size === best?.columns.size && says))
    )
      best = { columns: double, firstRow: at + 2 };
  }
  if (best === null) return null;
  let { firstRow } = best;
  while (firstRow < rows.length && repeats(rows[firstRow] ?? [], best.columns)) firstRow++;
  return { ...best, firstRow };
};
