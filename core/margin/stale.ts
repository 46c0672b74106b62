import type { Draft, Id, Language, Part } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';

/** Where two parts were joined, in offsets of what each wording said when both last agreed. */
export interface Seam {
  readonly tail: Id;
  readonly was: number;
  readonly own: number;
}

/** A wording that may not say what another language says; one for each language that it is to follow. */
export interface Stale {
  readonly part: Id;
  readonly language: Language;
  /**
   * `unwritten`: it has no words. `outdated`: the other language was changed since. `pending`: nothing is to be done
   * now, because its first words are just being written, or because the other language has no words.
   */
  readonly kind: 'unwritten' | 'outdated' | 'pending';
  /** The language that was changed. */
  readonly since: Language;
  /** What that language said when both last agreed: what changed is a redline of this against its present words. */
  readonly was: Wording;
  /** What this wording itself said then. Both are empty where it never had words. */
  readonly own: Wording;
  /** A drafter marked it: it stays until someone confirms the wording. */
  readonly hand?: true;
  readonly seams?: readonly Seam[];
}

/** A wording that is to be written or to be brought up to date. */
export type Behind = Stale & { readonly kind: 'unwritten' | 'outdated' };

const isBehind = (entry: Stale): entry is Behind => entry.kind !== 'pending';

/** The wordings at which there is something to do. */
export const behind = (stale: readonly Stale[]): readonly Behind[] => stale.filter(isBehind);

/** A part of a draft by its id. */
export const partIn = ({ parts }: Draft, id: Id): Part | undefined => parts.find((part) => part.id === id);

/** Whether the part and both languages of an entry are there. */
export const isThere = ({ part, language, since }: Stale, { parts, languages }: Draft): boolean =>
  languages.includes(language) && languages.includes(since) && parts.some(({ id }) => id === part);
