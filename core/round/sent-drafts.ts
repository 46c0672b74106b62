import { amendmentOf } from '#core/amendment/state.ts';
import type { Consultation } from './state.ts';

/**
 * The versions that people know as drafts, in order: draft 1 is the first of them. Those on which a round was opened,
 * and before them the one that proposals were made on when nobody had been asked yet. What lies between has no number.
 */
export const sentDrafts = (consultation: Consultation | null): readonly number[] => {
  const bases = (consultation?.rounds ?? []).map(({ base }) => base);
  const first = Math.min(...bases);
  const isEarlier = consultation?.negotiation.order.some((id) => {
    const amendment = amendmentOf(consultation.negotiation, id);
    return amendment !== undefined && amendment.base < first;
  });
  const all = bases.length === 0 || isEarlier === true ? [0, ...bases] : bases;
  return [...new Set(all)].toSorted((one, other) => one - other);
};

/** How a version is called: the number of its draft, or of the last one before it, with changes since. */
export interface DraftCalled {
  readonly number: number;
  readonly since: boolean;
}

/** What people call a version; one before all drafts is the first, not yet as it was sent. */
export const draftCalled = (drafts: readonly number[], version: number): DraftCalled => {
  const at = drafts.findLastIndex((draft) => draft <= version);
  return { number: Math.max(at, 0) + 1, since: drafts[at] !== version };
};

/** The version that people call so; null where there is no such draft. */
export const versionCalled = (drafts: readonly number[], number: number): number | null =>
  drafts[number - 1] ?? null;
