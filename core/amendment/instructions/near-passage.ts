import { replaced, type Span, type Token, tokensOf } from './given.ts';

// More words are a passage by themselves, and known by their ends.
const most = 8;

interface Shared {
  readonly start: number;
  readonly end: number;
}

const sharedBy = (mine: readonly Token[], theirs: readonly Token[]): Shared => {
  const least = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < least && mine[start]?.word === theirs[start]?.word) start++;
  let end = 0;
  while (end < least - start && mine.at(-1 - end)?.word === theirs.at(-1 - end)?.word) end++;
  return { start, end };
};

// A short word in common is in every text.
const isKnown = (mine: readonly Token[], { start, end }: Shared): boolean =>
  start + end > 1 || (mine[start > 0 ? 0 : mine.length - 1]?.word.length ?? 0) > 3;

// Where the last word differs nobody knows how far the passage goes, unless a sign ends it there.
const isEnded = (sent: string, { to }: Span): boolean => /^\s*(?:[.,;:!?)\]»”"]|$)/u.test(sent.slice(to));

const differsByOne = (
  mine: readonly Token[],
  theirs: readonly Token[],
  sent: string,
  span: Span,
): boolean => {
  const shared = sharedBy(mine, theirs);
  const { start, end } = shared;
  const [own, other] = [mine.length, theirs.length].map((count) => count - start - end);
  if (Math.max(own ?? 0, other ?? 0) !== 1 || !isKnown(mine, shared)) return false;
  if (own !== other) return start > 0 && end > 0;
  return end > 0 || isEnded(sent, span);
};

// Words that were typed as a sentence (“Two participants.”) have a capital that is none of theirs.
const inCase = (words: string, there: string, written: string): string => {
  const [first, rest] = [words.charAt(0), words.slice(1)];
  if (/^\p{Lu}/u.test(there)) return first.toUpperCase() + rest;
  return /[.!?][”»"]*\s*$/u.test(written) && /^\p{Ll}/u.test(rest) ? first.toLowerCase() + rest : words;
};

/**
 * A paragraph with a few new words in the place of the one passage that says the same but for a single word (“two
 * participants” for “three participants”, “tous les ans” for “tous les deux ans”); null where there is none, or several.
 */
export const nearPassage = (written: string, sent: string): string | null => {
  const [mine, theirs] = [tokensOf(written), tokensOf(sent)];
  const [first, second] = mine;
  const last = mine.at(-1);
  if (first === undefined || second === undefined || last === undefined || mine.length > most) return null;
  const found = theirs.flatMap((from, at) =>
    [-1, 0, 1].flatMap((more) => {
      const passage = theirs.slice(at, at + mine.length + more);
      const to = passage.at(-1)?.to ?? from.to;
      const span = { from: from.from, to };
      return passage.length === mine.length + more && differsByOne(mine, passage, sent, span) ? [span] : [];
    }),
  );
  const [only, another] = found;
  if (only === undefined || another !== undefined) return null;
  return replaced(sent, only, inCase(written.slice(first.from, last.to), sent.slice(only.from), written));
};
