import { type Draft, type Id, type Language, wordingIn } from '#core/draft/draft.ts';
import type { Margin } from '#core/margin/margin.ts';
import { behind } from '#core/margin/stale.ts';

/** A wording at which there is something to do. */
export interface Unfinished {
  readonly part: Id;
  readonly language: Language;
  readonly kind: 'unwritten' | 'outdated';
}

/** All wordings that are to be written or brought up to date, in reading order, language after language in each part. */
export const unfinishedIn = (draft: Draft, margin: Margin): readonly Unfinished[] => {
  const late = new Map(behind(margin.stale).map((entry) => [`${entry.part} ${entry.language}`, entry.kind]));
  return draft.parts.flatMap((part) =>
    draft.languages.flatMap((language): readonly Unfinished[] => {
      if (wordingIn(part, language).length === 0) return [{ part: part.id, language, kind: 'unwritten' }];
      const kind = late.get(`${part.id} ${language}`);
      return kind === undefined ? [] : [{ part: part.id, language, kind }];
    }),
  );
};

/** The next wording at which there is something to do, from a place on and then from the start. */
export const nextUnfinished = (
  draft: Draft,
  margin: Margin,
  from: { readonly part: Id; readonly language: Language } | null,
): Unfinished | null => {
  const all = unfinishedIn(draft, margin);
  const place = (one: { readonly part: Id; readonly language: Language }): number =>
    draft.parts.findIndex(({ id }) => id === one.part) * draft.languages.length +
    draft.languages.indexOf(one.language);
  const here = from === null ? -1 : place(from);
  return all.find((one) => place(one) > here) ?? all[0] ?? null;
};
