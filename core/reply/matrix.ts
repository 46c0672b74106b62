import type { City } from '#core/amendment/amendment.ts';
import type { Network } from '#core/draft/network.ts';
import type { Failure } from '#core/failure.ts';
import { type Heads, headsOf } from './columns.ts';
import type { Column } from './forms/forms.ts';
import { says } from './forms/phrases.ts';
import { readAbove } from './matrix-apart.ts';
import { cellName, isLabel } from './matrix-beside.ts';
import { aimOf, type Context, type RowRead } from './matrix-place.ts';
import { readRow, rowEmpty } from './matrix-row.ts';
import { asNamed } from './matrix-struck.ts';
import { namedCities, saidBehind } from './named-cities.ts';
import { asked } from './once-each.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { Noted } from './wish.ts';

/** What of a matrix one city says; the city is null where the sheet does not name it. */
export interface CityRows {
  readonly city: City | null;
  /** Those that its rows name together, where they do; nothing of it counts by itself. */
  readonly joint?: readonly City[];
  /** Nobody knows whose it is: the name in its rows is that of no city that was asked, or of several. */
  readonly unknown?: Unknown;
  readonly noted: readonly Noted[];
}

/** What is known of rows whose city is not. */
export interface Unknown {
  /** The cities that the name can mean; none where it means no city that was asked. */
  readonly among: readonly City[];
}

const cellIn = (row: readonly Cell[], { columns }: Heads, wanted: Column): Cell | undefined => {
  const at = [...columns].find(([, { column }]) => column === wanted)?.[0];
  return at === undefined ? undefined : row[at];
};

interface Sponsor {
  readonly city: City | null;
  readonly joint?: readonly City[];
  readonly unknown?: Unknown;
  readonly asks: Failure | null;
}

/** What is said of a row that names no city that was asked. */
export const unknownCity = 'reply:row-city-unknown';

/** What is said of a row whose city can be several. */
export const severalCities = 'reply:row-city-several';

/** Whose a row is: what its own cell says, else the sheet's only city, else whoever sent the file. */
const sponsorOf = (
  row: readonly Cell[],
  heads: Heads,
  { roster, network }: Pick<Matrix, 'roster' | 'network'>,
): Sponsor => {
  const text = cellIn(row, heads, 'city')?.text.trim() ?? '';
  if (text === '') return { city: null, asks: null };
  if (says(text, 'ditto')) return { city: null, asks: { code: 'reply:ditto', facts: {} } };
  const around = cellIn(row, heads, 'country')?.text ?? '';
  const found = namedCities(text, around, roster, network);
  const [first, ...others] = found;
  const [city, ...twins] = first ?? [];
  if (city === undefined)
    return {
      city: null,
      unknown: { among: [] },
      asks: { code: unknownCity, facts: { name: text } },
    };
  const joint = found.flatMap((each) => each.map(({ city, name }) => ({ city, name })));
  if (others.length > 0 && found.length === joint.length)
    return {
      city: null,
      joint,
      asks: { code: 'reply:row-cities', facts: { names: joint.map(({ name }) => name).join(', ') } },
    };
  if (others.length + twins.length > 0)
    return {
      city: null,
      unknown: { among: joint },
      asks: { code: severalCities, facts: { name: text } },
    };
  return { city: { city: city.city, name: city.name }, asks: null };
};

/** A matrix with all that it is read against. */
export interface Matrix extends Context {
  readonly sheet: Sheet;
  readonly roster: readonly City[];
  readonly network: Network;
}

// The tracked changes in a row are what it says, or how it was written; in one that says nothing they are told as that.
const withRevisions = (
  noted: readonly Noted[],
  revisions: readonly number[] | undefined,
  line: number,
): readonly Noted[] => {
  if (revisions === undefined) return noted;
  const [first, ...others] = noted;
  const empty: Noted = { found: 'row', state: 'nothing', how: 'matrix', line, reason: rowEmpty };
  return [{ ...(first ?? empty), revisions }, ...others];
};

const held = (noted: readonly Noted[], reason: Failure): readonly Noted[] =>
  noted.map((one) => (one.state === 'taken' ? { ...one, state: 'held', reason } : one));

// A cell for one city in which no city was found says something else.
const unnamed = (
  noted: readonly Noted[],
  read: RowRead,
  asks: Failure | null,
  matrix: Matrix,
): readonly Noted[] => {
  const quote = cellIn(read.row, read.heads, 'city')?.text.trim() ?? '';
  const waits = noted.some(({ state }) => state === 'taken');
  if (asks === null || waits || says(quote, 'ditto')) return noted;
  const part = aimOf(read, matrix).part?.id;
  const { line } = read;
  const its = part === undefined ? {} : { part };
  const one: Noted = { found: 'row', state: 'nothing', how: 'matrix', line, quote, reason: asks, ...its };
  // A name that is nobody’s, where the row asks for nothing that would be somebody’s, is only told.
  if (noted.length > 0 || isLabel(quote)) return [...noted, one];
  return [{ ...one, state: 'held', remark: { part: part ?? null, words: quote } }];
};

