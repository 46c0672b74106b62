import { type City, isUndecided } from '#core/amendment/amendment.ts';
import { shelved } from '#core/amendment/shelf.ts';
import type { Id } from '#core/draft/draft.ts';
import type { Failure } from '#core/failure.ts';
import { type AskedBefore, besideBefore } from '#core/reply/asked-before.ts';
import { oneWith } from '#core/round/one-reply.ts';
import { stands } from '#core/round/roster.ts';
import type { Reply, ReplySource, Round } from '#core/round/round.ts';
import { sameCities } from '#core/round/take-reply.ts';
import type { Batch } from './batch.ts';
import type { Owned } from './owners.ts';

/** A reply as it comes in beside the earlier ones of its city. */
interface Coming {
  readonly owned: Owned;
  readonly source: ReplySource;
  readonly base: number;
  /** The reply whose place it takes. */
  readonly replaces: Id | null;
}

/** What of it is new, and what is to be said of the earlier ones. */
export interface BesideEarlier {
  readonly owned: Owned;
  readonly warnings: readonly Failure[];
}

// Replies of the same city in other files that have a say and keep it.
const earlierOf = ({ owned, source, replaces }: Coming, round: Round, batch: Batch): readonly Reply[] => {
  const { consultation } = batch.file;
  if (consultation === null) return [];
  const replaced = round.replies.find(({ id }) => id === replaces);
  const gone = new Set(replaced === undefined ? [] : oneWith(round, replaced).map(({ id }) => id));
  return round.replies.filter(
    (reply) =>
      reply.source?.hash !== source.hash &&
      !gone.has(reply.id) &&
      sameCities(reply.cities, owned.owner.cities) &&
      stands(consultation, round, reply),
  );
};

const askedIn = (replies: readonly Reply[], { file: { consultation } }: Batch): readonly AskedBefore[] =>
  replies.flatMap(({ amendments }) =>
    amendments.flatMap((id) => {
      if (consultation === null) return [];
      const { negotiation } = consultation;
      const amendment = shelved(negotiation.amendments, id);
      const submission = shelved(negotiation.submissions, amendment?.submission ?? '');
      if (amendment === undefined || submission === undefined || !isUndecided(amendment)) return [];
      return [{ amendment: id, submission }];
    }),
  );

const namesOf = (cities: readonly City[]): string => cities.map(({ name }) => name).join(', ');

/**
 * A reply beside those of its city that are in the record: both count, as was decided. What it asks for again in the
 * same words is told as the same; that a file of the same name with other content is there, and that it has the same
 * words otherwise, is said with how the earlier one is replaced.
 */
export const besideEarlier = (coming: Coming, round: Round, batch: Batch): BesideEarlier => {
  const { owned, source, base } = coming;
  const earlier = earlierOf(coming, round, batch);
  if (earlier.length === 0) return { owned, warnings: [] };
  const cities = namesOf(owned.owner.cities);
  const { noted, otherwise } = besideBefore(owned.noted, base, askedIn(earlier, batch));
  const kept = new Map(noted.map((one, at) => [owned.noted[at] ?? one, one]));
  const named = earlier.filter((reply) => reply.source?.file === source.file);
  const ofOther = earlier.filter(({ amendments }) => amendments.some((id) => otherwise.includes(id)));
  return {
    owned: {
      ...owned,
      noted,
      numbers: new Map([...owned.numbers].map(([one, number]) => [kept.get(one) ?? one, number])),
      confirmed: new Map([...owned.confirmed].map(([one, was]) => [kept.get(one) ?? one, was])),
    },
    warnings: [
      ...named.map(
        ({ id }): Failure => ({
          code: 'reply:same-name',
          facts: { cities, file: source.file, reply: id },
        }),
      ),
      ...ofOther.map(
        ({ id, amendments }): Failure => ({
          code: 'reply:asks-otherwise',
          facts: { cities, reply: id, ids: amendments.filter((one) => otherwise.includes(one)).join(', ') },
        }),
      ),
    ],
  };
};
