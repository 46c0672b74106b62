import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Draft, Part } from '#core/draft/draft.ts';
import { faults } from '#core/draft/faults.ts';
import { draftSchema } from '#core/draft/schema.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { canonical, sha256 } from './canonical.ts';
import { faulty } from './database.ts';
import { placesFor } from './places.ts';

/** A draft with the places under which its parts are saved. */
export interface State {
  readonly draft: Draft;
  readonly places: ReadonlyMap<string, number>;
}

const sums = new WeakMap<object, string>();

// A part that a change leaves alone stays the same object, so that one edit costs the sum of one part.
const sumOf = (value: object): string => {
  const known = sums.get(value);
  if (known !== undefined) return known;
  const sum = sha256(canonical(value));
  sums.set(value, sum);
  return sum;
};

/** What a draft is apart from its fields and parts: id, kind, languages, settings. */
export const factsOf = ({
  fields: _fields,
  parts: _parts,
  ...facts
}: Draft): Omit<Draft, 'fields' | 'parts'> => facts;

/** One hash that vouches for the whole draft: its facts, its fields and every part, in order. */
export const seal = (draft: Draft): string =>
  sha256([sumOf(factsOf(draft)), sumOf(draft.fields), ...draft.parts.map(sumOf)].join('\n'));

/** A row of the tables `draft`, `fields` and `parts`. */
export const namedRow = z.object({ name: z.string(), value: z.string(), sum: z.string() });
export const partRow = z.object({ id: z.string(), place: z.number(), value: z.string(), sum: z.string() });

/** Whether a row still says what was written into it. */
export const isWhole = ({ value, sum }: { readonly value: string; readonly sum: string }): boolean =>
  sha256(value) === sum;

/** The value of JSON that is known to be whole. */
export const parsed = ({ value }: { readonly value: string }): unknown => JSON.parse(value);

const named = (database: DatabaseSync, table: 'draft' | 'fields') =>
  z.array(namedRow).parse(database.prepare(`SELECT name, value, sum FROM ${table}`).all());

/** The tables as they are, before anything is known about what the values mean. */
interface Tables {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly rows: readonly z.infer<typeof partRow>[];
  /** Whether every row has its own sum. */
  readonly whole: boolean;
}

const readTables = (database: DatabaseSync): Tables => {
  const facts = named(database, 'draft');
  const fields = named(database, 'fields');
  const rows = z
    .array(partRow)
    .parse(database.prepare('SELECT id, place, value, sum FROM parts ORDER BY place').all());
  const values = (list: typeof facts) => Object.fromEntries(list.map((row) => [row.name, parsed(row)]));
  const whole = [...facts, ...fields, ...rows].every(isWhole);
  return { facts: whole ? values(facts) : {}, fields: whole ? values(fields) : {}, rows, whole };
};

const sealOfTables = ({ facts, fields, rows }: Tables): string =>
  sha256([sha256(canonical(facts)), sha256(canonical(fields)), ...rows.map(({ sum }) => sum)].join('\n'));

/** Whether the tables, of whatever format version, are those that the record last vouched for. */
export const isSealed = (database: DatabaseSync, sealed: string): boolean => {
  const tables = readTables(database);
  return tables.whole && sealOfTables(tables) === sealed;
};

/**
 * The draft as the tables hold it, every row checked against its sum and the whole against the `sealed` hash of the
 * last row of the record, where one is given. Fails with `file:storage-faulty`.
 */
export const readState = (database: DatabaseSync, path: string, sealed: string | null): Result<State> => {
  const tables = readTables(database);
  const { facts, fields, rows, whole } = tables;
  if (!whole || (sealed !== null && sealOfTables(tables) !== sealed)) return faulty(path, 'seal');
  const draft = draftSchema.safeParse({ ...facts, fields, parts: rows.map(parsed) });
  if (!draft.success) return faulty(path, 'shape');
  draft.data.parts.forEach((part, index) => sums.set(part, rows[index]?.sum ?? ''));
  return success({ draft: draft.data, places: new Map(rows.map(({ id, place }) => [id, place])) });
};

