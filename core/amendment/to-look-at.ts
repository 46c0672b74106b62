import type { SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import { type Amendment, isPending } from './amendment.ts';
import { targetOf } from './standing.ts';
import { amendmentsOf, type Negotiation, present } from './state.ts';

/** An open proposal that has no place in the text of which anybody could be sure, and the part at which it is told. */
export interface ToLookAt {
  readonly amendment: Id;
  readonly part: Id;
  readonly cities: readonly Id[];
  /** The words that it takes out and puts in, or that it joins to others, by language; a language without an entry is not spoken of. */
  readonly words: Readonly<Record<Language, { readonly removed: Wording; readonly inserted: Wording }>>;
  /** Whether it joins what stands apart. */
  readonly joins: boolean;
  /** Whether it is about more than words, and so is told in every language. */
  readonly inAll: boolean;
}

// The part itself, else the nearest before it in the text that the city had which still stands.
const partFor = (draft: Draft, base: Draft, target: Id | null): Id | undefined => {
  const there = new Set(draft.parts.map(({ id }) => id));
  if (target !== null && there.has(target)) return target;
  const at = base.parts.findIndex(({ id }) => id === target);
  const before = base.parts.slice(0, Math.max(at, 0)).findLast(({ id }) => there.has(id));
  return before?.id ?? draft.parts[0]?.id;
};

const wordsOf = (operations: readonly SingleChange[], base: Draft): ToLookAt['words'] => {
  const wordingFor = (id: Id) => base.parts.find((part) => part.id === id)?.wording ?? {};
  const found: Record<Language, { removed: Wording; inserted: Wording }> = {};
  const add = (language: Language, removed: Wording, inserted: Wording): void => {
    const there = found[language] ?? { removed: [], inserted: [] };
    found[language] = {
      removed: [...there.removed, ...removed],
      inserted: [...there.inserted, ...inserted],
    };
  };
  for (const one of operations) {
    if (one.type === 'edit-wording') add(one.language, one.removed, one.inserted);
    else if (one.type === 'insert-parts' || one.type === 'delete-parts')
      for (const [language, words] of one.parts.flatMap(({ wording }) => Object.entries(wording)))
        if (one.type === 'insert-parts') add(language, [], words);
        else add(language, words, []);
    else if (one.type === 'merge-parts')
      for (const [language, words] of Object.entries(wordingFor(one.tail.id))) add(language, [], words);
  }
  return found;
};

const waits = (amendment: Amendment): boolean =>
  isPending(amendment) && amendment.status !== 'bracketed' && amendment.standing.state === 'needs-you';

/** The open proposals that need someone to look: in no group and at no place, and open all the same. */
export const toLookAt = (state: Negotiation): readonly ToLookAt[] => {
  const draft = present(state);
  return amendmentsOf(state)
    .filter(waits)
    .flatMap((amendment): readonly ToLookAt[] => {
      const { id, base, standing, sponsors } = amendment;
      const asked = standing.operations.length > 0 ? standing.operations : amendment.operations;
      const target = asked.map(targetOf).find((one) => one !== null) ?? null;
      const part = partFor(draft, state.versions[base] ?? draft, target);
      if (part === undefined) return [];
      const all = asked.flatMap(singles);
      return [
        {
          amendment: id,
          part,
          cities: [...new Set(sponsors.map(({ city }) => city))],
          words: wordsOf(all, state.versions[base] ?? draft),
          joins: all.some(({ type }) => type === 'merge-parts'),
          inAll: all.some(({ type }) => type !== 'edit-wording'),
        },
      ];
    });
};
