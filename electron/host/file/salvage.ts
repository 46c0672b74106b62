import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';
import { type Draft, defaultSettings, type Id, type Part } from '#core/draft/draft.ts';
import type { Fields } from '#core/draft/field.ts';
import { draftSchema, fieldValueSchema, partSchema } from '#core/draft/schema.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { type Margin, marginOf } from '#core/margin/margin.ts';
import { isHeld } from '#electron/host/reading/held.ts';
import { closing, inMemory, snapshot } from './database.ts';
import { readableForms } from './first-page.ts';
import { format as current, type Format } from './format.ts';
import { findDraft } from './identify.ts';
import { fitted, marginOfRows } from './margin.ts';
import { mended } from './mend.ts';
import { byOf, playOn, type Played as Replayed } from './play.ts';
import { deedOf, type Entry, type RecordRow, recordRow, rowHash } from './record.ts';
import { type Rescued, rescue, rescueIds, tried } from './rescue.ts';
import { isWhole, namedRow, parsed, partRow } from './state.ts';

// Stands in the first page of every draft file, and hardly in any other file.
const traceOfOurs = 'record_is_not_rewritten';

/** What could be saved of a damaged file. */
export interface Salvaged {
  /** Sound in its form, so that it can go into a new file; parts that had lost what they hang on are clauses now. */
  readonly draft: Draft;
  /** Parts of which no wording was found. */
  readonly lost: readonly Id[];
  /** Parts in an older wording, as the record has it; some may have been deleted since. */
  readonly older: readonly Id[];
  /** What stood beside the text, as far as it could be read; `entries` tell it where there are any. */
  readonly margin: Margin;
  /** How many changes of the record could be played again. */
  readonly changes: number;
  /** The whole record, where it leads there: with it the consultation goes on in the new file. Else empty. */
  readonly entries: readonly Entry[];
  /** How many steps of a consultation could be read that cannot go on where the record breaks off. */
  readonly stranded: number;
  /** The record leads to the last change without a break: nothing is lost but the file around it. */
  readonly complete: boolean;
}

/** What the tables of a damaged file still say. */
interface Remains {
  readonly facts: ReadonlyMap<string, unknown>;
  readonly fields: ReadonlyMap<string, unknown>;
  /** In their order; null for a part of which only the id is left. */
  readonly parts: Rescued<{ readonly id: Id; readonly part: Part | null }>;
  /** The ids of the parts as the index has them. */
  readonly ids: Rescued<Id>;
  readonly record: Rescued<RecordRow>;
  /** Null where not all of it is whole. */
  readonly margin: Margin | null;
}

const partOf = (row: { readonly value: string; readonly sum: string }): Part | null => {
  const part = isWhole(row) ? tried(() => partSchema.safeParse(parsed(row))) : undefined;
  return part?.success === true ? part.data : null;
};

const remainsOf = (database: DatabaseSync): Remains => {
  const named = (table: string) =>
    new Map(
      rescue(database, table, namedRow)
        .rows.filter(isWhole)
        .map((row) => [row.name, tried(() => parsed(row))]),
    );
  const { rows, complete } = rescue(database, 'parts', partRow);
  const parts = [...rows].sort((one, other) => one.place - other.place);
  return {
    facts: named('draft'),
    fields: named('fields'),
    parts: { rows: parts.map((row) => ({ id: row.id, part: partOf(row) })), complete },
    ids: rescueIds(database),
    record: rescue(database, 'record', recordRow),
    margin: tried(() => marginOfRows(rescue(database, 'margin', namedRow).rows)) ?? null,
  };
};

const allRemains = (path: string, bytes: Buffer, format: Format): readonly Remains[] => {
  const remains: Remains[] = [];
  const look = (open: () => DatabaseSync): void => {
    try {
      remains.push(closing(open(), remainsOf));
    } catch {
      // This form of the file cannot be read at all; another one may.
    }
  };
  look(() => snapshot(path));
  for (const form of readableForms(bytes, format)) look(() => inMemory(form));
  return remains;
};

interface Played {
  readonly draft: Draft | null;
  readonly margin: Margin | null;
  readonly entries: readonly Entry[];
  readonly complete: boolean;
}

const play = ({ rows, complete }: Rescued<RecordRow>, format: Format): Played => {
  let played: Replayed | null = null;
  let before = '';
  const entries: Entry[] = [];
  for (const row of rows) {
    const sound = row.seq === entries.length && rowHash(before, row) === row.hash;
    const change = sound ? deedOf(row, format) : null;
    const after: Result<Replayed> | null = change === null ? null : playOn(played, change, byOf(row));
    if (change === null || after === null || !after.ok) break;
    played = after.value;
    before = row.hash;
    const { seq, at, who, why, hash } = row;
    entries.push({ seq, at, who, why, change, hash });
  }
  const whole = complete && entries.length > 0 && entries.length === rows.length;
  return { draft: played?.draft ?? null, margin: played?.margin ?? null, entries, complete: whole };
};

// A part that the tables no longer have and the record has: behind the part that it followed there.
const placedBack = (ids: readonly Id[], older: readonly Part[]): readonly Id[] => {
  const all = [...ids];
  older.forEach(({ id }, index) => {
    if (all.includes(id)) return;
    const before = older[index - 1];
    all.splice(before === undefined ? 0 : all.indexOf(before.id) + 1, 0, id);
  });
  return all;
};

