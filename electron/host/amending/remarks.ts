import type { Draft, Id } from '#core/draft/draft.ts';
import { type Label, labels } from '#core/draft/numbering.ts';
import { countsOnItsOwn } from '#core/round/roster.ts';
import type { Round } from '#core/round/round.ts';
import type { Consultation } from '#core/round/state.ts';
import { draftingLanguages } from '../languages.ts';

/** A remark of a reply: who says what of which paragraph of the draft it was made on; of the whole where none is cited. */
export interface Said {
  readonly reply: Id;
  readonly cities: readonly string[];
  readonly base: number;
  readonly clause: string | null;
  readonly words: string;
}

const citesOf = (draft: Draft): ReadonlyMap<Id, Label> | null => {
  const profile = draftingLanguages()[draft.languages[0] ?? ''];
  return profile === undefined ? null : labels(draft, profile);
};

/** What was said in a round without a change, reply by reply; not what was left out as no word of that city. */
export const remarksIn = (state: Consultation, { replies }: Round): readonly Said[] =>
  replies.flatMap((reply) => {
    const { id, cities, base, late, remarks = [] } = reply;
    if (!late && !countsOnItsOwn(state, reply)) return [];
    const draft = state.negotiation.versions[base];
    const cites = draft === undefined || remarks.length === 0 ? null : citesOf(draft);
    return remarks.map(({ part, words }) => ({
      reply: id,
      cities: cities.map(({ name }) => name),
      base,
      clause: (part === null ? null : cites?.get(part)?.cite) || null,
      words,
    }));
  });
