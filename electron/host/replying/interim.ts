import { type Result, success } from '#core/failure.ts';
import { noRevisions } from '#core/reply/word/no-revisions.ts';
import { readWord } from '#core/word/read/read-word.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';

export const readRevisions = (bytes: Uint8Array, _options: { byHand: boolean }): Result<Revisions> => {
  const accepted = readWord(bytes);
  if (!accepted.ok) return accepted;
  const rejected = readWord(bytes, { revisions: 'reject' });
  if (!rejected.ok) return rejected;
  return success({ ...noRevisions(accepted.value.paragraphs), rejected: rejected.value.paragraphs });
};
