import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Draft } from '#core/draft/draft.ts';
import { emptyMargin, type Margin } from '#core/margin/margin.ts';
import { marginSchema } from '#core/margin/schema.ts';
import { isThere } from '#core/margin/stale.ts';
import { isWhole, namedRow, parsed, writeNamed } from './state.ts';

/** A row of the table `margin`: one of the lists that a margin is made of. */
export type MarginRow = z.infer<typeof namedRow>;

/** The margin that rows say; null where one of them is damaged or missing. */
export const marginOfRows = (rows: readonly MarginRow[]): Margin | null => {
  if (!rows.every(isWhole)) return null;
  const margin = marginSchema.safeParse(Object.fromEntries(rows.map((row) => [row.name, parsed(row)])));
  return margin.success ? margin.data : null;
};

/** The rows of the table `margin` as they are. */
export const marginRows = (database: DatabaseSync): readonly MarginRow[] =>
  z.array(namedRow).parse(database.prepare('SELECT name, value, sum FROM margin').all());

/** The margin as it is saved; null where a row of it is damaged or missing, so that only the record knows it. */
export const readMargin = (database: DatabaseSync): Margin | null => marginOfRows(marginRows(database));

/** Writes what differs between the saved margin and the next; `was` is null where what is saved cannot be relied on. */
export const writeMargin = (database: DatabaseSync, was: Margin | null, now: Margin): void => {
  if (was === now) return;
  if (was === null) database.exec('DELETE FROM margin');
  writeNamed(database, 'margin', was === null ? {} : { ...was }, { ...now });
};

/** The margin for a draft that may have lost parts: nothing of it is dropped, what has no part waits. */
export const fitted = (margin: Margin, draft: Draft): Margin => {
  const all = [...margin.stale, ...margin.lapsed];
  return {
    ...emptyMargin,
    ...margin,
    stale: all.filter((entry) => isThere(entry, draft)),
    lapsed: all.filter((entry) => !isThere(entry, draft)),
  };
};
