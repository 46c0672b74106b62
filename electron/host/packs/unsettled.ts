import type { Bracket, Negotiation } from '#core/amendment/state.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { type Behind, behind } from '#core/margin/stale.ts';
import { roundOf } from '#core/round/state.ts';
import { type StandingBracket, standingBrackets } from '../amending/standing-brackets.ts';
import type { DraftFile } from '../file/draft-file.ts';
import { byOf, type Played, playOn } from '../file/play.ts';

/** What stands in brackets, with the paragraph it is in or, for what is not in the text yet, the one before it. */
export interface PlacedBracket extends StandingBracket {
  /** Null for what would stand at the beginning. */
  readonly part: Id | null;
  /** Whether it is none of the text yet. */
  readonly isNew: boolean;
}

/** What is not settled in the draft of a round, as it was when the round was opened. */
export interface Unsettled {
  readonly draft: Draft;
  /** What the committee had put in brackets and not decided. */
  readonly brackets: readonly PlacedBracket[];
  /** Wordings that are not written, or do not follow another language yet. */
  readonly stale: readonly Behind[];
}

// What was decided since is in none of the files that go out.
const negotiationThen = (file: DraftFile, round: Id): Result<Negotiation> => {
  const record = file.record();
  if (!record.ok) return record;
  let played: Played | null = null;
  for (const entry of record.value) {
    const after = playOn(played, entry.change, byOf(entry));
    if (!after.ok) return after;
    played = after.value;
    const { consultation } = played;
    if (consultation !== null && roundOf(consultation, round) !== undefined)
      return success(consultation.negotiation);
  }
  return refuse('round:unknown', { round });
};

const placed = (bracket: StandingBracket, of: Bracket | undefined): PlacedBracket => {
  const isNew = of?.after !== undefined;
  return { ...bracket, part: isNew ? of.after : (of?.part ?? null), isNew };
};

/** What is not settled in the draft that goes out in a round. Refused as `record` of the file is. */
export const unsettledIn = (file: DraftFile, round: Id, draft: Draft): Result<Unsettled> => {
  const then = negotiationThen(file, round);
  if (!then.ok) return then;
  const { brackets, stale } = then.value;
  return success({
    draft,
    brackets: standingBrackets(then.value).map((one) =>
      placed(
        one,
        brackets.find(({ id }) => id === one.bracket),
      ),
    ),
    stale: behind(stale),
  });
};
