import { phraseLength } from './flat.ts';
import type { Draught } from './proposal.ts';
import type { BestRead } from './read-best.ts';
import { isSettled, qualified } from './remark.ts';
import type { Border, Sentence } from './sentences.ts';
import { disagrees } from './speaks-against.ts';

const tied: ReadonlySet<Border> = new Set(['sentence', 'semicolon']);

const beginsAgain = ({ grammars, items }: BestRead): boolean =>
  grammars.some(({ said }) => phraseLength(said.limiting, (at) => items[at]?.flat, 0) > 0);

const against = { sure: 'check', reason: { code: 'instructions:negated', facts: {} } } as const;

/**
 * A position with the words behind it that take something of it back, as one that says more than that; null where they
 * do not: “We approve the draft; however, three are too many”, “No comments. But five years is too long.”
 * So it is with a change that somebody else would make: “Lyon would delete paragraph 8; we disagree.”
 * `isPlain`: whether the words behind it are about no paragraph and ask for nothing.
 */
export const takenBack = (
  last: Draught | undefined,
  read: BestRead,
  { border, to }: Sentence,
  isPlain: boolean,
): Draught | null => {
  if (last === undefined || !tied.has(border)) return null;
  if (last.operations.length > 0)
    return disagrees(read.grammars, read.items) ? { ...last, ...against, operations: [], to } : null;
  if (last.part !== null || !isPlain) return null;
  if (last.kind !== 'approval' && last.kind !== 'no-comment') return null;
  const goesOn = border === 'semicolon' && !isSettled(read.grammars, read.items);
  return goesOn || beginsAgain(read) ? { ...last, ...qualified, to } : null;
};
