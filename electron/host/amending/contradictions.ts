import type { City } from '#core/amendment/amendment.ts';
import type { Kind } from '#core/amendment/conflict.ts';
import { conflicts } from '#core/amendment/conflicts.ts';
import { groups } from '#core/amendment/groups.ts';
import { type Distance, suggestedOrder } from '#core/amendment/order.ts';
import { rivals } from '#core/amendment/rivals.ts';
import { type Negotiation, present } from '#core/amendment/state.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import { draftingLanguages } from '../languages.ts';
import { spelling } from './spelling.ts';
import { type Gauge, gauges, type StandingBracket, standingBrackets } from './standing-brackets.ts';

/** A contradiction as it is shown: where, about which words, who wants what. */
export interface Contradiction {
  readonly clause: string;
  readonly kind: Kind;
  readonly language: Language | null;
  readonly present: string;
  readonly wanted: readonly { readonly amendments: readonly Id[]; readonly words: string }[];
  readonly amendments: readonly Id[];
  readonly parties: readonly City[];
}

/** Proposals of nearly the same words at one place, to be agreed as one. */
export interface Family {
  readonly clause: string;
  readonly language: Language;
  readonly amendments: readonly Id[];
  readonly parties: readonly City[];
}

/** The next to be decided, as a suggestion to the chair. */
export interface Suggested {
  readonly clause: string;
  readonly amendments: readonly Id[];
  readonly distance: Distance;
}

/** What stands against what, what belongs together, in which order it may be taken, and what stands in brackets. */
export interface Overview {
  readonly conflicts: readonly Contradiction[];
  readonly alike: readonly Family[];
  readonly suggestedOrder: readonly Suggested[];
  readonly brackets: readonly StandingBracket[];
  readonly gauge: readonly Gauge[];
}

/** The overview of a negotiation; paragraphs are cited in the language of the draft that comes first. */
export const overview = (state: Negotiation): Overview => {
  const draft = present(state);
  const profile = draftingLanguages()[draft.languages[0] ?? ''];
  const known = profile === undefined ? null : labels(draft, profile);
  const cite = (part: Id | null): string => known?.get(part ?? '')?.cite ?? '';
  const members = new Map(groups(state).map((group) => [group.id, group.members]));
  return {
    conflicts: conflicts(state).map(({ part, groups: _groups, wanted, wording, ...rest }) => {
      // As it prints: a fact by its value, a reference by its number.
      const spell = spelling(draft, rest.language ?? draft.languages[0] ?? '');
      return {
        clause: cite(part),
        ...rest,
        present: wording === undefined ? rest.present : spell(wording),
        wanted: wanted.map(({ group, words, wording: own }) => ({
          amendments: members.get(group) ?? [group],
          words: own === undefined ? words : spell(own),
        })),
      };
    }),
    alike: rivals(state).map(({ part, language, amendments, parties }) => ({
      clause: cite(part),
      language,
      amendments,
      parties,
    })),
    suggestedOrder: suggestedOrder(state, draftingLanguages()).map(({ group, part, distance }) => ({
      clause: cite(part),
      amendments: members.get(group) ?? [group],
      distance,
    })),
    brackets: standingBrackets(state),
    gauge: gauges(state),
  };
};
