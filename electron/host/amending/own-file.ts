import type { Language } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { Noted } from '#core/reply/wish.ts';
import type { Round } from '#core/round/round.ts';
import { readRevisions } from '#core/word/revisions/read-revisions.ts';
import { readInput } from '../reading/read-input.ts';
import { unpacker } from '../reading/unpacker.ts';
import { readWordFile } from '../replying/read-words.ts';
import type { ReadFile } from '../replying/reading.ts';
import type { Unsure } from './reading-letter.ts';
import type { ReadReply, Versions } from './reading-reply.ts';

interface OwnFile extends Versions {
  readonly path: string;
  readonly language: Language;
  readonly told: boolean;
  readonly round: Round;
}

/** What was read of one, and what of it a person has to look at. */
export interface OwnReply {
  readonly read: ReadReply;
  readonly unsure: readonly Unsure[];
}

const identityIn = (path: string) => {
  const input = readInput(path);
  if (!input.ok || input.value.kind !== 'word') return null;
  const found = readRevisions(input.value.bytes, { unpacker });
  return found.ok && found.value.identity !== undefined
    ? { bytes: input.value.bytes, identity: found.value.identity }
    : null;
};

const isRemark = { code: 'reply:is-remark', facts: {} };

const lookedAt = ({ state, line = 0, quote = '', reason, part }: Noted): readonly Unsure[] =>
  state === 'held' || state === 'remark'
    ? [{ kind: 'comment', line, quote, reason: reason ?? isRemark, part: part ?? null }]
    : [];

const replyIn = ({ base, replies, warnings }: ReadFile): OwnReply => {
  const noted = replies.flatMap((one) => one.noted);
  return {
    read: {
      base: base.version,
      wishes: noted.flatMap(({ state, wish }) => (state === 'taken' && wish !== undefined ? [wish] : [])),
      typographyOnly: noted.reduce(
        (sum, { state, count = 1 }) => (state === 'typography' ? sum + count : sum),
        0,
      ),
      warnings,
    },
    unsure: noted.flatMap(lookedAt),
  };
};

/**
 * Reads an amended text that is a file we sent out, change by change as a batch of replies would; null for any other.
 * Refused with `amending:other-language` where it is in another language than was said.
 */
export const readOwnFile = (asked: OwnFile): Result<OwnReply> | null => {
  const { path, language, versions, expected, told, round } = asked;
  const own = identityIn(path);
  if (own === null) return null;
  const { identity, bytes } = own;
  if (identity.language !== language)
    return refuse('amending:other-language', { path, language, found: identity.language });
  const base = told ? expected : null;
  const read = readWordFile(bytes, path, {
    versions,
    round,
    sent: [],
    language,
    base,
    handMarked: false,
    typed: 'comments',
  });
  if (!read.ok) return read;
  return read.value.kind === 'word' ? success(replyIn(read.value)) : null;
};
