import type { City } from '#core/amendment/amendment.ts';
import { suggestedWeight } from '#core/amendment/weight.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { answerOf } from '#core/reply/letter.ts';
import type { Noted, Wish } from '#core/reply/wish.ts';
import type { Proposal } from '#core/round/deed.ts';
import type { Answer, ReplySource, Round } from '#core/round/round.ts';
import type { Consultation } from '#core/round/state.ts';
import { isLate } from '#core/round/take-reply.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import type { Act } from '../file/deed-schema.ts';

/** Where the ids of replies, amendments and files that wait go on: r7, a42 and h3 can be said across a table. */
export interface Counter {
  replies: number;
  amendments: number;
  held: number;
}

/** The next ids of a consultation. */
export const counterOf = ({ rounds, negotiation }: Consultation): Counter => ({
  replies: rounds.reduce((sum, { replies }) => sum + replies.length, 0),
  amendments: negotiation.order.length,
  held: rounds.reduce((sum, { held }) => sum + held.length, 0),
});

/** One reply on its way into the record. */
export interface Taking {
  readonly round: Round;
  readonly cities: readonly City[];
  readonly noted: readonly Noted[];
  readonly base: number;
  readonly draft: Draft;
  /** ISO 8601. */
  readonly received: string;
  readonly source: ReplySource;
  readonly replaces: Id | null;
  readonly findings: readonly Id[];
  readonly confirms: readonly Id[];
  /** By what the same bytes came in before the round was closed. */
  readonly continues: Id | null;
  /** The reply with which it is one. */
  readonly belongs: Id | null;
}

/** The deed that takes a reply in, with the ids that it gives. */
export interface Taken {
  readonly act: Act;
  readonly reply: Id;
  readonly answer: Answer;
  readonly late: boolean;
  readonly amendments: ReadonlyMap<Wish, Id>;
}

const proposalOf = (wish: Wish, amendment: Id, submission: Id, reply: Id, taking: Taking): Proposal => ({
  amendment,
  class: wish.class ?? suggestedWeight(taking.draft, wish.operations, draftingLanguages()),
  submission: {
    id: submission,
    reply,
    cities: taking.cities,
    language: wish.language,
    base: taking.base,
    operations: wish.operations,
    ...(wish.rationale === undefined ? {} : { rationale: wish.rationale }),
    source: { file: taking.source.file, ...wish.source },
    received: taking.received,
  },
});

const isOfLate = ({ round, belongs }: Taking): boolean =>
  round.replies.some(({ id, late }) => id === belongs && late);

/** Takes one reply in, as a whole; null where it says nothing that could be recorded. */
export const takeReply = (taking: Taking, counter: Counter): Taken | null => {
  const answer = answerOf(taking.noted);
  if (answer === null) return null;
  const reply = `r${++counter.replies}`;
  const amendments = new Map<Wish, Id>();
  const proposals = taking.noted.flatMap(({ state, wish }): readonly Proposal[] => {
    if (state !== 'taken' || wish === undefined) return [];
    const number = ++counter.amendments;
    amendments.set(wish, `a${number}`);
    return [proposalOf(wish, `a${number}`, `s${number}`, reply, taking)];
  });
  const remarks = taking.noted.flatMap(({ state, remark }) =>
    state === 'remark' && remark !== undefined ? [remark] : [],
  );
  const { round, received, source, findings, confirms } = taking;
  const continued = taking.continues === null ? {} : { continues: taking.continues };
  return {
    act: {
      type: 'reply',
      round: round.id,
      reply,
      cities: taking.cities,
      answer,
      received,
      base: taking.base,
      proposals,
      replaces: taking.replaces,
      source,
      ...(remarks.length === 0 ? {} : { remarks }),
      ...(findings.length === 0 ? {} : { findings }),
      ...(confirms.length === 0 ? {} : { confirms }),
      ...continued,
      ...(taking.belongs === null ? {} : { belongs: taking.belongs }),
    },
    reply,
    answer,
    late: isLate(round, { received, source, ...continued }) || isOfLate(taking),
    amendments,
  };
};
