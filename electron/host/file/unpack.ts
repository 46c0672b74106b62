import type { DatabaseSync } from 'node:sqlite';
import { type Result, success } from '#core/failure.ts';
import { writeFolder } from '#electron/host/writing/write-folder.ts';
import { canonical } from './canonical.ts';
import { attempt, closing, faulty } from './database.ts';
import { format as current, type Format, versionOf } from './format.ts';
import { copyOf, findDraft } from './identify.ts';
import { readBeside } from './play.ts';
import { readRecord, readTail } from './record.ts';
import { tellDamage } from './salvage.ts';
import { factsOf, readState } from './state.ts';

const lines = (values: readonly unknown[]): string => values.map((value) => `${canonical(value)}\n`).join('');

const sorted = (value: object): string => `${JSON.stringify(JSON.parse(canonical(value)), null, 2)}\n`;

const filesOf = (
  database: DatabaseSync,
  path: string,
  format: Format,
): Result<Readonly<Record<string, string>>> => {
  const tail = readTail(database);
  if (tail === undefined) return faulty(path, 'no record');
  const state = readState(database, path, tail.seal);
  const record = readRecord(database, path, format);
  if (!state.ok) return state;
  if (!record.ok) return record;
  const beside = readBeside(database, path, format);
  if (!beside.ok) return beside;
  const { draft } = state.value;
  return success({
    'draft.json': sorted({ format: versionOf(format), revision: tail.seq, ...factsOf(draft) }),
    'fields.json': sorted(draft.fields),
    'parts.jsonl': lines(draft.parts),
    'margin.json': sorted(beside.value.margin),
    'record.jsonl': lines(record.value),
  });
};

/** Where a draft was unpacked, and the names of the files written there. */
export interface Unpacked {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Writes a draft file as JSON that can be read and compared line by line: `draft.json` (kind, languages, settings),
 * `fields.json`, `margin.json` (what stands beside the text), `parts.jsonl` with one part a line, `record.jsonl` with one change a line. Keys are in the order of
 * their characters, so that equal drafts give equal files. The folder is new, empty, or one unpacked before, which is
 * then replaced as a whole.
 *
 * Fails as `openDraft` and `writeFolder` do.
 */
export const unpackDraft = (
  given: string,
  folder: string,
  { format = current }: { readonly format?: Format } = {},
): Result<Unpacked> => {
  const path = findDraft(given, 'read');
  if (!path.ok) return path;
  const files = attempt(path.value, () => {
    const copy = copyOf(path.value, format);
    if (!copy.ok) return copy;
    return closing(copy.value, (database) => filesOf(database, path.value, format));
  });
  if (!files.ok) return tellDamage(files, path.value);
  const written = writeFolder(folder, files.value);
  return written.ok ? success({ folder: written.value, files: Object.keys(files.value) }) : written;
};
