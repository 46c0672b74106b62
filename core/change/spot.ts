import type { Id, Language } from '#core/draft/draft.ts';

/**
 * A place between two characters of a wording: where a caret stands or where an amendment begins. `offset` counts as
 * in `wording.ts`, from 0 before the first character to the wording's length after the last.
 */
export interface Spot {
  readonly part: Id;
  readonly language: Language;
  readonly offset: number;
}
