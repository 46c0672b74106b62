import type { Id } from '#core/draft/draft.ts';
import { makeProposals } from '#core/redline/carry-proposals.ts';
import type { Comparison } from '#core/redline/compare-texts.ts';
import { plainSide } from '../reword.ts';
import type { ViewDraft } from './amended-draft.ts';
import { type Ask, partsIn } from './asked.ts';
import type { WordContext } from './untracked.ts';

/**
 * What is asked for in parts that would not read as they came back, where a comparison is found not to give the text:
 * someone must look at it before anything is made of it.
 */
export const unsureAsks = (
  asks: readonly Ask[],
  amended: ViewDraft,
  { complete, partners }: Comparison,
  { draft, language, languages }: WordContext,
): ReadonlySet<Ask> => {
  if (complete) return new Set();
  const made = makeProposals(draft, asks);
  const failed = new Set(made.failed.flatMap(partsIn));
  const wordsOf = (version: typeof draft, name: (id: Id) => Id): ReadonlyMap<Id, string> =>
    new Map(plainSide(version, language, languages).faces.map(({ part, folded }) => [name(part.id), folded]));
  const [was, now] = [
    wordsOf(made.draft, (id) => id),
    wordsOf(amended.draft, (id) => partners.get(id) ?? id),
  ];
  const differs = (id: Id): boolean => failed.has(id) || was.get(id) !== now.get(id);
  return new Set(asks.filter((one) => partsIn(one).some(differs)));
};
