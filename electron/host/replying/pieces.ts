import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Result, success } from '#core/failure.ts';
import { readBytes } from '../reading/read-input.ts';
import { type Attachment, type Mail, readMail } from './mail.ts';
import { readMailWords, withSenders } from './mail-words.ts';
import { readFile } from './read-file.ts';
import type { ReadFile, Reading } from './reading.ts';
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

// Messages attached to messages end somewhere.
const deepest = 8;

const isMessage = ({ name, isMail }: Attachment): boolean => isMail || /\.eml$/i.test(name);

const attached = async (
  one: Attachment,
  mail: Mail,
  within: Place,
  depth: number,
): Promise<readonly Piece[]> => {
  const path = `${within.path} › ${one.name}`;
  const folders = [basename(within.path).replace(/\.eml$/i, ''), ...within.folders];
  const message = isMessage(one) && depth < deepest ? await readMail(one.bytes, path) : null;
  if (message?.ok === true)
    return mailPieces(message.value, { path, folders, name: one.name }, one.bytes, depth + 1);
  const piece = pieceOf(one.bytes, one.name, path, folders);
  const read: Piece['read'] = async (reading) => {
    const found = await piece.read(reading);
    return found.ok ? success(withSenders(found.value, mail, reading)) : found;
  };
  return [{ ...piece, received: mail.date, read }];
};

interface Place extends Pick<ReplyFile, 'path' | 'folders'> {
  readonly name: string;
}

const mailPieces = async (
  mail: Mail,
  place: Place,
  bytes: Uint8Array,
  depth = 0,
): Promise<readonly Piece[]> => {
  const { name, path, folders } = place;
  const words: Piece = {
    ...pieceOf(bytes, name, path, folders),
    received: mail.date,
    read: (reading) => readMailWords(mail, path, reading, depth > 0),
    ...(mail.text.trim() === '' && mail.attachments.length > 0 ? { isBare: true } : {}),
  };
  const files: Piece[] = [];
  for (const one of mail.attachments) files.push(...(await attached(one, mail, place, depth)));
  return [words, ...files];
};

/** What is in a file: itself, or the words of an e-mail and the files that came with it, each a reply of its own. */
export const piecesOf = async (file: ReplyFile): Promise<Result<readonly Piece[]>> => {
  const { path, folders } = file;
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const name = basename(path);
  if (!/\.eml$/i.test(path)) return success([pieceOf(bytes.value, name, path, folders)]);
  const mail = await readMail(bytes.value, path);
  return mail.ok ? success(await mailPieces(mail.value, { path, folders, name }, bytes.value)) : mail;
};
