import type { Id } from '#core/draft/draft.ts';

/** Something that the drafter should look at, with the place of the part in the draft that has it. */
export interface PairDoubt {
  readonly code: `reading:${string}`;
  readonly first: Id | null;
  readonly second: Id | null;
  readonly facts: Readonly<Record<string, string | number>>;
}
