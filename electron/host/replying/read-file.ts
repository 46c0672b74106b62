import { type Result, refuse, success } from '#core/failure.ts';
import { inputOf } from '../reading/read-input.ts';
import { holds, signature } from '../reading/signature.ts';
import { wordsOfHtml } from './html-words.ts';
import { readWordFile, readWords } from './read-words.ts';
import {
  claimedBase,
  draftAt,
  matricesIn,
  olderVersion,
  otherText,
  type ReadFile,
  type Reading,
} from './reading.ts';
import { readWorkbook } from './sheets.ts';

const isWorkbook = (bytes: Uint8Array): boolean => signature(bytes) === 'zip' && holds(bytes, 'xl/workbook');

const workbook = async (bytes: Uint8Array, path: string, reading: Reading): Promise<Result<ReadFile>> => {
  const book = await readWorkbook(bytes, path);
  if (!book.ok) return book;
  const { sheets, identity, warnings } = book.value;
  const known = identity ?? undefined;
  const base = claimedBase(known, reading);
  const draft = draftAt(reading, base.version);
  if (!draft.ok) return draft;
  const replies = matricesIn(sheets, draft.value, reading);
  if (replies.length === 0) return refuse('reply:no-matrix', { path });
  return success({
    kind: 'matrix',
    language: reading.language,
    base,
    replies,
    identity: identity?.city ?? null,
    joint: [],
    warnings: [...otherText(known, path, reading), ...olderVersion(base.version, path, reading), ...warnings],
  });
};

// A mail that was saved as a page.
const isPage = (text: string): boolean => /^\s*(?:<!doctype html|<html[\s>])/i.test(text);

/** Reads one file that came back, whatever it is: an amended text, a matrix, a letter. Nothing is decided about whose it is. */
export const readFile = async (
  bytes: Uint8Array,
  path: string,
  reading: Reading,
): Promise<Result<ReadFile>> => {
  if (isWorkbook(bytes)) return workbook(bytes, path, reading);
  const input = inputOf(bytes, path);
  if (!input.ok) return input;
  if (input.value.kind === 'word') return readWordFile(bytes, path, reading);
  const { text, warnings } = input.value;
  return readWords(isPage(text) ? wordsOfHtml(text) : { text, struck: [] }, path, reading, warnings);
};
