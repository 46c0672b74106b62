import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Change } from '#core/change/change.ts';
import { changeSchema } from '#core/change/schema.ts';
import type { Draft } from '#core/draft/draft.ts';
import { draftSchema } from '#core/draft/schema.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { MarginDeed } from '#core/margin/deed.ts';
import type { Margin } from '#core/margin/margin.ts';
import { marginDeedSchema, marginSchema } from '#core/margin/schema.ts';
import { canonical, sha256 } from './canonical.ts';
import { type Act, actSchema } from './deed-schema.ts';
import { type Format, upgraded, versionOf } from './format.ts';
import { seal } from './state.ts';

/** The first entry of every record: the whole draft as it was when the file was made. */
export interface Create {
  readonly type: 'create';
  readonly draft: Draft;
  /** What stood beside it already, where it was saved from a damaged file. */
  readonly margin?: Margin;
}

/** The file was brought to a later format version; the draft says what it said before. */
export interface Reformat {
  readonly type: 'reformat';
  readonly to: number;
}

/** A step of the consultation on the draft: a round, a proposal, a decision, a change made while it goes on. */
export interface Consult {
  readonly type: 'consultation';
  readonly act: Act;
}

/** Something was written beside the text, which stays as it is. */
export interface Note {
  readonly type: 'margin';
  readonly deed: MarginDeed;
}

/** What a row of the record did. */
export type Deed = Create | Reformat | Consult | Note | Change;

/** A deed as it is saved. */
export const deedSchema: z.ZodType<Deed> = z.union([
  z.strictObject({ type: z.literal('consultation'), act: actSchema }),
  z.strictObject({ type: z.literal('margin'), deed: marginDeedSchema }),
  z.strictObject({ type: z.literal('create'), draft: draftSchema, margin: marginSchema.exactOptional() }),
  z.strictObject({ type: z.literal('reformat'), to: z.int() }),
  changeSchema,
]);

/** A row of the record as it lies in the file. */
export const recordRow = z.object({
  /** 0 for the making of the file, then one more for each change. */
  seq: z.number(),
  /** The moment in ISO 8601, as the writer's clock had it. */
  at: z.string(),
  who: z.string(),
  why: z.string().nullable(),
  /** The format version under which `change` was written. */
  format: z.number(),
  /** The canonical JSON of the change. */
  change: z.string(),
  /** The seal of the draft after the change. */
  seal: z.string(),
  hash: z.string(),
});
export type RecordRow = Readonly<z.infer<typeof recordRow>>;

/** Who made a change, and when and why. */
export interface By {
  readonly who: string;
  readonly why?: string | undefined;
  /** The reason of each of several deeds done together, where they have reasons of their own. */
  readonly whys?: readonly string[] | undefined;
  /** ISO 8601; now where it is missing. */
  readonly at?: string | undefined;
}

/**
 * The hash of a row: SHA-256 of the hash before it (nothing for the first row) and of the row's canonical JSON without
 * its own hash. `change` is canonical already and goes in as it lies in the file.
 */
export const rowHash = (before: string, row: Omit<RecordRow, 'hash'>): string => {
  const json = (value: unknown): string => JSON.stringify(value);
  return sha256(
    `${before}{"at":${json(row.at)},"change":${row.change},"format":${row.format},"seal":${json(row.seal)},` +
      `"seq":${row.seq},"who":${json(row.who)},"why":${json(row.why)}}`,
  );
};

/** The end of a record: how far it goes and what vouches for it. A file without a row has none. */
export type Tail = Pick<RecordRow, 'seq' | 'hash' | 'seal'>;

/** The last row of the record; undefined where there is none. */
export const readTail = (database: DatabaseSync): Tail | undefined => {
  const row = database.prepare('SELECT seq, hash, seal FROM record ORDER BY seq DESC LIMIT 1').get();
  return row === undefined ? undefined : recordRow.pick({ seq: true, hash: true, seal: true }).parse(row);
};

const seals = new WeakMap<Draft, string>();

/** The seal of a draft, worked out once: thousands of proposals come in on one draft. */
export const sealOnce = (draft: Draft): string => {
  const known = seals.get(draft) ?? seal(draft);
  seals.set(draft, known);
  return known;
};

/** Adds a row for a deed that led to `draft`; gives the new end of the record. */
export const append = (
  database: DatabaseSync,
  tail: Tail | undefined,
  {
    deed,
    draft,
    by,
    format,
  }: { readonly deed: Deed; readonly draft: Draft; readonly by: By; readonly format: Format },
): Tail => {
  const row = {
    seq: tail === undefined ? 0 : tail.seq + 1,
    at: by.at ?? new Date().toISOString(),
    // SQLite stores no half characters, and the hash is made over what can be read again.
    who: by.who.toWellFormed(),
    why: by.why?.toWellFormed() ?? null,
    format: versionOf(format),
    change: canonical(deed),
    seal: sealOnce(draft),
  };
  const hash = rowHash(tail?.hash ?? '', row);
  database
    .prepare(
      'INSERT INTO record (seq, at, who, why, format, change, seal, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(row.seq, row.at, row.who, row.why, row.format, row.change, row.seal, hash);
  return { seq: row.seq, seal: row.seal, hash };
};

/** One entry of the record as a drafter reads it. */
export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly why: string | null;
  readonly change: Deed;
  readonly hash: string;
}

/** What a row did, brought up to the format of today; null where it cannot be read. */
export const deedOf = (row: RecordRow, format: Format): Deed | null => {
  try {
    const deed = deedSchema.safeParse(upgraded(JSON.parse(row.change), row.format, format));
    return deed.success ? deed.data : null;
  } catch (error) {
    // No JSON, or nested beyond what the stack holds: both only happen to bytes that we did not write.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
};

/** All rows of the record, from the making of the file on. */
export const readRows = (database: DatabaseSync): readonly RecordRow[] =>
  z.array(recordRow).parse(database.prepare('SELECT * FROM record ORDER BY seq').all());

/** The whole record as entries. Fails with `file:record-unreadable` at a row that cannot be read. */
export const readRecord = (
  database: DatabaseSync,
  path: string,
  format: Format,
): Result<readonly Entry[]> => {
  const entries: Entry[] = [];
  for (const row of readRows(database)) {
    const change = deedOf(row, format);
    if (change === null) return refuse('file:record-unreadable', { path, seq: row.seq });
    const { seq, at, who, why, hash } = row;
    entries.push({ seq, at, who, why, change, hash });
  }
  return success(entries);
};

const opening = canonical({ type: 'consultation', act: { type: 'open', engine: 1 } } satisfies Deed);

/** Whether cities were ever consulted on the draft, so that its record has to be played again to know what stands. */
export const isConsulted = (database: DatabaseSync): boolean =>
  database.prepare('SELECT 1 FROM record WHERE change = ? LIMIT 1').get(opening) !== undefined;
