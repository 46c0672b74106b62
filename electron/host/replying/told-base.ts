import { type Result, refuse, success } from '#core/failure.ts';
import { draftCalled, sentDrafts } from '#core/round/sent-drafts.ts';
import type { DraftFile } from '../file/draft-file.ts';

/**
 * The version that someone says replies were made on. Refused with `amendment:no-version` where there is none, and with
 * `reply:never-sent` for one that no round was opened on: no city can have it in its hands.
 */
export const toldBase = (
  { draft, negotiation, consultation }: DraftFile,
  base: number | undefined,
): Result<number | null> => {
  if (base === undefined) return success(null);
  const versions = negotiation?.versions ?? [draft];
  if (versions[base] === undefined) return refuse('amendment:no-version', { version: base });
  const sent = sentDrafts(consultation);
  if (sent.includes(base)) return success(base);
  const { number } = draftCalled(sent, base);
  return refuse('reply:never-sent', { number, sent: sent.map((_, at) => at + 1).join(', ') });
};
