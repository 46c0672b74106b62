import { basename } from 'node:path';
import type { City } from '#core/amendment/amendment.ts';
import { suggestedWeight } from '#core/amendment/weight.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { isAfter } from '#core/round/deadline.ts';
import type { Proposal } from '#core/round/deed.ts';
import type { Round } from '#core/round/round.ts';
import type { Consultation } from '#core/round/state.ts';
import type { Act } from '../file/deed-schema.ts';
import type { DraftFile } from '../file/draft-file.ts';
import { draftingLanguages } from '../languages.ts';
import { opening } from './opening.ts';
import { positionOf, type Unsure } from './reading-letter.ts';
import type { ReadReply } from './reading-reply.ts';

/** A reply on its way into the record. */
export interface Reply {
  readonly cities: readonly City[];
  readonly read: ReadReply;
  /** What of it asks for nothing that could be taken as it stands. */
  readonly unsure: readonly Unsure[];
  readonly path: string;
  /** The round it answers to; null for proposals made at the table. */
  readonly round: Round | null;
  /** ISO 8601. */
  readonly received: string;
  readonly rationale?: string;
  /** The reply that it takes the place of. */
  readonly replaces: Id | null;
}

/** The round that a reply belongs to: the one named, or the only one that is open. */
export const roundFor = (
  consultation: Consultation | null,
  named: string | undefined,
): Result<Round | null> => {
  const rounds = consultation?.rounds ?? [];
  if (named !== undefined) {
    const found = rounds.find(({ id }) => id === named);
    return found === undefined ? refuse('round:unknown', { round: named }) : success(found);
  }
  const open = rounds.filter(({ closed }) => closed === null);
  return open.length > 1
    ? refuse('amending:which-round', { rounds: open.map(({ id }) => id).join(', ') })
    : success(open[0] ?? null);
};

const countReplies = ({ rounds }: Pick<Consultation, 'rounds'>): number =>
  rounds.reduce((sum, { replies }) => sum + replies.length, 0);

/** The proposals of a reply with ids that follow those there are: a1, a2 … can be said across a table. */
const proposalsOf = (reply: Reply, from: number, reference: Id | null, base: Draft): readonly Proposal[] =>
  reply.read.wishes.map((wish, index) => {
    const rationale = wish.rationale ?? reply.rationale;
    return {
      amendment: `a${from + index + 1}`,
      class: suggestedWeight(base, wish.operations, draftingLanguages()),
      submission: {
        id: `s${from + index + 1}`,
        reply: reference,
        cities: reply.cities,
        language: wish.language,
        base: reply.read.base,
        operations: wish.operations,
        ...(wish.unplaced === undefined ? {} : { unplaced: wish.unplaced }),
        ...(rationale === undefined ? {} : { rationale }),
        source: {
          file: basename(reply.path),
          ...(wish.line === undefined ? {} : { line: wish.line }),
          ...(wish.quote === undefined ? {} : { quote: wish.quote }),
        },
        received: reply.received,
      },
    };
  });

/** What a reply comes to: the deeds that bring it in, the ids of its amendments, and whether it is late. */
export interface Amending {
  readonly acts: readonly Act[];
  readonly amendments: readonly Id[];
  readonly reply: Id | null;
  readonly late: boolean;
}

/**
 * The deeds by which a reply comes into the record of a draft: one for all its proposals where it answers a round, one
 * each otherwise. A draft on which nobody was consulted yet is opened for it.
 */
export const amending = (file: DraftFile, reply: Reply): Amending => {
  const { consultation } = file;
  const { round, read } = reply;
  const id = round === null ? null : `r${countReplies(consultation ?? { rounds: [] }) + 1}`;
  const base = consultation?.negotiation.versions[read.base] ?? file.draft;
  const proposals = proposalsOf(reply, consultation?.negotiation.order.length ?? 0, id, base);
  const { answer, remarks } = positionOf(read.wishes, reply.unsure);
  const acts: readonly Act[] =
    round === null || id === null
      ? proposals.map((one) => ({ type: 'propose', ...one }))
      : [
          {
            type: 'reply',
            round: round.id,
            reply: id,
            cities: reply.cities,
            answer,
            received: reply.received,
            base: read.base,
            proposals,
            replaces: reply.replaces,
            ...(remarks.length === 0 ? {} : { remarks }),
          },
        ];
  return {
    acts: [...opening(file), ...acts],
    amendments: proposals.map(({ amendment }) => amendment),
    reply: id,
    late: round !== null && (round.closed !== null || isAfter(reply.received, round.deadline)),
  };
};
