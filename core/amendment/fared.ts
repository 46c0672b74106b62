import type { Change } from '#core/change/change.ts';

/** Why one operation fares as it does; each is a sentence in `locales/<language>/amendment.json`. */
export type Cause =
  | 'amended-meanwhile'
  | 'contained'
  | 'form-differs'
  | 'language-gone'
  | 'part-deleted'
  | 'place-changed'
  | 'placement'
  | 'rest-remains'
  | 'rival-insertion'
  | 'same-words'
  | 'touches'
  | 'words-changed'
  | 'words-deleted';

/**
 * What becomes of one operation of an amendment when a change was made first: it `holds` as `change`, perhaps with
 * something to know; it is `made`; `partly` made, `change` being what is left; `fallen` with what it was about; or
 * `contested`, where someone must look.
 */
export type Fared<One extends Change = Change> =
  | { readonly fate: 'holds'; readonly change: One; readonly cause: Cause | null }
  | { readonly fate: 'partly'; readonly change: One; readonly cause: Cause }
  | { readonly fate: 'made' | 'fallen' | 'contested'; readonly cause: Cause };

export const holds = <One extends Change>(change: One, cause: Cause | null = null): Fared<One> => ({
  fate: 'holds',
  change,
  cause,
});
export const partly = <One extends Change>(change: One): Fared<One> => ({
  fate: 'partly',
  change,
  cause: 'rest-remains',
});
export const made = (cause: Cause): Fared<never> => ({ fate: 'made', cause });
export const fallen = (cause: Cause): Fared<never> => ({ fate: 'fallen', cause });
export const contested = (cause: Cause): Fared<never> => ({ fate: 'contested', cause });
