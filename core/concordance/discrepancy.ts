import type { Id, Language } from '#core/draft/draft.ts';
import type { Departure } from './departures.ts';

/** What two wordings of a paragraph are found not to say alike. */
export type DiscrepancyKind = 'number' | 'date' | 'city' | 'term' | 'brackets' | 'notes';

/** A fact that is not the same in two languages of a paragraph, as each of them says it. */
export interface Disagreement {
  readonly kind: DiscrepancyKind;
  readonly part: Id;
  readonly languages: readonly [Language, Language];
  /** The words as they stand in each of the two; null where nothing stands for it. */
  readonly said: readonly [string | null, string | null];
}

/** Words for which the term base has others. */
export interface TermDeparture extends Departure {
  readonly kind: 'form';
  readonly part: Id;
  readonly language: Language;
}

/** What the check of concordance finds in a paragraph. */
export type Discrepancy = Disagreement | TermDeparture;

/**
 * What a discrepancy says, whatever else the paragraph says: whoever lets it stand lets the same stand later on, and
 * is asked anew once one of the languages says something else there.
 */
export const sayingOf = (found: Discrepancy): string => {
  if (found.kind === 'form') return JSON.stringify(['form', found.language, found.form]);
  return JSON.stringify([found.kind, ...found.languages, ...found.said]);
};
