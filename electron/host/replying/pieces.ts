import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Result, success } from '#core/failure.ts';
import { seeAttached } from '#core/reply/see-attached.ts';
import { readBytes } from '../reading/read-input.ts';
import { type Mail, readMail } from './mail.ts';
import { readFile } from './read-file.ts';
import { readWords } from './read-words.ts';
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
  const words: Piece = {
    ...pieceOf(bytes, name, path, folders),
    received: mail.date,
    read: (reading) => {
      const read = readWords(mail.text, path, reading, []);
      return read.ok && mail.attachments.length > 0 ? success(bringing(read.value)) : read;
    },
  };
  const files = mail.attachments.map((one) => ({
    ...pieceOf(one.bytes, one.name, `${path} › ${one.name}`, [name.replace(/\.eml$/i, ''), ...folders]),
    received: mail.date,
  }));
  return mail.text.trim() === '' ? files : [words, ...files];
};

/** What is in a file: itself, or the words of an e-mail and the files that came with it, each a reply of its own. */
export const piecesOf = async (file: ReplyFile): Promise<Result<readonly Piece[]>> => {
  const bytes = readBytes(file.path);
  if (!bytes.ok) return bytes;
  if (!/\.eml$/i.test(file.path))
    return success([pieceOf(bytes.value, basename(file.path), file.path, file.folders)]);
  const mail = await readMail(bytes.value, file.path);
  return mail.ok ? success(mailPieces(mail.value, file, bytes.value)) : mail;
};