type Saved = Readonly<Record<string, unknown>>;

/** Writes the values that differ, each into the row with its name. */
export const writeNamed = (
  database: DatabaseSync,
  table: 'draft' | 'fields' | 'margin',
  was: Saved,
  now: Saved,
): void => {
  const put = database.prepare(`INSERT OR REPLACE INTO ${table} (name, value, sum) VALUES (?, ?, ?)`);
  const drop = database.prepare(`DELETE FROM ${table} WHERE name = ?`);
  for (const name of Object.keys(was)) if (!Object.hasOwn(now, name)) drop.run(name);
  for (const [name, value] of Object.entries(now)) {
    if (was[name] === value) continue;
    const text = canonical(value);
    if (!Object.hasOwn(was, name) || canonical(was[name]) !== text) put.run(name, text, sha256(text));
  }
};

const writeParts = (
  database: DatabaseSync,
  was: readonly Part[],
  now: readonly Part[],
  state: Places,
): void => {
  const put = database.prepare(
    'INSERT INTO parts (id, place, value, sum) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET place = excluded.place, value = excluded.value, sum = excluded.sum',
  );
  const drop = database.prepare('DELETE FROM parts WHERE id = ?');
  const older = new Map(was.map((part) => [part.id, part]));
  const ids = new Set(now.map(({ id }) => id));
  for (const { id } of was) if (!ids.has(id)) drop.run(id);
  for (const part of now) {
    const place = state.now.get(part.id) ?? 0;
    const before = older.get(part.id);
    const same = before !== undefined && (before === part || sumOf(before) === sumOf(part));
    if (!same || state.was.get(part.id) !== place) put.run(part.id, place, canonical(part), sumOf(part));
  }
};

interface Places {
  readonly was: ReadonlyMap<string, number>;
  readonly now: ReadonlyMap<string, number>;
}

const inSameOrder = (one: readonly Part[], other: readonly Part[]): boolean =>
  one === other || (one.length === other.length && one.every(({ id }, index) => other[index]?.id === id));

/** Writes what differs between a saved draft and the next, and nothing else; `was` is null for a new file. */
export const writeState = (database: DatabaseSync, was: State | null, draft: Draft): State => {
  const before = was?.draft;
  const known = was?.places ?? new Map<string, number>();
  const places = inSameOrder(before?.parts ?? [], draft.parts)
    ? known
    : placesFor(
        draft.parts.map(({ id }) => id),
        known,
      );
  writeNamed(database, 'draft', before === undefined ? {} : { ...factsOf(before) }, { ...factsOf(draft) });
  if (before?.fields !== draft.fields) writeNamed(database, 'fields', before?.fields ?? {}, draft.fields);
  if (before?.parts !== draft.parts)
    writeParts(database, before?.parts ?? [], draft.parts, { was: known, now: places });
  return { draft, places };
};

const placeOf = (path: readonly PropertyKey[], parts: readonly Part[]): string => {
  const [list, index, ...within] = path;
  const part = list === 'parts' && typeof index === 'number' ? parts[index] : undefined;
  return part === undefined ? z.core.toDotPath([...path]) : z.core.toDotPath([part.id, ...within]);
};

/**
 * Whether a draft could be read again once saved: of the known shapes, and without a fault in its form. Parts of
 * `known` are taken as checked. Fails with `file:unsound`, saying what is wrong and where.
 */
export const checkSound = (draft: Draft, path: string, known: readonly Part[] = []): Result<Draft> => {
  const checked = new Set(known);
  const parts = draft.parts.filter((part) => !checked.has(part));
  const shape = draftSchema.safeParse({ ...draft, parts });
  if (!shape.success)
    return refuse('file:unsound', {
      path,
      fault: 'shape',
      at: placeOf(shape.error.issues[0]?.path ?? [], parts),
    });
  const [fault] = faults(draft);
  return fault === undefined
    ? success(draft)
    : refuse('file:unsound', { path, fault: fault.code, at: fault.id });
};
