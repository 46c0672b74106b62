import { singles } from '#core/change/cross.ts';
import type { Id } from '#core/draft/draft.ts';
import { makeProposals } from '#core/redline/carry-proposals.ts';
import { alikeJoined, type Comparison } from '#core/redline/compare-texts.ts';
import { plainSide } from '../reword.ts';
import type { ViewDraft } from './amended-draft.ts';
import { type Ask, partsIn } from './asked.ts';
import type { WordContext } from './untracked.ts';

// A part that is cut is compared with all that it was cut into.
const wholesOf = (asks: readonly Ask[]): ReadonlyMap<Id, Id> =>
  new Map(
    asks.flatMap(({ changes }) =>
      changes
        .flatMap(singles)
        .flatMap((change) => (change.type === 'split-part' ? [[change.tail.id, change.part] as const] : [])),
    ),
  );

const joinsIn = (asks: readonly Ask[], id: Id): number =>
  asks
    .flatMap(({ changes }) => changes.flatMap(singles))
    .filter((change) => change.type === 'merge-parts' && change.part === id).length;

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
  const wholes = wholesOf(asks);
  const wordsOf = (version: typeof draft, name: (id: Id) => Id): ReadonlyMap<Id, string> => {
    const words = new Map<Id, string>();
    for (const { part, folded } of plainSide(version, language, languages).faces) {
      let id = name(part.id);
      for (let whole = wholes.get(id); whole !== undefined; whole = wholes.get(id)) id = whole;
      words.set(id, [words.get(id) ?? [], folded].flat().join('\n'));
    }
    return words;
  };
  const [was, now] = [
    wordsOf(made.draft, (id) => id),
    wordsOf(amended.draft, (id) => partners.get(id) ?? id),
  ];
  const differs = (id: Id): boolean => {
    if (failed.has(id)) return true;
    if (wholes.has(id)) return false;
    const [mine, theirs] = [was.get(id), now.get(id)];
    if (mine === undefined || theirs === undefined) return mine !== theirs;
    return !alikeJoined(mine, theirs, joinsIn(asks, id));
  };
  return new Set(asks.filter((one) => partsIn(one).some(differs)));
};