// A position beside the name of a city is no name.
const besideName = (
  noted: readonly Noted[],
  read: RowRead,
  city: City | null,
  matrix: Matrix,
): readonly Noted[] => {
  const [column = 0] = columnsFor(read.heads, 'city');
  const cell = read.row[column];
  if (city === null || cell === undefined || cell.continues !== undefined) return [];
  const quote = saidBehind(cell.text.trim(), city, matrix.network);
  const isSaid = noted.some((one) => one.quote === cell.text.trim());
  if (quote === '' || isSaid) return [];
  const part = aimOf(read, matrix).part?.id;
  const facts = { cell: cellName(column, read.line) };
  return [
    {
      found: 'row',
      state: 'held',
      how: 'matrix',
      line: read.line,
      quote,
      reason: { code: 'reply:outside-columns', facts },
      remark: { part: part ?? null, words: quote },
      ...(part === undefined ? {} : { part }),
    },
  ];
};

const columnsFor = ({ columns }: Heads, wanted: Column): readonly number[] =>
  [...columns].flatMap(([at, { column }]) => (column === wanted ? [at] : []));

// One cell over rows of several paragraphs proposes one thing, and no text of each of them.
const isShared = (rows: readonly (readonly Cell[])[], at: number, heads: Heads): boolean => {
  const goesOn = (row: number, column: number): boolean => rows[row]?.[column]?.continues === 'above';
  const over = (column: number): readonly number[] => [at, at + 1].filter((row) => goesOn(row, column));
  const places = new Set(columnsFor(heads, 'place').flatMap(over));
  return columnsFor(heads, 'proposed').some((column) => over(column).some((row) => !places.has(row)));
};

/** What a shared cell asks for once is not asked for again by its next row. */
const onceOnly = (noted: readonly Noted[], before: readonly Noted[], context: Context): readonly Noted[] => {
  const known = new Set(before.map((one) => asked(one, context)));
  return noted.map((one) => {
    if (one.wish === undefined || !known.has(asked(one, context))) return one;
    const { wish: _wish, ...rest } = one;
    return { ...rest, state: 'same', reason: { code: 'reply:same-cell', facts: {} } };
  });
};

const rowsOf = (matrix: Matrix, heads: Heads): readonly CityRows[] => {
  const { sheet } = matrix;
  const { rows } = sheet;
  let before: readonly Noted[] = [];
  return rows.slice(heads.firstRow).map((written, place) => {
    const row = asNamed(written, heads);
    const at = heads.firstRow + place;
    const line = at + 1;
    const { asks, ...whose } = sponsorOf(row, heads, matrix);
    const shared = isShared(rows, at, heads);
    const read = { row, above: rows[at - 1] ?? [], line, heads, shared };
    const all = readRow(read, matrix);
    const own = shared ? onceOnly(all, before, matrix) : all;
    const noted = [...own, ...besideName(own, read, whose.city, matrix)];
    before = shared ? [...before, ...all] : [];
    const told = withRevisions(unnamed(noted, read, asks, matrix), sheet.revisions?.get(at), line);
    return { ...whose, noted: asks === null ? told : held(told, asks) };
  });
};

const keyOf = ({ city, joint, unknown }: Omit<CityRows, 'noted'>): string => {
  const cities = joint ?? unknown?.among ?? [city];
  return [unknown === undefined ? '' : '?', ...cities.map((one) => one?.city ?? '')].join(' ');
};

/** Rows gathered by whose they are, those of several cities by all of them. */
export const byOwner = (rows: readonly CityRows[]): readonly CityRows[] => {
  const groups = new Map<string, CityRows & { readonly noted: Noted[] }>();
  for (const { noted, ...whose } of rows) {
    const key = keyOf(whose);
    const group = groups.get(key) ?? { ...whose, noted: [] };
    groups.set(key, group);
    group.noted.push(...noted);
  }
  return [...groups.values()];
};

const isEmpty = ({ noted }: CityRows): boolean => noted.every(({ state }) => state === 'nothing');

/**
 * Reads a comment matrix, row by row, city by city; null for a table that is none. Each row is in the findings of one
 * city, or of none where the sheet does not say whose it is. A row that refers to another one (idem), that cites no
 * paragraph or several, whose city is not on the roster, or of which a program made a day, is held back.
 */
export const readMatrix = (matrix: Matrix): readonly CityRows[] | null => {
  const { sheet } = matrix;
  const heads = headsOf(sheet);
  if (heads === null) return null;
  const rows = rowsOf(matrix, heads);
  const named = [...new Map(rows.flatMap(({ city }) => (city === null ? [] : [[city.city, city]]))).values()];
  const [only, ...others] = named;
  // A row without a name is the sheet’s only city’s, but not where another row has a name that is nobody’s.
  const isOnly = others.length === 0 && rows.every((row) => row.unknown === undefined || isEmpty(row));
  const whose = (city: City | null): City | null => city ?? (isOnly ? (only ?? null) : null);
  const groups = byOwner(
    rows.map((row) =>
      row.joint === undefined && row.unknown === undefined ? { ...row, city: whose(row.city) } : row,
    ),
  );
  const [first, ...more] = groups;
  const above = readAbove(sheet, heads, matrix);
  if (first === undefined) return above.length === 0 ? [] : [{ city: null, noted: above }];
  return [{ ...first, noted: [...above, ...first.noted] }, ...more];
};
