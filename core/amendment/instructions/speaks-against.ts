import { phraseLength } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { Item } from './items.ts';
import type { BestRead } from './read-best.ts';
import { qualified, type Remark } from './remark.ts';

/** How many words may stand between a denial and what it denies. */
const near = 7;

/** Whether a sentence says no more than that what stands before it should not be: “we disagree”, « nous sommes contre ». */
export const disagrees = (grammars: readonly Grammar[], items: readonly Item[]): boolean => {
  const said = items.filter(({ kind }) => kind !== 'sign').map(({ flat }) => flat);
  return grammars.some(({ said: { disagreeing, limiting } }) => {
    const from = phraseLength(limiting, (at) => said[at], 0);
    return [0, from].some((at) => {
      const length = phraseLength(disagreeing, (index) => said[index], at);
      return length > 0 && at + length === said.length;
    });
  });
};

/**
 * Whether a sentence says that something should not be done to the text: “must never be deleted”, « en aucun cas ». What
 * is denied stands close to it and before another clause begins: “it is not clear and should be deleted” asks for it.
 */
const speaksAgainst = (grammars: readonly Grammar[], items: readonly Item[]): boolean => {
  const word = (index: number): string | undefined => items[index]?.flat;
  const isDenied = ({ said, places, changes }: Grammar, from: number): boolean => {
    for (let at = from; at < Math.min(from + near, items.length); at++) {
      if (phraseLength(changes, word, at) > 0) return true;
      const stops = phraseLength(places.and, word, at) > 0 || phraseLength(said.limiting, word, at) > 0;
      const isDenial = phraseLength(said.not, word, at) > 0;
      if (items[at]?.kind === 'sign' || (stops && !isDenial)) return false;
    }
    return false;
  };
  return grammars.some((one) =>
    items.some((_, at) => {
      const length = phraseLength(one.said.not, word, at);
      return length > 0 && isDenied(one, at + length);
    }),
  );
};

const against: Remark = { kind: 'unread', reason: { code: 'instructions:negated', facts: {} } };

/** What a sentence says that nobody can carry out: that it speaks against a change, where it does. */
export const orAgainst = (remark: Remark, { grammars, items }: BestRead): Remark =>
  remark.kind === 'unread' && remark !== qualified && speaksAgainst(grammars, items) ? against : remark;