const factSchemas = new Map<string, z.ZodType>(
  Object.entries(draftSchema.omit({ fields: true, parts: true }).shape),
);

const isFact = (name: string, value: unknown): boolean =>
  tried(() => factSchemas.get(name)?.safeParse(value).success) === true;

const factsOf = (remains: Remains, played: Draft | null, parts: readonly Part[]) => ({
  id: played?.id ?? 'salvaged',
  kind: played?.kind ?? 'outcome',
  languages: played?.languages ?? [...new Set(parts.flatMap(({ wording }) => Object.keys(wording)))],
  settings: played?.settings ?? defaultSettings,
  ...Object.fromEntries([...remains.facts].filter(([name, value]) => isFact(name, value))),
});

const fieldsOf = (remains: Remains, played: Draft | null): Fields => ({
  ...played?.fields,
  ...Object.fromEntries(
    [...remains.fields].flatMap(([name, value]) => {
      const field = tried(() => fieldValueSchema.safeParse(value));
      return field?.success === true ? [[name, field.data] as const] : [];
    }),
  ),
});

// A part that only the record has was deleted later, where the tables can be read so far as to tell.
const known = ({ parts, ids }: Remains, played: readonly Part[]): readonly Part[] => {
  if (parts.complete) return [];
  const listed = new Set(ids.rows);
  return ids.complete ? played.filter(({ id }) => listed.has(id)) : played;
};

const assembled = (remains: Remains, { draft: played, margin, entries }: Played): Salvaged | null => {
  const own = new Map(remains.parts.rows.map(({ id, part }) => [id, part]));
  const older = new Map(played?.parts.map((part) => [part.id, part]));
  const ids = placedBack([...own.keys()], known(remains, played?.parts ?? []));
  const parts = ids.flatMap((id) => own.get(id) ?? older.get(id) ?? []);
  const draft = draftSchema.safeParse({
    ...factsOf(remains, played, parts),
    fields: fieldsOf(remains, played),
    parts,
  });
  if (!draft.success || parts.length === 0) return null;
  const whole = mended(draft.data);
  if (whole === null) return null;
  const missing = [...new Set([...ids, ...remains.ids.rows])].filter((id) => (own.get(id) ?? null) === null);
  return {
    draft: whole,
    margin: fitted(remains.margin ?? margin ?? marginOf(whole), whole),
    lost: missing.filter((id) => !older.has(id)),
    older: missing.filter((id) => older.has(id)),
    changes: Math.max(entries.length - 1, 0),
    entries: [],
    stranded: entries.filter(({ change }) => change.type === 'consultation').length,
    complete: false,
  };
};

const salvagedFrom = (remains: Remains, format: Format): readonly Salvaged[] => {
  const played = play(remains.record, format);
  const { draft, margin, entries, complete } = played;
  if (draft !== null && margin !== null && complete)
    return [
      { draft, margin, lost: [], older: [], changes: entries.length - 1, entries, stranded: 0, complete },
    ];
  return [assembled(remains, played)].filter((found) => found !== null);
};

const better = (one: Salvaged, other: Salvaged): Salvaged => {
  const worth = ({ complete, draft, older }: Salvaged): number =>
    complete ? Number.POSITIVE_INFINITY : draft.parts.length - older.length / 2;
  return worth(other) > worth(one) ? other : one;
};

/**
 * Reads what is left of a damaged draft file, which stays as it is. Where the record is whole, that is everything: the
 * draft is played again from it. Otherwise each part that is still whole is taken as it was saved, and a part that is
 * not in the wording that the record last had, as far as it can be read.
 *
 * Fails as `findDraft` does, with `file:nothing-saved` for a draft file in which no part could be read, and with
 * `file:not-entente` for anything else.
 */
export const salvageDraft = (
  given: string,
  { format = current }: { readonly format?: Format } = {},
): Result<Salvaged> => {
  const path = findDraft(given, 'read');
  if (!path.ok) return path;
  if (isHeld(path.value)) return refuse('file:busy', { path: path.value });
  const bytes = readFileSync(path.value);
  const [first, ...others] = allRemains(path.value, bytes, format).flatMap((remains) =>
    salvagedFrom(remains, format),
  );
  if (first !== undefined) return success(others.reduce(better, first));
  return refuse(bytes.includes(traceOfOurs) ? 'file:nothing-saved' : 'file:not-entente', {
    path: path.value,
  });
};

/**
 * A result, but where the storage was found faulty with what could be saved from it: `file:damaged` (`saved` and
 * `lost` parts), `file:nothing-saved` or `file:not-entente`. Only then is it worth the work to find out.
 */
export const tellDamage = <T>(result: Result<T>, path: string): Result<T> => {
  if (result.ok || result.failure.code !== 'file:storage-faulty') return result;
  const saved = salvageDraft(path);
  if (!saved.ok) return saved;
  const { draft, lost, older } = saved.value;
  return refuse('file:damaged', {
    path,
    saved: draft.parts.length - older.length,
    older: older.length,
    lost: lost.length,
  });
};
