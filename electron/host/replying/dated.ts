import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readBytes } from '../reading/read-input.ts';
import { readMail } from './mail.ts';
import type { ReplyFile } from './reply-files.ts';

const propertiesPath = 'docProps/core.xml';
const mostOfProperties = 100_000;

const told = (xml: string, name: string): string | null =>
  new RegExp(`<dcterms:${name}\\b[^>]*>([^<]{4,40})<`).exec(xml)?.[1]?.trim() ?? null;

// A file that says it was changed when it was made was saved by nobody since we sent it.
const savedIn = (bytes: Uint8Array): string | null => {
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === propertiesPath && originalSize < mostOfProperties,
    })[propertiesPath];
    const xml = found === undefined ? '' : strFromU8(found);
    const saved = told(xml, 'modified');
    return saved === told(xml, 'created') ? null : saved;
  } catch (fault) {
    if (fault instanceof Error) return null;
    throw fault;
  }
};

const onDisk = (path: string): number | null => {
  try {
    return Math.floor(statSync(path).mtimeMs / 1000) * 1000;
  } catch {
    return null;
  }
};

const momentOf = (said: string | null): number | null => {
  const time = Date.parse(said ?? '');
  return Number.isNaN(time) ? null : time;
};

/** When a reply was sent or made: the day of its e-mail, else when a program last saved it, else its day on the disk. */
const madeAt = async ({ path }: ReplyFile): Promise<number | null> => {
  const bytes = readBytes(path);
  if (!bytes.ok) return null;
  const mail = /\.eml$/i.test(path) ? await readMail(bytes.value, path) : null;
  const said = mail === null ? savedIn(bytes.value) : mail.ok ? mail.value.date : null;
  return momentOf(said) ?? onDisk(path);
};

/** The files of a batch by when they were made, the oldest first; those of one moment, and those without one, together. */
export const byDate = async (files: readonly ReplyFile[]): Promise<readonly (readonly ReplyFile[])[]> => {
  const moments = new Map<number, ReplyFile[]>();
  for (const file of files) {
    const at = (await madeAt(file)) ?? Number.POSITIVE_INFINITY;
    const there = moments.get(at);
    if (there === undefined) moments.set(at, [file]);
    else there.push(file);
  }
  return [...moments].toSorted(([one], [other]) => one - other).map(([, together]) => together);
};

/** The names of files, for a sentence. */
export const namesOf = (files: readonly ReplyFile[]): string =>
  files.map(({ path }) => basename(path)).join(', ');
