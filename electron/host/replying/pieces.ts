import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Result, success } from '#core/failure.ts';
import { readForwarded } from '#core/reply/forwarded.ts';
import { seeAttached } from '#core/reply/see-attached.ts';
import { readSubject } from '#core/reply/subject.ts';
import type { Noted } from '#core/reply/wish.ts';
import { draftingLanguages } from '../languages.ts';
import { newId } from '../new-id.ts';
import { readBytes } from '../reading/read-input.ts';
import { withBeside } from './letter-waits.ts';
import { type Mail, readMail } from './mail.ts';
import { readFile } from './read-file.ts';
import { readWords } from './read-words.ts';
import { draftAt, type ReadFile, type Reading } from './reading.ts';
import type { ReplyFile } from './reply-files.ts';

/** Bytes that came in as one file, on their own or with an e-mail. */
export interface Piece {
  readonly name: string;
  readonly path: string;
  readonly folders: readonly string[];
  readonly hash: string;
  /** When it came, where it says so; ISO 8601. */
  readonly received: string | null;
  /** It has nothing but a subject, beside the files that came with it: told only where that says something. */
  readonly isBare?: true;
  readonly read: (reading: Reading) => Promise<Result<ReadFile>> | Result<ReadFile>;
}

const pieceOf = (bytes: Uint8Array, name: string, path: string, folders: readonly string[]): Piece => ({
  name,
  path,
  folders,
  hash: createHash('sha256').update(bytes).digest('hex'),
  received: null,
  read: (reading) => readFile(bytes, path, reading),
});

const bringing = (read: ReadFile): ReadFile => ({
  ...read,
  replies: read.replies.map(({ city, noted }) => ({ city, noted: seeAttached(noted) })),
});

const mailPieces = (mail: Mail, { path, folders }: ReplyFile, bytes: Uint8Array): readonly Piece[] => {
  const name = basename(path);
  const isBare = mail.text.trim() === '' ? true : undefined;
  const words: Piece = {
    ...pieceOf(bytes, name, path, folders),
    received: mail.date,
    read: (reading) => {
      const read = readWords(mail.text, path, reading, []);
      if (!read.ok) return read;
      const all = fromProgram(withBesides(read.value, mail, reading), mail);
      return success(mail.attachments.length > 0 ? bringing(all) : all);
    },
    ...(isBare === true && mail.attachments.length > 0 ? { isBare } : {}),
  };
  const files = mail.attachments.map((one) => ({
    ...pieceOf(one.bytes, one.name, `${path} › ${one.name}`, [name.replace(/\.eml$/i, ''), ...folders]),
    received: mail.date,
  }));
  return [words, ...files];
};

const pictureOf = ({ name, isLarge }: Mail['pictures'][number]): Noted => {
  const one = { found: 'sentence', quote: name } as const;
  if (!isLarge) return { ...one, state: 'nothing', reason: { code: 'reply:emblem', facts: {} } };
  const remark = { part: null, words: name };
  return { ...one, state: 'held', reason: { code: 'reply:picture-inside', facts: {} }, remark };
};

const asks: ReadonlySet<Noted['state']> = new Set(['taken', 'held', 'answer']);

/** With what the mail says beside its own words: in its subject, in a message that it passes on, in pictures. */
const withBesides = (read: ReadFile, mail: Mail, reading: Reading): ReadFile => {
  const draft = draftAt(reading, read.base.version);
  if (!draft.ok) return read;
  const { language } = reading;
  const context = { draft: draft.value, languages: draftingLanguages(), newId, language };
  const body = read.replies.flatMap(({ noted }) => noted);
  const said = [
    ...readSubject(mail.subject, body, context),
    ...readForwarded(mail.subject, body, context),
    ...mail.pictures.map(pictureOf),
  ];
  const isMeant = said.some(({ state }) => asks.has(state));
  return { ...withBeside(read, said), ...(isMeant ? { isStranger: false } : {}) };
};

// Whoever is away has not replied, and neither has a server.
const fromProgram = (read: ReadFile, { isAutomatic }: Mail): ReadFile =>
  isAutomatic && !read.replies.some(({ noted }) => noted.some(({ state }) => state === 'taken'))
    ? { ...read, isStranger: true }
    : read;

/** What is in a file: itself, or the words of an e-mail and the files that came with it, each a reply of its own. */
export const piecesOf = async (file: ReplyFile): Promise<Result<readonly Piece[]>> => {
  const bytes = readBytes(file.path);
  if (!bytes.ok) return bytes;
  if (!/\.eml$/i.test(file.path))
    return success([pieceOf(bytes.value, basename(file.path), file.path, file.folders)]);
  const mail = await readMail(bytes.value, file.path);
  return mail.ok ? success(mailPieces(mail.value, file, bytes.value)) : mail;
};
