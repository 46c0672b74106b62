import { draftNumber } from '#core/amendment/draft-number.ts';
import { draftCalled, sentDrafts } from '#core/round/sent-drafts.ts';
import type { Consultation } from '#core/round/state.ts';

/** The drafts that people know, as a fact among those of a sentence: the versions of draft 1, draft 2 and so on. */
export const knownDrafts = (consultation: Consultation | null): { readonly drafts: string } => ({
  drafts: sentDrafts(consultation).join(','),
});

const listed = (known: unknown): readonly number[] | null =>
  typeof known === 'string' && known !== '' ? known.split(',').map(Number) : null;

/** A version as it is typed: 2, or 2+5 for what lies five changes after draft 2. */
export const versionTyped = (version: unknown, known: unknown): string => {
  const drafts = listed(known) ?? [0];
  const { number } = draftCalled(drafts, Number(version));
  const after = Number(version) - (drafts[number - 1] ?? 0);
  return after === 0 ? `${number}` : `${number}+${after}`;
};

/**
 * A version as a sentence calls it: by the number of its draft, or as that draft with later changes. Where the sentence
 * does not know which drafts were sent, versions are counted.
 */
export const versionInWords = (
  version: unknown,
  known: unknown,
  since: (number: number) => string,
): string => {
  const drafts = listed(known);
  if (drafts === null) return `${draftNumber(Number(version))}`;
  const called = draftCalled(drafts, Number(version));
  return called.since ? since(called.number) : `${called.number}`;
};
