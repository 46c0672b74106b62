import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { thoroughlySound } from '#core/amendment/invariants.ts';
import { type Failure, type Result, success } from '#core/failure.ts';
import type { Margin } from '#core/margin/margin.ts';
import { canonical } from './canonical.ts';
import { attempt, closing } from './database.ts';
import { format as current, type Format, sealsHoldSince } from './format.ts';
import { copyOf, findDraft } from './identify.ts';
import { marginRows } from './margin.ts';
import { byOf, type Played, playOn } from './play.ts';
import { deedOf, type RecordRow, readRows, rowHash, sealOnce } from './record.ts';
import { tellDamage } from './salvage.ts';
import { factsOf, isWhole, namedRow, partRow } from './state.ts';

/** What came of verifying a draft file. */
export interface Verification {
  /** How many changes the record holds, the making of the file not counted. */
  readonly changes: number;
  /** The hash of the last row. Noted elsewhere, it shows later that nobody took rows off the end. */
  readonly fingerprint: string;
  /** Everything that is not as it should be, the gravest first; empty for a sound file. */
  readonly faults: readonly Failure[];
}

const integrity = (database: DatabaseSync, path: string): readonly Failure[] => {
  const rows = z
    .array(z.object({ integrity_check: z.string() }))
    .parse(database.prepare('PRAGMA integrity_check').all());
  const [first] = rows.map((row) => row.integrity_check).filter((found) => found !== 'ok');
  return first === undefined ? [] : [{ code: 'file:storage-faulty', facts: { path, reason: first } }];
};

interface Replay {
  readonly played: Played | null;
  readonly fault: Failure | null;
}

const ended = (played: Played | null, path: string): Replay => {
  if (played === null) return { played, fault: { code: 'file:record-broken', facts: { path, seq: 0 } } };
  const { consultation } = played;
  const sound = consultation === null ? success(null) : thoroughlySound(consultation.negotiation);
  return { played, fault: sound.ok ? null : sound.failure };
};

// The first row that does not hold ends the replay: what follows was made on a draft that is not known.
const replay = (rows: readonly RecordRow[], path: string, format: Format): Replay => {
  let played: Played | null = null;
  let before = '';
  for (const [index, row] of rows.entries()) {
    const fault = (code: string): Replay => ({
      played,
      fault: { code, facts: { path, seq: row.seq } },
    });
    if (row.seq !== index || rowHash(before, row) !== row.hash) return fault('file:record-broken');
    const deed = deedOf(row, format);
    const after: Result<Played> | null = deed === null ? null : playOn(played, deed, byOf(row));
    if (after === null || !after.ok) return fault('file:record-unreadable');
    // Rows of an older format were sealed over values that looked otherwise; their hashes still hold them.
    if (sealsHoldSince(row.format, format) && sealOnce(after.value.draft) !== row.seal)
      return fault('file:record-differs');
    played = after.value;
    before = row.hash;
  }
  return ended(played, path);
};

type Lines = readonly (readonly [name: string, text: string])[];

const linesOf = (values: object): Lines =>
  Object.entries(values).map(([name, value]) => [name, canonical(value)]);

const named = (database: DatabaseSync, table: 'draft' | 'fields' | 'margin'): Lines =>
  z
    .array(namedRow)
    .parse(database.prepare(`SELECT name, value, sum FROM ${table}`).all())
    .map(({ name, value }) => [name, value]);

const savedParts = (database: DatabaseSync): Lines =>
  z
    .array(partRow)
    .parse(database.prepare('SELECT id, place, value, sum FROM parts ORDER BY place').all())
    .map(({ id, value }) => [id, value]);

const sorted = (lines: Lines): Lines => lines.toSorted(([one], [other]) => (one < other ? -1 : 1));

// The name of the first line that is not the same in both, one of which may be shorter.
const firstUnlike = (told: Lines, saved: Lines): string | undefined => {
  const longer = saved.length > told.length ? saved : told;
  const at = longer.findIndex(
    (_, index) => told[index]?.[0] !== saved[index]?.[0] || told[index]?.[1] !== saved[index]?.[1],
  );
  return (told[at] ?? saved[at])?.[0];
};

// Nothing seals the margin but the record that it came about by.
const marginDifference = (margin: Margin, database: DatabaseSync): string | undefined => {
  const unlike =
    firstUnlike(sorted(linesOf(margin)), sorted(named(database, 'margin'))) ??
    marginRows(database).find((row) => !isWhole(row))?.name;
  return unlike === undefined ? undefined : `margin ${unlike}`;
};

const difference = ({ draft, margin }: Played, database: DatabaseSync, path: string): readonly Failure[] => {
  const at =
    firstUnlike(sorted(linesOf(factsOf(draft))), sorted(named(database, 'draft'))) ??
    firstUnlike(sorted(linesOf(draft.fields)), sorted(named(database, 'fields'))) ??
    firstUnlike(
      draft.parts.map((part) => [part.id, canonical(part)]),
      savedParts(database),
    ) ??
    marginDifference(margin, database);
  return at === undefined ? [] : [{ code: 'file:state-differs', facts: { path, at } }];
};

/** Verifies an open database; see `verifyDraft`. */
export const verifyDatabase = (database: DatabaseSync, path: string, format: Format): Verification => {
  const rows = readRows(database);
  const { played, fault } = replay(rows, path, format);
  return {
    changes: Math.max(rows.length - 1, 0),
    fingerprint: rows.at(-1)?.hash ?? '',
    faults: [
      ...integrity(database, path),
      ...(fault === null ? [] : [fault]),
      ...(played === null || fault !== null ? [] : difference(played, database, path)),
    ],
  };
};

/**
 * Looks whether a draft file is what its record says: the storage is sound, every row of the record has the hash of
 * the one before, the changes played again from the first draft lead through every seal on the way, and the draft at
 * the end, with what stands beside it, is byte for byte the one that is saved. Works on a copy, so that a writer is not disturbed.
 *
 * Faults are `file:storage-faulty`, `file:record-broken`, `file:record-unreadable`, `file:record-differs` (each with
 * the `seq` of the first row) and `file:state-differs` (`at` a part, a field or a list of the margin). Fails, as `openDraft` does, only where
 * the file cannot be read as a draft at all.
 */
export const verifyDraft = (
  given: string,
  { format = current }: { readonly format?: Format } = {},
): Result<Verification> => {
  const path = findDraft(given, 'read');
  if (!path.ok) return path;
  const verified = attempt(path.value, () => {
    const copy = copyOf(path.value, format);
    if (!copy.ok) return copy;
    return closing(copy.value, (database) => success(verifyDatabase(database, path.value, format)));
  });
  return tellDamage(verified, path.value);
};
