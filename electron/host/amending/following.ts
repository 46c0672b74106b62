import { followingEdits } from '#core/amendment/following.ts';
import { enact } from '#core/amendment/negotiation.ts';
import { type Negotiation, present } from '#core/amendment/state.ts';
import type { Draft, Language } from '#core/draft/draft.ts';
import { printed } from '#core/draft/printed.ts';
import { calledParts } from '../citing.ts';
import type { Act } from '../file/deed-schema.ts';
import { draftingLanguages } from '../languages.ts';

/** A decision to adopt, with the references that are to follow where it joins paragraphs. */
export const withFollowing = (state: Negotiation, act: Act): Act => {
  if (act.type !== 'accept' && act.type !== 'accept-ad-referendum' && act.type !== 'accept-as-amended')
    return act;
  const next = enact(state, { ...act, by: { who: '', at: '-' } });
  const follows = next.ok ? followingEdits(next.value) : [];
  return follows.length === 0 ? act : { ...act, follows };
};

/** A place where a reference is to be looked at, or was turned. */
export interface ReferenceAt {
  /** What the paragraph is called (`calledParts`). */
  readonly called: string;
  readonly language: Language;
}

/** Where references follow a decision, each paragraph once in a language. */
export const followed = (after: Negotiation, act: Act): readonly ReferenceAt[] => {
  const edits = 'follows' in act && act.follows !== undefined ? act.follows : [];
  const called = calledParts(present(after));
  const all = edits.map(({ part, language }) => ({ called: called.get(part) ?? '', language }));
  return [...new Map(all.map((one) => [`${one.language} ${one.called}`, one])).values()];
};

const brokenIn = (draft: Draft, language: Language): readonly string[] =>
  printed(draft, language, draftingLanguages()).broken;

/** Where a reference leads nowhere since a decision: what it named is gone from the text. */
export const newlyBroken = (before: Negotiation, after: Negotiation): readonly ReferenceAt[] => {
  const [was, now] = [present(before), present(after)];
  const called = calledParts(now);
  return now.languages.flatMap((language) => {
    const known = new Set(was.languages.includes(language) ? brokenIn(was, language) : []);
    return brokenIn(now, language)
      .filter((part) => !known.has(part))
      .map((part) => ({ called: called.get(part) ?? '', language }));
  });
};
